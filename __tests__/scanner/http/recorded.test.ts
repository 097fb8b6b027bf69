// Requests and answers that tests keep: mocks, recordings, cassettes, and the fixtures of Stripe's command line.
import { scanTexts } from '../scan-texts.ts'

const jump = { from: '2024-06-20', to: '2025-03-31.basil' }

async function told(path: string, text: string): Promise<string[]> {
  const { findings } = await scanTexts({ [path]: text }, jump)
  return findings.map(
    (each) =>
      `${each.line}-${each.endLine} ${each.certainty} ${each.title.split(' ', 2).join(' ')} ${each.element}`,
  )
}

const upcoming = 'likely Recorded request invoices.retrieveUpcoming'
const coupon = 'likely Recorded request subscriptions.create coupon'
const charge = 'likely Test data invoice.charge'

const invoice = {
  id: 'in_1PgafmB7WZ01zgkW',
  object: 'invoice',
  charge: 'ch_1',
  customer: 'cus_1',
  livemode: false,
}
const body = JSON.stringify(invoice)

test.each([
  [
    'nock: a path',
    "nock('https://api.stripe.com').get('/v1/invoices/upcoming').query({ customer }).reply(200, {})",
    [`1-1 ${upcoming}`],
  ],
  [
    'nock: a host as a pattern',
    "nock(/api\\.stripe\\.com/).post('/v1/subscriptions', { coupon: 'X' }).reply(200, { key: 'sk_test_1' })\nnock(/paddle/).post('/v1/subscriptions', { coupon: 'X' }).reply(200, { stripe })",
    [`1-1 ${coupon}`],
  ],
  [
    'nock: a base with a path, kept in a constant',
    "const stripe = nock('https://api.stripe.com:443/v1')\nstripe.persist().get('/invoices/upcoming').reply(200, {})",
    [`2-2 ${upcoming}`],
  ],
  [
    'nock: what is sent, in each of a chain',
    "nock('https://api.stripe.com')\n  .post('/v1/customers', { name })\n  .reply(200, {})\n  .post('/v1/subscriptions', { customer, coupon: 'X' })\n  .reply(200, {})\n  .post('/v1/subscriptions', 'customer=cus_1&coupon=X')\n  .reply(200, {})",
    [`4-4 ${coupon}`, `6-6 ${coupon}`],
  ],
  [
    'nock: an answer',
    "nock('https://api.stripe.com')\n  .get('/v1/invoices/in_1')\n  .reply(200, { id: 'in_1', object: 'invoice', charge: 'ch_1' })",
    [`3-3 ${charge}`],
  ],
  [
    'nock: an answer as text',
    `nock('https://api.stripe.com')\n  .get('/v1/invoices/in_1')\n  .reply(200, '${body}')`,
    [`3-3 ${charge}`],
  ],
  [
    'MSW: a path and an answer',
    "import { http, HttpResponse } from 'msw'\nhttp.get('https://api.stripe.com/v1/invoices/upcoming', () =>\n  HttpResponse.json({ id: 'in_1', object: 'invoice', charge: 'ch_1' }))",
    [`2-2 ${upcoming}`, `3-3 ${charge}`],
  ],
  [
    'MSW 1',
    "import { rest } from 'msw'\nrest.get('https://api.stripe.com/v1/invoices/upcoming', (req, res, ctx) => res(ctx.json({})))",
    [`2-2 ${upcoming}`],
  ],
  [
    'Polly’s server',
    "polly.server.get('https://api.stripe.com/v1/invoices/upcoming').intercept(answer)",
    [`1-1 ${upcoming}`],
  ],
])('%s', async (_, text, expected) => {
  expect(await told('src/pay.test.ts', text)).toEqual(expected)
})

