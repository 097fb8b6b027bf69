// The release that a lockfile resolved, in every manager's way of writing it.
import { lockedVersions } from '../../src/scanner/lockfiles.ts'

const cases: [string, Record<string, string>, string, string, string | null][] = [
  [
    'npm v1',
    {
      'package-lock.json': '{ "lockfileVersion": 1, "dependencies": { "stripe": { "version": "15.3.0" } } }',
    },
    '.',
    '^15.0.0',
    '15.3.0',
  ],
  [
    'npm v2',
    {
      'package-lock.json':
        '{ "lockfileVersion": 2, "packages": { "node_modules/stripe": { "version": "15.4.0" } }, "dependencies": { "stripe": { "version": "15.4.0" } } }',
    },
    '.',
    '^15.0.0',
    '15.4.0',
  ],
  [
    'npm v3, a workspace of its own',
    {
      'package-lock.json':
        '{ "lockfileVersion": 3, "packages": { "node_modules/stripe": { "version": "15.4.0" }, "apps/web/node_modules/stripe": { "version": "14.1.0" } } }',
    },
    'apps/web',
    '^14.0.0',
    '14.1.0',
  ],
  [
    'npm v3, hoisted',
    {
      'package-lock.json':
        '{ "lockfileVersion": 3, "packages": { "node_modules/stripe": { "version": "15.4.0" } } }',
    },
    'apps/api',
    '^15.0.0',
    '15.4.0',
  ],
  [
    'shrinkwrap',
    { 'npm-shrinkwrap.json': '{ "packages": { "node_modules/stripe": { "version": "15.5.0" } } }' },
    '.',
    '^15.0.0',
    '15.5.0',
  ],
  [
    'yarn classic',
    {
      'yarn.lock':
        '# yarn lockfile v1\n\n"@types/stripe@^8.0.0":\n  version "8.0.417"\n\nstripe@^15.0.0, stripe@^15.1.0:\n  version "15.6.0"\n  resolved "https://example.com"\n\nstripe@^14.0.0:\n  version "14.2.0"\n',
    },
    '.',
    '^15.1.0',
    '15.6.0',
  ],
  [
    'yarn berry',
    {
      'yarn.lock':
        '__metadata:\n  version: 8\n\n"stripe@npm:^15.0.0, stripe@npm:^15.2.0":\n  version: 15.7.0\n  resolution: "stripe@npm:15.7.0"\n',
    },
    'packages/a',
    '^15.2.0',
    '15.7.0',
  ],
  [
    'yarn with CRLF',
    { 'yarn.lock': '# yarn lockfile v1\r\n\r\nstripe@^15.0.0:\r\n  version "15.6.0"\r\n' },
    '.',
    '^15.0.0',
    '15.6.0',
  ],
  [
    'pnpm 6',
    {
      'pnpm-lock.yaml':
        "lockfileVersion: '6.0'\n\ndependencies:\n  stripe:\n    specifier: ^15.0.0\n    version: 15.8.0\n\npackages:\n\n  /stripe@15.8.0:\n    resolution: {integrity: x}\n",
    },
    '.',
    '^15.0.0',
    '15.8.0',
  ],
  [
    'pnpm 5',
    {
      'pnpm-lock.yaml':
        'lockfileVersion: 5.4\n\nspecifiers:\n  stripe: ^15.0.0\n\ndependencies:\n  stripe: 15.8.1\n\npackages:\n\n  /stripe/15.8.1:\n    dev: false\n',
    },
    '.',
    '^15.0.0',
    '15.8.1',
  ],
  [
    'pnpm 9, importers',
    {
      'pnpm-lock.yaml':
        "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    devDependencies:\n      typescript:\n        specifier: ^5\n        version: 5.4.5\n\n  apps/web:\n    dependencies:\n      '@stripe/stripe-js':\n        specifier: ^3.0.0\n        version: 3.4.0\n      stripe:\n        specifier: ^15.0.0\n        version: 15.9.0(@types/node@20.1.0)\n\npackages:\n\n  stripe@15.9.0:\n    resolution: {}\n",
    },
    'apps/web',
    '^15.0.0',
    '15.9.0',
  ],
  [
    'bun',
    {
      'bun.lock':
        '{\n  "lockfileVersion": 1,\n  "packages": {\n    "stripe": ["stripe@15.10.0", "", { "dependencies": {} }, "sha512-x"],\n  }\n}\n',
    },
    '.',
    '^15.0.0',
    '15.10.0',
  ],
  [
    'bun, a workspace of its own',
    {
      'bun.lock':
        '{\n  "workspaces": {\n    "": {\n      "name": "all",\n    },\n    "apps/web": {\n      "name": "web",\n    },\n  },\n  "packages": {\n    "stripe": ["stripe@15.10.0", "", {}, "sha512-x"],\n    "web/stripe": ["stripe@14.2.0", "", {}, "sha512-y"],\n  }\n}\n',
    },
    'apps/web',
    '^14.0.0',
    '14.2.0',
  ],
  [
    'pnpm 9, a catalog',
    {
      'pnpm-lock.yaml':
        "lockfileVersion: '9.0'\n\ncatalogs:\n  default:\n    stripe:\n      specifier: ^15.0.0\n      version: 15.9.0\n\nimporters:\n\n  .: {}\n\n  apps/web:\n    dependencies:\n      stripe:\n        specifier: 'catalog:'\n        version: 15.9.0\n\npackages:\n",
    },
    'apps/web',
    'catalog:',
    '15.9.0',
  ],
  [
    'the nearest of several',
    {
      'package-lock.json': '{ "packages": { "node_modules/stripe": { "version": "15.4.0" } } }',
      'legacy/yarn.lock': 'stripe@^12.0.0:\n  version "12.1.0"\n',
    },
    'legacy',
    '^12.0.0',
    '12.1.0',
  ],
  ['none', {}, '.', '^15.0.0', null],
  ['one without stripe', { 'yarn.lock': 'react@^18.0.0:\n  version "18.0.0"\n' }, '.', '^15.0.0', null],
  [
    'one that is broken',
    { 'package-lock.json': '{ "packages": { "node_modules/stripe": ' },
    '.',
    '^15.0.0',
    null,
  ],
  ['one of the wrong shape', { 'package-lock.json': '["stripe"]' }, '.', '^15.0.0', null],
  [
    'only packages that sound alike',
    {
      'yarn.lock':
        '"@stripe/stripe-js@^3.0.0":\n  version "3.0.0"\n\nstripe-event-types@^3.1.0:\n  version "3.1.0"\n',
    },
    '.',
    '^15.0.0',
    null,
  ],
]

