// The test servers themselves, driven by the real Octokit and the real stripe SDK: what they get wrong, every
// test built on them gets wrong.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { Octokit } from '@octokit/rest'
import {
  bareClone,
  branch,
  commit,
  git,
  initRepository,
  removeTemporaryFolders,
  temporaryFolder,
} from './support/git.ts'
import { ACTIONS_BOT, ACTIONS_TOKEN, type GitHubServer, startGitHub } from './support/github-server.ts'
import { readCommands, readOutputs, runAction } from './support/run-action.ts'
import { prScenario } from './support/scenario.ts'
import { startStripe, surfaceOf } from './support/stripe-server.ts'

const lines = (count: number, change: Record<number, string> = {}) =>
  Array.from({ length: count }, (_, index) => change[index + 1] ?? `line ${index + 1}`)
    .join('\n')
    .concat('\n')

// Dozens of git processes a test, on machines with other work.
jest.setTimeout(60_000)

const servers: GitHubServer[] = []

async function shop(options: Parameters<typeof startGitHub>[0] = {}) {
  const folder = await initRepository()
  await commit(folder, { 'src/app.ts': lines(40), 'README.md': '# Shop\n' }, 'First')
  await branch(folder, 'feature')
  await commit(folder, { 'src/app.ts': lines(40, { 20: 'changed 20' }) }, 'Change a line')
  const server = await startGitHub({ gitDir: await bareClone(folder), ...options })
  servers.push(server)
  const pull = await server.openPull({ head: 'feature', title: 'Change a line', user: 'alice' })
  const octokit = new Octokit({ auth: ACTIONS_TOKEN, baseUrl: server.url, log: quiet })
  const at = { owner: server.owner, repo: server.repo, pull_number: pull.number }
  return { server, octokit, at, pull }
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

afterEach(async () => {
  const violations = servers.flatMap((server) => server.violations)
  await Promise.all(servers.splice(0).map((server) => server.close()))
  expect(violations).toEqual([])
})
afterAll(removeTemporaryFolders)

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => ({
      status: error.status,
      message: error.response?.data?.message,
      errors: error.response?.data?.errors,
    }),
  )

