import { jest } from '@jest/globals'
import {
  bareClone,
  checkout,
  commit,
  type Files,
  git,
  initRepository,
  removeTemporaryFolders,
  writeFiles,
} from '../support/git.ts'
import { type GitHubOptions, type GitHubServer, startGitHub } from '../support/github-server.ts'
import { prScenario, repositoryEvent } from '../support/scenario.ts'
import { askedSince, type Run, runHere, type Told } from './harness.ts'
import { smallScan } from './small-scan.ts'

jest.setTimeout(60_000)

const BRANCH = 'stripe-upgrade/2024-06-20'
const CALL = 'stripe.financialConnections.sessions.create({ account_holder: holder })'
const FIXED = CALL.replace(' })', ", permissions: ['balances', 'transactions'] })")
const LINK = `import Stripe from 'stripe'\nexport const link = () => ${CALL}\n`
const BASE = { 'package.json': '{ "dependencies": { "stripe": "^15.12.0" } }\n', 'src/link.ts': LINK }

const open: GitHubServer[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    expect(server.violations).toEqual([])
    await server.close()
  }
})
afterAll(removeTemporaryFolders)

/** A repository with one branch, and runs of the Action on its tip as actions/checkout leaves it. */
async function repository(files: Files, options: GitHubOptions = {}) {
  const folder = await initRepository()
  await commit(folder, files, 'The shop')
  const gitDir = await bareClone(folder)
  const server = await startGitHub({ ...options, gitDir })
  open.push(server)
  const fix = async (run: Partial<Run> = {}): Promise<Told> => {
    const workspace = await checkout(gitDir, 'refs/heads/main')
    const sha = (await server.ref('main')) ?? ''
    const event = repositoryEvent(server, 'push', sha)
    const inputs = { mode: 'fix', ...run.inputs }
    return runHere({
      server,
      workspace,
      sha,
      ref: 'refs/heads/main',
      eventName: 'push',
      event,
      ...run,
      inputs,
    })
  }
  return { server, fix, gitDir }
}

test('one commit on the branch, signed, and a pull request that says what and why', async () => {
  const { server, fix } = await repository(BASE)
  const told = await fix()
  expect(told.failures).toEqual([])
  expect(askedSince(server).writes).toEqual([
    'POST /git/trees',
    'POST /git/commits',
    'POST /git/refs',
    'POST /pulls',
  ])
  const [pull] = server.pulls
  expect(pull).toMatchObject({ title: 'Upgrade Stripe API to 2024-06-20', state: 'open' })
  expect(pull?.pull).toMatchObject({ headRef: BRANCH, baseRef: 'main' })
  expect(pull?.body).toContain("### Add permissions: \\['balances', 'transactions'\\] (1 place)")
  expect(pull?.body).toContain('what your customers consent to')
  expect(pull?.body?.match(/<!-- restripe/g)).toHaveLength(1)
  expect(told.outputs).toMatchObject({
    'fix-pull-request-number': String(pull?.number),
    'fix-pull-request-url': expect.stringContaining(`/pull/${pull?.number}`),
  })
  const [tip, ...before] = await server.commits(BRANCH)
  expect(tip).toMatchObject({ verified: true, parents: [await server.ref('main')] })
  expect(before).toHaveLength(1)
  expect(await server.readFile(BRANCH, 'src/link.ts')).toBe(LINK.replace(CALL, FIXED))
})

test('an unchanged second run writes nothing', async () => {
  const { server, fix } = await repository(BASE)
  const first = await fix()
  askedSince(server)
  const second = await fix()
  expect(askedSince(server).writes).toEqual([])
  expect(second.outputs['fix-pull-request-url']).toBe(first.outputs['fix-pull-request-url'])
})

test('a base that moved gets the fix rebuilt on top, in the same pull request', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  await server.asUser('alice').push('main', { 'src/more.ts': LINK.replace('link', 'more') })
  await fix()
  expect(server.pulls).toHaveLength(1)
  const [tip] = await server.commits(BRANCH)
  expect(tip?.parents).toEqual([await server.ref('main')])
  expect(await server.readFile(BRANCH, 'src/more.ts')).toContain(FIXED)
  expect(server.pulls[0]?.body).toContain('2 safe fixes in 2 files')
})