test.each(cases)('%s', (_, files, folder, range, expected) => {
  expect(lockedVersions(new Map(Object.entries(files))).versionFor(folder, range)?.version ?? null).toBe(
    expected,
  )
})

const aliases: [string, Record<string, string>][] = [
  [
    'npm',
    {
      'package-lock.json':
        '{ "packages": { "node_modules/stripe": { "version": "17.7.0" }, "node_modules/old": { "name": "stripe", "version": "12.18.0" } } }',
    },
  ],
  [
    'npm v1',
    {
      'package-lock.json':
        '{ "dependencies": { "stripe": { "version": "17.7.0" }, "old": { "version": "npm:stripe@12.18.0" } } }',
    },
  ],
  [
    'yarn classic',
    {
      'yarn.lock': '"old@npm:stripe@^12.0.0":\n  version "12.18.0"\n\nstripe@^17.0.0:\n  version "17.7.0"\n',
    },
  ],
  [
    'yarn berry',
    {
      'yarn.lock':
        '"old@npm:stripe@^12.0.0":\n  version: 12.18.0\n  resolution: "stripe@npm:12.18.0"\n\n"stripe@npm:^17.0.0":\n  version: 17.7.0\n',
    },
  ],
  [
    'pnpm 9',
    {
      'pnpm-lock.yaml':
        'importers:\n\n  .:\n    dependencies:\n      old:\n        specifier: npm:stripe@^12.0.0\n        version: stripe@12.18.0(@types/node@20.1.0)\n      stripe:\n        specifier: ^17.0.0\n        version: 17.7.0\n\npackages:\n',
    },
  ],
  [
    'pnpm 6',
    {
      'pnpm-lock.yaml':
        "lockfileVersion: '6.0'\n\ndependencies:\n  old:\n    specifier: npm:stripe@^12.0.0\n    version: /stripe@12.18.0\n  stripe:\n    specifier: ^17.0.0\n    version: 17.7.0\n",
    },
  ],
  [
    'bun',
    {
      'bun.lock':
        '{\n  "packages": {\n    "old": ["stripe@12.18.0", "", {}, "x"],\n    "stripe": ["stripe@17.7.0", "", {}, "y"],\n  }\n}\n',
    },
  ],
]

test.each(aliases)('an alias beside the package itself: %s', (_, files) => {
  const locked = lockedVersions(new Map(Object.entries(files)))
  expect([
    locked.versionFor('.', '^17.0.0')?.version,
    locked.versionFor('.', 'npm:stripe@^12.0.0', 'old')?.version,
    locked.versionFor('.', '^3.0.0', 'other')?.version,
  ]).toEqual(['17.7.0', '12.18.0', undefined])
})

test.each([
  ['5', '{ "version": "5", "specifiers": { "npm:stripe@^17.0.0": "17.7.0_@types+node@22.0.0" } }'],
  [
    '4',
    '{ "version": "4", "specifiers": { "npm:pinstripe@^17.0.0": "1.0.0", "npm:stripe@^17.0.0": "17.7.0" } }',
  ],
  ['3', '{ "version": "3", "packages": { "specifiers": { "npm:stripe@^17.0.0": "npm:stripe@17.7.0" } } }'],
  ['2', '{ "version": "2", "npm": { "specifiers": { "stripe@^17.0.0": "stripe@17.7.0" } } }'],
  [
    'of addresses',
    '{ "redirects": { "https://esm.sh/stripe@^17.0.0?target=deno": "https://esm.sh/stripe@17.7.0?target=deno" } }',
  ],
])('deno.lock %s', (_, text) => {
  const locked = lockedVersions(new Map([['deno.lock', text]]))
  expect(locked.versionFor('functions', '^17.0.0')?.version).toBe('17.7.0')
  expect(locked.versionFor('functions', '^16.0.0')).toBeNull()
})

test('says where it stands: the lockfile, and the line', () => {
  const text = `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      stripe:\n        specifier: ^15.0.0\n        version: 15.12.0\n\npackages:\n`
  expect(lockedVersions(new Map([['pnpm-lock.yaml', text]])).versionFor('.', '^15.0.0')).toEqual({
    version: '15.12.0',
    path: 'pnpm-lock.yaml',
    line: 9,
  })
})
