// The committed bundle, started as the runner starts it, on a real checkout and a local GitHub.
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import {
  bareClone,
  checkout,
  commit,
  type Files,
  initRepository,
  removeTemporaryFolders,
  temporaryFolder,
} from './support/git.ts'
import { ACTIONS_TOKEN, type GitHubServer, startGitHub } from './support/github-server.ts'
import { type ActionRun, actionMetadata, runAction } from './support/run-action.ts'
import { prScenario, repositoryEvent } from './support/scenario.ts'

jest.setTimeout(120_000)

const MANIFEST = `${JSON.stringify({ name: 'shop', dependencies: { stripe: '^15.12.0' } }, null, 2)}\n`
const CLIENT = `import Stripe from 'stripe'

export const stripe = new Stripe(process.env.STRIPE_KEY ?? '', { apiVersion: '2024-04-10' })
`
const LINK = `import { stripe } from './stripe'

export function link(customer: string) {
  return stripe.financialConnections.sessions.create({
    account_holder: { type: 'customer', customer },
  })
}
`
const open: GitHubServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    expect(server.violations).toEqual([])
    await server.close()
  }
})
afterAll(removeTemporaryFolders)

/** The default branch with these files, as a push to it is run. */
async function pushed(files: Files): Promise<ActionRun & { server: GitHubServer }> {
  const folder = await initRepository()
  await commit(folder, files, 'The shop')
  const gitDir = await bareClone(folder)
  const server = await startGitHub({ gitDir })
  open.push(server)
  const sha = (await server.ref('main')) ?? ''
  const workspace = await checkout(gitDir, 'refs/heads/main')
  const event = repositoryEvent(server, 'push', sha)
  return { server, workspace, sha, ref: 'refs/heads/main', eventName: 'push', event, token: ACTIONS_TOKEN }
}

test('a pull request gets its review, its checklist and the outputs; a second run writes nothing', async () => {
  const scenario = await prScenario({
    base: { 'package.json': MANIFEST, 'src/stripe.ts': CLIENT },
    head: { 'src/link.ts': LINK },
  })
  const { server, number } = scenario
  open.push(server)
  const run = { ...scenario, token: ACTIONS_TOKEN }
  const first = await runAction(run)
  expect(first.stderr).toBe('')
  expect(first.exitCode).toBe(0)
  expect(Object.keys(first.outputs).sort()).toEqual(Object.keys(actionMetadata().outputs).sort())
  expect(first.outputs).toMatchObject({ 'from-version': '2024-04-10', conclusion: 'neutral' })
  expect(server.reviews(number).map(({ state, commit: on }) => [state, on])).toEqual([
    ['COMMENTED', scenario.headSha],
  ])
  const [comment] = server.reviewComments(number)
  expect(comment).toMatchObject({ path: 'src/link.ts' })
  expect(comment?.body).toContain('```suggestion')
  expect(comment?.body).toContain("permissions: ['balances', 'transactions']")
  expect(server.issueComments(number)).toHaveLength(1)
  expect(server.requests.length).toBeLessThanOrEqual(25)
  expect(server.writes).toHaveLength(2)
  expect(first.summary).toContain('src/stripe.ts')
  server.requests.splice(0)

  const second = await runAction(run)
  expect(second.exitCode).toBe(0)
  expect(server.writes).toEqual([])
  expect({ ...second.outputs, 'report-file': '' }).toEqual({ ...first.outputs, 'report-file': '' })
})

test('mode fix opens the fix pull request, with what it changes and nothing else', async () => {
  const run = await pushed({ 'package.json': MANIFEST, 'src/stripe.ts': CLIENT, 'src/link.ts': LINK })
  const { server } = run
  const told = await runAction({ ...run, inputs: { mode: 'fix', 'target-version': '2024-06-20' } })
  expect(told.exitCode).toBe(0)
  const [pull] = server.pulls
  expect(pull).toMatchObject({ title: 'Upgrade Stripe API to 2024-06-20', state: 'open' })
  expect(told.outputs['fix-pull-request-number']).toBe(String(pull?.number))
  const branch = 'stripe-upgrade/2024-06-20'
  expect(await server.readFile(branch, 'src/stripe.ts')).toBe(CLIENT.replace('2024-04-10', '2024-06-20'))
  expect(await server.readFile(branch, 'src/link.ts')).toBe(
    LINK.replace('customer },\n', "customer },\n    permissions: ['balances', 'transactions'],\n"),
  )
  expect(await server.readFile(branch, 'package.json')).toMatch(/"stripe": "\^16\.\d+\.\d+"/)
  expect(pull?.body).toContain('install it with your package manager')
})

test('a repository without Stripe has nothing to do, and says so', async () => {
  const run = await pushed({ 'index.ts': 'export const shop = 1\n' })
  const told = await runAction(run)
  expect(told).toMatchObject({ exitCode: 0, annotations: [] })
  expect(told.outputs).toMatchObject({ findings: '0', breaking: '0', fixable: '0', conclusion: 'success' })
  expect(told.stdout).toContain('No use of Stripe was found in 1 file')
  expect(run.server.requests).toEqual([])
})