describe('a review', () => {
  it('is posted on lines of the diff', async () => {
    const { server, octokit, at, pull } = await shop()
    const { data: files } = await octokit.rest.pulls.listFiles(at)
    expect(
      files.map((file) => [
        file.filename,
        file.status,
        file.additions,
        file.deletions,
        file.patch?.split('\n')[0],
      ]),
    ).toEqual([['src/app.ts', 'modified', 1, 1, '@@ -17,7 +17,7 @@ line 16']])
    const comments = [
      { path: 'src/app.ts', line: 20, side: 'RIGHT', body: 'Here' },
      { path: 'src/app.ts', start_line: 19, start_side: 'RIGHT', line: 21, side: 'RIGHT', body: 'And here' },
      { path: 'src/app.ts', line: 20, side: 'LEFT', body: 'Was better' },
    ]
    const review = await octokit.rest.pulls.createReview({ ...at, event: 'COMMENT', body: 'Look', comments })
    expect(review.data.state).toBe('COMMENTED')
    expect(review.data.commit_id).toBe(pull.pull.headSha)
    const { data } = await octokit.rest.pulls.listReviewComments(at)
    expect(
      data.map((one) => [one.body, one.start_line, one.line, one.side, one.position, one.user?.login]),
    ).toEqual([
      ['Here', null, 20, 'RIGHT', 5, ACTIONS_BOT],
      ['And here', 19, 21, 'RIGHT', 6, ACTIONS_BOT],
      ['Was better', null, 20, 'LEFT', 4, ACTIONS_BOT],
    ])
    expect(data[0]?.diff_hunk).toBe(
      '@@ -17,7 +17,7 @@ line 16\n line 17\n line 18\n line 19\n-line 20\n+changed 20',
    )
    expect(data[0]?.html_url).toBe(`https://github.com/acme/shop/pull/1#discussion_r${data[0]?.id}`)
    expect(server.writes.map((one) => [one.method, one.operation, one.status])).toEqual([
      ['POST', 'pulls/create-review', 200],
    ])
  })

  it.each([
    ['resolved', 'Line could not be resolved'],
    [
      'diff',
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
  ] as const)('off the diff is refused whole, in the wording "%s"', async (lineErrors, words) => {
    const { server, octokit, at } = await shop({ lineErrors })
    const comments = [
      { path: 'src/app.ts', line: 20, body: 'On it' },
      { path: 'src/app.ts', line: 3, body: 'Off it' },
    ]
    const refused = await failure(
      octokit.rest.pulls.createReview({ ...at, event: 'COMMENT', body: 'Look', comments }),
    )
    expect(refused).toEqual({ status: 422, message: 'Unprocessable Entity', errors: [words] })
    expect([server.reviews(1), server.reviewComments(1)]).toEqual([[], []])
  })

  it('follows lines that move, and is outdated where they change', async () => {
    const { server, octokit, at } = await shop()
    const comments = [{ path: 'src/app.ts', line: 20, body: 'Here' }]
    await octokit.rest.pulls.createReview({ ...at, event: 'COMMENT', comments })
    const alice = server.asUser('alice')
    const moved = await alice.push('feature', { 'src/app.ts': `new\n${lines(40, { 20: 'changed 20' })}` })
    const [comment] = (await octokit.rest.pulls.listReviewComments(at)).data
    expect([comment?.line, comment?.original_line, comment?.commit_id]).toEqual([21, 20, moved])
    await alice.push('feature', { 'src/app.ts': `new\n${lines(40, { 20: 'again' })}` })
    const [outdated] = (await octokit.rest.pulls.listReviewComments(at)).data
    expect([outdated?.line, outdated?.original_line, outdated?.commit_id]).toEqual([null, 20, moved])
  })
})

describe('lists', () => {
  it('come in pages of at most 100, with links', async () => {
    const { server, octokit, at } = await shop()
    const bob = server.asUser('bob')
    for (let number = 1; number <= 130; number++) bob.comment(1, `Comment ${number}`)
    const issue = { owner: at.owner, repo: at.repo, issue_number: 1 }
    const first = await octokit.rest.issues.listComments({ ...issue, per_page: 100 })
    const url = `${server.url}/repos/acme/shop/issues/1/comments`
    expect([first.data.length, first.headers.link]).toEqual([
      100,
      `<${url}?per_page=100&page=2>; rel="next", <${url}?per_page=100&page=2>; rel="last"`,
    ])
    const all = await octokit.paginate(octokit.rest.issues.listComments, { ...issue, per_page: 100 })
    expect(all.map((one) => one.body)).toEqual(
      Array.from({ length: 130 }, (_, index) => `Comment ${index + 1}`),
    )
  })
})

describe('what GitHub does not describe', () => {
  it('is noted: unknown keys, pages over 100, unknown paths', async () => {
    const { server, octokit, at } = await shop()
    await octokit.rest.pulls.listFiles({ ...at, per_page: 1000 })
    await octokit.request('POST /repos/{owner}/{repo}/issues', {
      owner: at.owner,
      repo: at.repo,
      title: 'T',
      bodi: 'B',
    })
    await failure(octokit.request('GET /repos/{owner}/{repo}/everything', { owner: at.owner, repo: at.repo }))
    expect(server.violations.splice(0)).toEqual([
      'GET /repos/acme/shop/pulls/1/files: request: per_page 1000',
      'POST /repos/acme/shop/issues: request: unknown body key /bodi',
      'GET /repos/acme/shop/everything: the local GitHub knows no such operation',
    ])
  })
})

describe('tokens', () => {
  it("may do what their permissions say, and hear it in GitHub's words", async () => {
    const { server, octokit, at } = await shop({
      tokens: {
        [ACTIONS_TOKEN]: { login: ACTIONS_BOT, type: 'Bot', permissions: { contents: 'read' } },
        person: { login: 'alice' },
      },
    })
    const repo = { owner: at.owner, repo: at.repo }
    const integration = 'Resource not accessible by integration'
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        ({ status, response }) => [
          status,
          response.data.message,
          response.headers['x-accepted-github-permissions'],
        ],
      )
    const { rest } = octokit
    expect(await refused(rest.pulls.createReview({ ...at, event: 'COMMENT', body: 'x' }))).toEqual([
      403,
      integration,
      'pull_requests=write',
    ])
    expect(await refused(rest.issues.createComment({ ...repo, issue_number: 1, body: 'x' }))).toEqual([
      403,
      integration,
      'issues=write; pull_requests=write',
    ])
    expect(await refused(rest.git.createBlob({ ...repo, content: 'x' }))).toEqual([
      403,
      integration,
      'contents=write',
    ])
    expect(await refused(rest.users.getAuthenticated())).toEqual([
      403,
      integration,
      'allows_permissionless_access=true',
    ])
    const wrong = new Octokit({ auth: 'ghs_wrong', baseUrl: server.url, log: quiet })
    expect(await refused(wrong.rest.repos.get(repo))).toEqual([401, 'Bad credentials', undefined])
    expect(await refused(rest.repos.get({ owner: 'acme', repo: 'other' }))).toEqual([
      404,
      'Not Found',
      undefined,
    ])
    const alice = new Octokit({ auth: 'person', baseUrl: server.url, log: quiet })
    expect((await alice.rest.users.getAuthenticated()).data.login).toBe('alice')
    expect((await octokit.graphql<{ viewer: { login: string } }>('{ viewer { login } }')).viewer.login).toBe(
      ACTIONS_BOT,
    )
  })
})