test.each([
  [
    'HAR, as Polly writes it',
    'recordings/pay_1/recording.har',
    JSON.stringify(
      {
        log: {
          entries: [
            {
              request: { method: 'GET', url: 'https://api.stripe.com/v1/invoices/upcoming?customer=cus_1' },
              response: { content: { text: body } },
            },
            {
              request: {
                method: 'POST',
                url: 'https://api.stripe.com/v1/subscriptions',
                postData: { mimeType: 'application/x-www-form-urlencoded', text: 'customer=cus_1&coupon=X' },
              },
            },
          ],
        },
      },
      null,
      2,
    ),
    [`7-7 ${upcoming}`, `11-11 ${charge}`, `21-21 ${coupon}`],
  ],
  [
    'nock’s recorder',
    'test/fixtures/nock.json',
    JSON.stringify(
      [
        {
          scope: 'https://api.stripe.com:443',
          method: 'POST',
          path: '/v1/subscriptions',
          body: 'customer=c&coupon=X',
          response: invoice,
        },
      ],
      null,
      2,
    ),
    [`6-6 ${coupon}`, `10-10 ${charge}`],
  ],
  [
    'VCR',
    'spec/cassettes/pay.yml',
    `---
http_interactions:
- request:
    method: get
    uri: https://api.stripe.com/v1/invoices/upcoming?customer=cus_1
    body:
      encoding: US-ASCII
      string: ''
  response:
    body:
      encoding: UTF-8
      string: '${body}'
- request:
    method: post
    uri: https://api.stripe.com/v1/subscriptions
    body:
      encoding: UTF-8
      string: customer=cus_1&coupon=X
  response:
    body:
      encoding: UTF-8
      string: |-
        {
          "id": "in_1PgafmB7WZ01zgkW",
          "object": "invoice",
          "charge": "ch_1",
          "livemode": false
        }
recorded_with: VCR 6.0.0
`,
    [`5-5 ${upcoming}`, `12-12 ${charge}`, `18-18 ${coupon}`, `26-26 ${charge}`],
  ],
  [
    'a cassette of Python’s',
    'tests/cassettes/pay.yaml',
    `interactions:
- request:
    body: customer=cus_1&coupon=X
    headers:
      User-Agent:
      - Stripe/v1
    method: POST
    uri: https://api.stripe.com/v1/subscriptions
  response:
    body:
      string: "{\\n  \\"id\\": \\"in_1PgafmB7WZ01zgkW\\",\\n  \\"object\\": \\"invoice\\",\\n  \\"charge\\"\\
        : \\"ch_1\\",\\n  \\"livemode\\": false\\n}"
`,
    [`3-3 ${coupon}`, `11-11 ${charge}`],
  ],
  [
    'fixtures of Stripe’s command line, which sends them',
    'fixtures/seed.json',
    JSON.stringify(
      {
        _meta: { template_version: 0 },
        fixtures: [
          { name: 'customer', path: '/v1/customers', method: 'post', params: { name: 'stripe' } },
          { path: '/v1/subscriptions', method: 'post', params: { customer: '${customer:id}', coupon: 'X' } },
        ],
      },
      null,
      2,
    ),
    ['19-19 certain Coupons and subscriptions.create coupon'],
  ],
])('%s', async (_, path, text, expected) => {
  expect(await told(path, text)).toEqual(expected)
})

test.each([
  [
    'another host',
    'src/pay.test.ts',
    "nock('https://api.paddle.com').get('/v1/invoices/upcoming').reply(200, { stripe: 1 })\nnock('https://api.stripe.com.example.org').post('/v1/subscriptions', { coupon }).reply(200)",
  ],
  [
    'what is not all of a request, and today’s',
    'src/pay.test.ts',
    "nock('https://api.stripe.com').post('/v1/financial_connections/sessions').reply(200, {})\nnock('https://api.stripe.com').post('/v1/invoices/create_preview', { customer }).reply(200, {})\nnock('https://api.stripe.com').post('/v1/subscriptions', (sent) => sent.coupon === 'X').reply(200, {})",
  ],
  [
    'a recording on the target',
    'test/nock.json',
    JSON.stringify([
      {
        scope: 'https://api.stripe.com:443',
        method: 'POST',
        path: '/v1/subscriptions',
        reqheaders: { 'stripe-version': '2025-03-31.basil' },
        body: 'coupon=X',
      },
    ]),
  ],
  [
    'a recording of another provider',
    'test/recording.json',
    JSON.stringify([
      {
        method: 'POST',
        url: 'https://api.paddle.com/v1/subscriptions',
        body: 'coupon=X',
        next: 'https://api.stripe.com',
      },
    ]),
  ],
  [
    'an allow-list in YAML',
    'deploy.yaml',
    'egress:\n  - name: stripe\n    method: GET\n    url: https://api.stripe.com/v1/invoices/upcoming\n',
  ],
  [
    'JSON in text that is no object of Stripe’s',
    'src/pay.test.ts',
    `const stripe = '{"object":"invoice","number":7,"charge":"x","who":"acme","when":"today"}'`,
  ],
])('left alone: %s', async (_, path, text) => {
  expect(await told(path, text)).toEqual([])
})

test('a cassette that is cut off, or of odd values, breaks nothing', async () => {
  const head =
    '- request:\n    method: get\n    uri: https://api.stripe.com/v1/invoices/upcoming\n  response:\n'
  for (const rest of [
    '    body:\n      string: "{\\"object',
    "    body: 'x",
    '    body: |',
    '    string: |\n',
    '    body: *anchor\n',
  ])
    expect(await told('a.yml', head + rest)).toEqual([`3-3 ${upcoming}`])
})
