import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DEFAULT_LIMITS } from '../../src/files/candidates.ts'
import { readSources } from '../../src/files/read-sources.ts'
import { blobSha, readBlobs } from '../../src/git/blobs.ts'
import { diffBetween, diffWorkingTree } from '../../src/git/diff-between.ts'
import { readSourcesAt } from '../../src/git/read-sources-at.ts'
import { resolveRef } from '../../src/git/refs.ts'
import {
  bareClone,
  branch,
  checkout,
  commit,
  git,
  initRepository,
  removeTemporaryFolders,
  temporaryFolder,
  writeFiles,
} from '../support/git.ts'

afterAll(removeTemporaryFolders)

const EVERYTHING = { paths: [], pathsIgnore: [] }
const lines = (count: number, change: Record<number, string> = {}) =>
  Array.from({ length: count }, (_, index) => `${change[index + 1] ?? `line ${index + 1}`}\n`).join('')

test('a commit is read as the disk is', async () => {
  const repository = await initRepository()
  const files = {
    'src/a.ts': '\ufeffconst stripe = 1\r\n',
    'src/name\n"::é.ts': 'b',
    'src/-x.ts': '',
    'src/big.js': `// stripe${' '.repeat(1024 ** 2)}`,
    'src/nul.ts': 'a\0b',
    'src/latin1.ts': Buffer.from('// stripe \xfc', 'latin1'),
    'package.json': '{}',
    'README.md': '#',
    'node_modules/stripe/x.ts': 'x',
    '.gitignore': 'dist\n*.gen.ts\n',
    'dist/committed-though-ignored.js': 'stripe',
    'src/.gitignore': '!b.gen.ts\n',
    'src/a.gen.ts': '',
    'src/b.gen.ts': '',
  }
  writeFiles(repository, files)
  symlinkSync('a.ts', join(repository, 'src/link.ts'))
  symlinkSync('../../outside.ts', join(repository, 'src/away.ts'))
  writeFileSync(join(dirname(repository), 'outside.ts'), 'secret')
  const head = await commit(repository, {}, 'all')
  const fromDisk = await readSources(repository, EVERYTHING)
  expect(await readSourcesAt(repository, head, EVERYTHING)).toEqual(fromDisk)
  expect(fromDisk.skipped).toEqual([
    { path: 'src/away.ts', reason: 'outside-workspace' },
    { path: 'src/big.js', reason: 'too-large' },
    { path: 'src/latin1.ts', reason: 'invalid-utf8' },
    { path: 'src/nul.ts', reason: 'binary' },
  ])
  expect(fromDisk.sources.map(({ path }) => path)).toEqual([
    'package.json',
    'src/-x.ts',
    'src/a.ts',
    'src/b.gen.ts',
    'src/name\n"::é.ts',
  ])
  const limits = { ...DEFAULT_LIMITS, files: 2 }
  expect(
    await readSourcesAt(join(repository, 'src'), head, { ...EVERYTHING, limits, paths: ['*.ts'] }),
  ).toEqual({
    sources: [
      { path: '-x.ts', text: '' },
      { path: 'a.gen.ts', text: '' },
    ],
    files: 2,
    skipped: [{ path: 'a.ts', reason: 'too-many-files' }],
  })
})