describe('faults', () => {
  it('answer, delay, or cut the connection before or after the work', async () => {
    const { server, octokit, at } = await shop()
    const comment = () =>
      octokit.rest.issues.createComment({ owner: at.owner, repo: at.repo, issue_number: 1, body: 'x' })
    const posts = (request: { write: boolean }) => request.write
    server.fault({ match: posts, times: 2, does: { status: 502, body: { message: 'Server Error' } } })
    expect((await failure(comment()))?.status).toBe(502)
    expect((await failure(comment()))?.status).toBe(502)
    server.fault({ match: posts, does: 'drop' })
    expect((await failure(comment()))?.status).toBe(500)
    expect(server.issueComments(1)).toEqual([])
    server.fault({ match: posts, does: 'dropAfterDoing' })
    expect((await failure(comment()))?.status).toBe(500)
    expect(server.issueComments(1).map((one) => one.body)).toEqual(['x'])
    server.fault({ match: posts, does: { delayMs: 20 } })
    await comment()
    expect(server.requests.map((one) => one.status)).toEqual([502, 502, null, null, 201])
  })
})

describe('the git database', () => {
  const message = 'Upgrade'

  it('writes a commit that GitHub signs, on a new branch with a pull request', async () => {
    const { server, octokit, at } = await shop()
    const repo = { owner: at.owner, repo: at.repo }
    const { git: db } = octokit.rest
    const { data: main } = await db.getRef({ ...repo, ref: 'heads/main' })
    const { data: parent } = await db.getCommit({ ...repo, commit_sha: main.object.sha })
    const blob = await db.createBlob({
      ...repo,
      content: Buffer.from('\uFEFFbytes\r\n').toString('base64'),
      encoding: 'base64',
    })
    const tree = await db.createTree({
      ...repo,
      base_tree: parent.tree.sha,
      tree: [
        { path: 'src/new.ts', mode: '100644', type: 'blob', content: 'new\n' },
        { path: 'src/bytes.ts', mode: '100644', type: 'blob', sha: blob.data.sha },
        { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      ],
    })
    const commit = await db.createCommit({ ...repo, message, tree: tree.data.sha, parents: [parent.sha] })
    expect([commit.data.verification.verified, commit.data.author.name, commit.data.committer.name]).toEqual([
      true,
      ACTIONS_BOT,
      'GitHub',
    ])
    const unsigned = await db.createCommit({
      ...repo,
      message,
      tree: tree.data.sha,
      parents: [parent.sha],
      author: { name: 'A', email: 'a@example.com' },
    })
    expect(unsigned.data.verification.verified).toBe(false)
    await db.createRef({ ...repo, ref: 'refs/heads/upgrade', sha: commit.data.sha })
    const files = await db.getTree({ ...repo, tree_sha: commit.data.sha, recursive: 'true' })
    expect(files.data.tree.map((one) => one.path)).toEqual([
      'src',
      'src/app.ts',
      'src/bytes.ts',
      'src/new.ts',
    ])
    expect(await server.readFile('upgrade', 'src/bytes.ts')).toBe('\uFEFFbytes\r\n')
    const { data: pull } = await octokit.rest.pulls.create({
      ...repo,
      title: 'Upgrade',
      head: 'upgrade',
      base: 'main',
      body: 'Why',
    })
    expect([pull.number, pull.commits, pull.changed_files, pull.user.login]).toEqual([2, 1, 3, ACTIONS_BOT])
    const { data: open } = await octokit.rest.pulls.list({ ...repo, head: 'acme:upgrade' })
    expect(open.map((one) => one.number)).toEqual([2])
    expect(
      (await failure(octokit.rest.pulls.create({ ...repo, title: 'Again', head: 'upgrade', base: 'main' })))
        ?.errors,
    ).toEqual([
      { resource: 'PullRequest', code: 'custom', message: 'A pull request already exists for acme:upgrade.' },
    ])
    const { data: compared } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repo,
      basehead: 'main...upgrade',
    })
    expect([compared.status, compared.ahead_by, compared.behind_by]).toEqual(['ahead', 1, 0])
    expect((await server.commits('upgrade')).map((one) => [one.message, one.verified])).toEqual([
      ['Upgrade', true],
      ['First', false],
    ])
    await db.deleteRef({ ...repo, ref: 'heads/upgrade' })
    expect((await octokit.rest.pulls.get({ ...repo, pull_number: 2 })).data.state).toBe('closed')
  })

  it('refuses what is no fast forward unless forced, and stale commits', async () => {
    const { server, octokit, at } = await shop()
    const repo = { owner: at.owner, repo: at.repo }
    const feature = String(await server.ref('feature'))
    const main = String(await server.ref('main'))
    const update = { ...repo, ref: 'heads/feature', sha: main }
    expect(await failure(octokit.rest.git.updateRef(update))).toEqual({
      status: 422,
      message: 'Update is not a fast forward',
      errors: undefined,
    })
    const mutation = `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`
    const input = {
      branch: { repositoryNameWithOwner: 'acme/shop', branchName: 'feature' },
      message: { headline: 'Up' },
      fileChanges: { additions: [{ path: 'src/app.ts', contents: Buffer.from('up\n').toString('base64') }] },
    }
    const stale = await octokit
      .graphql(mutation, { input: { ...input, expectedHeadOid: main } })
      .catch((error) => error.errors)
    expect(stale).toMatchObject([
      {
        type: 'STALE_DATA',
        message: `Expected branch to point to "${main}" but it did not.  Pull and try again.`,
      },
    ])
    type Made = { createCommitOnBranch: { commit: { oid: string } } }
    const made = await octokit.graphql<Made>(mutation, { input: { ...input, expectedHeadOid: feature } })
    expect([
      (await server.commits('feature'))[0]?.sha,
      (await server.commits('feature'))[0]?.verified,
    ]).toEqual([made.createCommitOnBranch.commit.oid, true])
    expect((await octokit.rest.pulls.get(at)).data.head.sha).toBe(made.createCommitOnBranch.commit.oid)
    await octokit.rest.git.updateRef({ ...update, force: true })
    expect([await server.ref('feature'), server.pulls[0]?.pull.merged]).toEqual([main, true])
  })

  it('opens no pull request where the setting forbids it', async () => {
    const { octokit, at, server } = await shop({ actionsMayOpenPullRequests: false })
    await server.asUser('alice').push('other', { 'x.ts': 'x\n' })
    const made = octokit.rest.pulls.create({
      owner: at.owner,
      repo: at.repo,
      title: 'T',
      head: 'other',
      base: 'main',
    })
    expect(await failure(made)).toEqual({
      status: 403,
      message: 'GitHub Actions is not permitted to create or approve pull requests.',
      errors: undefined,
    })
  })
})

