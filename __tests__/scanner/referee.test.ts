// Code written against one release of the SDK, compiled under the types of a later one: each line that breaks is told.
// `node bench/referee.mjs` does the same for every release; docs/accuracy.md has its figures.
import { join } from 'node:path'
import { scanTexts } from './scan-texts.ts'

const installed = (name: string) => join(import.meta.dirname, '../../node_modules', name)

interface Line {
  key: string
  text: string
}

interface Group {
  head: string
  lines: Line[]
  tail: string
}

/** The bench is plain JavaScript. */
interface Referee {
  generate(folder: string): Group[]
  filesOf(groups: Group[]): Map<string, string>
  select(groups: Group[], later: Set<string>[], most: number): Group[]
  withoutErrors(groups: Group[], errors: Map<string, string[]>): Group[]
  errorsByLine(files: Map<string, string>, folder: string): Map<string, string[]>
}

const folder = new URL('../../bench/referee/', import.meta.url)
const referee: Referee = Object.assign(
  {},
  ...(await Promise.all(
    ['generate.mjs', 'files.mjs', 'compile.mjs'].map((each) => import(new URL(each, folder).href)),
  )),
)

test('from stripe 16 to 17.7 no line breaks that a scan does not tell', async () => {
  const [from, to] = [installed('stripe-16'), installed('stripe-17')]
  const keys = new Set(referee.generate(to).flatMap(({ lines }) => lines.map(({ key }) => key)))
  const selected = referee.select(referee.generate(from), [keys], 200)
  const errors = referee.errorsByLine(referee.filesOf(selected), from)
  const files = referee.filesOf(referee.withoutErrors(selected, errors))
  const broken = [...referee.errorsByLine(files, to).keys()]

  const texts = Object.fromEntries([...files].map(([path, text]) => [path.slice(1), text]))
  const { findings } = await scanTexts(texts, { from: '2024-06-20', to: '2025-02-24.acacia' })
  const told = new Set(findings.map(({ path, line }) => `/${path}:${line}`))
  const lineAt = (place: string) => {
    const [path = '', line] = place.split(':')
    return files.get(path)?.split('\n')[Number(line) - 1]
  }
  expect(broken.length).toBeGreaterThan(20)
  expect(broken.filter((place) => !told.has(place)).map(lineAt)).toEqual([])
}, 120_000)
