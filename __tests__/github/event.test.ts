import { type RunContext, readContext, workingFolder } from '../../src/github/event.ts'
import { fixTarget } from '../../src/github/target-branch.ts'

const ENV = {
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_WORKSPACE: '/runner/shop',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RUN_ID: '42',
}
const repository = { full_name: 'acme/shop', default_branch: 'main' }
const pull = (headRepo: string | null) => ({
  number: 7,
  head: { sha: 'b'.repeat(40), ref: 'feature', repo: headRepo === null ? null : { full_name: headRepo } },
  base: { sha: 'c'.repeat(40), ref: 'main', repo: { full_name: 'acme/shop' } },
})
const read = (
  eventName: string,
  payload: unknown,
  mode: 'auto' | 'review' | 'scan' | 'fix' = 'auto',
  env = {},
) => readContext({ ...ENV, GITHUB_EVENT_NAME: eventName, ...env }, payload, { mode })

test('a pull request becomes a review of it', () => {
  expect(read('pull_request', { pull_request: pull('acme/shop'), repository })).toEqual({
    owner: 'acme',
    repo: 'shop',
    eventName: 'pull_request',
    ref: 'refs/heads/main',
    sha: 'a'.repeat(40),
    serverUrl: 'https://github.com',
    apiUrl: 'https://api.github.com',
    workspace: '/runner/shop',
    runUrl: 'https://github.com/acme/shop/actions/runs/42',
    defaultBranch: 'main',
    pullRequest: {
      number: 7,
      headSha: 'b'.repeat(40),
      headRef: 'feature',
      baseSha: 'c'.repeat(40),
      baseRef: 'main',
      fork: false,
    },
    mode: 'review',
  })
})

test.each([
  ['push', 'auto', 'scan'],
  ['schedule', 'auto', 'scan'],
  ['workflow_dispatch', 'auto', 'scan'],
  ['pull_request', 'auto', 'review'],
  ['pull_request', 'scan', 'scan'],
  ['pull_request', 'fix', 'fix'],
  ['push', 'fix', 'fix'],
] as const)('%s with mode %s is a %s', (eventName, mode, expected) => {
  expect(read(eventName, { pull_request: pull('acme/shop'), repository }, mode).mode).toBe(expected)
})

test.each([
  ['another repository', 'mallory/shop', true],
  ['a fork that is deleted', null, true],
  ['the same repository', 'acme/shop', false],
])('a head in %s', (_name, headRepo, fork) => {
  expect(read('pull_request', { pull_request: pull(headRepo), repository }).pullRequest?.fork).toBe(fork)
})

test.each([
  [
    'a review without a pull request',
    () => read('push', { repository }, 'review'),
    'needs a pull request, and the event "push" has none',
  ],
  ['pull_request with an empty payload', () => read('pull_request', {}), 'needs a pull request'],
  [
    'pull_request_target',
    () => read('pull_request_target', { pull_request: pull('acme/shop') }),
    'does not run on pull_request_target',
  ],
  [
    'no repository',
    () => read('push', {}, 'auto', { GITHUB_REPOSITORY: '' }),
    'GITHUB_REPOSITORY is not set',
  ],
  ['no workspace', () => read('push', {}, 'auto', { GITHUB_WORKSPACE: '' }), 'GITHUB_WORKSPACE is not set'],
])('%s is refused in a sentence', (_name, act, sentence) => {
  expect(act).toThrow(sentence)
})

test.each([
  ['.', ''],
  ['', ''],
  ['apps/web/', 'apps/web'],
  ['./apps//web/../api', 'apps/api'],
  ['/runner/shop', ''],
  ['/runner/shop/apps/web', 'apps/web'],
])('working-directory %j is the folder %j', (given, folder) => {
  expect(workingFolder(given, '/runner/shop')).toBe(folder)
})

test.each(['..', 'a/../..', '/etc', '/runner/shopping', 'C:\\x'])(
  'working-directory %j is outside',
  (given) => {
    expect(() => workingFolder(given, '/runner/shop')).toThrow('must be a folder inside the checkout')
  },
)

test.each<[string, Partial<RunContext>, string]>([
  ['a scan of the default branch', { mode: 'scan', ref: 'refs/heads/main' }, 'main'],
  [
    'a scan of another branch',
    { mode: 'scan', ref: 'refs/heads/next' },
    'The fix pull request is made for the default branch',
  ],
  ['a fix of another branch', { mode: 'fix', ref: 'refs/heads/next' }, 'next'],
  ['a tag', { mode: 'fix', ref: 'refs/tags/v1' }, 'The run is not on a branch'],
  ['a fork', { mode: 'review', pullRequest: { ...fork() } }, 'The pull request comes from a fork'],
])('the fix of %s', (_name, given, expected) => {
  const target = fixTarget({ ...read('push', { repository }), ...given }, 'main')
  expect('branch' in target ? target.branch : target.sentence).toMatch(new RegExp(`^${expected}`))
})

function fork() {
  const { pullRequest } = read('pull_request', { pull_request: pull('mallory/shop'), repository })
  if (pullRequest === null) throw new Error('no pull request')
  return pullRequest
}