describe('other people', () => {
  it('comment, tick boxes, reply, resolve and delete', async () => {
    const { server, octokit, at } = await shop()
    const issue = { owner: at.owner, repo: at.repo, issue_number: 1 }
    const alice = server.asUser('alice')
    const { data: list } = await octokit.rest.issues.createComment({ ...issue, body: '- [ ] One\n- [ ] Two' })
    alice.tick(list.id, 'Two')
    alice.comment(1, 'Hello')
    const { data: comments } = await octokit.rest.issues.listComments(issue)
    expect(comments.map((one) => [one.user?.login, one.body])).toEqual([
      [ACTIONS_BOT, '- [ ] One\n- [x] Two'],
      ['alice', 'Hello'],
    ])
    await octokit.rest.pulls.createReview({
      ...at,
      event: 'COMMENT',
      comments: [{ path: 'src/app.ts', line: 20, body: 'Here' }],
    })
    const [comment] = server.reviewComments(1)
    alice.reply(comment?.id ?? 0, 'Why?')
    type Answer = { repository: { pullRequest: { reviewThreads: { nodes: { id: string }[] } } } }
    const { repository } =
      await octokit.graphql<Answer>(`{ repository(owner: "acme", name: "shop") { pullRequest(number: 1) {
      reviewThreads(first: 100) { nodes { id isResolved isOutdated line comments(first: 10) { nodes { databaseId body author { __typename login } } } } } } } }`)
    const [thread] = repository.pullRequest.reviewThreads.nodes
    const nodes = [
      { databaseId: comment?.id, body: 'Here', author: { __typename: 'Bot', login: 'github-actions' } },
      {
        databaseId: server.reviewComments(1)[1]?.id,
        body: 'Why?',
        author: { __typename: 'User', login: 'alice' },
      },
    ]
    expect(thread).toEqual({
      id: thread?.id,
      isResolved: false,
      isOutdated: false,
      line: 20,
      comments: { nodes },
    })
    await octokit.graphql(
      `mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }`,
      { id: thread?.id },
    )
    expect(server.threads(1).map((one) => [one.resolved, one.resolvedBy?.login])).toEqual([
      [true, ACTIONS_BOT],
    ])
    const { data: shown } = await octokit.rest.pulls.getReviewComment({
      owner: at.owner,
      repo: at.repo,
      comment_id: comment?.id ?? 0,
    })
    await octokit.graphql(
      `mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }`,
      { id: shown.node_id },
    )
    expect(server.reviewComments(1)[0]?.minimized).toBe('resolved')
    alice.deleteComment(list.id)
    expect(
      (await failure(octokit.rest.issues.getComment({ owner: at.owner, repo: at.repo, comment_id: list.id })))
        ?.status,
    ).toBe(404)
  })
})

