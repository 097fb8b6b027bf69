import { jest } from '@jest/globals'
import { removeTemporaryFolders } from '../support/git.ts'
import { prScenario, type Scenario } from '../support/scenario.ts'
import { askedSince, review } from './harness.ts'
import { smallScan } from './small-scan.ts'

type Scan = typeof smallScan

const CALL = "stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer } })"
const PLAIN = CALL.replace("{ type: 'customer', customer }", 'holder')
const FIXED = PLAIN.replace(' })', ", permissions: ['balances', 'transactions'] })")
const lines = (...text: string[]) => `${text.join('\n')}\n`
const filler = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `export const n${from + index} = ${from + index}`)

const BASE = {
  'package.json': '{ "dependencies": { "stripe": "^15.12.0" } }\n',
  'src/old.ts': lines("import Stripe from 'stripe'", `export const old = () => ${PLAIN}`),
  'src/link.ts': lines("import Stripe from 'stripe'", ...filler(0, 30)),
}
const HEAD = {
  'src/link.ts': lines(
    "import Stripe from 'stripe'",
    ...filler(0, 10),
    `export const link = () => ${PLAIN}`,
    ...filler(10, 30),
  ),
}

// Real git and real HTTP on a machine that may be busy.
jest.setTimeout(60_000)

const open: Scenario[] = []
async function begin(options: Partial<Parameters<typeof prScenario>[0]> = {}): Promise<Scenario> {
  const scenario = await prScenario({ base: BASE, head: HEAD, ...options })
  open.push(scenario)
  return scenario
}

afterEach(async () => {
  for (const { server } of open.splice(0)) {
    expect(server.violations).toEqual([])
    await server.close()
  }
})
afterAll(removeTemporaryFolders)

test('the first run posts one review on the head commit and one checklist, in few requests', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  const told = await review(scenario)
  const [posted] = server.reviews(number)
  const [comment] = server.reviewComments(number)
  expect(told.failures).toEqual([])
  expect(server.reviews(number)).toHaveLength(1)
  expect(posted).toMatchObject({ state: 'COMMENTED', commit: scenario.headSha })
  expect(server.reviewComments(number)).toHaveLength(1)
  expect(comment).toMatchObject({ path: 'src/link.ts', line: 12 })
  expect(comment?.body).toContain(`\`\`\`suggestion\nexport const link = () => ${FIXED}\n\`\`\``)
  expect(server.issueComments(number)).toHaveLength(1)
  const { reads, writes } = askedSince(server)
  expect(writes).toEqual([`POST /pulls/${number}/reviews`, `POST /issues/${number}/comments`])
  expect(reads.sort()).toEqual([
    `GET /issues/${number}/comments`,
    `GET /issues/${number}/comments`,
    `GET /pulls/${number}`,
    `GET /pulls/${number}/comments`,
    `GET /pulls/${number}/comments`,
    `GET /pulls/${number}/files`,
  ])
  expect(told.outputs).toMatchObject({
    findings: '2',
    breaking: '2',
    fixable: '2',
    'from-version': '2024-04-10',
    'target-version': '2024-06-20',
    conclusion: 'neutral',
  })
  expect(told.outputs['review-url']).toContain(`/pull/${number}#pullrequestreview-`)
  expect(told.outputs['checklist-comment-url']).toContain(`/pull/${number}#issuecomment-`)
  expect(told.annotations.map(({ file, startLine, level }) => [file, startLine, level])).toEqual([
    ['src/old.ts', 2, 'error'],
  ])
})

test('an unchanged second run writes nothing and says the same', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  const first = await review(scenario)
  askedSince(server)
  const second = await review(scenario, { env: { GITHUB_RUN_ID: '43' } })
  expect(askedSince(server).writes).toEqual([])
  expect(second.outputs).toEqual({ ...first.outputs, 'report-file': second.outputs['report-file'] })
  expect(second.annotations).toEqual(first.annotations)
  expect(server.reviewComments(number)).toHaveLength(1)
})

