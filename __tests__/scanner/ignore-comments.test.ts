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
