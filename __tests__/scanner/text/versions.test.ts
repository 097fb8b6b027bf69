// Places outside of TypeScript that name an API version: what the inventory lists.
import { versionPinnedBy } from '../../../src/scanner/text/packages.ts'
import { scanTexts } from '../scan-texts.ts'

async function listed(files: Record<string, string>): Promise<string[]> {
  const { inventory } = await scanTexts(files)
  return inventory.map((each) => `${each.path}:${each.line} ${each.kind} ${each.version}`)
}

test.each([
  ['.env.example', '# Stripe\nSTRIPE_API_VERSION=2023-10-16\n', ['2 environment 2023-10-16']],
  ['.env', 'STRIPE_VERSION="2025-03-31.basil"\n', ['1 environment 2025-03-31.basil']],
  ['compose.yaml', 'environment:\n  STRIPE_API_VERSION: "2024-04-10"\n', ['2 environment 2024-04-10']],
  ['Dockerfile', 'ENV STRIPE_API_VERSION 2024-04-10\n', ['1 environment 2024-04-10']],
  [
    'a.sh',
    'curl https://api.stripe.com/v1/customers -H "Stripe-Version: 2024-04-10"\n',
    ['1 header 2024-04-10'],
  ],
  ['server.py', 'import stripe\nstripe.api_version = "2020-08-27"\n', ['2 client 2020-08-27']],
  [
    'jobs.py',
    "client = StripeClient(key, stripe_version='2024-09-30.acacia')\n",
    ['1 client 2024-09-30.acacia'],
  ],
  ['server.rb', "Stripe.api_version = '2022-08-01'\n", ['1 client 2022-08-01']],
  ['index.php', "\\Stripe\\Stripe::setApiVersion('2022-11-15');\n", ['1 client 2022-11-15']],
  [
    'app.php',
    "new \\Stripe\\StripeClient([\n  'stripe_version' => '2022-08-01',\n]);\n",
    ['2 client 2022-08-01'],
  ],
  ['main.go', 'req.Header.Set("Stripe-Version", "2024-04-10")\n', ['1 header 2024-04-10']],
  [
    'stripe.tf',
    'resource "stripe_webhook_endpoint" "main" {\n  url = "https://example.com"\n  metadata = { a = "b" }\n  api_version = "2023-10-16"\n}\n',
    ['4 webhook-endpoint 2023-10-16'],
  ],
  [
    'test/fixtures/paid.json',
    '{\n  "id": "evt_1",\n  "object": "event",\n  "api_version": "2023-10-16",\n  "type": "invoice.paid",\n  "request": { "stripe": 1 }\n}\n',
    ['4 fixture 2023-10-16'],
  ],
  ['listen.sh', 'stripe trigger invoice.paid --api-version 2024-04-10\n', ['1 cli 2024-04-10']],
  [
    'requirements.txt',
    'flask==3.0\nstripe==10.1.0\n',
    ['2 other-sdk stripe-python 10.1.0 (2024-06-20)'.replace('python 10', 'python ==10')],
  ],
  ['Gemfile.lock', 'GEM\n  specs:\n    stripe (12.1.0)\n', ['3 other-sdk stripe-ruby 12.1.0 (2024-06-20)']],
  ['Gemfile', "gem 'stripe', '~> 12.1'\n", ['1 other-sdk stripe-ruby ~> 12.1 (2024-06-20)']],
  [
    'composer.json',
    '{ "require": {\n  "stripe/stripe-php": "^15.0"\n} }\n',
    ['2 other-sdk stripe-php ^15.0 (2024-06-20)'],
  ],
  [
    'go.mod',
    'require (\n\tgithub.com/stripe/stripe-go/v79 v79.2.0\n)\n',
    ['2 other-sdk stripe-go 79.2.0 (2024-06-20)'],
  ],
  [
    'pom.xml',
    '<artifactId>stripe-java</artifactId>\n<version>26.1.0</version>\n',
    ['2 other-sdk stripe-java 26.1.0 (2024-06-20)'],
  ],
  [
    'app.csproj',
    '<PackageReference Include="Stripe.net" Version="45.1.0" />\n',
    ['1 other-sdk Stripe.net 45.1.0 (2024-06-20)'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\nstripe = "^10.1"\n',
    ['2 other-sdk stripe-python ^10.1 (2024-06-20)'],
  ],
  [
    'pyproject.toml',
    'dependencies = ["flask>=3", "stripe>=10.1,<11"]\n[project.optional-dependencies]\npay = [\n  "stripe[async] (>=10.2)",\n]\n',
    ['1 other-sdk stripe-python >=10.1,<11 (2024-06-20)', '4 other-sdk stripe-python >=10.2 (2024-06-20)'],
  ],
  [
    'pyproject.toml',
    '[tool.poetry.dependencies]\nstripe = { version = "^10.1", extras = ["async"] }\n',
    ['2 other-sdk stripe-python ^10.1 (2024-06-20)'],
  ],
  ['setup.py', "install_requires=['stripe~=10.1']\n", ['1 other-sdk stripe-python ~=10.1 (2024-06-20)']],
  ['requirements.in', 'stripe[async]==10.1.0\n', ['1 other-sdk stripe-python ==10.1.0 (2024-06-20)']],
  [
    'uv.lock',
    '[[package]]\nname = "stripe"\nversion = "10.1.0"\nsource = { registry = "x" }\n',
    ['3 other-sdk stripe-python 10.1.0 (2024-06-20)'],
  ],
  [
    'pdm.lock',
    '[[package]]\nname = "stripe"\nversion = "10.1.0"\n',
    ['3 other-sdk stripe-python 10.1.0 (2024-06-20)'],
  ],
  [
    'Pipfile.lock',
    '{ "default": {\n  "stripe": {\n    "hashes": ["sha256:a"],\n    "version": "==10.1.0"\n  }\n} }\n',
    ['4 other-sdk stripe-python ==10.1.0 (2024-06-20)'],
  ],
  [
    'libs.versions.toml',
    '[versions]\nstripe = "26.1.0"\n[libraries]\nstripe = { module = "com.stripe:stripe-java", version.ref = "stripe" }\n',
    ['2 other-sdk stripe-java 26.1.0 (2024-06-20)'],
  ],
  [
    'build.gradle',
    "implementation group: 'com.stripe', name: 'stripe-java', version: '26.1.0'\n",
    ['1 other-sdk stripe-java 26.1.0 (2024-06-20)'],
  ],
  [
    'app.fsproj',
    '<PackageReference Include="Stripe.net">\n  <Version>45.1.0</Version>\n</PackageReference>\n',
    ['2 other-sdk Stripe.net 45.1.0 (2024-06-20)'],
  ],
  [
    'packages.lock.json',
    '{ "dependencies": { "net8.0": {\n  "Stripe.net": {\n    "type": "Direct",\n    "resolved": "45.1.0"\n  }\n} } }\n',
    ['4 other-sdk Stripe.net 45.1.0 (2024-06-20)'],
  ],
  ['index.html', '<script src="https://js.stripe.com/v3/"></script>\n', ['1 browser Stripe.js v3']],
  [
    'supabase/functions/pay.ts',
    "import Stripe from 'https://esm.sh/stripe@14.21.0?target=deno'\n",
    ['1 sdk 14.21.0'],
  ],
  ['deno.json', '{\n  "imports": { "stripe": "npm:stripe@^14.0.0" }\n}\n', ['2 sdk ^14.0.0']],
  ['Dockerfile', 'FROM node:20\nRUN npm install --save stripe@12.4.0 express && true\n', ['2 sdk 12.4.0']],
  ['ci.yml', 'steps:\n  - run: yarn add "stripe@^17"\n  - run: npm ci # stripe\n', ['2 sdk ^17']],
  ['pay.ts', "await load('https://js.stripe.com/basil/stripe.js')\n", ['1 browser Stripe.js basil']],
  [
    'elements.tsx',
    "const stripe = loadStripe(key, {\n  apiVersion: '2024-04-10',\n})\n",
    ['2 browser 2024-04-10'],
  ],
])('%s: %j', async (path, text, expected) => {
  expect(await listed({ [path]: text })).toEqual(expected.map((each) => `${path}:${each}`))
})

test.each([
  ['.env', '# STRIPE_API_VERSION=2023-10-16\nSTRIPE_KEY=sk_test_1\nAPI_VERSION=2023-10-16\n'],
  [
    'server.py',
    '# stripe.api_version = "2020-08-27"\nstripe.api_key = "sk_test_1"\nother.api_version = "2020-08-27"\n',
  ],
  ['main.tf', 'resource "azurerm_stripes" "a" {\n  api_version = "2023-10-16"\n}\n'],
  ['data.json', '{ "object": "customer", "stripe": true, "api_version": "2023-10-16" }'],
  ['deploy.yaml', 'apiVersion: apps/v1\nmetadata: { name: stripe-proxy }\n'],
  ['requirements.txt', 'stripe-mock==1.0\ndj-stripe==2.8\n'],
  [
    'pyproject.toml',
    'name = "stripe-tools"\nversion = "10.1"\ndependencies = ["stripe-mock>=1", "dj-stripe>=2", "stripe"]\n',
  ],
  [
    'a.ts',
    "// import Stripe from 'npm:stripe@14.21.0'\nimport a from 'npm:pinstripe@14.0.0'\nimport 'npm:stripe'\n",
  ],
  ['Dockerfile', 'RUN npm install pinstripe@1.0.0 && echo stripe@2\n# RUN npm install stripe@12\n'],
  ['uv.lock', 'name = "dj-stripe"\nversion = "2.8.0"\n'],
  [
    'a.versions.toml',
    '[versions]\npinstripe = "1.0"\n[plugins]\nstriped = { id = "stripe", version = "2" }\n',
  ],
  [
    'csp.html',
    '<meta content="script-src https://js.stripe.com; frame-src https://js.stripe.com https://hooks.stripe.com">\n',
  ],
])('nothing in %s', async (path, text) => {
  expect(await listed({ [path]: text })).toEqual([])
})

test('releases of other languages', () => {
  expect(versionPinnedBy('python', '==10.12.0')).toBe('2024-06-20')
  expect(versionPinnedBy('go', '79')).toBe('2024-06-20')
  expect(versionPinnedBy('python', '1.0.0')).toBeNull()
  expect(versionPinnedBy('python', '999.0.0')).toBeNull()
  expect(versionPinnedBy('python', '<11')).toBeNull()
})