test('a comment whose lines only moved stays the same comment', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  await review(scenario)
  const [before] = server.reviewComments(number)
  const moved = HEAD['src/link.ts'].replace('export const n3 =', '// one more line\nexport const n3 =')
  await server.asUser('alice').push('feature', { 'src/link.ts': moved })
  const told = await review(await scenario.synchronize())
  expect(told.failures).toEqual([])
  expect(server.reviewComments(number).map(({ id, line, body }) => ({ id, line, body }))).toEqual([
    { id: before?.id, line: 13, body: before?.body },
  ])
  expect(server.reviews(number)).toHaveLength(1)
})

test('a comment whose finding is gone is deleted, and one that a person answered is left', async () => {
  const two = lines(
    "import Stripe from 'stripe'",
    ...filler(0, 10),
    `export const link = () => ${PLAIN}`,
    ...filler(10, 30),
    `export const again = () => ${PLAIN}`,
  )
  const scenario = await begin({ head: { 'src/link.ts': two } })
  const { server, number } = scenario
  const first = await review(scenario)
  const [one, other] = server.reviewComments(number)
  expect([one?.line, other?.line]).toEqual([12, 33])
  server.asUser('bob').reply(other?.id ?? 0, 'Is that so?')
  await server.asUser('alice').push('feature', { 'src/link.ts': two.replaceAll(PLAIN, FIXED) })
  askedSince(server)
  const told = await review(await scenario.synchronize())
  expect(askedSince(server).writes).toEqual([`DELETE /pulls/comments/ID`, `PATCH /issues/comments/ID`])
  expect(server.reviewComments(number).map(({ id, body }) => [id, body])).toEqual([
    [other?.id, other?.body],
    [expect.any(Number), 'Is that so?'],
  ])
  expect(told.outputs).toMatchObject({ findings: '1', conclusion: 'neutral' })
  expect(told.outputs['checklist-comment-url']).toBe(first.outputs['checklist-comment-url'])
})

test('of two calls alike the comment of the one that was fixed goes', async () => {
  const text = (first: string) => lines(first, ...filler(0, 10), PLAIN)
  const scenario = await begin({ head: { 'src/link.ts': text(PLAIN) } })
  const { server, number } = scenario
  await review(scenario)
  const [, second] = server.reviewComments(number)
  expect(server.reviewComments(number).map(({ line }) => line)).toEqual([1, 12])
  await server.asUser('alice').push('feature', { 'src/link.ts': text(FIXED) })
  const next = await scenario.synchronize()
  await review(next)
  expect(server.reviewComments(number).map(({ id, line }) => [id, line])).toEqual([[second?.id, 12]])
  askedSince(server)
  await review(next)
  expect(askedSince(server).writes).toEqual([])
})

test('a closed pull request gets nothing, and the run says so', async () => {
  const scenario = await begin()
  scenario.server.asUser('bob').closePull(scenario.number)
  const told = await review(scenario)
  expect(scenario.server.writes).toEqual([])
  expect(told.annotations[0]).toEqual({ level: 'notice', message: expect.stringContaining('is closed') })
  expect(told.outputs).toMatchObject({ findings: '2', conclusion: 'neutral' })
})

test('a box that a person ticked stays ticked when the comment is written anew', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  await review(scenario)
  const comment = { ...server.issueComments(number)[0] }
  const item = /^\s*- \[ \] (.*staging.*)$/im.exec(comment?.body ?? '')?.[1] ?? 'no such item'
  server.asUser('bob').tick(comment?.id ?? 0, item)
  await server.asUser('alice').push('feature', { 'src/link.ts': HEAD['src/link.ts'].replace(PLAIN, FIXED) })
  await review(await scenario.synchronize())
  const comments = server.issueComments(number)
  expect(comments.map(({ id }) => id)).toEqual([comment?.id])
  expect(comments[0]?.body).toContain(`- [x] ${item}`)
  expect(comments[0]?.body).not.toBe(comment?.body)
})

test('a checklist that somebody deleted is written again', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  await review(scenario)
  const [comment] = server.issueComments(number)
  server.asUser('bob').deleteComment(comment?.id ?? 0)
  askedSince(server)
  await review(scenario)
  expect(askedSince(server).writes).toEqual([`POST /issues/${number}/comments`])
  expect(server.issueComments(number).map(({ body }) => body)).toEqual([comment?.body])
})

