// What the local GitHub remembers beside git: people, pull requests, issues, comments, reviews, checks.
import type { Description } from './description.ts'
import type { BareRepository } from './repository.ts'

export type Level = 'read' | 'write'
export type Permission =
  | 'contents'
  | 'pull-requests'
  | 'issues'
  | 'checks'
  | 'security-events'
  | 'statuses'
  | 'actions'
  | 'workflows'

/** Who a token belongs to. Without `permissions` (a person's token) everything is allowed. */
export interface TokenOwner {
  login: string
  type?: 'User' | 'Bot'
  permissions?: Partial<Record<Permission, Level>>
}

export interface Person {
  id: number
  login: string
  type: 'User' | 'Bot'
}

export interface PullData {
  headOwner: string
  headRef: string
  headSha: string
  baseRef: string
  baseSha: string
  merged: boolean
  mergedAt: string | null
  mergeSha: string | null
  draft: boolean
  maintainerCanModify: boolean
}

export interface Issue {
  id: number
  number: number
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: 'completed' | 'not_planned' | 'reopened' | null
  user: Person
  labels: string[]
  assignees: string[]
  createdAt: string
  updatedAt: string
  closedAt: string | null
  pull?: PullData
}

export interface IssueComment {
  id: number
  issue: number
  body: string
  user: Person
  createdAt: string
  updatedAt: string
  minimized: string | null
}

export interface Review {
  id: number
  pull: number
  body: string
  state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'PENDING' | 'DISMISSED'
  commit: string
  user: Person
  submittedAt: string
}

export interface ReviewComment {
  id: number
  pull: number
  review: number
  thread: number
  inReplyTo: number | null
  path: string
  body: string
  user: Person
  side: 'LEFT' | 'RIGHT'
  startSide: 'LEFT' | 'RIGHT' | null
  subject: 'line' | 'file'
  originalLine: number | null
  originalStartLine: number | null
  /** The commit that `originalLine` counts in: the head reviewed, or for LEFT the merge base then. */
  lineCommit: string
  originalCommit: string
  originalPosition: number
  diffHunk: string
  createdAt: string
  updatedAt: string
  minimized: string | null
  /** Where the comment is now; null lines once outdated. Brought up to date whenever the head moves. */
  line: number | null
  startLine: number | null
  position: number | null
  commit: string
}

export interface Thread {
  id: number
  pull: number
  resolved: boolean
  resolvedBy: Person | null
}

export interface CheckRun {
  id: number
  name: string
  headSha: string
  status: string
  conclusion: string | null
  output: Record<string, unknown>
  annotations: Record<string, unknown>[]
  startedAt: string
  completedAt: string | null
  detailsUrl: string | null
  externalId: string
}

export interface Label {
  id: number
  name: string
  color: string
  description: string | null
}

export interface World {
  git: BareRepository
  description: Description
  owner: string
  repo: string
  private: boolean
  defaultBranch: string
  actionsMayOpenPullRequests: boolean
  lineErrors: 'resolved' | 'diff'
  patchLimit: number
  /** `http://127.0.0.1:port` */
  api: string
  /** `https://github.com`, which `html_url`s begin with. */
  site: string
  people: Map<string, Person>
  tokens: Map<string, TokenOwner>
  issues: Map<number, Issue>
  comments: Map<number, IssueComment>
  reviews: Map<number, Review>
  reviewComments: Map<number, ReviewComment>
  threads: Map<number, Thread>
  checkRuns: Map<number, CheckRun>
  labels: Map<string, Label>
  sarifs: { id: string; commit: string; ref: string; sarif: unknown }[]
  /** Commits that carry GitHub's signature. */
  verified: Set<string>
  counters: { number: number; id: number }
}

export function nextId(world: World): number {
  world.counters.id += 7
  return world.counters.id
}

export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z')
}

export function person(world: World, login: string, type?: 'User' | 'Bot'): Person {
  const known = world.people.get(login)
  if (known) return known
  const bot = login.endsWith('[bot]')
  const id = login === 'github-actions[bot]' ? 41898282 : nextId(world)
  const made: Person = { id, login, type: type ?? (bot ? 'Bot' : 'User') }
  world.people.set(login, made)
  return made
}

export function pullOf(issue: Issue | undefined): (Issue & { pull: PullData }) | null {
  return issue?.pull ? (issue as Issue & { pull: PullData }) : null
}

/** A node id in GitHub's shape: a prefix for the kind, then the id. */
export function nodeId(prefix: string, id: number | string): string {
  return `${prefix}_kwDO${Buffer.from(String(id)).toString('base64url')}`
}

export function fromNodeId(node: string): { prefix: string; id: string } {
  const [prefix = '', rest = ''] = node.split('_kwDO')
  return { prefix, id: Buffer.from(rest, 'base64url').toString('utf8') }
}
