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
    ['stripe overrides', '"^15"'],
  ])
  expect(fixed).toBe(
    text
      .replace('"^15.12.0"', '"^16.12.0"')
      .replace('"15.1.0"', '"16.12.0"')
      .replace('peerDependencies": { "stripe": "^15"', 'peerDependencies": { "stripe": "^16"')
      .replace('overrides": { "stripe": "^15"', 'overrides": { "stripe": "^16"'),
  )
  expect(
    inventoryOf([manifest], new Map([['package.json', text]])).map(({ line, version }) => [line, version]),
  ).toEqual([
    [4, '^15.12.0'],
    [6, '15.1.0'],
    [7, '^15'],
    [8, '^15'],
  ])
})

function judgeAll(files: Record<string, string>) {
  const texts = new Map(Object.entries(files))
  const manifests = readManifests(texts)
  return {
    sdks: manifests.map(({ folder, sdk }) => `${folder} ${sdk}`),
    listed: inventoryOf(manifests, texts).map(({ path, line, version }) => `${path}:${line} ${version}`),
    told: manifests
      .flatMap((manifest) => judgeRanges(manifest, target, sdkFor(target)))
      .map(
        ({ path, start, end, element, fix }) =>
          `${path} ${texts.get(path)?.slice(start, end)} ${element} → ${fix?.edits[0]?.text ?? 'a person'}`,
      ),
  }
}

test('catalogs of pnpm: the entry is told once, where the catalog says it', () => {
  const named = '{ "dependencies": { "stripe": "catalog:payments" } }'
  expect(
    judgeAll({
      'package.json': '{ "name": "all" }',
      'pnpm-workspace.yaml':
        "packages:\n  - apps/*\ncatalog:\r\n  react: ^19.0.0\r\n  stripe: ^15.12.0 # pinned\r\ncatalogs:\n  payments:\n    'stripe': '^14.1.0'\n  unused:\n    stripe: ^13.0.0\noverrides:\n  stripe: 15.12.0\n",
      'apps/a/package.json': '{ "dependencies": { "stripe": "catalog:" } }',
      'apps/b/package.json': '{ "devDependencies": { "stripe": "catalog:default" } }',
      'apps/c/package.json': named,
    }),
  ).toEqual({
    sdks: ['. null', 'apps/a 15.12.0', 'apps/b 15.12.0', 'apps/c 14.1.0'],
    listed: [
      'apps/a/package.json:1 catalog:',
      'pnpm-workspace.yaml:5 ^15.12.0',
      'pnpm-workspace.yaml:12 15.12.0',
      'apps/b/package.json:1 catalog:default',
      'apps/c/package.json:1 catalog:payments',
      'pnpm-workspace.yaml:8 ^14.1.0',
    ],
    told: [
      'pnpm-workspace.yaml ^15.12.0 stripe catalog → ^16.12.0',
      'pnpm-workspace.yaml 15.12.0 stripe overrides → 16.12.0',
      'pnpm-workspace.yaml ^14.1.0 stripe catalogs.payments → ^16.12.0',
    ],
  })
  expect(
    judgeAll({ 'package.json': named, 'other/pnpm-workspace.yaml': 'catalog:\n  stripe: ^15.0.0\n' }),
  ).toEqual({
    sdks: ['. null'],
    listed: ['package.json:1 catalog:payments'],
    told: ['package.json "catalog:payments" stripe dependencies → a person'],
  })
})

test('catalogs of Bun, and what overrides: references to a dependency say nothing of their own', () => {
  expect(
    judgeAll({
      'package.json':
        '{ "workspaces": { "packages": ["a"], "catalog": { "stripe": "^15.12.0" } }, "resolutions": { "**/stripe": "15.1.0" } }',
      'a/package.json': '{ "dependencies": { "stripe": "catalog:" }, "overrides": { "stripe": "$stripe" } }',
      'b/package.json':
        '{ "dependencies": { "stripe": "^16" }, "pnpm": { "overrides": { "stripe": "14.1.0" } } }',
    }),
  ).toEqual({
    sdks: ['. null', 'a 15.12.0', 'b 14.1.0'],
    listed: [
      'package.json:1 15.1.0',
      'a/package.json:1 catalog:',
      'package.json:1 ^15.12.0',
      'b/package.json:1 ^16',
      'b/package.json:1 14.1.0',
    ],
    told: [
      'package.json "15.1.0" stripe resolutions → 16.12.0',
      'package.json "^15.12.0" stripe catalog → ^16.12.0',
      'b/package.json "14.1.0" stripe pnpm.overrides → 16.12.0',
    ],
  })
})

test('overrides by selectors, and of what the package itself is', () => {
  expect(
    judgeAll({
      'package.json':
        '{ "dependencies": { "stripe": "^15.12.0" }, "overrides": { "stripe": { ".": "15.1.0", "qs": "6" }, "stripe@<14": "14.0.0", "other": { "stripe": "12" }, "stripes@1": "1" } }',
    }),
  ).toEqual({
    sdks: ['. 15.1.0'],
    listed: ['package.json:1 ^15.12.0', 'package.json:1 15.1.0', 'package.json:1 14.0.0'],
    told: [
      'package.json "^15.12.0" stripe dependencies → ^16.12.0',
      'package.json "15.1.0" stripe overrides → 16.12.0',
      'package.json "14.0.0" stripe overrides → 16.12.0',
    ],
  })
})

test('peers: right where they take a release for the target, else as any range', () => {
  const peer = (range: string) =>
    judgeAll({ 'package.json': JSON.stringify({ peerDependencies: { stripe: range } }) })
  expect(peer('>=14 <18')).toEqual({ sdks: ['. 14.0.0'], listed: ['package.json:1 >=14 <18'], told: [] })
  expect(peer('^14 || ^15 || ^16').told).toEqual([])
  expect(peer('^14 || ^15').told).toEqual(['package.json "^14 || ^15" stripe peerDependencies → a person'])
  expect(peer('^15').told).toEqual(['package.json "^15" stripe peerDependencies → ^16'])
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