test('a stranger’s comment with our marker is never edited', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  await review(scenario)
  const [ours] = server.issueComments(number)
  server.asUser('bob').deleteComment(ours?.id ?? 0)
  const theirs = server.asUser('mallory').comment(number, ours?.body ?? '')
  const [before] = [{ ...theirs }]
  await review(scenario)
  expect(server.issueComments(number).map(({ user, body }) => [user.login, body])).toEqual([
    ['mallory', before.body],
    ['github-actions[bot]', ours?.body],
  ])
})

test('without comment there is none', async () => {
  const scenario = await begin()
  const told = await review(scenario, { inputs: { comment: 'false' } })
  expect(scenario.server.issueComments(scenario.number)).toEqual([])
  expect(told.outputs['checklist-comment-url']).toBe('')
})

test.each([
  ['at the same time', []],
  ['with slow answers to posts', [{ delayMs: 300 }]],
  ['with posts that are carried out late', [{ delayMs: 300, before: true }]],
] as const)('two runs at once end with one of everything, %s', async (_name, delays) => {
  const scenario = await begin()
  const { server, number } = scenario
  for (const does of delays) {
    for (const path of ['reviews', 'comments']) {
      server.fault({ match: (one) => one.method === 'POST' && one.path.endsWith(path), does })
    }
  }
  const [one, other] = await Promise.all([review(scenario), review(scenario)])
  expect(one.failures.concat(other.failures)).toEqual([])
  expect(server.reviewComments(number).map(({ path, line }) => [path, line])).toEqual([['src/link.ts', 12]])
  expect(server.issueComments(number)).toHaveLength(1)
  askedSince(server)
  await review(scenario)
  expect(askedSince(server).writes).toEqual([])
})

test('a review that GitHub carried out before the connection broke is not posted again', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  for (const path of ['reviews', 'comments']) {
    server.fault({ match: (one) => one.method === 'POST' && one.path.endsWith(path), does: 'dropAfterDoing' })
  }
  const told = await review(scenario)
  expect(told.failures).toEqual([])
  expect(server.reviews(number)).toHaveLength(1)
  expect(server.issueComments(number)).toHaveLength(1)
  expect(told.outputs['review-url']).toContain(`#pullrequestreview-${server.reviews(number)[0]?.id}`)
})

test('a review that was not carried out is posted once more', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  server.fault({ match: (one) => one.path.endsWith('/reviews'), does: { status: 502 } })
  server.fault({ match: (one) => one.method === 'GET' && one.path.endsWith('/files'), does: { status: 503 } })
  const told = await review(scenario)
  expect(told.failures).toEqual([])
  expect(server.reviews(number)).toHaveLength(1)
})

test('a review that GitHub refuses twice becomes annotations', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  server.fault({
    match: (one) => one.path.endsWith('/reviews'),
    does: { status: 422, body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] } },
    times: 2,
  })
  const told = await review(scenario)
  expect(server.reviews(number)).toEqual([])
  expect(told.failures).toEqual([])
  expect(told.annotations.map(({ level, file }) => [level, file])).toEqual([
    ['warning', undefined],
    ['error', 'src/link.ts'],
    ['error', 'src/old.ts'],
  ])
})

