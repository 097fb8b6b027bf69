// The test servers themselves, driven by the real Octokit and the real stripe SDK: what they get wrong, every
// test built on them gets wrong.
import { Octokit } from '@octokit/rest'
import { bareClone, branch, commit, initRepository, removeTemporaryFolders } from './support/git.ts'
import { ACTIONS_BOT, ACTIONS_TOKEN, type GitHubServer, startGitHub } from './support/github-server.ts'

const lines = (count: number, change: Record<number, string> = {}) =>
  Array.from({ length: count }, (_, index) => change[index + 1] ?? `line ${index + 1}`)
    .join('\n')
    .concat('\n')

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