test('a run that is out of time leaves it as it is, whatever it did not find', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  askedSince(server)
  const told = await fix({
    inputs: { 'time-limit': '1' },
    scan(set, inputs) {
      const endless = () => {
        for (;;);
      }
      expect(inputs.timeLimit?.within(endless)).toBeNull()
      return smallScan({ ...set, sources: [] }, inputs)
    },
  })
  expect(askedSince(server).writes).toEqual([])
  expect(server.pulls).toMatchObject([{ state: 'open' }])
  expect(told.failures).toEqual([])
  expect(told.annotations.map(({ message }) => message)).toEqual([
    'The time limit was over before everything was looked at, so the fix pull request is left as it is; raise "time-limit".',
  ])
})

test('when nothing is left it is closed with a word and its branch deleted; new edits get a new one', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  await server.asUser('alice').push('main', { 'src/link.ts': LINK.replace(CALL, FIXED) })
  const told = await fix()
  const [first] = server.pulls
  expect(first?.state).toBe('closed')
  expect(server.issueComments(first?.number ?? 0).map(({ body }) => body)).toEqual([
    expect.stringContaining('Nothing is left to fix'),
  ])
  expect(await server.ref(BRANCH)).toBeNull()
  expect(told.outputs['fix-pull-request-number']).toBe('')
  await server.asUser('alice').push('main', { 'src/link.ts': LINK })
  const again = await fix()
  expect(again.failures).toEqual([])
  expect(server.pulls.map(({ state }) => state)).toEqual(['closed', 'open'])
})

test('a person’s commit on the branch is never overwritten', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  const theirs = await server.asUser('bob').push(BRANCH, { 'README.md': 'Mine\n' })
  await server.asUser('alice').push('main', { 'src/more.ts': LINK })
  askedSince(server)
  const told = await fix()
  expect(askedSince(server).writes).toEqual([])
  expect(await server.ref(BRANCH)).toBe(theirs)
  expect(told.annotations).toContainEqual({
    level: 'notice',
    message: expect.stringContaining('Somebody has committed to the branch'),
  })
  expect(told.outputs['fix-pull-request-number']).toBe(String(server.pulls[0]?.number))
})

test('what a person writes below the marker, and the title, stay when the body is brought up to date', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  const [pull] = server.pulls
  Object.assign(pull ?? {}, {
    title: 'Ours now',
    body: `${pull?.body}\nAsk Carol first.`.replaceAll('\n', '\r\n'),
  })
  await server.asUser('alice').push('main', { 'src/more.ts': LINK })
  await fix()
  expect(server.pulls[0]?.title).toBe('Ours now')
  expect(server.pulls[0]?.body).toMatch(/2 safe fixes in 2 files[\s\S]*-->\s*Ask Carol first\.$/)
})

test('a pull request that a person closed stays closed', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  server.asUser('bob').closePull(server.pulls[0]?.number ?? 0)
  await server.asUser('alice').push('main', { 'src/more.ts': LINK })
  askedSince(server)
  const told = await fix()
  expect(askedSince(server).writes).toEqual([])
  expect(server.pulls.map(({ state }) => state)).toEqual(['closed'])
  expect(told.annotations[0]?.message).toContain('without merging')
})

test('a repository that lets no Actions open pull requests is told which setting', async () => {
  const { server, fix } = await repository(BASE, { actionsMayOpenPullRequests: false })
  const told = await fix()
  expect(told.failures).toEqual([])
  expect(told.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /Allow GitHub Actions to create and approve pull requests.*\/compare\/main\.\.\.stripe-upgrade/,
    ),
  ])
  server.allowActionsToOpenPullRequests(true)
  askedSince(server)
  await fix()
  expect(askedSince(server).writes).toEqual(['POST /pulls'])
  expect(server.pulls.map(({ state }) => state)).toEqual(['open'])
})

test('a token without contents: write is told so', async () => {
  const tokens = {
    ghs_few: {
      login: 'github-actions[bot]',
      type: 'Bot' as const,
      permissions: { contents: 'read' as const, 'pull-requests': 'write' as const },
    },
  }
  const { server, fix } = await repository(BASE, { tokens })
  const told = await fix({ token: 'ghs_few' })
  expect(server.pulls).toEqual([])
  expect(told.annotations[0]).toMatchObject({
    level: 'warning',
    message: expect.stringContaining('`contents: write`'),
  })
  expect(told.outputs).toMatchObject({ findings: '1', conclusion: 'neutral' })
})