test('fail-on makes the step fail, and says why', async () => {
  const run = await pushed({ 'package.json': MANIFEST, 'src/stripe.ts': CLIENT, 'src/link.ts': LINK })
  const told = await runAction({ ...run, inputs: { 'fail-on': 'breaking' } })
  expect(told.exitCode).toBe(1)
  expect(told.outputs.conclusion).toBe('failure')
  expect(told.annotations.filter(({ file }) => file === undefined)).toEqual([
    { level: 'error', message: expect.stringContaining('"fail-on" is breaking') },
  ])
})

test('the sentence that fails the step finds room among the annotations', async () => {
  const calls = LINK.slice(0, LINK.indexOf('export')).concat(
    ...Array.from({ length: 12 }, (_, index) =>
      LINK.replace(/^import.*\n/, '').replace('link', `link${index}`),
    ),
  )
  const run = await pushed({ 'package.json': MANIFEST, 'src/stripe.ts': CLIENT, 'src/link.ts': calls })
  const told = await runAction({ ...run, inputs: { 'fail-on': 'breaking' } })
  const errors = told.annotations.filter(({ level }) => level === 'error')
  expect(errors).toHaveLength(10)
  expect(errors.at(-1)).toEqual({ level: 'error', message: expect.stringContaining('fail-on') })
})

test('a link to a folder of the checkout is the folder', async () => {
  const run = await pushed({ 'apps/web/package.json': MANIFEST, 'apps/web/src/stripe.ts': CLIENT })
  symlinkSync('apps/web', join(run.workspace, 'current'))
  const told = await runAction({ ...run, inputs: { 'working-directory': 'current' } })
  expect(told.annotations.map(({ file }) => file)).toContain('apps/web/src/stripe.ts')
})

test('a link out of the checkout is one sentence', async () => {
  const run = await pushed({ 'package.json': MANIFEST })
  symlinkSync(temporaryFolder('outside'), join(run.workspace, 'out'))
  const told = await runAction({ ...run, inputs: { 'working-directory': 'out' } })
  expect(told.annotations).toEqual([
    { level: 'error', message: expect.stringContaining('leads outside the checkout') },
  ])
  expect(told.outputs).toEqual({ conclusion: 'failure' })
})

test.each<[string, Partial<ActionRun>, string]>([
  ['an unknown mode', { inputs: { mode: 'revue' } }, 'Input "mode" must be one of'],
  ['an unknown version', { inputs: { 'target-version': '2024-06-21' } }, '2024-06-20'],
  ['a review without a pull request', { inputs: { mode: 'review' } }, 'needs a pull request'],
  ['pull_request_target', { eventName: 'pull_request_target' }, 'pull_request_target'],
  ['no token', { inputs: { mode: 'fix' }, token: '' }, 'no token'],
  ['a folder outside', { inputs: { 'working-directory': '../..' } }, 'inside the checkout'],
  ['a folder that is missing', { inputs: { 'working-directory': 'nowhere' } }, 'nowhere'],
  ['a configuration that is missing', { inputs: { 'config-file': 'other.yml' } }, 'file other.yml;'],
  [
    'an event file that is missing',
    { env: { GITHUB_EVENT_PATH: '/nowhere/event.json' } },
    'GITHUB_EVENT_PATH',
  ],
])('%s is one sentence, and nothing is asked or posted', async (_name, change, sentence) => {
  const run = await pushed({ 'package.json': MANIFEST, 'src/stripe.ts': CLIENT })
  const told = await runAction({ ...run, ...change })
  expect(told.exitCode).toBe(1)
  expect(told.annotations).toEqual([{ level: 'error', message: expect.stringContaining(sentence) }])
  expect(told.stdout + told.stderr).not.toMatch(/^\s+at /m)
  expect(run.server.requests).toEqual([])
})

test.each([
  ['fail_on: any', 'unknown key "fail_on"'],
  ['__proto__: {}', 'unknown key "__proto__"'],
  ['comment: 3', '"comment" must be true or false'],
])('the configuration %j is one sentence', async (config, sentence) => {
  const run = await pushed({ 'package.json': MANIFEST, '.github/restripe.yml': `${config}\n` })
  const told = await runAction(run)
  expect(told.exitCode).toBe(1)
  expect(told.annotations).toEqual([{ level: 'error', message: expect.stringContaining(sentence) }])
})

test('an empty workspace names actions/checkout', async () => {
  const run = await pushed({ 'package.json': MANIFEST })
  const told = await runAction({ ...run, workspace: temporaryFolder('empty') })
  expect(told.annotations).toEqual([{ level: 'error', message: expect.stringContaining('actions/checkout') }])
})

test('names and code of strangers cannot speak to the runner', async () => {
  const path = 'src/%0A::error::x\n::warning::y ##[error]z.ts'
  const run = await pushed({
    'package.json': MANIFEST,
    'src/stripe.ts': CLIENT,
    [path]: LINK.replace("'./stripe'", "'./stripe.ts'"),
  })
  const told = await runAction(run)
  expect(told.exitCode).toBe(0)
  expect(told.annotations.filter(({ message }) => message === 'x' || message.startsWith('y'))).toEqual([])
  expect(told.annotations.map(({ file }) => file)).toContain(path)
  expect(told.commands).toEqual([])
})
