import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enterScope, isGitIgnored } from '../../src/files/git-ignore.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'

afterAll(removeTemporaryFolders)

const rules = [
  'dist',
  'dist/',
  '/dist',
  'a/dist',
  '/a/dist/',
  '*.log',
  'npm-debug.log*',
  'report.[0-9]*.json',
  '[Dd]esktop.ini',
  '/.idea/*',
  '**/gen',
  'a/**/gen',
  'a/**',
  '*',
  '?.ts',
  'Temporary Items',
  'kept\\!.ts',
  '\\#odd.ts',
  '*.ts\n!kept.ts',
  'app/(group)/map.js',
  '.env*\n!.env.example',
  '# comment\n\n   \n',
]

const paths = rules
  .flatMap((rule) => rule.split('\n'))
  .map((rule) =>
    rule
      .replace(/[\\!#]|^\//g, '')
      .replace(/\*\*?|\?/g, 'x')
      .replace(/\[.*?\]/g, '1')
      .trim(),
  )
  .filter((path) => path !== '' && !path.endsWith('/'))
  .flatMap((path) => [path, `${path}.ts`, `x${path}`])
  .concat('kept.ts', 'kept!.ts', '#odd.ts', 'a.ts', '.env.example', 'report.1.2.json', 'desktop.ini')
  .flatMap((path) => [path, `a/${path}`, `a/b/${path}`, `${path}/in.ts`])

test('what is ignored is what git ignores, rule by rule', () => {
  const folder = temporaryFolder('ignore')
  execFileSync('git', ['init', '-q', folder])
  const differences = [...rules, rules.join('\n')].flatMap((rule) => {
    writeFileSync(join(folder, '.gitignore'), rule)
    const told = gitIgnored(folder)
    const scope = enterScope(null, '', rule)
    return paths
      .filter((path) => isGitIgnored(scope, path) !== told.has(path))
      .map((path) => `${rule}: ${path}`)
  })
  expect(differences).toEqual([])
})

test('a .gitignore with more rules than an expression holds is honoured too', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `/generated/file-${index}.ts`).join('\n')
  const scope = enterScope(null, '', many)
  expect(isGitIgnored(scope, 'generated/file-19999.ts')).toBe(true)
  expect(isGitIgnored(scope, 'generated/file-20000.ts')).toBe(false)
})

function gitIgnored(folder: string): Set<string> {
  const input = paths.map((path) => `${path}\0`).join('')
  try {
    const output = execFileSync('git', ['check-ignore', '--no-index', '--stdin', '-z'], {
      cwd: folder,
      input,
    })
    return new Set(output.toString().split('\0'))
  } catch (error) {
    // Status 1: none is ignored.
    if ((error as { status?: number }).status === 1) return new Set()
    throw error
  }
}
