// Commands in scripts, configuration and documentation that send to Stripe.
import { scanTexts } from '../scan-texts.ts'

const jump = { from: '2024-06-20', to: '2025-03-31.basil' }

async function told(path: string, text: string, inputs = jump): Promise<string[]> {
  const { findings } = await scanTexts({ [path]: text }, inputs)
  return findings.map(
    (each) =>
      `${each.line}:${each.column}-${each.endLine}:${each.endColumn} ${each.severity} ${each.certainty} ${each.what}`,
  )
}

const upcoming =
  '`GET /v1/invoices/upcoming` is gone since 2025-03-31.basil; `POST /v1/invoices/create_preview` takes its place.'
const coupon =
  '`coupon` of `POST /v1/subscriptions` is gone since 2025-03-31.basil; `discounts[].coupon` takes its place.'

test.each([
  [
    'a script',
    'bin/next.sh',
    'curl -s https://api.stripe.com/v1/invoices/upcoming \\\n  -u "$STRIPE_KEY:" \\\n  -d customer="$1" -G\n',
    [`1:9-1:52 breaking certain ${upcoming}`],
  ],
  [
    'keys over several lines',
    'bin/subscribe.sh',
    'curl https://api.stripe.com/v1/subscriptions \\\n  -u "$KEY:" \\\n  -d customer=cus_1 \\\n  -d "items[0][price]"=price_1 \\\n  --data-urlencode "coupon=$CODE"\n',
    [`5:20-5:34 breaking certain ${coupon}`],
  ],
  [
    'a variable for the address',
    'bin/x.sh',
    'API="https://api.stripe.com/v1"\ncurl "$API/invoices/upcoming?customer=$ID"\n',
    [`2:6-2:43 breaking certain ${upcoming}`],
  ],
  [
    'a workflow',
    '.github/workflows/seed.yml',
    'jobs:\n  seed:\n    steps:\n      - run: |\n          curl https://api.stripe.com/v1/subscriptions -d "coupon=$C" -d customer=${{ github.event.inputs.id }}\n',
    [`5:59-5:70 breaking certain ${coupon}`],
  ],
  [
    'a quoted command',
    'compose.yaml',
    'command: "curl https://api.stripe.com/v1/invoices/upcoming -u sk_test_1:"\n',
    [`1:16-1:59 breaking certain ${upcoming}`],
  ],
  [
    'a Dockerfile',
    'Dockerfile',
    'RUN curl -X POST "https://api.stripe.com/v1/subscriptions" -d coupon=X && true\n',
    [`1:63-1:71 breaking certain ${coupon}`],
  ],
  [
    'documentation',
    'docs/billing.md',
    'Then ask for the next invoice:\n\n```sh\ncurl https://api.stripe.com/v1/invoices/upcoming?customer=cus_1\n```\n',
    [`4:6-4:64 advice certain ${upcoming}`],
  ],
  [
    'Stripe’s own command line',
    'bin/seed.sh',
    'stripe subscriptions create --customer cus_1 --coupon X\nstripe get /v1/invoices/upcoming -d customer=cus_1\n',
    [`1:46-1:54 breaking certain ${coupon}`, `2:12-2:33 breaking certain ${upcoming}`],
  ],
  [
    'a file of requests',
    'requests.http',
    '### Subscribe\nPOST https://api.stripe.com/v1/subscriptions HTTP/1.1\nAuthorization: Bearer {{key}}\n\ncustomer=cus_1&coupon=X\n\n### Next\nhttps://api.stripe.com/v1/invoices/upcoming?customer=1\n',
    [`5:16-5:24 breaking certain ${coupon}`, `8:1-8:55 breaking certain ${upcoming}`],
  ],
  [
    'sessions of Financial Connections',
    'bin/link.sh',
    'curl https://api.stripe.com/v1/financial_connections/sessions -d "account_holder[type]"=customer\n',
    [
      '1:6-1:62 breaking certain This request creates a Financial Connections session without `permissions`, which the API requires.',
    ],
  ],
  [
    'a path of expand',
    'bin/x.sh',
    'curl -G https://api.stripe.com/v1/subscriptions/sub_1 -d "expand[]=latest_invoice.payment_intent"\n',
    [
      '1:58-1:98 breaking certain `latest_invoice.payment_intent` cannot be expanded any more: `invoice.payment_intent` is gone since 2025-03-31.basil; `payments.data[].payment.payment_intent` takes its place.',
    ],
  ],
  [
    'a word of expand',
    'bin/x.sh',
    'curl -G https://api.stripe.com/v1/customers -d "expand[]=total_count"\n',
    ['1:48-1:70 breaking certain Since 2025-03-31.basil: Lists refuse to expand total_count.'],
  ],
  [
    'a body in JSON',
    'bin/x.sh',
    'curl https://api.stripe.com/v1/subscriptions -H "Content-Type: application/json" -d \'{"customer": "\'"$ID"\'", "coupon": "X"}\'\n',
    [`1:85-1:125 breaking certain ${coupon}`],
  ],
  [
    '--json, in a quoted string and nested',
    'bin/x.sh',
    'curl --json "{\\"phases\\": [{\\"coupon\\": $C}]}" https://api.stripe.com/v1/subscription_schedules\n',
    [
      '1:13-1:47 breaking certain `phases[].coupon` of `POST /v1/subscription_schedules` is gone since 2025-03-31.basil; `phases[].discounts[].coupon` takes its place.',
    ],
  ],
  [
    'a body that stands below',
    'bin/x.sh',
    'curl https://api.stripe.com/v1/subscriptions -u $KEY: -d @- <<\'EOF\'\n{\n  "customer": "$ID",\n  "coupon": "X"\n}\nEOF\necho done\n',
    [`4:3-4:11 breaking certain ${coupon}`],
  ],
  [
    'a value from a file',
    'bin/x.sh',
    'curl https://api.stripe.com/v1/subscriptions --data-urlencode coupon@code.txt\n',
    [`1:63-1:78 breaking certain ${coupon}`],
  ],
  [
    'a request with a body in JSON',
    'a.http',
    'POST https://api.stripe.com/v1/subscriptions\nContent-Type: application/json\n\n{\n  "customer": "{{id}}",\n  "coupon": "X"\n}\n\n### Next\n',
    [`6:3-6:11 breaking certain ${coupon}`],
  ],
])('%s', async (_, path, text, expected) => {
  expect(await told(path, text)).toEqual(expected)
})

