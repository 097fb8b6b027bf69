import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { jest } from '@jest/globals'
import { readTree, writeTree } from '../../src/files/folders.ts'
import {
  branch,
  commit,
  git,
  initRepository,
  removeTemporaryFolders,
  temporaryFolder,
} from '../support/git.ts'
import { APP, EXAMPLES, restripe } from './terminal.ts'

// The compiler's start takes its time on a busy machine.
jest.setTimeout(120_000)

afterAll(removeTemporaryFolders)

const TO = ['--to', '2024-06-20']
const LINK = `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2024-06-20' })
export const session = (customer: string) =>
  stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer } })
`
const FIXED_LINK = LINK.replace(' } })', " }, permissions: ['balances', 'transactions'] })")

/** A copy of the example that a test may change. */
function app(): string {
  const folder = temporaryFolder('app')
  writeTree(folder, readTree(APP))
  return folder
}

function workTree(repository: string): Map<string, string> {
  return new Map([...readTree(repository)].filter(([path]) => !path.startsWith('.git/')))
}

function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder('cli')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

interface Left {
  path: string
  reason: string
}

const ESC = '\u001b'
const stripColors = (text: string) => text.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')

interface Found {
  path: string
  line: number
  change: string
}

const places = (json: string) =>
  (JSON.parse(json).findings as Found[]).map(({ path, line, change }) => `${path}:${line} ${change}`)

test('--time-limit ends what would take long, names what is left, and exits with 3', async () => {
  const branches = Array.from(
    { length: 3000 },
    (_, i) => `case 'k${i}': stripe.customers.retrieve(k); break\n`,
  )
  const slow = `${LINK}export function f(k: string) { switch (k) {\n${branches.join('')}} }\n`
  const names = Array.from({ length: 60 }, (_, i) => `f${String(i).padStart(2, '0')}.ts`)
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, slow])))
  for (const command of ['scan', 'checklist', 'fix'] as const) {
    const { status, stdout } = await restripe([
      command,
      folder,
      ...TO,
      '--format',
      'json',
      '--time-limit',
      '1',
    ])
    const { skipped } = JSON.parse(stdout)
    expect(status).toBe(3)
    expect(skipped.length).toBeGreaterThan(0)
    expect(skipped.filter(({ path, reason }: Left) => !names.includes(path) || reason !== 'timeout')).toEqual(
      [],
    )
  }
})

test('scan finds what the example has, wherever and however often it is started', async () => {
  const first = await restripe(['scan', APP, ...TO, '--format', 'json'])
  const second = await restripe(['scan', ...TO, '--format=json'], { cwd: app() })
  expect(first).toEqual({ status: 0, stdout: second.stdout, stderr: '' })
  expect(places(first.stdout)).toEqual([
    'package.json:11 sdk-range',
    'scripts/linked-accounts.js:4 api-version-pin',
    'scripts/linked-accounts.js:11 permissions-required-financial-connections-session',
    'src/account-service.ts:9 api-version-pin',
    'src/account-service.ts:14 permissions-required-financial-connections-session',
    'src/exchange-rates.ts:8 api-version-pin',
    'src/fuel.ts:22 renames-fuel-attribute-authorization-object',
    'src/fuel.ts:31 renames-purchase-details-transaction-object',
    'src/link.ts:5 permissions-required-financial-connections-session',
    'src/stripe.ts:7 api-version-pin',
  ])
})