describe('permissions', () => {
  const token = (permissions: Record<string, 'read' | 'write'>) => ({
    ghs_few: { login: 'github-actions[bot]', type: 'Bot' as const, permissions },
  })

  test.each([
    ['pull-requests', { contents: 'read', issues: 'read', 'pull-requests': 'read' }],
    ['issues', { contents: 'read', issues: 'write', 'pull-requests': 'read' }],
  ] as const)('a review that may not be posted is a sentence (%s)', async (_name, permissions) => {
    const scenario = await begin({ tokens: token(permissions) })
    const told = await review(scenario, { token: 'ghs_few' })
    expect(scenario.server.reviews(scenario.number)).toEqual([])
    expect(told.failures).toEqual([])
    const [sentence] = told.annotations
    expect(sentence).toMatchObject({ level: 'warning' })
    expect(sentence?.message).toContain('`pull-requests: write`')
    expect(told.annotations.filter(({ file }) => file !== undefined).map(({ file }) => file)).toEqual([
      'src/link.ts',
      'src/old.ts',
    ])
    expect(told.outputs).toMatchObject({ findings: '2', conclusion: 'neutral', 'review-url': '' })
    expect(told.summary).toContain('pull-requests: write')
  })

  test.each(['pull-requests', 'issues'] as const)(
    'a private repository and a token without %s',
    async (missing) => {
      const permissions = { contents: 'write', 'pull-requests': 'write', issues: 'write' } as const
      const few = Object.fromEntries(Object.entries(permissions).filter(([name]) => name !== missing))
      const scenario = await begin({ private: true, tokens: token(few) })
      const told = await review(scenario, { token: 'ghs_few' })
      // A comment on a pull request goes by either permission; nothing else of a pull request does.
      expect(scenario.server.writes).toHaveLength(missing === 'issues' ? 2 : 0)
      expect(told.annotations.filter(({ file }) => file === undefined)).toEqual(
        missing === 'issues'
          ? []
          : [{ level: 'warning', message: expect.stringContaining('add `pull-requests: write`') }],
      )
    },
  )

  test.each([
    ['Unable to create comment because issue is locked.', 'conversation is locked; unlock it'],
    ['Repository was archived so is read-only.', 'repository is archived; unarchive it'],
  ])('a 403 that no permission mends: %s', async (message, sentence) => {
    const scenario = await begin()
    scenario.server.fault({
      match: ({ method }) => method === 'POST',
      times: 9,
      does: { status: 403, body: { message } },
    })
    const told = await review(scenario)
    expect(
      told.annotations.filter(({ level }) => level === 'warning').map(({ message: one }) => one),
    ).toEqual([expect.stringContaining(sentence), expect.stringContaining(sentence)])
  })

  test('a fork’s token is read-only, and one sentence says so', async () => {
    const scenario = await begin({
      fork: 'carol',
      tokens: token({ contents: 'read', 'pull-requests': 'read', issues: 'read' }),
    })
    const told = await review(scenario, {
      token: 'ghs_few',
      inputs: { fix: 'pull-request', 'fail-on': 'breaking' },
    })
    expect(scenario.server.writes.map(({ status }) => status)).toEqual([403])
    expect(told.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(
      [expect.stringContaining('fork')],
    )
    expect(told.annotations.filter(({ file }) => file !== undefined)).toHaveLength(2)
    expect(told.outputs.conclusion).toBe('failure')
    expect(told.failures).toHaveLength(1)
  })

  test('a wrong token is one sentence', async () => {
    const scenario = await begin()
    const told = await review(scenario, { token: 'ghs_wrong' })
    expect(told.failures).toEqual([expect.stringContaining('does not accept the token')])
    expect(told.annotations).toEqual([])
    expect(told.outputs).toMatchObject({ findings: '2', conclusion: 'failure' })
  })

  test('a rate limit that lasts is told with its end', async () => {
    const scenario = await begin()
    const reset = Math.floor(Date.UTC(2030, 0, 1) / 1000)
    scenario.server.fault({
      match: (one) => one.path.endsWith('/files'),
      times: 9,
      does: {
        status: 403,
        body: { message: 'API rate limit exceeded for installation.' },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
      },
    })
    const told = await review(scenario)
    expect(told.failures).toEqual([expect.stringContaining('2030-01-01T00:00:00.000Z')])
  })
})

test('a pull request that moved on gets nothing stale', async () => {
  const scenario = await begin()
  await scenario.server.asUser('alice').push('feature', { 'src/more.ts': 'export {}\n' })
  const told = await review(scenario)
  expect(scenario.server.writes).toEqual([])
  expect(told.failures).toEqual([])
  expect(told.annotations[0]?.message).toContain('has moved on')
})

test('a base that moved lines in the workspace does not move the comments', async () => {
  const base = { ...BASE, 'src/link.ts': lines("import Stripe from 'stripe'", ...filler(0, 60)) }
  const head = {
    'src/link.ts': lines(
      "import Stripe from 'stripe'",
      ...filler(0, 40),
      `export const link = () => ${PLAIN}`,
      ...filler(40, 60),
    ),
  }
  const moved = { 'src/link.ts': `// one\n// two\n${base['src/link.ts']}` }
  const scenario = await begin({ base, head, later: moved })
  await review(scenario)
  expect(scenario.server.reviewComments(scenario.number).map(({ path, line }) => [path, line])).toEqual([
    ['src/link.ts', 42],
  ])
})

test('a folder of the repository is scanned, and its paths are posted from the root', async () => {
  const inFolder = (files: Record<string, string>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`apps/web/${path}`, text]))
  const scenario = await begin({
    base: { ...inFolder(BASE), 'other.ts': `export const no = () => ${PLAIN}\n` },
    head: inFolder(HEAD),
  })
  const told = await review(scenario, { inputs: { 'working-directory': 'apps/web' } })
  expect(scenario.server.reviewComments(scenario.number).map(({ path, line }) => [path, line])).toEqual([
    ['apps/web/src/link.ts', 12],
  ])
  expect(told.annotations.map(({ file }) => file)).toEqual(['apps/web/src/old.ts'])
  expect(told.outputs.findings).toBe('2')
})