describe('the rest of what a run needs', () => {
  it('files, raw diffs, check runs, SARIF, labels and the limit of a body', async () => {
    const { server, octokit, at, pull } = await shop()
    const repo = { owner: at.owner, repo: at.repo }
    const { rest } = octokit
    const { data: file } = await rest.repos.getContent({ ...repo, path: 'README.md', ref: pull.pull.headSha })
    expect(file).toMatchObject({
      type: 'file',
      encoding: 'base64',
      content: `${Buffer.from('# Shop\n').toString('base64')}`,
    })
    const { data: folder } = await rest.repos.getContent({ ...repo, path: 'src' })
    expect(folder).toMatchObject([{ type: 'file', path: 'src/app.ts' }])
    const { data: diff } = await rest.pulls.get({ ...at, mediaType: { format: 'diff' } })
    expect(String(diff).split('\n')[0]).toBe('diff --git a/src/app.ts b/src/app.ts')
    const output = {
      title: 'T',
      summary: 'S',
      annotations: [
        { path: 'a.ts', start_line: 1, end_line: 1, annotation_level: 'warning' as const, message: 'M' },
      ],
    }
    const { data: run } = await rest.checks.create({
      ...repo,
      name: 'Restripe',
      head_sha: pull.pull.headSha,
      status: 'completed',
      conclusion: 'neutral',
      output,
    })
    expect([run.conclusion, run.output.annotations_count, server.checkRuns.length]).toEqual(['neutral', 1, 1])
    const { gzipSync } = await import('node:zlib')
    const sarif = gzipSync(JSON.stringify({ version: '2.1.0', runs: [] })).toString('base64')
    await rest.codeScanning.uploadSarif({
      ...repo,
      commit_sha: pull.pull.headSha,
      ref: 'refs/heads/feature',
      sarif,
    })
    expect(server.sarifs.map((one) => one.sarif)).toEqual([{ version: '2.1.0', runs: [] }])
    const { data: issue } = await rest.issues.create({
      ...repo,
      title: 'Track',
      body: 'B',
      labels: ['stripe'],
    })
    await rest.issues.update({ ...repo, issue_number: issue.number, state: 'closed' })
    const { data: closed } = await rest.issues.listForRepo({ ...repo, state: 'closed', labels: 'stripe' })
    expect(closed.map((one) => [one.number, one.state_reason])).toEqual([[2, 'completed']])
    const body = 'x'.repeat(65_537)
    expect((await failure(rest.issues.createComment({ ...repo, issue_number: 1, body })))?.errors).toEqual([
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: 'Body is too long (maximum is 65536 characters)',
      },
    ])
    expect((await failure(rest.issues.create({ ...repo, title: 'T', body })))?.errors).toEqual([
      {
        resource: 'Issue',
        code: 'custom',
        field: 'body',
        message: 'body is too long (maximum is 65536 characters)',
      },
    ])
    await rest.repos.get(repo)
    await rest.repos.getBranch({ ...repo, branch: 'main' })
    await rest.repos.getCommit({ ...repo, ref: 'feature' })
    await rest.repos.listCommits(repo)
    await rest.pulls.listCommits(at)
    await rest.pulls.update({ ...at, title: 'Other', state: 'closed' })
    expect(server.pulls.map((one) => [one.title, one.state])).toEqual([['Other', 'closed']])
  })
})

