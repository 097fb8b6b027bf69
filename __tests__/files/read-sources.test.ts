import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DEFAULT_LIMITS } from '../../src/files/candidates.ts'
import { readSources } from '../../src/files/read-sources.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'

afterAll(removeTemporaryFolders)

const EVERYTHING = { paths: [], pathsIgnore: [] }

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder('files')
  write(folder, files)
  return folder
}

function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

test('code, settings and lockfiles are read in order of code units, with BOM and CRLF kept', async () => {
  const folder = folderWith({
    'b.ts': '\ufeffconst b = 1\r\n',
    'Z.mjs': '',
    'a/é.tsx': 'é\u2028',
    'a/name\n::error::x.ts': 'n',
    'package.json': '{}',
    'a/tsconfig.base.json': '{}',
    'yarn.lock': '#',
    '.yarnrc.yml': 'catalog:',
    'deno.jsonc': '{}',
    'deno.lock': '{}',
    'functions/import_map.json': '{}',
    'README.md': 'stripe',
    'NOTES.md': 'nothing of that',
    LICENSE: 'stripe',
    'logo.png': new Uint8Array([0, 1]),
    'node_modules/stripe/index.js': 'stripe',
    'a/node_modules/x.js': '',
    '.git/x.ts': '',
    '.yarn/releases/yarn.cjs': 'stripe',
    '.pnp.cjs': 'stripe',
    '.github/script.js': '',
  })
  expect(await readSources(folder, EVERYTHING)).toEqual({
    sources: [
      { path: '.github/script.js', text: '' },
      { path: '.yarnrc.yml', text: 'catalog:' },
      { path: 'README.md', text: 'stripe' },
      { path: 'Z.mjs', text: '' },
      { path: 'a/name\n::error::x.ts', text: 'n' },
      { path: 'a/tsconfig.base.json', text: '{}' },
      { path: 'a/é.tsx', text: 'é\u2028' },
      { path: 'b.ts', text: '\ufeffconst b = 1\r\n' },
      { path: 'deno.jsonc', text: '{}' },
      { path: 'deno.lock', text: '{}' },
      { path: 'functions/import_map.json', text: '{}' },
      { path: 'package.json', text: '{}' },
      { path: 'yarn.lock', text: '#' },
    ],
    files: 13,
    skipped: [],
  })
})

test('what can not be read as text is named, where it may matter', async () => {
  const line = `const stripe = "${'x'.repeat(500)}";`
  const folder = folderWith({
    'big.js': `// nothing to see\n${'x\n'.repeat(2.5 * 1024 ** 2)}`,
    'nul.ts': 'const a = "\0"',
    'bun.lockb': new Uint8Array([0, 1]),
    'latin1-stripe.js': Buffer.from('// Stripe f\xfcr alle', 'latin1'),
    'latin1.js': Buffer.from('// f\xfcr alle', 'latin1'),
    'replaced.js': '// stripe \ufffd is a character',
    'min-stripe.js': line.repeat(20),
    'min.js': line.repeat(20).replaceAll('stripe', 'x'),
    'one-line.js': 'stripe("short")',
    'package-lock.json': `{"a":"${'x'.repeat(2 * 1024 ** 2)}"}`,
  })
  const { sources, files, skipped } = await readSources(folder, EVERYTHING)
  expect(sources.map(({ path }) => path)).toEqual(['one-line.js', 'package-lock.json', 'replaced.js'])
  expect(files).toBe(10)
  expect(skipped).toEqual([
    { path: 'big.js', reason: 'too-large', silent: true },
    { path: 'bun.lockb', reason: 'binary' },
    { path: 'latin1-stripe.js', reason: 'invalid-utf8' },
    { path: 'min-stripe.js', reason: 'minified' },
    { path: 'nul.ts', reason: 'binary' },
  ])
})

