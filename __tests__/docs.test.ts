// docs/changes is printed from the catalog: what is committed is what it says now.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { changePages } from '../src/report/changes/pages.ts'
import { readGenerated } from './catalog/read.ts'

const folder = join(import.meta.dirname, '../docs/changes')

test('docs/changes is as `npm run docs` prints it', () => {
  const pages = changePages(readGenerated)
  expect(readdirSync(folder).sort()).toEqual(pages.map(({ file }) => file).sort())
  const stale = pages.filter(({ file, text }) => readFileSync(join(folder, file), 'utf8') !== text)
  expect(stale.map(({ file }) => file)).toEqual([])
})