const SHOWS_ITSELF = `
import { appendFileSync, readFileSync } from 'node:fs'
const { env } = process
const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
appendFileSync(env.GITHUB_OUTPUT, 'number=' + event.number + '\\n')
appendFileSync(env.GITHUB_STEP_SUMMARY, '# ' + env['INPUT_CURRENT-VERSION'])
const repository = await (await fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/git/commits/' + env.GITHUB_SHA, {
  headers: { authorization: 'Bearer ' + env['INPUT_GITHUB-TOKEN'], 'user-agent': 'test' },
})).json()
console.log(JSON.stringify([process.cwd() === env.GITHUB_WORKSPACE, env.GITHUB_REF_NAME, env.INPUT_MODE, repository.message]))
console.error('::error title=Oh::no')
console.log(Object.keys(env).filter((name) => !/^(INPUT|GITHUB|RUNNER)_/.test(name)).sort().join())
process.exitCode = 3
`

describe('files of a pull request', () => {
  it('carry a patch unless binary, big or only renamed', async () => {
    const base = { 'old name.ts': lines(30), 'gone.ts': 'x\n', 'big.ts': '' }
    const head = {
      'old name.ts': null,
      'new "name\n.ts': lines(30),
      'gone.ts': null,
      'big.ts': lines(200),
      'picture.png': new Uint8Array([137, 80, 78, 71, 0, 1, 2, 255]),
      'no-end.ts': 'x',
    }
    const { server, event } = await prScenario({ base, head, patchLimit: 1000 })
    servers.push(server)
    const octokit = new Octokit({ auth: ACTIONS_TOKEN, baseUrl: server.url, log: quiet })
    const at = { owner: server.owner, repo: server.repo, pull_number: event.number }
    const { data } = await octokit.rest.pulls.listFiles(at)
    expect(
      data.map((one) => [
        one.filename,
        one.previous_filename,
        one.status,
        one.additions,
        one.deletions,
        one.patch,
      ]),
    ).toEqual([
      ['big.ts', undefined, 'modified', 200, 0, undefined],
      ['gone.ts', undefined, 'removed', 0, 1, '@@ -1 +0,0 @@\n-x'],
      ['new "name\n.ts', 'old name.ts', 'renamed', 0, 0, undefined],
      ['no-end.ts', undefined, 'added', 1, 0, '@@ -0,0 +1 @@\n+x\n\\ No newline at end of file'],
      ['picture.png', undefined, 'added', 0, 0, undefined],
    ])
  })
})