test('--output, --fail-on, --paths and the configuration file', async () => {
  const folder = app()
  const run = (...args: string[]) =>
    restripe(['scan', folder, ...TO, '--format', 'json', ...args], { cwd: folder })
  expect(await run('--output', 'report.json', '--fail-on', 'breaking')).toEqual({
    status: 1,
    stdout: '',
    stderr: '',
  })
  expect(places(readFileSync(join(folder, 'report.json'), 'utf8')).length).toBe(10)
  const only = await run('--paths', 'src/exchange-rates.ts', '--fail-on', 'breaking')
  expect([only.status, places(only.stdout)]).toEqual([0, ['src/exchange-rates.ts:8 api-version-pin']])
  expect((await run('--paths', 'src/exchange-rates.ts', '--fail-on', 'any')).status).toBe(1)

  mkdirSync(join(folder, '.github'))
  writeFileSync(
    join(folder, '.github/restripe.yml'),
    `fail-on: breaking
paths-ignore: [scripts/**, src/account-service.ts]
permissions: [payment_method]
ignore:
  - { change: api-version-pin, reason: next week }
  - { change: sdk-range, reason: next week }
  - { change: renames-fuel-attribute-authorization-object, paths: [src/**], reason: not used }
`,
  )
  const configured = await run()
  expect(configured.status).toBe(1)
  expect(places(configured.stdout)).toEqual([
    'src/fuel.ts:31 renames-purchase-details-transaction-object',
    'src/link.ts:5 permissions-required-financial-connections-session',
  ])
  expect(JSON.parse(configured.stdout).findings[1].fix.title).toBe("Add permissions: ['payment_method']")
  expect((await run('--fail-on', 'none')).status).toBe(0)
})

test('scan --advice tells early notice besides, which fails no run', async () => {
  const folder = folderWith({
    'pay.ts': `import Stripe from 'stripe'
const stripe = new Stripe('sk', { apiVersion: '2024-06-20' })
export const pay = (source: string) => stripe.charges.create({ amount: 1, currency: 'usd', source })
`,
  })
  const run = (...args: string[]) => restripe(['scan', folder, ...TO, '--fail-on', 'any', ...args])
  const json = await run('--advice', '--format', 'json')
  expect(json.status).toBe(0)
  const [{ fingerprint, message, ...finding }, ...others] = JSON.parse(json.stdout).findings
  expect(others).toEqual([])
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
  expect(message).toMatch(/^Payment Intents take the place of charges made directly\. /)
  expect(finding).toEqual({
    path: 'pay.ts',
    line: 3,
    column: 55,
    endLine: 3,
    endColumn: 61,
    change: 'superseded-charges',
    apiVersion: null,
    element: 'charges.create',
    layer: 'api',
    severity: 'advice',
    certainty: 'certain',
    title: 'Payment Intents take the place of charges made directly',
    url: 'https://docs.stripe.com/payments/payment-intents/migration/charges',
    fix: null,
  })
  expect((await run('--advice')).stdout).toContain('pay.ts:3:55  early notice  Payment Intents take')
  expect(JSON.parse((await run('--format', 'json')).stdout).findings).toEqual([])
  expect(await restripe(['fix', folder, ...TO, '--advice'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('`fix` has no option --advice'),
  })
})

test('a folder without Stripe says so and is done', async () => {
  const folder = folderWith({ 'a.ts': 'export const a = 1\n' })
  const { status, stdout, stderr } = await restripe(['scan', folder, ...TO, '--fail-on', 'any'])
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/no .*stripe/i)
  const json = await restripe(['scan', folder, ...TO, '--format', 'json'])
  expect(JSON.parse(json.stdout).findings).toEqual([])
})

test('bad files are named, yield nothing, and the others are scanned', async () => {
  const outside = folderWith({ 'secret.ts': LINK })
  const folder = folderWith({
    'package.json': '{ "dependencies": { "stripe": "16.12.0" } }',
    'big.ts': `${LINK}${'// x\n'.repeat(1024 ** 2)}`,
    'nul.ts': `${LINK}\0`,
    'latin1.ts': Buffer.from(`${LINK}// \xfc`, 'latin1'),
    'min.js': `const a = require('stripe');${'a(b);'.repeat(2000)}`,
    'new\nline::error::.ts': LINK,
    'broken.ts': `${LINK}\nconst = {{{\n`,
  })
  symlinkSync(join(outside, 'secret.ts'), join(folder, 'link.ts'))
  const { status, stdout } = await restripe(['scan', folder, ...TO, '--format', 'json'])
  // `big.ts` and `latin1.ts` say Stripe, and nobody read them.
  expect(status).toBe(3)
  const report = JSON.parse(stdout)
  expect(report.skipped).toEqual([
    { path: 'big.ts', reason: 'too-large' },
    { path: 'broken.ts', reason: 'syntax-error' },
    { path: 'latin1.ts', reason: 'invalid-utf8' },
    { path: 'link.ts', reason: 'outside-workspace' },
    { path: 'min.js', reason: 'minified' },
    { path: 'nul.ts', reason: 'binary' },
  ])
  const clean = places(stdout).filter((place) => !place.startsWith('broken.ts'))
  expect(clean).toEqual(['new\nline::error::.ts:4 permissions-required-financial-connections-session'])
  const text = await restripe(['scan', folder, ...TO], { isTTY: true })
  // The streams of the test are a terminal, so only our own colours may be in there.
  expect(stripColors(text.stdout)).not.toMatch(/[^\P{Cc}\n]/u)
  expect(text.stdout).not.toMatch(/^line::error::/m)
})

