// npm run new-change -- 2024-04-10/renames-features-attribute-product-object
// Makes the change's file, the line in its version's index, and the fixture folder.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const [, version, slug] =
  /^(\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(process.argv[2] ?? '') ?? []
if (version === undefined)
  fail('Name it as <API version>/<slug>: 2024-04-10/renames-features-attribute-product-object.')

const folder = new URL(`src/catalog/${version}/`, root)
const file = new URL(`${slug}.ts`, folder)
const fixtures = new URL(`__tests__/changes/${slug}/`, root)
if (!existsSync(folder))
  fail(
    `There is no folder src/catalog/${version}; make it with an index.ts, and add that to src/catalog/index.ts.`,
  )
if (existsSync(file)) fail(`src/catalog/${version}/${slug}.ts is there already.`)

const [date, release] = version.split('.')
const page = release === undefined ? date : `${release}/${date}`
writeFileSync(
  file,
  `import { defineChange } from '../change.ts'

export default defineChange({
  apiVersion: '${version}',
  slug: '${slug}',
  title: '',
  url: 'https://docs.stripe.com/changelog/${page}/${slug}',
  evidence: 'title',
  severity: 'breaking',
  layer: 'api',
  why: '',
  todo: '',
  claims: [],
})
`,
)
const name = slug.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
const index = new URL('index.ts', folder)
const text = readFileSync(index, 'utf8')
const imported = text.replace(/(\n\n\/\*\* What )/, `\nimport ${name} from './${slug}.ts'$1`)
const list = imported.replace(/(readonly Change\[\] = \[)([\s\S]*?)(\]\n)$/, (_, open, items, close) => {
  const entries = items.trim() === '' ? '' : `${items.trimEnd().replace(/,?$/, ',')}`
  return `${open}${entries}\n  ${name},\n${close}`
})
writeFileSync(index, list)
mkdirSync(fixtures, { recursive: true })
for (const each of ['before.ts', 'unaffected.ts']) writeFileSync(new URL(each, fixtures), '')
process.stderr.write(
  `src/catalog/${version}/${slug}.ts and __tests__/changes/${slug}/ are yours to fill in; \`npm run format\` sorts the imports.\n`,
)

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
