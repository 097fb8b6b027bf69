// Bundles the two doors and the compiler part into dist/, or with --out into a folder of your own; with --check, says
// whether the committed dist is that.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compilerPart } from './compiler-part.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const check = process.argv.includes('--check')
const named = process.argv.indexOf('--out')
const out = check
  ? mkdtempSync(join(tmpdir(), 'restripe-dist-'))
  : named === -1
    ? join(root, 'dist')
    : resolve(process.argv[named + 1])
const built = join(root, 'build')

// Three builds, so that a run without work never reads the compiler, and each keeps all licences (docs/adr/0002).
const parts = [
  { entry: 'index.js', to: 'index.js' },
  { entry: 'cli.js', to: 'cli.js' },
  { entry: 'languages/typescript/bundle.js', to: 'compiler/index.js' },
]

try {
  rmSync(built, { recursive: true, force: true })
  node('typescript/bin/tsc', [])
  const licenses = new Map()
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'compiler'), { recursive: true })
  mkdirSync(join(out, 'catalog'))
  setCompilerApart()
  for (const { entry, to } of parts) bundle(entry, to, licenses)
  for (const data of ['surfaces.txt', 'differences.txt', 'changes']) {
    cpSync(join(root, 'src/catalog/generated', data), join(out, 'catalog', data), { recursive: true })
  }
  writeFileSync(join(out, 'package.json'), '{ "type": "module" }\n')
  for (const file of readdirSync(join(root, 'scripts/licenses')))
    licenses.set(file.replace(/\.txt$/, ''), readFileSync(join(root, 'scripts/licenses', file), 'utf8'))
  writeFileSync(
    join(out, 'licenses.txt'),
    [...licenses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => `${name}\n${text.trim()}\n`)
      .join('\n'),
  )
  if (check) compare()
} finally {
  if (check) rmSync(out, { recursive: true, force: true })
}

/**
 * The TypeScript compiler that ts-morph carries, in a file of its own: as a script it is read in half the time that it
 * takes inside of a bundle, and what no scan uses stays out (docs/adr/0002).
 */
function setCompilerApart() {
  const ofTsMorph = createRequire(createRequire(import.meta.url).resolve('ts-morph'))
  const compiler = join(dirname(ofTsMorph.resolve('@ts-morph/common')), 'typescript.js')
  writeFileSync(join(out, 'compiler/typescript.cjs'), compilerPart(readFileSync(compiler, 'utf8')))
  writeFileSync(
    join(built, 'languages/typescript/compiler.js'),
    "import { createRequire } from 'node:module'\n" +
      "export const ts = createRequire(import.meta.url)('./typescript.cjs')\n",
  )
}

function node(script, args) {
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

function bundle(entry, to, licenses) {
  const folder = mkdtempSync(join(tmpdir(), 'restripe-part-'))
  try {
    node('@vercel/ncc/dist/ncc/cli.js', [
      'build',
      join(built, entry),
      '-o',
      folder,
      '--license',
      'licenses.txt',
      '--no-cache',
      '-q',
    ])
    const extra = readdirSync(folder).filter(
      (file) => !['index.js', 'package.json', 'licenses.txt'].includes(file),
    )
    if (extra.length > 0)
      throw new Error(`The bundle of ${entry} has files that nobody planned for: ${extra.join(', ')}`)
    writeFileSync(join(out, to), readFileSync(join(folder, 'index.js')))
    if (existsSync(join(folder, 'licenses.txt')))
      collect(readFileSync(join(folder, 'licenses.txt'), 'utf8').replaceAll('\r\n', '\n'), licenses)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** ncc writes name, licence and text of each package, a blank line between. */
function collect(text, licenses) {
  for (const part of text.split(/\n\n(?=[@a-z][\w@/.-]*\n[A-Z])/)) {
    const [name, ...rest] = part.trim().split('\n')
    if (name) licenses.set(name, rest.join('\n'))
  }
}

function compare() {
  const committed = join(root, 'dist')
  const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => relative(folder, join(each.parentPath ?? each.path, each.name)))
      .sort()
  const different = [...new Set([...files(out), ...files(committed)])].filter(
    (file) =>
      !existsSync(join(out, file)) ||
      !existsSync(join(committed, file)) ||
      !readFileSync(join(out, file)).equals(readFileSync(join(committed, file))),
  )
  if (different.length > 0) {
    console.error(
      `dist/ is not what the sources build: ${different.join(', ')}. Run npm run build and commit the result.`,
    )
    process.exitCode = 1
  } else console.log('dist/ is what the sources build.')
}