describe('a pull request', () => {
  const before = {
    'app/changed.ts': lines(30),
    'app/moved.ts': lines(40),
    'app/gone.ts': 'gone\n',
    'app/name\n"é.ts': 'a\n',
    'app/to-link.ts': 'text\n',
    'app/mode.ts': 'x\n',
    'app/dashes.ts': '-- one\n-- two\n',
    'outside.ts': 'a\n',
    'app/asset.bin': new Uint8Array([0, 1, 2]),
  }
  const after = {
    'app/changed.ts': lines(30, { 2: 'LINE 2\nand more', 20: 'LINE 20' }),
    'app/moved.ts': null,
    'app/moved-here.ts': lines(40, { 10: 'LINE 10' }),
    'app/gone.ts': null,
    'app/name\n"é.ts': 'a\nb',
    'app/new.ts': 'x\ny',
    'app/empty.ts': '',
    'app/dashes.ts': '-- two\n++ three\n',
    'outside.ts': 'b\n',
    'app/asset.bin': new Uint8Array([0, 1, 3]),
  }
  const whole = (end: number, added: number[]) => ({ start: 1, end, added, shift: 0 })
  const changed = {
    path: 'changed.ts',
    status: 'modified',
    hunks: [
      { start: 1, end: 6, added: [2, 3], shift: 0 },
      { start: 18, end: 24, added: [21], shift: 0 },
    ],
  }

  test('has the hunks of its own commits alone, whatever happened to the base since', async () => {
    const repository = await initRepository()
    await commit(repository, before, 'base')
    await branch(repository, 'feature')
    writeFiles(repository, after)
    chmodSync(join(repository, 'app/mode.ts'), 0o755)
    await git(repository, ['rm', '--quiet', '--cached', 'app/to-link.ts'])
    await git(repository, ['clean', '-fq', 'app/to-link.ts'])
    symlinkSync('new.ts', join(repository, 'app/to-link.ts'))
    const head = await commit(repository, {}, 'feature')
    await git(repository, ['checkout', '--quiet', 'main'])
    const base = await commit(repository, { 'app/changed.ts': lines(31) }, 'meanwhile')

    expect(await diffBetween(join(repository, 'app'), base, head)).toEqual([
      { path: 'asset.bin', status: 'modified', hunks: [] },
      changed,
      { path: 'dashes.ts', status: 'modified', hunks: [whole(2, [2])] },
      { path: 'empty.ts', status: 'added', hunks: [] },
      { path: 'gone.ts', status: 'removed', hunks: [] },
      { path: 'mode.ts', status: 'modified', hunks: [] },
      { path: 'moved-here.ts', status: 'renamed', hunks: [{ start: 7, end: 13, added: [10], shift: 0 }] },
      { path: 'name\n"é.ts', status: 'modified', hunks: [whole(2, [2])] },
      { path: 'new.ts', status: 'added', hunks: [whole(2, [1, 2])] },
      { path: 'to-link.ts', status: 'modified', hunks: [whole(1, [1])] },
    ])
  })

  test('that is not committed yet has the same hunks, and runs nothing of the repository', async () => {
    const repository = await initRepository()
    const base = await commit(
      repository,
      { ...before, '.gitattributes': '*.ts filter=evil diff=evil\n' },
      'base',
    )
    const touch = `touch ${join(repository, 'ran')}`
    for (const setting of [
      'filter.evil.clean',
      'diff.evil.textconv',
      'diff.evil.command',
      'core.fsmonitor',
      'diff.external',
    ]) {
      await git(repository, ['config', setting, touch])
    }
    writeFiles(repository, after)
    const folder = join(repository, 'app')
    const { sources } = await readSources(folder, EVERYTHING)
    expect(await diffWorkingTree(folder, base, base, sources)).toEqual([
      changed,
      { path: 'dashes.ts', status: 'modified', hunks: [whole(2, [2])] },
      { path: 'empty.ts', status: 'added', hunks: [] },
      { path: 'gone.ts', status: 'removed', hunks: [] },
      { path: 'moved-here.ts', status: 'renamed', hunks: [{ start: 7, end: 13, added: [10], shift: 0 }] },
      { path: 'name\n"é.ts', status: 'modified', hunks: [whole(2, [2])] },
      { path: 'new.ts', status: 'added', hunks: [whole(2, [1, 2])] },
    ])
    await diffBetween(folder, base, base)
    await readSourcesAt(folder, base, EVERYTHING)
    expect(existsSync(join(repository, 'ran'))).toBe(false)
  })
})