test('a pull request with 400 files is reviewed in few requests', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`src/many/f${index}.ts`, `export const f = () => ${PLAIN}\n`]),
  )
  const scenario = await begin({ head: many })
  const told = await review(scenario)
  const { reads, writes } = askedSince(scenario.server)
  expect(scenario.server.reviewComments(scenario.number)).toHaveLength(50)
  expect(told.outputs.findings).toBe('401')
  expect(told.annotations).toHaveLength(10)
  expect(told.summary).toContain('391')
  expect(reads.length).toBeLessThanOrEqual(11)
  expect(writes).toHaveLength(2)
})

test('removed, renamed and binary files do not confuse the diff', async () => {
  const scenario = await begin({
    base: {
      ...BASE,
      'src/gone.ts': `export const gone = () => ${PLAIN}\n`,
      'src/name.ts': lines(...filler(0, 20), `export const x = () => ${PLAIN}`),
    },
    head: {
      ...HEAD,
      'src/gone.ts': null,
      'src/name.ts': null,
      'src/renamed.ts': lines(...filler(0, 20), `export const x = () => ${PLAIN}`),
      'logo.png': new Uint8Array([137, 80, 78, 71, 0, 1, 2]),
    },
  })
  const told = await review(scenario)
  expect(scenario.server.reviewComments(scenario.number).map(({ path }) => path)).toEqual(['src/link.ts'])
  expect(told.annotations.map(({ file }) => file)).toEqual(['src/old.ts', 'src/renamed.ts'])
})

test('a pull request that bumps the SDK is judged from the version that it comes from', async () => {
  const scenario = await begin({
    head: { ...HEAD, 'package.json': BASE['package.json'].replace('15.12.0', '16.12.0') },
  })
  const asked: (string | null)[] = []
  const told = await review(scenario, {
    // What the manifest shows is the version, as for the real scan.
    scan: (set, inputs) => {
      asked.push(inputs.from)
      const bumped = set.sources.some(({ text }) => text.includes('16.12.0'))
      return smallScan(set, { ...inputs, from: inputs.from ?? (bumped ? '2024-06-20' : '2024-04-10') })
    },
  })
  expect(asked).toEqual([null, null, '2024-04-10'])
  expect(told.outputs).toMatchObject({ 'from-version': '2024-04-10', findings: '2' })
})

test('an app’s own comments are found among those of other bots', async () => {
  const tokens = {
    ghs_app: {
      login: 'our-app[bot]',
      type: 'Bot' as const,
      permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write' } as const,
    },
    ghp_person: {
      login: 'dora',
      type: 'User' as const,
      permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write' } as const,
    },
  }
  const scenario = await begin({ tokens })
  const { server, number } = scenario
  for (const token of ['ghs_app', 'ghp_person', 'ghs_app', 'ghp_person']) {
    const told = await review(scenario, { token })
    expect(told.failures).toEqual([])
  }
  expect(server.issueComments(number).map(({ user }) => user.login)).toEqual(['our-app[bot]', 'dora'])
  expect(server.reviewComments(number).map(({ user }) => user.login)).toEqual(['our-app[bot]', 'dora'])
})

test.each([
  [
    'a repository that the token does not find',
    { GITHUB_REPOSITORY: 'acme/other' },
    'does not find the repository',
  ],
] as const)('%s is one sentence', async (_name, env, sentence) => {
  const scenario = await begin()
  const told = await review(scenario, { env })
  expect(told.failures).toEqual([expect.stringContaining(sentence)])
  expect(told.annotations).toEqual([])
  expect(told.outputs).toMatchObject({ findings: '2', conclusion: 'failure' })
})

