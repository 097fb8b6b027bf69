import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

const source = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), '..', 'src')

/** Folder → folders that it may import. The doors may import everything. */
const allowed: Record<string, string[]> = {
  catalog: [],
  scanner: ['catalog', 'fixes', 'languages'],
  fixes: ['scanner'],
  checklist: ['catalog', 'scanner', 'markdown'],
  report: ['catalog', 'checklist', 'scanner', 'fixes', 'markdown'],
  languages: ['catalog', 'scanner', 'fixes'],
  markdown: [],
  config: ['scanner'],
  files: ['scanner', 'config'],
  git: ['config', 'files', 'scanner', 'report'],
  github: ['catalog', 'checklist', 'config', 'files', 'fixes', 'git', 'markdown', 'report', 'scanner'],
  cli: ['catalog', 'checklist', 'config', 'files', 'fixes', 'git', 'markdown', 'report', 'scanner'],
}

/** Module → the only folders (or files) that may import it. */
const homes: [RegExp, string[]][] = [
  [/^ts-morph$/, ['languages/typescript']],
  [/^(@octokit|@actions)\//, ['github']],
  [/^node:fs(\/promises)?$/, ['files']],
  [/^node:child_process$/, ['git']],
  [/^node:(http|https|net|tls|dgram)$/, []],
]

const files = (readdirSync(source, { recursive: true }) as string[])
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
const imports = files.flatMap((file) => {
  const text = readFileSync(join(source, file), 'utf8')
  return [
    ...text.matchAll(/(?:^|\n)(import type|import|export)\b[^'"\n]*(?:\{[^}]*\}[^'"\n]*)?from '([^']+)'/g),
  ].map((match) => ({ file, isType: match[1] === 'import type', specifier: match[2] as string }))
})

test('folders import in one direction', () => {
  const wrong = imports.flatMap(({ file, isType, specifier }) => {
    if (!specifier.startsWith('.') || !file.includes('/')) return []
    const from = file.split('/')[0] as string
    const to = relative('.', join(dirname(file), specifier)).replaceAll('\\', '/')
    const folder = to.includes('/') ? (to.split('/')[0] as string) : null
    if (folder === null || folder === from || allowed[from]?.includes(folder)) return []
    return [`${file} imports ${isType ? 'types of ' : ''}${to}`]
  })
  expect(wrong).toEqual([])
})

test('the core knows the compiler by its types alone', () => {
  const wrong = imports.filter(
    ({ file, isType, specifier }) =>
      file.startsWith('scanner/') && specifier.includes('languages/') && !isType,
  )
  expect(wrong).toEqual([])
})

test('each library has one home', () => {
  const wrong = imports.flatMap(({ file, specifier }) =>
    homes
      .filter(
        ([name, folders]) => name.test(specifier) && !folders.some((folder) => file.startsWith(`${folder}/`)),
      )
      .map(() => `${file} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})

test('no source file is long', () => {
  const long = files
    .filter((file) => !file.includes('generated/') && !file.includes('/lib/'))
    .filter((file) => readFileSync(join(source, file), 'utf8').split('\n').length > 400)
  expect(long).toEqual([])
})