test.each([
  ['another host', 'a.sh', 'curl https://api.example.com/v1/subscriptions -d coupon=X # not stripe\n'],
  ['a comment', 'a.sh', '# curl https://api.stripe.com/v1/invoices/upcoming\ntrue\n'],
  ['an allow-list', 'a.yml', 'egress:\n  - https://api.stripe.com/v1/invoices/upcoming\n'],
  ['the new home', 'a.sh', 'curl https://api.stripe.com/v1/subscriptions -d "discounts[0][coupon]=X"\n'],
  [
    'a version of its own',
    'a.sh',
    'curl https://api.stripe.com/v1/subscriptions -H "Stripe-Version: 2025-03-31.basil" -d coupon=X\n',
  ],
  ['another verb', 'a.sh', 'curl -G https://api.stripe.com/v1/subscriptions -d coupon=X\n'],
  [
    'a search, which still counts',
    'a.sh',
    'curl -G https://api.stripe.com/v1/customers/search -d "query=x" -d "expand[]=total_count"\n',
  ],
  [
    'a body in JSON with the new home',
    'a.sh',
    'curl https://api.stripe.com/v1/subscriptions --json \'{"discounts":[{"coupon":"X"}],"metadata":{"coupon":"X"}}\'\n',
  ],
  [
    'a placeholder and a body from elsewhere',
    'a.sh',
    'curl https://api.stripe.com/v1/financial_connections/sessions -d {body}\ncurl https://api.stripe.com/v1/financial_connections/sessions -d @-\ncurl https://api.stripe.com/v1/financial_connections/sessions -d @missing.json\ncurl https://api.stripe.com/v1/financial_connections/sessions -d \'{"a": "b" $REST}\'\n',
  ],
  [
    'listening',
    'README.md',
    'Run `stripe listen --forward-to localhost:4242/webhook` and stripe trigger invoice.paid.\n',
  ],
  [
    'prose',
    'README.md',
    'With stripe subscriptions create a coupon first, then --coupon follows. Use curl or Stripe.\n',
  ],
  ['the next command', 'a.sh', 'curl https://api.stripe.com/v1/customers -d name=x; other -d coupon=X\n'],
])('left alone: %s', async (_, path, text) => {
  expect(await told(path, text)).toEqual([])
})

const script = 'curl https://api.stripe.com/v1/subscriptions -u $STRIPE: -d @body.json\n'
const body = '{\n  "metadata": { "from": "stripe" },\n  "coupon": "X"\n}\n'

test('endpoints of v2 are told in JSON', async () => {
  const sent = '{"account":"acct_1","use_case":{"account_onboarding":{"configurations":["recipient"]}}}'
  const text = `curl https://api.stripe.com/v2/core/account_links -H "Authorization: Bearer $K" -d '${sent}'\n`
  const endive = { from: '2025-12-15.clover', to: '2026-10-28.endive' }
  expect(await told('a.sh', text, endive)).toEqual([
    '1:84-1:173 breaking certain `use_case.account_onboarding.configurations` of `POST /v2/core/account_links` is gone since 2026-09-30.endive.',
  ])
  expect(await told('a.sh', text.replace('configurations', 'collect'), endive)).toEqual([])
})

test('bodies in files: told where the key stands, beside the script or from the top', async () => {
  const { findings } = await scanTexts(
    {
      'bin/a.sh': script,
      'bin/body.json': body,
      'docs/b.http': 'POST https://api.stripe.com/v1/subscriptions\n\n< ./fixtures/body.json\n',
      'fixtures/body.json': body.replace('coupon', 'promotion_code'),
      'c.sh': 'curl https://api.stripe.com/v1/subscriptions -d @form.env\n',
      'form.env': 'description=stripe&coupon=X\n',
    },
    jump,
  )
  expect(findings.map((each) => `${each.path}:${each.line}:${each.column} ${each.element}`)).toEqual([
    'bin/body.json:3:3 subscriptions.create coupon',
    'fixtures/body.json:3:3 subscriptions.create promotion_code',
    'form.env:1:1 subscriptions.create coupon',
  ])
})

test('files that no request names, and names that lead out of the repository', async () => {
  const files = {
    'bin/a.sh': script.replace('@body.json', '@../../body.json'),
    'bin/b.sh': script.replace('@body.json', '@$FILE.json'),
    'body.json': body,
  }
  expect((await scanTexts(files, jump)).findings).toEqual([])
})
