// Ranges of the stripe package against the releases that pin the target.
import { sdkFor } from '../../src/catalog/versions.ts'
import { applyEdits } from '../../src/fixes/edit.ts'
import { inventoryOf, judgeRanges, readManifests } from '../../src/scanner/manifests.ts'

const target = '2024-06-20'

function judge(text: string) {
  const [manifest] = readManifests(new Map([['package.json', text]]))
  if (!manifest) throw new Error('no manifest')
  const usages = judgeRanges(manifest, target, sdkFor(target))
  const edits = usages.flatMap((usage) => usage.fix?.edits ?? [])
  return { manifest, usages, fixed: applyEdits(text, edits) }
}

const withRange = (range: string) => JSON.stringify({ dependencies: { stripe: range } })

test.each([
  ['^15.12.0', '^16.12.0'],
  ['~15.12.0', '~16.12.0'],
  ['15.12.0', '16.12.0'],
  ['=15.12.0', '=16.12.0'],
  ['15.x', '16.x'],
  ['15.12.x', '16.12.x'],
  ['^15', '^16'],
  ['15', '16'],
  ['^15.0', '^16.12'],
  ['>=15 <16', '>=16.12.0 <17'],
  ['>=15.0.0 <16.0.0', '>=16.12.0 <17'],
  ['npm:stripe@^15.12.0', 'npm:stripe@^16.12.0'],
  ['^12.0.0', '^16.12.0'],
])('%s becomes %s, and then is quiet', (range, expected) => {
  const { fixed, usages } = judge(withRange(range))
  expect(usages.map((usage) => usage.fix?.safety)).toEqual(['safe'])
  expect(fixed).toBe(withRange(expected))
  expect(judge(fixed).usages).toEqual([])
})

test.each([
  '>=15',
  'latest',
  '*',
  '',
  'x',
  'workspace:*',
  'workspace:^15.0.0',
  'catalog:',
  'catalog:payments',
  'git+https://github.com/stripe/stripe-node.git#v15.12.0',
  'github:stripe/stripe-node',
  'file:../stripe',
  '^14.0.0 || ^15.0.0',
  '15.13.0-beta.1',
  '14.0.0 - 15.2.0',
])('%s is told, and a person decides', (range) => {
  const { usages, fixed } = judge(withRange(range))
  expect(usages).toHaveLength(1)
  expect(usages[0]?.fix).toBeNull()
  expect(usages[0]?.what).toContain(`\`${range}\``)
  expect(fixed).toBe(withRange(range))
})

test.each(['^16.0.0', '^16.12.0', '~16.5.0', '16.12.0', '16', '^17.0.0', '17.7.0', '^23.1.0'])(
  '%s is fine',
  (range) => {
    expect(judge(withRange(range)).usages).toEqual([])
  },
)

test('every section counts, each place once, and nothing else is touched', () => {
  const text = `\uFEFF{\r\n\t"name": "app",\r\n\t"dependencies": {\r\n\t\t"stripe": "^15.12.0"\r\n\t},\r\n\t"devDependencies": { "stripe" : "15.1.0" },\r\n\t"peerDependencies": { "stripe": "^15" },\r\n\t"overrides": { "stripe": "^15" }\r\n}\r\n`
  const { usages, fixed, manifest } = judge(text)
  expect(usages.map((usage) => [usage.element, text.slice(usage.start, usage.end)])).toEqual([
    ['stripe dependencies', '"^15.12.0"'],
    ['stripe devDependencies', '"15.1.0"'],
    ['stripe peerDependencies', '"^15"'],
  ])
  expect(fixed).toBe(
    text
      .replace('"^15.12.0"', '"^16.12.0"')
      .replace('"15.1.0"', '"16.12.0"')
      .replace('peerDependencies": { "stripe": "^15"', 'peerDependencies": { "stripe": "^16"'),
  )
  expect(
    inventoryOf([manifest], new Map([['package.json', text]])).map(({ line, version }) => [line, version]),
  ).toEqual([
    [4, '^15.12.0'],
    [6, '15.1.0'],
    [7, '^15'],
  ])
})

test.each([
  ['broken', '{ "dependencies": { "stripe": "^15.0.0", '],
  ['empty', ''],
  ['a list', '[1, 2, "stripe"]'],
  ['a string', '"stripe"'],
  ['a number for a range', '{ "dependencies": { "stripe": 15 } }'],
  ['a list of dependencies', '{ "dependencies": ["stripe"] }'],
  ['prototype names', '{ "__proto__": { "stripe": "^15" }, "dependencies": { "constructor": "stripe" } }'],
  ['an escaped range', '{ "dependencies": { "stripe": "\\u005e15.0.0" } }'],
])('a manifest that is %s crashes nothing', (_, text) => {
  expect(() => judge(text)).not.toThrow()
})

test('an escaped range keeps its meaning after the fix', () => {
  const { fixed } = judge('{ "dependencies": { "stripe": "\\u005e15.0.0" } }')
  expect(JSON.parse(fixed)).toEqual({ dependencies: { stripe: '^16.12.0' } })
})
