// Ignore comments, in a whole scan: what they take away, what is listed, what is said of those that do nothing.
import { scanTexts } from './scan-texts.ts'

const client = `import Stripe from 'stripe'\n`
const pin = `new Stripe('sk', { apiVersion: '2024-04-10' })`

async function scanCode(code: string, path = 'a.ts') {
  const { findings, ignored, notes } = await scanTexts({ [path]: client + code }, { from: '2024-04-10' })
  return { findings: findings.map((each) => `${each.line} ${each.change}`), ignored, notes }
}

test.each([
  [
    'on the line',
    `const a = ${pin} // restripe-ignore api-version-pin: the old app needs it`,
    2,
    'the old app needs it',
  ],
  [
    'on the line above',
    `// restripe-ignore-next-line api-version-pin: until May\nconst a = ${pin}`,
    3,
    'until May',
  ],
  [
    'in a block',
    `/* restripe-ignore-next-line api-version-pin: until May */\nconst a = ${pin}`,
    3,
    'until May',
  ],
  [
    'with CRLF',
    `// restripe-ignore-next-line api-version-pin: until May\r\nconst a = ${pin}\r\n`,
    3,
    'until May',
  ],
  [
    'with a colon in the reason',
    `const a = ${pin} // restripe-ignore api-version-pin: see https://example.com/x`,
    2,
    'see https://example.com/x',
  ],
])('a comment %s is honoured and listed', async (_, code, line, reason) => {
  expect(await scanCode(code)).toEqual({
    findings: [],
    ignored: [{ path: 'a.ts', line, change: 'api-version-pin', reason }],
    notes: [],
  })
})

test('in JSX', async () => {
  const code = `export const Page = () => (\n  <App>\n    {/* restripe-ignore-next-line api-version-pin: browser only */}\n    <Pay client={${pin}} />\n  </App>\n)\n`
  expect(await scanCode(code, 'a.tsx')).toEqual({
    findings: [],
    ignored: [{ path: 'a.tsx', line: 5, change: 'api-version-pin', reason: 'browser only' }],
    notes: [],
  })
})

test('on any line of a finding over several lines', async () => {
  const code = `declare const stripe: Stripe\nstripe.financialConnections.sessions.create({\n  account_holder: { type: 'customer', customer: 'c' }, // restripe-ignore permissions-required-financial-connections-session: a stub\n} as any)\n`
  const { findings, ignored } = await scanCode(code)
  expect(findings).toEqual([])
  expect(ignored).toEqual([
    { path: 'a.ts', line: 3, change: 'permissions-required-financial-connections-session', reason: 'a stub' },
  ])
})

test.each([
  ['without a reason', `const a = ${pin} // restripe-ignore api-version-pin`, 'does nothing'],
  ['with an empty reason', `const a = ${pin} // restripe-ignore api-version-pin:  `, 'does nothing'],
  ['without a change', `const a = ${pin} // restripe-ignore: because`, 'does nothing'],
  ['of another change', `const a = ${pin} // restripe-ignore sdk-range: because`, 'matches no finding'],
  [
    'of a change that does not exist',
    `const a = ${pin} // restripe-ignore all-of-it: because`,
    'matches no finding',
  ],
  [
    'on the wrong line',
    `// restripe-ignore api-version-pin: because\nconst a = ${pin}`,
    'matches no finding',
  ],
])('a comment %s hides nothing and is told', async (_, code, words) => {
  const { findings, ignored, notes } = await scanCode(code)
  expect(findings.map((each) => each.split(' ')[1])).toEqual(['api-version-pin'])
  expect(ignored).toEqual([])
  expect(notes).toHaveLength(1)
  expect(notes[0]).toContain(words)
})

test('words in a string are no comment', async () => {
  const { findings } = await scanCode(`const a = ['restripe-ignore api-version-pin: no', ${pin}]`)
  expect(findings).toEqual(['2 api-version-pin'])
})

test('a rule of the configuration takes away what its globs name', async () => {
  const files = { 'src/a.ts': client + pin, 'legacy/a.ts': client + pin }
  const ignore = [{ change: 'api-version-pin', paths: ['legacy/**'], reason: 'frozen' }]
  const { findings, ignored } = await scanTexts(files, { from: '2024-04-10', ignore })
  expect(findings.map(({ path }) => path)).toEqual(['src/a.ts'])
  expect(ignored).toEqual([{ path: 'legacy/a.ts', line: 2, change: 'api-version-pin', reason: 'frozen' }])
})

test('text that a program prints is no comment', async () => {
  const code = `log("// restripe-ignore-next-line api-version-pin: not a comment")\nconst a = ${pin}`
  expect(await scanCode(code)).toEqual({ findings: ['3 api-version-pin'], ignored: [], notes: [] })
})

test('a rule of the configuration that matches nothing is told', async () => {
  const ignore = [
    { change: 'api-version-pin', paths: ['a.ts'], reason: 'until May' },
    { change: 'sdk-range', paths: [], reason: 'pinned elsewhere' },
  ]
  const { findings, ignored, notes } = await scanTexts(
    { 'a.ts': `${client}const a = ${pin}` },
    { from: '2024-04-10', ignore },
  )
  expect(findings).toEqual([])
  expect(ignored).toEqual([{ path: 'a.ts', line: 2, change: 'api-version-pin', reason: 'until May' }])
  expect(notes).toEqual(['An ignore rule of the configuration for sdk-range matches no finding.'])
})

