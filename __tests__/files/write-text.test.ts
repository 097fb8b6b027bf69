import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readConfigFile } from '../../src/files/read-config.ts'
import { writeEdited, writeOutput } from '../../src/files/write-text.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'

afterAll(removeTemporaryFolders)

test('the new text replaces the old one, the mode stays and nothing is left beside it', () => {
  const folder = temporaryFolder('write')
  const file = join(folder, 'cli.ts')
  writeFileSync(file, '\ufeffold\r\n')
  chmodSync(file, 0o755)
  writeEdited(folder, 'cli.ts', '\ufeffold\r\n', '\ufeffnew é\r\n')
  expect(readFileSync(file, 'utf8')).toBe('\ufeffnew é\r\n')
  expect(statSync(file).mode & 0o777).toBe(0o755)
  expect(readdirSync(folder)).toEqual(['cli.ts'])
})

test('a file that changed, went, or lies behind a link is left alone', () => {
  const folder = temporaryFolder('write')
  const outside = temporaryFolder('outside')
  writeFileSync(join(outside, 'x.ts'), 'old')
  writeFileSync(join(folder, 'a.ts'), 'changed')
  symlinkSync(outside, join(folder, 'away'))
  symlinkSync('a.ts', join(folder, 'link.ts'))
  mkdirSync(join(folder, 'dir.ts'))
  const sentence = (path: string) => {
    try {
      return writeEdited(folder, path, 'old', 'new')
    } catch (error) {
      return String(error)
    }
  }
  expect(['a.ts', 'gone.ts', 'away/x.ts', 'link.ts', 'dir.ts'].map(sentence)).toEqual([
    'UserError: a.ts has changed since it was read; run the command again.',
    'UserError: gone.ts has gone since it was read; run the command again.',
    'UserError: away/x.ts lies behind a link that leaves the folder; it is not written.',
    'UserError: link.ts is a link or no file; it is not written.',
    'UserError: dir.ts is a link or no file; it is not written.',
  ])
  expect(readFileSync(join(outside, 'x.ts'), 'utf8')).toBe('old')
  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe('changed')
})

test('an output file is replaced; a folder that is missing is one sentence', () => {
  const folder = temporaryFolder('write')
  writeOutput(join(folder, 'out.json'), 'a longer text')
  writeOutput(join(folder, 'out.json'), 'short')
  expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('short')
  expect(() => writeOutput(join(folder, 'no/out.json'), 'x')).toThrow(
    `${folder}/no/out.json can't be written (ENOENT); name a file in a folder that exists.`,
  )
})

test('the configuration file: read, missing, outside, not text', () => {
  const folder = temporaryFolder('config')
  const outside = temporaryFolder('outside')
  writeFileSync(join(folder, 'restripe.yml'), 'mode: scan\n')
  writeFileSync(join(folder, 'latin1.yml'), Buffer.from('# f\xfcr', 'latin1'))
  writeFileSync(join(outside, 'secret.yml'), 'secret: 1')
  symlinkSync(join(outside, 'secret.yml'), join(folder, 'link.yml'))
  const read = (name: string, required = true) => {
    try {
      return readConfigFile(join(folder, name), { required, workspaceRoot: folder })
    } catch (error) {
      return String(error).replaceAll(folder, '.')
    }
  }
  expect([
    read('restripe.yml'),
    read('no.yml', false),
    read('no.yml'),
    read('link.yml'),
    read('latin1.yml'),
  ]).toEqual([
    'mode: scan\n',
    null,
    'UserError: There is no configuration file ./no.yml; check the path.',
    'UserError: The configuration file ./link.yml is outside the workspace; name one inside it.',
    'UserError: The configuration file ./latin1.yml is not UTF-8 text.',
  ])
})