test('exit status 3: code that may use Stripe was not read; every command that scans says so', async () => {
  const large = '// x\n'.repeat(300_000)
  const statusWith = async (files: Record<string, string | Uint8Array>, args: string[] = []) => {
    const folder = folderWith(files)
    return (await restripe([args[0] ?? 'scan', folder, ...TO, ...args.slice(1)])).status
  }
  const big = { 'big.ts': LINK + large }
  expect([
    await statusWith(big),
    await statusWith(big, ['fix']),
    await statusWith(big, ['checklist']),
    // What was found counts first.
    await statusWith({ ...big, 'a.ts': LINK }, ['scan', '--fail-on', 'any']),
    // Looked through, and Stripe is not in it; a program wrote it; data.
    await statusWith({ 'big.ts': large }),
    await statusWith({
      'min.js': `const a = require('stripe');${'a(b);'.repeat(2000)}`,
      'nul.ts': `${LINK}\0`,
    }),
    await statusWith({ 'customers.json': `["stripe", "${'x'.repeat(300_000)}"]` }),
    await statusWith({ 'broken.ts': `${LINK}\nconst = {{{\n` }),
  ]).toEqual([3, 3, 3, 1, 0, 0, 0, 0])
})

test('colours and progress are for terminals, and can be refused', async () => {
  const folder = folderWith({ 'a.ts': LINK, 'package.json': '{ "dependencies": { "stripe": "16.12.0" } }' })
  const run = (args: string[], env = {}, isTTY = true) =>
    restripe(['scan', folder, ...TO, ...args], { isTTY, env })
  const colored = await run([])
  expect(colored.stdout).toContain(ESC)
  expect(colored.stderr).toMatch(new RegExp(`Scanning 2 files…\\r${ESC}\\[K$`))
  expect((await run(['--no-color'])).stdout).not.toContain(ESC)
  expect((await run([], { NO_COLOR: '1' })).stdout).not.toContain(ESC)
  expect((await run(['--quiet'])).stderr).toBe('')
  const piped = await run([], {}, false)
  expect([piped.stderr, piped.stdout.includes(ESC)]).toEqual(['', false])
})

test('fix --dry-run prints a patch that git applies, and it makes what fix makes', async () => {
  const repository = await initRepository()
  writeTree(repository, readTree(APP))
  writeFileSync(join(repository, 'crlf.ts'), `\ufeff${LINK.replaceAll('\n', '\r\n')}`)
  await git(repository, ['config', 'core.autocrlf', 'false'])
  await commit(repository, {}, 'app')
  const dry = await restripe(['fix', repository, ...TO, '--dry-run', '--fail-on', 'breaking'])
  expect([dry.status, dry.stderr]).toEqual([1, ''])
  expect(await git(repository, ['status', '--porcelain'])).toBe('')
  await git(repository, ['apply', '--whitespace=nowarn'], { input: dry.stdout })
  const patched = workTree(repository)
  await git(repository, ['checkout', '--quiet', '.'])

  const fixed = await restripe(['fix', repository, ...TO])
  expect([fixed.status, fixed.stderr]).toEqual([0, ''])
  expect(fixed.stdout).toMatch(/^Fixed \d+ findings in 8 files\.\n/)
  expect(fixed.stdout).toContain('Left for you: 1 finding.\n')
  expect(fixed.stdout).toContain('Now run `npm install`')
  const files = workTree(repository)
  expect(files).toEqual(patched)
  expect(files.get('crlf.ts')).toBe(`\ufeff${FIXED_LINK.replaceAll('\n', '\r\n')}`)
  const again = await restripe(['fix', repository, ...TO])
  expect(again.stdout).toMatch(/^Nothing was fixed\.\n/)
  expect(workTree(repository)).toEqual(files)

  const unsafe = await restripe(['fix', repository, ...TO, '--unsafe', '--format', 'json'])
  expect(JSON.parse(unsafe.stdout)).toMatchObject({ files: ['src/session-params.ts'], left: [], failed: [] })
  const left = await restripe(['scan', repository, ...TO, '--format', 'json'])
  expect(places(left.stdout)).toEqual([])
})