describe('the runner', () => {
  it('starts an action with its inputs, its event and nothing of this machine', async () => {
    const scenario = await prScenario({ base: { 'a.ts': 'one\n' }, head: { 'a.ts': 'two\n' } })
    servers.push(scenario.server)
    const main = join(temporaryFolder('action'), 'main.mjs')
    writeFileSync(main, SHOWS_ITSELF)
    const result = await runAction({
      ...scenario,
      main,
      token: ACTIONS_TOKEN,
      inputs: { 'current-version': '2024-04-10' },
    })
    const merge = `Merge ${scenario.headSha} into ${scenario.baseSha}`
    expect(result).toEqual({
      exitCode: 3,
      stdout: `${JSON.stringify([true, '1/merge', 'auto', merge])}\nCI,HOME,PATH\n`,
      stderr: '::error title=Oh::no\n',
      outputs: { number: '1' },
      summary: '# 2024-04-10',
      annotations: [{ level: 'error', title: 'Oh', message: 'no' }],
      commands: [],
    })
  })

  it('reads commands and outputs as GitHub does', () => {
    const text = [
      '::warning file=a%2Cb.ts,line=3,endLine=4,title=T%3A x::one%0Atwo 100%25',
      '  ::group::Report',
      'said ::error::nothing',
      '::no-command::x',
      'quoted ##[error]old',
      '::stop-commands::token',
      '::error::unheard',
      '::token::',
      '::error::heard',
    ]
    expect(readCommands(text.join('\n'))).toEqual({
      annotations: [
        { level: 'warning', file: 'a,b.ts', line: 3, endLine: 4, title: 'T: x', message: 'one\ntwo 100%' },
        { level: 'error', message: 'old' },
        { level: 'error', message: 'heard' },
      ],
      commands: [
        { name: 'group', value: 'Report' },
        { name: 'stop-commands', value: 'token' },
      ],
    })
    expect(readOutputs('a=1\nb<<EOF_1\nx=2\ny\nEOF_1\nc=d<<e\n')).toEqual({ a: '1', b: 'x=2\ny', c: 'd<<e' })
  })
})

interface Sdk {
  financialConnections: { sessions: Creates }
  checkout: { sessions: Creates }
}
interface Creates {
  create(params: object): Promise<Record<string, unknown>>
}

/** The real SDK. Its types declare the module `stripe`, so under an alias they are unknown to the compiler. */
async function sdk(config: object): Promise<Sdk> {
  const name: string = 'stripe-16'
  const { default: Stripe } = await import(name)
  return new Stripe('sk_test_123', { apiVersion: '2024-06-20', ...config })
}