test('a server that stays broken is one sentence, after a bounded number of tries', async () => {
  const scenario = await begin()
  scenario.server.fault({ match: ({ path }) => path.endsWith('/files'), times: 99, does: { status: 502 } })
  const told = await review(scenario)
  expect(told.failures).toEqual([expect.stringContaining('answered 502')])
  expect(scenario.server.requests.filter(({ path }) => path.endsWith('/files'))).toHaveLength(3)
  expect(scenario.server.writes).toEqual([])
})

test('a page in place of GitHub’s answer is one sentence', async () => {
  const scenario = await begin()
  scenario.server.fault({
    match: ({ path }) => path.endsWith('/files'),
    does: { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } },
  })
  const told = await review(scenario)
  expect(told.failures).toEqual([expect.stringContaining('sends no JSON')])
  expect(scenario.server.writes).toEqual([])
})

test('a repository without Stripe gets no comment at all', async () => {
  const scenario = await begin({ base: { 'a.ts': 'export {}\n' }, head: { 'a.ts': 'export const a = 1\n' } })
  const told = await review(scenario)
  expect(scenario.server.writes).toEqual([])
  expect(told.outputs).toMatchObject({ findings: '0', conclusion: 'success', 'checklist-comment-url': '' })
  expect(told.summary).toBe(
    '## Restripe\n\nThere is no Stripe code here: no file of 1 says or reaches Stripe.\n',
  )
  expect(told.log).toEqual(['No use of Stripe was found in 1 file; there is nothing to do.'])
})

test('with nothing left to do the checklist says so in words', async () => {
  const scenario = await begin({
    base: { ...BASE, 'src/old.ts': 'export {}\n' },
    head: { 'src/link.ts': HEAD['src/link.ts'].replace(PLAIN, FIXED) },
  })
  const told = await review(scenario)
  expect(told.outputs).toMatchObject({ findings: '0', conclusion: 'success', 'review-url': '' })
  expect(scenario.server.reviews(scenario.number)).toEqual([])
  expect(scenario.server.issueComments(scenario.number)[0]?.body).toContain('Nothing is left to do')
})

test('a comment off the diff becomes an annotation, and the others are posted', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  const blob = 'a'.repeat(40)
  const listed = (filename: string, patch: string) => ({
    ...{ sha: blob, filename, status: 'modified', additions: 1, deletions: 0, changes: 1, patch },
    ...{ blob_url: server.url, raw_url: server.url, contents_url: server.url },
  })
  // The first list has a hunk that the diff of the review has not.
  server.fault({
    match: ({ path }) => path.endsWith('/files'),
    does: {
      status: 200,
      body: [
        listed('src/link.ts', `@@ -11,1 +11,2 @@\n export const n9 = 9\n+export const link = () => ${PLAIN}`),
        listed(
          'src/old.ts',
          `@@ -1,1 +1,2 @@\n import Stripe from 'stripe'\n+export const old = () => ${PLAIN}`,
        ),
      ],
    },
  })
  const told = await review(scenario)
  expect(server.writes.map(({ status }) => status)).toEqual([422, 200, 201])
  expect(server.reviewComments(number).map(({ path, line }) => [path, line])).toEqual([['src/link.ts', 12]])
  expect(told.annotations.map(({ level, file }) => [level, file])).toEqual([
    ['warning', undefined],
    ['error', 'src/old.ts'],
  ])
})

test('a comment in a file that was not looked at this time stays', async () => {
  const scenario = await begin()
  const { server, number } = scenario
  await review(scenario)
  askedSince(server)
  const cut: Scan = (set, inputs) =>
    smallScan(
      {
        ...set,
        sources: set.sources.filter(({ path }) => path !== 'src/link.ts'),
        skipped: [{ path: 'src/link.ts', reason: 'timeout' }],
      },
      inputs,
    )
  const told = await review(scenario, { scan: cut })
  expect(askedSince(server).writes).toEqual(['PATCH /issues/comments/ID'])
  expect(server.reviewComments(number)).toHaveLength(1)
  expect(told.outputs.conclusion).toBe('neutral')
})