describe('review', () => {
  async function pullRequest(): Promise<string> {
    const repository = await initRepository()
    writeTree(repository, readTree(APP))
    await commit(repository, {}, 'app')
    await branch(repository, 'onboarding')
    writeTree(repository, readTree(`${EXAMPLES}/financial-connections-app.pull-request`))
    return repository
  }

  test('an upgrade is judged from the version that it comes from', async () => {
    const repository = await initRepository()
    const fuel = `import type Stripe from 'stripe'
export const gallons = (fuel: Stripe.Issuing.Transaction.PurchaseDetails.Fuel) => fuel.volume_decimal
`
    const client = (version: string) =>
      `import Stripe from 'stripe'\nexport const stripe = new Stripe('sk', { apiVersion: '${version}' })\n`
    const manifest = (range: string) => `{ "dependencies": { "stripe": "${range}" } }\n`
    await commit(
      repository,
      {
        'package.json': manifest('^15.12.0'),
        'client.ts': client('2024-04-10'),
        'fuel.ts': fuel,
      },
      'app',
    )
    await branch(repository, 'upgrade')
    await commit(
      repository,
      { 'package.json': manifest('^16.12.0'), 'client.ts': client('2024-06-20') },
      'bump',
    )
    for (const head of [['--head', 'upgrade'], []]) {
      const args = ['review', repository, '--base', 'main', ...head, ...TO, '--format', 'json']
      const { from, findings } = JSON.parse((await restripe(args)).stdout)
      expect(from).toBe('2024-04-10')
      expect(findings.map((each: { path: string; change: string }) => [each.path, each.change])).toEqual([
        ['fuel.ts', 'renames-purchase-details-transaction-object'],
      ])
    }
  })

  test('comments on the lines of the diff, committed or not', async () => {
    const repository = await pullRequest()
    const args = ['review', repository, '--base', 'main', ...TO, '--format', 'json']
    const working = await restripe(args)
    await commit(repository, {}, 'onboarding')
    await git(repository, ['checkout', '--quiet', 'main'])
    const committed = await restripe([...args, '--head', 'onboarding'])
    expect(committed).toEqual(working)
    const { review, findings } = JSON.parse(committed.stdout)
    const lines = review.comments.map((each: { path: string; startLine: number | null; line: number }) => [
      each.path,
      each.startLine,
      each.line,
    ])
    expect(lines).toEqual([
      ['src/fuel.ts', null, 31],
      ['src/fuel.ts', null, 37],
      ['src/onboarding.ts', null, 4],
      ['src/onboarding.ts', 8, 10],
    ])
    expect(review.outside.length).toBe(findings.length - 4)
    const nothing = await restripe(['review', repository, '--base', 'main', ...TO])
    expect(nothing.stdout).toMatch(/^No comment: no finding is on a line of this diff\.\n/)
  })

  test('as text: the suggestion beside the lines; as Markdown: the bodies as posted', async () => {
    const repository = await pullRequest()
    const args = ['review', repository, '--base', 'main', ...TO]
    const text = await restripe(args)
    expect(text.stdout).toContain(`src/onboarding.ts:8–10
   8 │     const session = await stripe.financialConnections.sessions.create({
   9 │       account_holder: { type: 'account', account },
     │ +     permissions: ['balances', 'transactions'],
  10 │     })
`)
    expect(text.stdout).toContain('findings are outside the diff')
    expect(text.stdout).toContain('\nTesting checklist\n')
    const markdown = await restripe([...args, '--format', 'markdown'])
    expect(markdown.stdout).toContain('```suggestion\n')
    expect(markdown.stdout).toMatch(/^- \[ \] /m)
  })

  test('an unknown base says how to get it', async () => {
    const repository = await pullRequest()
    expect(await restripe(['review', repository, '--base', 'develop', ...TO])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'There is no commit "develop" in this repository; fetch it first (`git fetch origin develop`), or in a workflow let actions/checkout fetch everything with `fetch-depth: 0`.\n',
    })
  })
})