describe('a local Stripe', () => {
  it("takes what the surface takes and refuses the rest in Stripe's words", async () => {
    const server = await startStripe({ surface: surfaceOf('2024-06-20') })
    const stripe = await sdk(server.config)
    const sessions = stripe.financialConnections.sessions
    const holder = { account_holder: { type: 'customer', customer: 'cus_1' } } as const
    const error = (work: Promise<unknown>) =>
      work.then(
        () => null,
        ({ type, statusCode, message, param }) => [type, statusCode, message, param],
      )
    try {
      expect(await error(sessions.create(holder))).toEqual([
        'StripeInvalidRequestError',
        400,
        'Missing required param: permissions.',
        'permissions',
      ])
      expect(await error(sessions.create({ ...holder, permissions: ['balances', 'everything'] }))).toEqual([
        'StripeInvalidRequestError',
        400,
        'Invalid permissions[1]: must be one of balances, ownership, payment_method, or transactions',
        'permissions[1]',
      ])
      const unknown = { permissions: ['balances'], pemissions: ['x'] } as const
      expect(await error(sessions.create({ ...holder, ...unknown }))).toEqual([
        'StripeInvalidRequestError',
        400,
        'Received unknown parameter: pemissions',
        'pemissions',
      ])
      const made = await sessions.create({ ...holder, permissions: ['balances', 'transactions'] })
      expect([made.object, made.permissions, made.livemode]).toEqual([
        'financial_connections.session',
        ['balances', 'transactions'],
        false,
      ])
      const line = { price: 'price_1', quantity: 2 }
      const checkout = await stripe.checkout.sessions.create({
        mode: 'payment',
        line_items: [line],
        success_url: 'https://x.example',
      })
      expect([checkout.object, checkout.mode]).toEqual(['checkout.session', 'payment'])
      expect(server.requests.map((one) => [one.operation, one.apiVersion, one.status])).toEqual([
        ['financialConnections.sessions.create', '2024-06-20', 400],
        ['financialConnections.sessions.create', '2024-06-20', 400],
        ['financialConnections.sessions.create', '2024-06-20', 400],
        ['financialConnections.sessions.create', '2024-06-20', 200],
        ['checkout.sessions.create', '2024-06-20', 200],
      ])
    } finally {
      await server.close()
    }
  })
})

describe('a scenario', () => {
  it('leaves the workspace as actions/checkout does, and says so in the event', async () => {
    const scenario = await prScenario({
      base: { 'a.ts': 'one\n', 'b.ts': 'b\n' },
      head: { 'a.ts': 'two\n' },
      later: { 'b.ts': 'c\n' },
    })
    servers.push(scenario.server)
    const run = (...args: string[]) => git(scenario.workspace, args)
    expect(await run('rev-parse', 'HEAD')).toBe(scenario.sha)
    expect(await run('rev-list', '--count', 'HEAD')).toBe('1')
    expect(await run('show', 'HEAD:a.ts')).toBe('two')
    expect(await run('show', 'HEAD:b.ts')).toBe('c')
    const { pull_request: pull, repository } = scenario.event
    expect([scenario.event.action, scenario.event.number, pull.head.sha, pull.base.sha]).toEqual([
      'opened',
      1,
      scenario.headSha,
      scenario.baseSha,
    ])
    expect([repository.default_branch, pull.head.repo.full_name, pull.head.repo.fork]).toEqual([
      'main',
      'acme/shop',
      false,
    ])
    const head = await scenario.server.asUser('alice').push('feature', { 'a.ts': 'three\n' })
    const next = await scenario.synchronize()
    expect([next.headSha, next.event.action, await run('show', 'HEAD:a.ts')]).toEqual([
      head,
      'synchronize',
      'three',
    ])
  })

  it('can come from a fork', async () => {
    const scenario = await prScenario({
      base: { 'a.ts': 'one\n' },
      head: { 'a.ts': 'two\n' },
      fork: 'mallory',
    })
    servers.push(scenario.server)
    const { head } = scenario.event.pull_request
    expect([head.label, head.repo.full_name, head.repo.fork]).toEqual([
      'mallory:feature',
      'mallory/shop',
      true,
    ])
    expect(await git(scenario.workspace, ['show', 'HEAD:a.ts'])).toBe('two')
  })
})