test.each(['dropAfterDoing', 'drop'] as const)(
  'a crash after the branch is finished by the next run (%s)',
  async (does) => {
    const { server, fix } = await repository(BASE)
    server.fault({
      match: ({ method, path }) => method === 'POST' && path.endsWith('/pulls'),
      times: 9,
      does: { status: 500 },
    })
    const crashed = await fix()
    expect(crashed.failures).toHaveLength(1)
    expect(server.pulls).toEqual([])
    expect(await server.ref(BRANCH)).not.toBeNull()
    const { server: other, fix: again } = await repository(BASE)
    for (const path of ['/git/trees', '/git/commits', '/git/refs', '/pulls']) {
      other.fault({ match: (one) => one.method === 'POST' && one.path.endsWith(path), does })
    }
    const told = await again()
    expect(told.failures).toEqual([])
    expect(other.pulls).toHaveLength(1)
    expect(await other.readFile(BRANCH, 'src/link.ts')).toContain(FIXED)
  },
)

test('two runs at once make one branch and one pull request', async () => {
  const { server, fix } = await repository(BASE)
  for (const path of ['/git/refs', '/pulls']) {
    server.fault({
      match: (one) => one.method === 'POST' && one.path.endsWith(path),
      does: { delayMs: 200, before: true },
    })
  }
  const [one, other] = await Promise.all([fix(), fix()])
  expect([...one.failures, ...other.failures]).toEqual([])
  expect(server.pulls).toHaveLength(1)
  expect(one.outputs['fix-pull-request-number']).toBe(other.outputs['fix-pull-request-number'])
  expect(await server.commits(BRANCH)).toHaveLength(2)
})

test('byte order mark, CRLF and the executable bit are kept', async () => {
  const text = `\ufeff#!/usr/bin/env node\r\n// stripe\r\nexport const link = () => ${CALL}\r\n`
  const folder = await initRepository()
  await commit(folder, { 'bin/link.js': text }, 'The shop')
  await git(folder, ['update-index', '--chmod=+x', 'bin/link.js'])
  await git(folder, ['commit', '--quiet', '--no-gpg-sign', '-m', 'Executable'])
  const gitDir = await bareClone(folder)
  const server = await startGitHub({ gitDir })
  open.push(server)
  const sha = (await server.ref('main')) ?? ''
  const workspace = await checkout(gitDir, 'refs/heads/main')
  const event = repositoryEvent(server, 'push', sha)
  await runHere({
    server,
    workspace,
    sha,
    ref: 'refs/heads/main',
    eventName: 'push',
    event,
    inputs: { fix: 'pull-request' },
  })
  expect(await server.readFile(BRANCH, 'bin/link.js')).toBe(text.replace(CALL, FIXED))
  expect(await git(gitDir, ['ls-tree', BRANCH, 'bin/link.js'])).toMatch(/^100755 /)
})

test('on a pull request the fix is a function of the base alone', async () => {
  const scenario = await prScenario({
    base: {
      ...BASE,
      'src/gone.ts': LINK.replace('link', 'gone'),
      'src/named.ts': LINK.replace('link', 'named'),
    },
    head: {
      'src/link.ts': `// a line of the pull request\n${LINK}// and ${CALL}\n`,
      'src/new.ts': LINK,
      'src/gone.ts': null,
      'src/named.ts': null,
      'src/renamed.ts': LINK.replace('link', 'named'),
    },
    later: { 'src/later.ts': LINK.replace('link', 'later') },
  })
  const { server } = scenario
  open.push(server)
  const told = await runHere({ ...scenario, inputs: { fix: 'pull-request', comment: 'false' } })
  expect(told.failures).toEqual([])
  expect(await server.readFile(BRANCH, 'src/link.ts')).toBe(LINK.replace(CALL, FIXED))
  expect(await server.readFile(BRANCH, 'src/gone.ts')).toContain(FIXED)
  expect(await server.readFile(BRANCH, 'src/named.ts')).toContain(FIXED)
  expect(await server.readFile(BRANCH, 'src/later.ts')).toContain(FIXED)
  expect(await server.readFile(BRANCH, 'src/new.ts')).toBeNull()
  expect((await server.commits(BRANCH))[0]?.parents).toEqual([await server.ref('main')])
  expect(askedSince(server).reads.filter((one) => one.includes('/git/blobs'))).toEqual([])
  // The same content from the branch itself: the same edits, so nothing to write.
  const workspace = await checkout(server.gitDir, 'refs/heads/main')
  const sha = (await server.ref('main')) ?? ''
  const event = repositoryEvent(server, 'push', sha)
  await runHere({
    server,
    workspace,
    sha,
    ref: 'refs/heads/main',
    eventName: 'push',
    event,
    inputs: { fix: 'pull-request' },
  })
  expect(askedSince(server).writes).toEqual([])
})

