// npm run docs: prints docs/changes from the catalog.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'

register('./catalog/typescript-loader.mjs', import.meta.url)
const { changePages } = await import('../src/report/changes/pages.ts')

const generated = new URL('../src/catalog/generated/', import.meta.url)
const folder = new URL('../docs/changes/', import.meta.url)
const pages = changePages((file) => readFileSync(new URL(file, generated), 'utf8'))
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder))
  if (!pages.some((page) => page.file === file)) rmSync(new URL(file, folder))
for (const { file, text } of pages) writeFileSync(new URL(file, folder), text)
process.stderr.write(`docs/changes: ${pages.length} pages\n`)