const period = 'deprecate-subscription-current-period-start-and-end'
const coupon = 'deprecate-singular-coupon-promotion-code'
const acacia = `import Stripe from 'stripe'\nconst stripe = new Stripe('k', { apiVersion: '2025-02-24.acacia' })\n`

/** Lines that are left and that are ignored, with the reasons. */
async function judged(files: Record<string, string>, path: string) {
  const { findings, ignored, notes } = await scanTexts(files, { to: '2025-03-31.basil' })
  return {
    left: findings.flatMap((each) =>
      each.path === path && each.change !== 'api-version-pin' ? [each.line] : [],
    ),
    ignored: ignored.flatMap((each) => (each.path === path ? [`${each.line} ${each.reason}`] : [])),
    notes,
  }
}

test('next line: the statement that begins there, to its end', async () => {
  const code = `${acacia}export async function ends(id: string, x: boolean) {
  // restripe-ignore-next-line ${period}: broken after the sign
  const s =
    (await stripe.subscriptions.retrieve(id)).current_period_end
  // restripe-ignore-next-line ${period}: a chain
  const t = (await stripe.subscriptions.retrieve(id))
    .current_period_end
  // restripe-ignore-next-line ${period}: a list
  const u = [
    1,
    (await stripe.subscriptions.retrieve(id)).current_period_end,
  ]
  const after = (await stripe.subscriptions.retrieve(id)).current_period_end
  // restripe-ignore-next-line ${period}: not what a block holds
  if (x) {
    return (await stripe.subscriptions.retrieve(id)).current_period_end
  }
  return [s, t, u, after]
}
// restripe-ignore-next-line ${coupon}: parameters
stripe.subscriptions.create({
  customer: 'c',
  coupon: 'x',
})
`
  expect(await judged({ 'a.ts': code }, 'a.ts')).toEqual({
    left: [15, 18],
    ignored: ['6 broken after the sign', '9 a chain', '13 a list', '25 parameters'],
    notes: [`The ignore comment for ${period} in a.ts:16 matches no finding.`],
  })
})

test('comments of every kind, and several above one line', async () => {
  const read = '(await stripe.subscriptions.retrieve(id)).current_period_end'
  const code = `${acacia}export async function ends(id: string) {
  /* restripe-ignore-next-line ${period}: a block
   */
  const a = ${read}
  /**
   * restripe-ignore-next-line ${period}: a line of a block
   */
  const b = ${read}
  // restripe-ignore-next-line ${period}: src/**/*.ts
  // eslint-disable-next-line

  const c = ${read}
  const d = [await fetch('https://api.example.com'), ${read}] // restripe-ignore ${period}: behind an address
  return [a, b, c, d]
}
export const Page = ({ s }: { s: Stripe.Subscription }) => (
  <p>
    it's {s.current_period_end}{/* restripe-ignore ${period}: behind an apostrophe */}</p>
)
`
  expect(await judged({ 'a.tsx': code }, 'a.tsx')).toEqual({
    left: [],
    ignored: [
      '6 a block',
      '10 a line of a block',
      '14 src/**/*.ts',
      '15 behind an address',
      '20 behind an apostrophe',
    ],
    notes: [],
  })
})

test('in shell, YAML and Markdown', async () => {
  const curl = 'curl https://api.stripe.com/v1/subscriptions -d coupon=x'
  const next = `restripe-ignore-next-line ${coupon}`
  const files = {
    'a.ts': acacia,
    's.sh': `# ${next}: over lines\ncurl https://api.stripe.com/v1/subscriptions \\\n  -d customer=c \\\n  -d coupon=x\n${curl}\n`,
    'w.yml': `steps:\n  # ${next}: a step\n  - run: ${curl}\n  - run: ${curl}\n`,
    'README.md': `<!-- ${next}: a fence -->\n\n\`\`\`sh\n# twice\n${curl}\n\`\`\`\n\nWrite \`<!-- ${next}: why -->\` above.\n\n\`\`\`sh\n${curl}\n# ${next}: inside\n${curl}\n\`\`\`\n`,
  }
  expect(await judged(files, 's.sh')).toEqual({ left: [5], ignored: ['4 over lines'], notes: [] })
  expect(await judged(files, 'w.yml')).toEqual({ left: [4], ignored: ['3 a step'], notes: [] })
  expect(await judged(files, 'README.md')).toEqual({
    left: [11],
    ignored: ['5 a fence', '13 inside'],
    notes: [],
  })
})

test('an ignore of what a later version brings is told as such', async () => {
  const ignore = [{ change: period, paths: [], reason: 'until May' }]
  const { notes } = await scanTexts(
    { 'a.ts': `${client}// restripe-ignore ${period}: until May\n` },
    { ignore },
  )
  const later = `matches no finding: the change comes with 2025-03-31.basil, after the target 2024-06-20.`
  expect(notes.filter((note) => note.includes('ignore'))).toEqual([
    `An ignore rule of the configuration for ${period} ${later}`,
    `The ignore comment for ${period} in a.ts:2 ${later}`,
  ])
})