test('a file that only moved has no hunk, and the code of a submodule is in no diff', async () => {
  const library = await initRepository()
  await commit(library, { 'index.ts': 'stripe' }, 'library')
  const repository = await initRepository()
  writeFiles(repository, { 'a.ts': lines(3), 'b.ts': 'same', 'c.ts': lines(30), 'empty.ts': '' })
  await git(repository, [
    '-c',
    'protocol.file.allow=always',
    'submodule',
    '--quiet',
    'add',
    library,
    'library',
  ])
  const base = await commit(repository, {}, 'base')
  for (const name of ['a', 'b', 'c', 'empty']) await git(repository, ['mv', `${name}.ts`, `${name}2.ts`])
  writeFiles(repository, { 'c2.ts': `${lines(10)}${'other\n'.repeat(80)}`, 'library/new.ts': 'stripe' })
  const { sources } = await readSources(repository, EVERYTHING)
  expect(sources.map(({ path }) => path)).toContain('library/index.ts')
  expect(await diffWorkingTree(repository, base, base, sources)).toEqual([
    { path: 'a2.ts', status: 'renamed', hunks: [] },
    { path: 'b2.ts', status: 'renamed', hunks: [] },
    { path: 'c.ts', status: 'removed', hunks: [] },
    expect.objectContaining({ path: 'c2.ts', status: 'added' }),
    { path: 'empty2.ts', status: 'renamed', hunks: [] },
  ])
})

test('refs: a branch, a tag, a short hash, a branch of origin; an unknown one says what to do', async () => {
  const repository = await initRepository()
  const first = await commit(repository, { 'a.ts': '1' }, 'one')
  await git(repository, ['tag', '-a', 'v1', '-m', 'one'])
  const second = await commit(repository, { 'a.ts': '2' }, 'two')
  const clone = await checkout(await bareClone(repository), 'refs/heads/main', 0)
  expect(await resolveRef(repository, 'v1')).toBe(first)
  expect(await resolveRef(repository, first.slice(0, 10))).toBe(first)
  expect(await resolveRef(clone, 'main')).toBe(second)
  await expect(resolveRef(repository, "--output=x'y")).rejects.toThrow(
    `There is no commit "--output=x'y" in this repository; fetch it first (\`git fetch origin '--output=x'\\''y'\`), or in a workflow let actions/checkout fetch everything with \`fetch-depth: 0\`.`,
  )
  const plain = temporaryFolder('plain')
  await expect(resolveRef(plain, 'main')).rejects.toThrow(
    `${plain} is in no git repository; a review compares two commits of one, so name a folder in it.`,
  )
})

test('a shallow clone, where the branches do not meet, says how to get the rest', async () => {
  const repository = await initRepository()
  await commit(repository, { 'a.ts': '1' }, 'one')
  await branch(repository, 'feature')
  await commit(repository, { 'b.ts': '1' }, 'feature')
  await git(repository, ['checkout', '--quiet', 'main'])
  await commit(repository, { 'a.ts': '2' }, 'two')
  const clone = await checkout(await bareClone(repository), 'refs/heads/main', 1)
  await git(clone, ['fetch', '--quiet', '--depth=1', 'origin', 'feature:feature'])
  const [base, head] = [await resolveRef(clone, 'main'), await resolveRef(clone, 'feature')]
  await expect(diffBetween(clone, base, head)).rejects.toThrow(
    /have no common ancestor here; if the clone is shallow, run `git fetch --unshallow`, .* `fetch-depth: 0`\.$/,
  )
})

test('the hash of a blob is the one git gives it', async () => {
  const repository = await initRepository()
  mkdirSync(join(repository, 'x'))
  await commit(repository, { 'x/é.ts': '\ufeffé\r\n' }, 'one')
  const sha = await git(repository, ['rev-parse', 'HEAD:x/é.ts'])
  expect(blobSha('\ufeffé\r\n')).toBe(sha)
  expect((await readBlobs(repository, [sha])).get(sha)?.toString('utf8')).toBe('\ufeffé\r\n')
})
