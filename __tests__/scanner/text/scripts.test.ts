// Stripe's command line and curl in the scripts of a package.json: what they send, and which versions they name.
import { scanTexts } from '../scan-texts.ts'

const jump = { from: '2024-06-20', to: '2025-03-31.basil' }

async function scanned(scripts: string, more: Record<string, string> = {}) {
  const text = `{\n  "name": "app",\n  "scripts": {\n    ${scripts}\n  }\n}\n`
  const { findings, inventory } = await scanTexts({ ...more, 'package.json': text }, jump)
  const lines = text.split('\n')
  return {
    told: findings.map(
      (each) =>
        `${each.line} ${each.severity} ${lines[each.line - 1]?.slice(each.column - 1, each.endColumn - 1)} ${each.what}`,
    ),
    listed: inventory.map((each) => `${each.line} ${each.kind} ${each.version}`),
  }
}

const upcoming =
  '`GET /v1/invoices/upcoming` is gone since 2025-03-31.basil; `POST /v1/invoices/create_preview` takes its place.'
const coupon =
  '`coupon` of `POST /v1/subscriptions` is gone since 2025-03-31.basil; `discounts[].coupon` takes its place.'

test.each([
  ['"s": "stripe subscriptions create -d coupon=X --customer cus_1"', [`4 breaking coupon=X ${coupon}`]],
  [
    '"s": "next dev & npx stripe subscriptions create -d \\"coupon=X\\" -d customer=cus_1"',
    [`4 breaking \\"coupon=X\\" ${coupon}`],
  ],
  [
    '"s": "concurrently \\"next dev\\" \\"stripe get /v1/invoices/upcoming -d customer=cus_1\\""',
    [`4 breaking /v1/invoices/upcoming ${upcoming}`],
  ],
  [
    '"a": "tsc",\n    "s": "curl https://api.stripe.com/v1/subscriptions -u $KEY: -d coupon=X"',
    [`5 breaking coupon=X ${coupon}`],
  ],
])('%s', async (scripts, expected) => {
  expect((await scanned(scripts)).told).toEqual(expected)
})

test.each([
  [
    '"stripe:listen": "stripe listen --latest --forward-to localhost:3000/api/webhook"',
    ['4 cli newest version'],
  ],
  ['"listen": "stripe listen -f localhost:3000 -l -e invoice.paid"', ['4 cli newest version']],
  ['"listen": "docker run --rm stripe/stripe-cli:v1.21.0 listen --latest"', ['4 cli newest version']],
  ['"listen": "./node_modules/.bin/stripe listen -l"', ['4 cli newest version']],
  ['"listen": "next dev & stripe listen -sl"', ['4 cli newest version']],
  ['"a": "tsc",\n    "t": "stripe trigger invoice.paid --api-version 2024-04-10"', ['5 cli 2024-04-10']],
  ['"t": "stripe customers list --stripe-version=2024-04-10"', ['4 cli 2024-04-10']],
  ['"s": "stripe subscriptions create -v 2025-03-31.basil -d coupon=X"', ['4 cli 2025-03-31.basil']],
  ['"dev": "STRIPE_API_VERSION=2023-10-16 node server.js"', ['4 environment 2023-10-16']],
])('%s is listed', async (scripts, expected) => {
  expect(await scanned(scripts)).toEqual({ told: [], listed: expected })
})

test.each([
  '"stripe:listen": "stripe listen --forward-to localhost:3000/api/webhook"',
  '"listen": "stripe listen --latest=false"',
  '"pull": "docker pull acme/stripe-cli listen --latest"',
  '"list": "stripe customers list -l 3"',
  '"pay": "npm run stripe:listen --latest && echo stripe subscriptions -d coupon=X"',
  '"s": "stripe subscriptions create -d \\"discounts[0][coupon]=X\\""',
  '"s": "curl https://api.example.com/v1/subscriptions -d coupon=X --user stripe"',
  '"s": "node stripe.js subscriptions create -d coupon=X"',
  '"stripe": "^15.0.0", "b": ["stripe subscriptions create -d coupon=X"]',
])('left alone: %s', async (scripts) => {
  expect(await scanned(scripts)).toEqual({ told: [], listed: [] })
})

test('what looks like a script elsewhere in the manifest is none', async () => {
  const text = JSON.stringify({
    name: 'app',
    description: 'stripe subscriptions create -d coupon=X',
    config: { scripts: { s: 'stripe listen --latest' } },
  })
  const { findings, inventory } = await scanTexts({ 'package.json': text }, jump)
  expect([findings, inventory]).toEqual([[], []])
})