test('.gitignore files are honoured as git does, also those above the scanned folder', async () => {
  const repository = folderWith({
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.gitignore': '\ufeffdist/\n*.gen.ts\n/app/top.ts\n!keep.gen.ts\n# comment\n\\#odd.ts\nCase.ts\n',
    'app/.gitignore': 'local.ts\n!b.gen.ts\n/src/only-here.ts\n',
    'app/src/a.ts': '',
    'app/src/a.gen.ts': '',
    'app/src/b.gen.ts': '',
    'app/src/keep.gen.ts': '',
    'app/src/local.ts': '',
    'app/src/only-here.ts': '',
    'app/src/deep/only-here.ts': '',
    'app/src/case.ts': '',
    'app/dist/x.js': '',
    'app/#odd.ts': '',
    'app/top.ts': '',
  })
  const paths = ['src/a.ts', 'src/b.gen.ts', 'src/case.ts', 'src/deep/only-here.ts', 'src/keep.gen.ts']
  const inApp = await readSources(join(repository, 'app'), EVERYTHING)
  expect(inApp.sources.map(({ path }) => path)).toEqual(paths)
  const whole = await readSources(repository, EVERYTHING)
  expect(whole.sources.map(({ path }) => path)).toEqual(paths.map((path) => `app/${path}`))
  const ignored = await readSources(join(repository, 'app/dist'), EVERYTHING)
  expect(ignored.sources).toEqual([{ path: 'x.js', text: '' }])
})

test('paths and paths-ignore choose; settings outside the paths are context', async () => {
  const folder = folderWith({
    'package.json': '{}',
    'apps/web/package.json': '{ }',
    'apps/web/src/a.ts': '1',
    'apps/web/src/a.test.ts': '2',
    'apps/api/src/b.ts': '3',
    'apps/api/package.json': '{  }',
  })
  const set = await readSources(folder, { paths: ['./apps/web/'], pathsIgnore: ['**/*.test.ts', 'apps/api'] })
  expect(set).toEqual({
    sources: [
      { path: 'apps/web/package.json', text: '{ }' },
      { path: 'apps/web/src/a.ts', text: '1' },
      { path: 'package.json', text: '{}', context: true },
    ],
    files: 3,
    skipped: [],
  })
})

test('links: none leaves the workspace, none is read twice, circles end', async () => {
  const outside = folderWith({ 'secret.ts': 'secret', 'folder/x.ts': 'secret' })
  const workspace = folderWith({
    'app/src/a.ts': 'a',
    'shared/s.ts': 's',
    'one.ts': 'one',
    'node_modules/stripe/index.ts': 'stripe',
  })
  const app = join(workspace, 'app')
  const link = (target: string, path: string) => symlinkSync(target, join(app, path))
  link(join(outside, 'secret.ts'), 'stolen.ts')
  link(join(outside, 'folder'), 'stolen-folder')
  link('/etc/passwd', 'passwd')
  link('../shared', 'shared')
  link('../shared', 'shared-again')
  link('../one.ts', 'linked.ts')
  link('../one.ts', 'linked-again.ts')
  link('src/a.ts', 'same.ts')
  link('..', 'circle')
  link('.', 'src/self')
  link('nowhere.ts', 'broken.ts')
  link('../node_modules/stripe', 'vendored')
  const set = await readSources(app, { ...EVERYTHING, workspaceRoot: workspace })
  expect(set).toEqual({
    sources: [
      { path: 'circle/one.ts', text: 'one' },
      { path: 'circle/shared/s.ts', text: 's' },
      { path: 'src/a.ts', text: 'a' },
    ],
    files: 3,
    skipped: [
      { path: 'broken.ts', reason: 'broken-link' },
      { path: 'stolen-folder', reason: 'outside-workspace' },
      { path: 'stolen.ts', reason: 'outside-workspace' },
    ],
  })
  const alone = await readSources(app, EVERYTHING)
  expect(alone.sources).toEqual([{ path: 'src/a.ts', text: 'a' }])
})

test('too many files, and too many bytes, are cut off and told', async () => {
  const folder = folderWith({ 'a.ts': '1234', 'b.ts': '12', 'c.ts': '3', 'd.ts': '4' })
  const limits = { ...DEFAULT_LIMITS, files: 3, totalBytes: 5 }
  expect(await readSources(folder, { ...EVERYTHING, limits })).toEqual({
    sources: [
      { path: 'a.ts', text: '1234' },
      { path: 'c.ts', text: '3' },
    ],
    files: 3,
    skipped: [
      { path: 'b.ts', reason: 'too-large', silent: true },
      { path: 'd.ts', reason: 'too-many-files' },
    ],
  })
})

const MIB = 1024 ** 2

