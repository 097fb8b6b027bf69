// What a specifier means, by the sources alone.
import { createModuleResolver } from '../../src/scanner/modules.ts'

const files = new Map(
  Object.entries({
    'tsconfig.json': `{ // with comments
      "compilerOptions": { "paths": { "@/*": ["./src/*"], "@/lib/*": ["./lib/*"], "config": ["./src/config.ts"], "~*": ["./missing/*", "./src/*"] }, },
    }`,
    'src/a.ts': '',
    'src/b.tsx': '',
    'src/config.ts': '',
    'src/folder/index.mts': '',
    'src/plain.js': '',
    'src/types.d.ts': '',
    'lib/a.ts': '',
    'apps/web/tsconfig.json':
      '{ "extends": ["../../tsconfig"], "compilerOptions": { "baseUrl": "./source" } }',
    'apps/web/source/deep/x.ts': '',
    'apps/web/page.tsx': '',
    'packages/one/package.json': '{ "name": "@acme/one", "main": "./dist/index.js" }',
    'packages/one/src/index.ts': '',
    'packages/one/src/sub.ts': '',
    'packages/two/package.json':
      '{ "name": "two", "exports": { ".": { "types": "./build/main.d.ts" }, "./features/*": "./src/features/*.ts" } }',
    'packages/two/src/main.ts': '',
    'packages/two/src/features/pay.ts': '',
    'packages/fake/package.json': '{ "name": "stripe", "main": "index.ts" }',
    'packages/fake/index.ts': '',
  }),
)

test.each([
  ['./a', 'src/b.tsx', 'src/a.ts'],
  ['./a.js', 'src/b.tsx', 'src/a.ts'],
  ['./b.jsx', 'src/a.ts', 'src/b.tsx'],
  ['./plain', 'src/a.ts', 'src/plain.js'],
  ['./folder', 'src/a.ts', 'src/folder/index.mts'],
  ['..', 'src/folder/index.mts', null],
  ['../../../../etc/passwd', 'src/a.ts', null],
  ['@/a', 'src/b.tsx', 'src/a.ts'],
  ['@/lib/a', 'src/b.tsx', 'lib/a.ts'],
  ['config', 'src/b.tsx', 'src/config.ts'],
  ['~a', 'src/b.tsx', 'src/a.ts'],
  ['@/a', 'apps/web/page.tsx', 'src/a.ts'],
  ['deep/x', 'apps/web/page.tsx', 'apps/web/source/deep/x.ts'],
  ['deep/x', 'src/a.ts', null],
  ['@acme/one', 'apps/web/page.tsx', 'packages/one/src/index.ts'],
  ['@acme/one/sub', 'apps/web/page.tsx', 'packages/one/src/sub.ts'],
  ['two', 'apps/web/page.tsx', 'packages/two/src/main.ts'],
  ['two/features/pay', 'apps/web/page.tsx', 'packages/two/src/features/pay.ts'],
  ['two/none', 'apps/web/page.tsx', null],
  ['stripe', 'apps/web/page.tsx', null],
  ['__proto__', 'src/a.ts', null],
  ['', 'src/a.ts', null],
])('%j in %s is %j', (specifier, from, expected) => {
  expect(createModuleResolver(files).resolve(specifier, from)).toBe(expected)
})

test('import maps: of Deno, of package.json, and aliases', () => {
  const mapped = createModuleResolver(
    new Map(
      Object.entries({
        'package.json':
          '{ "imports": { "#lib/*": { "types": "./dist/lib/*.d.ts", "default": "./dist/lib/*.js" }, "#stripe": "stripe" }, "dependencies": { "stripe-old": "npm:stripe@^12.0.0", "other": "npm:stripes@1" } }',
        'src/lib/pay.ts': '',
        'functions/deno.jsonc':
          '{ // Deno\n "imports": { "stripe/": "npm:/stripe@17/", "Stripe": "npm:stripe@17", "shared/": "./_shared/" }, }',
        'functions/_shared/client.ts': '',
        'functions/pay/index.ts': '',
      }),
    ),
  )
  const seen = (specifier: string, from: string) => [
    mapped.resolve(specifier, from),
    mapped.meaning(specifier, from),
  ]
  const [inside, outside] = ['functions/pay/index.ts', 'src/lib/pay.ts']
  expect(seen('#lib/pay', outside)).toEqual(['src/lib/pay.ts', '#lib/pay'])
  expect(seen('#lib/none', outside)).toEqual([null, '#lib/none'])
  expect(seen('#stripe', outside)).toEqual([null, 'stripe'])
  expect(seen('stripe-old', inside)).toEqual([null, 'npm:stripe@^12.0.0'])
  expect(seen('other', outside)).toEqual([null, 'other'])
  expect(seen('Stripe', inside)).toEqual([null, 'npm:stripe@17'])
  expect(seen('Stripe', outside)).toEqual([null, 'Stripe'])
  expect(seen('stripe/webhooks', inside)).toEqual([null, 'npm:/stripe@17/webhooks'])
  expect(seen('shared/client.ts', inside)).toEqual(['functions/_shared/client.ts', 'shared/client.ts'])
})