test('checklist: text, Markdown, JSON', async () => {
  const json = await restripe(['checklist', APP, ...TO, '--format', 'json'])
  const { from, to, items } = JSON.parse(json.stdout)
  expect([json.status, from, to]).toEqual([0, '2024-04-10', '2024-06-20'])
  const text = await restripe(['checklist', APP, ...TO])
  expect(text.stdout.match(/^ *\[[ x]\] /gm)?.length).toBe(items.length)
  expect(text.stdout).toContain('src/link.ts:5  ')
  const markdown = await restripe(['checklist', APP, ...TO, '--format', 'markdown'])
  expect(markdown.stdout.match(/^ *- \[[ x]\] /gm)?.length).toBe(items.length)
})

describe('demo', () => {
  test('shows the three things, twice at once and from a folder that is gone afterwards', async () => {
    const temporary = temporaryFolder('tmp')
    const before = process.env.TMPDIR
    process.env.TMPDIR = temporary
    try {
      const [one, two] = await Promise.all([restripe(['demo']), restripe(['demo'])])
      expect(one).toEqual(two)
      expect([one.status, one.stderr]).toEqual([0, ''])
      expect(one.stdout).toMatch(/^1 {2}The review: 4 comments$/m)
      expect(one.stdout).toMatch(/^2 {2}The checklist$/m)
      expect(one.stdout).toMatch(/^3 {2}The fix pull request: 9 findings in 7 files$/m)
      expect(one.stdout).toContain("\n+    permissions: ['balances', 'transactions'],\n")
      expect(one.stdout).not.toContain(temporary)
      expect(readdirSync(temporary)).toEqual([])

      const path = process.env.PATH
      process.env.PATH = ''
      try {
        const bare = await restripe(['demo'])
        expect(bare.stdout.replace(/^git is not installed.*$/m, '')).toBe(
          one.stdout.replace(/^It is in a git repository.*$/m, ''),
        )
        expect(bare.stdout).toMatch(/^git is not installed/m)
        expect(readdirSync(temporary)).toEqual([])
      } finally {
        process.env.PATH = path
      }
    } finally {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
    }
    expect(existsSync(temporary)).toBe(true)
  })
})

test('a checklist without Stripe says so, and takes --fail-on', async () => {
  const folder = folderWith({ 'a.ts': 'export const a = 1\n' })
  const text = await restripe(['checklist', folder, ...TO])
  expect(text.status).toBe(0)
  expect(text.stdout).toMatch(/\n\nThere is no Stripe code here: no file of 1 says or reaches Stripe\.\n$/)
  const markdown = await restripe(['checklist', folder, ...TO, '--format', 'markdown'])
  expect(markdown.stdout).toContain('**Nothing is left to do in code**, for none here uses Stripe; ')
  expect((await restripe(['checklist', APP, ...TO, '--fail-on', 'breaking'])).status).toBe(1)
})

test('what was not read is named by every command', async () => {
  const folder = folderWith({
    'a.ts': LINK,
    'nul.ts': 'stripe\0',
    'back\\slash.ts': LINK,
  })
  await git(folder, ['init', '--quiet', '--initial-branch=main'])
  await commit(folder, {}, 'all')
  const skipped = [
    { path: 'back\\slash.ts', reason: 'unreadable' },
    { path: 'nul.ts', reason: 'binary' },
  ]
  const scanned = await restripe(['scan', folder, ...TO, '--format', 'json'])
  expect(JSON.parse(scanned.stdout).skipped).toEqual(skipped)
  for (const args of [[], ['--head', 'main']]) {
    const review = ['review', folder, '--base', 'main', ...TO, ...args]
    const { stdout } = await restripe([...review, '--format', 'json'])
    expect(JSON.parse(stdout).skipped).toEqual(skipped)
    for (const format of ['text', 'markdown']) {
      expect((await restripe([...review, '--format', format])).stdout).toContain('nul.ts')
    }
  }
  const dry = async (format: string) =>
    (await restripe(['fix', folder, ...TO, '--dry-run', '--format', format])).stdout
  const coverage = { files: 2, scanned: 1, unresolved: 0 }
  expect(JSON.parse(await dry('json'))).toMatchObject({ skipped, coverage })
  expect(await dry('markdown')).toContain('\nSkipped: 2 files.\n\n- `back\\slash.ts` unreadable\n')
  const listed = await restripe(['checklist', folder, ...TO, '--format', 'json'])
  expect(JSON.parse(listed.stdout)).toMatchObject({ skipped, coverage })
  expect((await restripe(['fix', folder, ...TO])).stdout).toContain(
    '\nSkipped: 2 files.\n\n  back\\slash.ts  unreadable\n',
  )
  expect((await restripe(['checklist', folder, ...TO])).stdout).toContain(
    'The scan is not complete: 2 files skipped.',
  )
})

