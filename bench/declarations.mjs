/**
 * The experiment of ADR 0001: declarations printed from our surfaces against the SDK's own.
 *
 *   node --expose-gc --import ./bench/ts-loader.mjs bench/declarations.mjs [15 17 23] [--agreement] [--cost]
 *
 * Agreement: the same probes under both, counted by diagnostics and by what each access resolves to.
 * Cost: time and memory of a checked program, each in a process of its own, and bytes as they'd be stored.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { callProbes, chainProbes, eventProbes, readProbes } from '../__tests__/declarations/probes.ts'
import { errorsOf, openProgram, resolutionsOf } from '../__tests__/declarations/program.ts'
import { snippets } from '../__tests__/declarations/snippets.ts'
import { loadSurface } from '../src/catalog/surfaces.ts'
import { printDeclarations } from '../src/languages/typescript/declarations/print.ts'
import { collectWords } from '../src/languages/typescript/declarations/words.ts'

const VERSIONS = { 15: '2024-04-10', 16: '2024-06-20', 17: '2025-02-24.acacia', 23: '2026-10-28.endive' }
const read = (file) => readFileSync(new URL(`../src/catalog/generated/${file}`, import.meta.url), 'utf8')
const args = process.argv.slice(2)
const majors = args.filter((each) => VERSIONS[each] !== undefined)

if (args[0] === '--one') measureOne(args[1], args[2])
else {
  const every = !args.includes('--agreement') && !args.includes('--cost')
  for (const major of majors.length > 0 ? majors : ['15', '17', '23']) {
    if (every || args.includes('--cost')) reportCost(major)
    if (every || args.includes('--agreement')) reportAgreement(major)
  }
}

// --- agreement ---

function reportAgreement(major) {
  const surface = loadSurface(VERSIONS[major], read)
  const named = namesOf(surface, major)
  const corpora = {
    snippets: snippets(surface.apiVersion),
    calls: { 'calls.ts': callProbes(surface) },
    reads: { 'reads.ts': readProbes(surface, named) },
    chains: { 'chains.ts': chainProbes(surface) },
    events: { 'events.ts': eventProbes(surface) },
  }
  console.log(
    `stripe ${major}: ${Object.keys(surface.types).length - named.length} types that only the surface names`,
  )
  for (const [corpus, files] of Object.entries(corpora)) {
    const words = new Set()
    for (const text of Object.values(files)) collectWords(text, words)
    const real = look(files, { installed: `stripe-${major}` })
    const full = look(files, printDeclarations(surface, null))
    const pruned = look(files, printDeclarations(surface, words))
    console.log(`  ${corpus.padEnd(9)} full / real ${compare(full, real, (text) => text)}`)
    console.log(`  ${''.padEnd(9)} on demand / full ${compare(pruned, full, (text) => text === '✗')}`)
  }
}

/** The SDK leaves some nested params out of what it exports; nobody can name those. */
function namesOf(surface, major) {
  const names = Object.keys(surface.types)
  const text = `import Stripe from 'stripe'\n${names.map((name, index) => `export type T${index} = Stripe.${name}`).join('\n')}`
  const wrong = new Set(
    errorsOf(openProgram({ 'names.ts': text }, { installed: `stripe-${major}` })).map(
      (each) => Number(/:(\d+)/.exec(each)[1]) - 2,
    ),
  )
  return names.filter((_, index) => !wrong.has(index))
}

function look(files, stripe) {
  const program = openProgram(files, stripe)
  return { errors: errorsOf(program), resolutions: resolutionsOf(program) }
}

function compare(ours, theirs, read) {
  const mine = new Set(ours.errors)
  const other = new Set(theirs.errors)
  const differing =
    [...mine].filter((each) => !other.has(each)).length + [...other].filter((each) => !mine.has(each)).length
  const entries = [...theirs.resolutions]
  const same = entries.filter(([place, text]) => read(ours.resolutions.get(place)) === read(text)).length
  const share = ((100 * same) / entries.length).toFixed(2)
  return `errors ${theirs.errors.length}, differing ${differing}; resolutions ${same}/${entries.length} = ${share} %`
}

// --- cost ---

function reportCost(major) {
  const texts = textsOf(major)
  for (const [kind, text] of Object.entries(texts)) {
    const runs = []
    for (let count = 0; count < 5; count++) {
      const run = spawnSync(
        process.execPath,
        [
          '--expose-gc',
          '--import',
          new URL('./ts-loader.mjs', import.meta.url).href,
          new URL(import.meta.url).pathname,
          '--one',
          major,
          kind,
        ],
        { encoding: 'utf8' },
      )
      runs.push(JSON.parse(run.stdout.trim().split('\n').at(-1)))
    }
    const [best] = runs.sort((a, b) => a.total - b.total)
    const size = `${kilo(text.length)} kB, gzip ${kilo(gzipSync(text).length)} kB`
    console.log(
      `stripe ${major} ${kind.padEnd(9)} ${size}; print ${best.print} ms, parse ${best.parse} ms, bind + check ${best.check} ms, total ${best.total} ms, heap ${best.heap} MB`,
    )
  }
  console.log(`surfaces.txt, all versions: ${kilo(read('surfaces.txt').length)} kB`)
}

function kilo(bytes) {
  return Math.round(bytes / 1000)
}

function textsOf(major) {
  const surface = loadSurface(VERSIONS[major], read)
  return {
    ours: printDeclarations(surface, null).text,
    onDemand: printDeclarations(surface, wordsOf(surface)).text,
    sdk: strippedSdk(major),
  }
}

function wordsOf(surface) {
  const words = new Set()
  for (const text of Object.values(snippets(surface.apiVersion))) collectWords(text, words)
  return words
}

/** One way, in a process of its own: read what is stored, open a program over the snippets, check it. */
function measureOne(major, kind) {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const from = performance.now()
  const files = snippets(VERSIONS[major])
  let text
  if (kind !== 'sdk') {
    const surface = loadSurface(VERSIONS[major], read)
    text = printDeclarations(surface, kind === 'ours' ? null : wordsOf(surface)).text
  }
  const printed = performance.now()
  const program = openProgram(
    files,
    kind === 'sdk' ? { files: strippedFiles(major), entry: entryOf(major) } : { text },
  )
  const parsed = performance.now()
  errorsOf(program)
  const checked = performance.now()
  globalThis.gc?.()
  const heap = Math.round((process.memoryUsage().heapUsed - before) / 1e6)
  const round = Math.round
  console.log(
    JSON.stringify({
      print: round(printed - from),
      parse: round(parsed - printed),
      check: round(checked - parsed),
      total: round(checked - from),
      heap,
    }),
  )
}

/** The SDK's own declarations without comments, as way (b) would ship them. */
function strippedSdk(major) {
  return Object.values(strippedFiles(major)).join('\n')
}

function entryOf(major) {
  return major === '23' ? '/sdk/stripe.esm.node.d.ts' : '/sdk/index.d.ts'
}

function strippedFiles(major) {
  const folder = new URL(
    `../node_modules/stripe-${major}/${major === '23' ? 'esm' : 'types'}/`,
    import.meta.url,
  )
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.d.ts'))
  return Object.fromEntries(
    names.map((name) => [`/sdk/${name}`, stripped(readFileSync(new URL(name, folder), 'utf8'))]),
  )
}

function stripped(text) {
  return text
    .replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
}