test('what is too large is looked through: texts that say Stripe are named, code that does not is known to be silent', async () => {
  const filler = '// x\n'.repeat(MIB / 5)
  const folder = folderWith({
    'data/all.json': `["${'x'.repeat(300 * 1024)}"]`,
    'data/customers.json': `["${'x'.repeat(300 * 1024)}", "stripe"]`,
    'generated/other.ts': filler.repeat(2),
    // Across the windows that are read one after the other.
    'generated/pay.ts': `${filler.repeat(2).slice(0, MIB - 3)}stripe.customers.list()\n${filler}`,
    'package.json': `{ "name": "${'x'.repeat(MIB)}" }`,
  })
  const { sources, files, skipped } = await readSources(folder, EVERYTHING)
  expect(sources).toEqual([])
  expect(files).toBe(4)
  expect(skipped).toEqual([
    { path: 'data/customers.json', reason: 'too-large' },
    { path: 'generated/other.ts', reason: 'too-large', silent: true },
    { path: 'generated/pay.ts', reason: 'too-large' },
    { path: 'package.json', reason: 'too-large' },
  ])
  const limits = { ...DEFAULT_LIMITS, lookBytes: 0 }
  expect((await readSources(folder, { ...EVERYTHING, limits })).skipped).toEqual([
    { path: 'data/all.json', reason: 'too-large' },
    { path: 'data/customers.json', reason: 'too-large' },
    { path: 'generated/other.ts', reason: 'too-large' },
    { path: 'generated/pay.ts', reason: 'too-large' },
    { path: 'package.json', reason: 'too-large' },
  ])
})

test('more texts than are opened: the first that was left out is named, and code is read on', async () => {
  const folder = folderWith({ 'a.md': 'stripe', 'b.md': '', 'c.md': 'stripe', 'd.ts': '', 'e.md': 'stripe' })
  const limits = { ...DEFAULT_LIMITS, texts: 2 }
  expect(await readSources(folder, { ...EVERYTHING, limits })).toEqual({
    sources: [
      { path: 'a.md', text: 'stripe' },
      { path: 'd.ts', text: '' },
    ],
    files: 2,
    skipped: [{ path: 'c.md', reason: 'too-many-files' }],
  })
})

const asRoot = process.getuid?.() === 0
;(asRoot ? test.skip : test)('an unreadable file is told', async () => {
  const folder = folderWith({ 'a.ts': '1' })
  chmodSync(join(folder, 'a.ts'), 0o000)
  expect((await readSources(folder, EVERYTHING)).skipped).toEqual([{ path: 'a.ts', reason: 'unreadable' }])
})

test('a missing folder, a file and a folder outside the workspace are refused', async () => {
  const folder = folderWith({ 'a.ts': readFileSync('package.json') })
  const other = folderWith({})
  await expect(readSources(join(folder, 'no'), EVERYTHING)).rejects.toThrow(
    `There is no folder ${folder}/no; check the path.`,
  )
  await expect(readSources(join(folder, 'a.ts'), EVERYTHING)).rejects.toThrow(
    `${folder}/a.ts is a file; name the folder that it is in.`,
  )
  await expect(readSources(join(folder, '..'), { ...EVERYTHING, workspaceRoot: other })).rejects.toThrow(
    `The folder ${join(folder, '..')} is outside the workspace ${other}; name one inside it.`,
  )
})

test('settings that are nested without end are skipped, for what reads them would not come back', async () => {
  const folder = temporaryFolder('deep')
  writeFileSync(join(folder, 'package.json'), `{"a":${'['.repeat(100_000)}`)
  writeFileSync(join(folder, 'tsconfig.json'), `{"a":${'['.repeat(50)}${']'.repeat(50)}}`)
  writeFileSync(join(folder, 'package-lock.json'), `{"packages":${'{"a":'.repeat(100_000)}`)
  const set = await readSources(folder, EVERYTHING)
  expect(set.skipped).toEqual([
    { path: 'package-lock.json', reason: 'unreadable' },
    { path: 'package.json', reason: 'unreadable' },
  ])
  expect(set.sources.map(({ path }) => path)).toEqual(['tsconfig.json'])
})

test('lockfiles of other languages may be larger than texts', async () => {
  const text = `${'# '.repeat(200_000)}\nname = "stripe"\n`
  const folder = folderWith({ 'poetry.lock': text, 'notes.md': text })
  expect(await readSources(folder, EVERYTHING)).toEqual({
    sources: [{ path: 'poetry.lock', text }],
    files: 2,
    skipped: [{ path: 'notes.md', reason: 'too-large' }],
  })
})
