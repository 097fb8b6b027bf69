// Versions that are releases apart within one package.
import { inShort, scanTexts } from './scan-texts.ts'

async function drift(files: Record<string, string>, to = '2025-03-31.basil'): Promise<string[]> {
  const { findings } = await scanTexts(files, { to })
  return inShort(findings.filter(({ change }) => change === 'version-drift'))
}

const client = (version: string) =>
  `import Stripe from 'stripe'\nexport const stripe = new Stripe(key, { apiVersion: '${version}' })\n`
const endpoint = (version: string) =>
  `import { stripe } from './client'\nawait stripe.webhookEndpoints.create({\n  url,\n  enabled_events: ['invoice.paid'],\n  api_version: '${version}',\n})\n`
const event = (version: string) =>
  `{\n  "object": "event",\n  "api_version": "${version}",\n  "id": "stripe"\n}\n`

test('an endpoint on another release than the client is told, at its version', async () => {
  const files = { 'client.ts': client('2024-06-20'), 'setup.ts': endpoint('2023-10-16') }
  expect(await drift(files)).toEqual(['setup.ts:5 version-drift certain no fix'])
})

test('so is one that Terraform makes, and the client that only the SDK pins', async () => {
  const files = {
    'package.json': '{ "dependencies": { "stripe": "16.12.0" } }',
    'client.ts': "import Stripe from 'stripe'\nexport const stripe = new Stripe(key)\n",
    'main.tf': 'resource "stripe_webhook_endpoint" "a" {\n  api_version = "2022-11-15"\n}\n',
  }
  expect(await drift(files)).toEqual(['main.tf:2 version-drift certain no fix'])
})

test('recorded events are told once a package', async () => {
  const files = {
    'client.ts': client('2024-06-20'),
    'fixtures/a.json': event('2022-11-15'),
    'fixtures/b.json': event('2022-11-15'),
    'fixtures/c.json': event('2024-06-20'),
  }
  const { findings } = await scanTexts(files, { to: '2025-03-31.basil' })
  const [told, ...others] = findings.filter(({ change }) => change === 'version-drift')
  expect(others).toEqual([])
  expect(`${told?.path}:${told?.line} ${told?.what}`).toBe(
    'fixtures/a.json:3 This recorded event is from 2022-11-15; the client of this package is on 2024-06-20. 1 more in this package is on another release too.',
  )
})

test.each([
  ['the same version', { 'client.ts': client('2024-06-20'), 'setup.ts': endpoint('2024-06-20') }],
  [
    'versions of one release',
    { 'client.ts': client('2024-09-30.acacia'), 'setup.ts': endpoint('2024-12-18.acacia') },
  ],
  [
    'an endpoint that went ahead to the target',
    { 'client.ts': client('2024-06-20'), 'setup.ts': endpoint('2025-03-31.basil') },
  ],
  [
    'another package',
    {
      'a/package.json': '{}',
      'a/client.ts': client('2024-06-20'),
      'b/package.json': '{}',
      'b/e.json': event('2022-11-15'),
    },
  ],
  [
    'a program in another language',
    { 'client.ts': client('2024-06-20'), 'server.py': "stripe.api_version = '2020-08-27'\n" },
  ],
  [
    'an ephemeral key',
    {
      'client.ts': `${client('2024-06-20')}await stripe.ephemeralKeys.create({ customer }, { apiVersion: '2020-08-27' })\n`,
    },
  ],
  ['a preview', { 'client.ts': client('2024-06-20'), 'setup.ts': endpoint('2025-06-30.preview') }],
])('no drift: %s', async (_, files) => {
  expect(await drift(files)).toEqual([])
})