test('hostile code is quoted, and no terminal obeys it', async () => {
  const evil = 'x\u001b[31m\u202e\u009b31m@everyone --> <img src=x onerror=alert(1)>'
  const folder = folderWith({
    'a.ts': `${LINK}// ${evil}\nstripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer: '${evil}' } })\n`,
  })
  await git(folder, ['init', '--quiet', '--initial-branch=main'])
  await git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'empty'])
  for (const command of [['scan'], ['fix', '--dry-run'], ['review', '--base', 'main']]) {
    for (const format of ['text', 'json', 'markdown']) {
      const args = [
        command[0] as string,
        folder,
        ...command.slice(1),
        ...TO,
        '--format',
        format,
        '--no-color',
      ]
      const { stdout } = await restripe(args, { isTTY: true })
      expect(stdout.length).toBeGreaterThan(100)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  }
})

test('a file that is read-only is left, named, and exit status 3', async () => {
  const folder = folderWith({ 'a.ts': LINK })
  chmodSync(join(folder, 'a.ts'), 0o444)
  const { status, stdout } = await restripe(['fix', folder, ...TO])
  // Who may do everything may write it, too.
  if (process.getuid?.() === 0) return expect(status).toBe(0)
  expect(status).toBe(3)
  expect(stdout).toContain('a.ts is read-only; make it writable and run the command again.')
  expect(readFileSync(join(folder, 'a.ts'), 'utf8')).toBe(LINK)
})

test('the configuration may name the folder to scan, below its own', async () => {
  const folder = folderWith({
    '.github/restripe.yml': 'working-directory: apps/shop\n',
    'apps/shop/link.ts': LINK,
    'other/link.ts': LINK,
  })
  const { findings } = JSON.parse((await restripe(['scan', folder, ...TO, '--format', 'json'])).stdout)
  expect(findings.map(({ path }: Found) => path)).toEqual(['link.ts'])
  writeFileSync(join(folder, '.github/restripe.yml'), 'working-directory: ..\n')
  const { status, stderr } = await restripe(['scan', folder, ...TO])
  expect([
    status,
    stderr.includes('"working-directory" of the configuration must be a folder inside'),
  ]).toEqual([2, true])
})

test('--timing tells on standard error where the time went, and changes no byte of the result', async () => {
  const folder = app()
  const plain = await restripe(['scan', folder, ...TO, '--format', 'json'])
  const timed = await restripe(['scan', folder, ...TO, '--format', 'json', '--timing'])
  expect(timed.stdout).toBe(plain.stdout)
  expect(plain.stderr).toBe('')
  const lines = timed.stderr.trimEnd().split('\n')
  expect(lines[0]).toMatch(/^stage +wall ms +CPU ms$/)
  const rows = lines.slice(1, -1).map((line) => /^(\D+?) +(\d+) +(\d+)$/.exec(line)?.slice(1) ?? line)
  expect(rows.map(([name]) => name)).toEqual([
    'start',
    'read files',
    'find candidates',
    'load compiler',
    'surfaces and jumps',
    'declarations',
    'parse and bind',
    'check',
    'prove fixes',
    'outside the code',
    'report',
    'other',
    'all',
  ])
  expect(lines.at(-1)).toMatch(/^most memory at once: \d+ MB$/)
})