test('another branch than the default one gets a fix pull request only in mode fix, under a name of its own', async () => {
  const { server, gitDir } = await repository({ 'README.md': 'Shop\n' })
  const sha = await server.asUser('alice').push('release/1', BASE)
  const workspace = await checkout(gitDir, 'refs/heads/release/1')
  const run = {
    server,
    workspace,
    sha,
    ref: 'refs/heads/release/1',
    eventName: 'push',
    event: repositoryEvent(server, 'push', sha),
  }
  const scanned = await runHere({ ...run, inputs: { fix: 'pull-request' } })
  expect(server.pulls).toEqual([])
  expect(scanned.annotations[0]).toMatchObject({
    level: 'notice',
    message: expect.stringContaining('default branch'),
  })
  await runHere({ ...run, inputs: { mode: 'fix' } })
  expect(server.pulls.map(({ pull }) => [pull.baseRef, pull.headRef])).toEqual([
    ['release/1', expect.stringMatching(/^stripe-upgrade\/2024-06-20-into-release-1-[0-9a-f]{6}$/)],
  ])
})

test('closing that breaks off at any step is finished by the next run, with one word', async () => {
  for (const step of ['/comments', '/pulls/1', '/git/refs/heads%2Fstripe-upgrade%2F2024-06-20']) {
    const { server, fix } = await repository(BASE)
    await fix()
    await server.asUser('alice').push('main', { 'src/link.ts': LINK.replace(CALL, FIXED) })
    server.fault({
      match: ({ method, path }) => method !== 'GET' && path.endsWith(step),
      does: { status: 400, body: { message: 'No' } },
    })
    const broken = await fix()
    expect(broken.annotations).toEqual([
      { level: 'warning', message: expect.stringContaining('GitHub answered 400, No') },
    ])
    await fix()
    expect(server.pulls.map(({ state }) => state)).toEqual(['closed'])
    expect(server.issueComments(1)).toHaveLength(1)
    expect(await server.ref(BRANCH)).toBeNull()
  }
})

test('a branch with a person’s commits is made afresh once they delete it, as the run told them', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  await server.asUser('bob').push(BRANCH, { 'README.md': 'Mine\n' })
  await fix()
  await server.asUser('bob').deleteBranch(BRANCH)
  expect(server.pulls.map(({ state }) => state)).toEqual(['closed'])
  await fix()
  expect(server.pulls.map(({ state }) => state)).toEqual(['closed', 'open'])
  // One that holds only our commit was deleted because nobody wants it.
  await server.asUser('bob').deleteBranch(BRANCH)
  askedSince(server)
  const told = await fix()
  expect(askedSince(server).writes).toEqual([])
  expect(told.annotations[0]?.message).toContain('without merging')
})

test('nothing left, but the text is no longer ours: closing is left to a person, and the run says so', async () => {
  const { server, fix } = await repository(BASE)
  await fix()
  Object.assign(server.pulls[0] ?? {}, { body: 'Mine now' })
  await server.asUser('alice').push('main', { 'src/link.ts': LINK.replace(CALL, FIXED) })
  askedSince(server)
  const told = await fix()
  expect(askedSince(server).writes).toEqual([])
  expect(told.annotations).toEqual([
    { level: 'notice', message: expect.stringContaining('closing it is left to you') },
  ])
})

test('a checkout with converted line ends gives the same fix as any other', async () => {
  const { server, fix, gitDir } = await repository(BASE)
  const workspace = await checkout(gitDir, 'refs/heads/main')
  writeFiles(workspace, { 'src/link.ts': LINK.replaceAll('\n', '\r\n') })
  await fix({ workspace })
  expect(await server.readFile(BRANCH, 'src/link.ts')).toBe(LINK.replace(CALL, FIXED))
  expect(askedSince(server).reads.filter((one) => one.includes('/git/blobs'))).toEqual([])
})
