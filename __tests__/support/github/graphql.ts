// The part of GitHub's GraphQL that a reviewer needs, over the same memory as the REST half. The types below are
// a cut-out of GitHub's public schema with its names.
import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql'
import { type Answer, type Call, limited } from './call.ts'
import { GITHUB, noreply } from './git-data.ts'
import { addIssueComment } from './issues.ts'
import { repoSite } from './payloads.ts'
import { followPushes } from './pulls.ts'
import { deleteReviewComment, replyTo } from './reviews.ts'
import {
  fromNodeId,
  type Issue,
  type IssueComment,
  nodeId,
  type Permission,
  type Person,
  type ReviewComment,
  type Thread,
  type World,
} from './world.ts'

const SCHEMA = buildSchema(`
  scalar GitObjectID
  scalar URI
  scalar DateTime
  scalar Base64String
  scalar BigInt
  interface Node { id: ID! }
  interface Actor { login: String! url: URI! }
  interface Minimizable { isMinimized: Boolean! minimizedReason: String }
  type User implements Actor & Node { id: ID! login: String! url: URI! databaseId: Int }
  type Bot implements Actor & Node { id: ID! login: String! url: URI! databaseId: Int }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! endCursor: String startCursor: String }
  type GitActor { name: String email: String }
  type Commit implements Node { id: ID! oid: GitObjectID! url: URI! messageHeadline: String! message: String! author: GitActor
    committer: GitActor signature: GitSignature }
  type GitSignature { isValid: Boolean! }
  type Ref implements Node { id: ID! name: String! prefix: String! target: Commit }
  type Repository implements Node { id: ID! name: String! nameWithOwner: String! isPrivate: Boolean!
    defaultBranchRef: Ref ref(qualifiedName: String!): Ref pullRequest(number: Int!): PullRequest issue(number: Int!): Issue }
  type IssueComment implements Node & Minimizable { id: ID! databaseId: Int fullDatabaseId: BigInt body: String! author: Actor url: URI!
    isMinimized: Boolean! minimizedReason: String createdAt: DateTime! updatedAt: DateTime! viewerDidAuthor: Boolean! }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  type Issue implements Node { id: ID! number: Int! title: String! body: String! state: String! author: Actor url: URI!
    comments(first: Int, last: Int, after: String, before: String): IssueCommentConnection! }
  type PullRequestReview implements Node { id: ID! databaseId: Int fullDatabaseId: BigInt body: String! state: String! author: Actor }
  type PullRequestReviewComment implements Node & Minimizable { id: ID! databaseId: Int fullDatabaseId: BigInt body: String!
    author: Actor path: String! url: URI! line: Int startLine: Int originalLine: Int originalStartLine: Int diffHunk: String!
    isMinimized: Boolean! minimizedReason: String outdated: Boolean! createdAt: DateTime! updatedAt: DateTime!
    viewerDidAuthor: Boolean! replyTo: PullRequestReviewComment pullRequestReview: PullRequestReview }
  type PullRequestReviewCommentConnection { nodes: [PullRequestReviewComment] pageInfo: PageInfo! totalCount: Int! }
  enum DiffSide { LEFT RIGHT }
  type PullRequestReviewThread implements Node { id: ID! isResolved: Boolean! isOutdated: Boolean! isCollapsed: Boolean!
    path: String! line: Int startLine: Int originalLine: Int originalStartLine: Int diffSide: DiffSide! startDiffSide: DiffSide
    resolvedBy: User viewerCanResolve: Boolean! viewerCanReply: Boolean!
    comments(first: Int, last: Int, after: String, before: String): PullRequestReviewCommentConnection! }
  type PullRequestReviewThreadConnection { nodes: [PullRequestReviewThread] pageInfo: PageInfo! totalCount: Int! }
  type PullRequestReviewConnection { nodes: [PullRequestReview] pageInfo: PageInfo! totalCount: Int! }
  type PullRequest implements Node { id: ID! number: Int! title: String! body: String! state: String! isDraft: Boolean!
    headRefName: String! headRefOid: GitObjectID! baseRefName: String! baseRefOid: GitObjectID! author: Actor url: URI!
    reviewThreads(first: Int, last: Int, after: String, before: String): PullRequestReviewThreadConnection!
    reviews(first: Int, last: Int, after: String, before: String): PullRequestReviewConnection
    comments(first: Int, last: Int, after: String, before: String): IssueCommentConnection! }
  type RateLimit { cost: Int! limit: Int! remaining: Int! }
  type Query { viewer: User! repository(owner: String!, name: String!): Repository node(id: ID!): Node nodes(ids: [ID!]!): [Node]!
    rateLimit: RateLimit }
  enum ReportedContentClassifiers { SPAM ABUSE OFF_TOPIC OUTDATED DUPLICATE RESOLVED LOW_QUALITY }
  input ResolveReviewThreadInput { threadId: ID! clientMutationId: String }
  input UnresolveReviewThreadInput { threadId: ID! clientMutationId: String }
  input MinimizeCommentInput { subjectId: ID! classifier: ReportedContentClassifiers! clientMutationId: String }
  input UnminimizeCommentInput { subjectId: ID! clientMutationId: String }
  input DeletePullRequestReviewCommentInput { id: ID! clientMutationId: String }
  input DeleteIssueCommentInput { id: ID! clientMutationId: String }
  input UpdateIssueCommentInput { id: ID! body: String! clientMutationId: String }
  input UpdatePullRequestReviewCommentInput { pullRequestReviewCommentId: ID! body: String! clientMutationId: String }
  input AddCommentInput { subjectId: ID! body: String! clientMutationId: String }
  input AddPullRequestReviewThreadReplyInput { pullRequestReviewThreadId: ID! body: String! clientMutationId: String }
  input CommittableBranch { id: ID repositoryNameWithOwner: String branchName: String }
  input CommitMessage { headline: String! body: String }
  input FileAddition { path: String! contents: Base64String! }
  input FileDeletion { path: String! }
  input FileChanges { additions: [FileAddition!] deletions: [FileDeletion!] }
  input CreateCommitOnBranchInput { branch: CommittableBranch! message: CommitMessage! expectedHeadOid: GitObjectID!
    fileChanges: FileChanges clientMutationId: String }
  input DeleteRefInput { refId: ID! clientMutationId: String }
  type ThreadPayload { thread: PullRequestReviewThread clientMutationId: String }
  type MinimizePayload { minimizedComment: Minimizable clientMutationId: String }
  type UnminimizePayload { unminimizedComment: Minimizable clientMutationId: String }
  type DeletedPayload { clientMutationId: String }
  type UpdateIssueCommentPayload { issueComment: IssueComment clientMutationId: String }
  type UpdateReviewCommentPayload { pullRequestReviewComment: PullRequestReviewComment clientMutationId: String }
  type CommentEdge { node: IssueComment }
  type AddCommentPayload { commentEdge: CommentEdge clientMutationId: String }
  type ReplyPayload { comment: PullRequestReviewComment clientMutationId: String }
  type CommitPayload { commit: Commit ref: Ref clientMutationId: String }
  type Mutation {
    resolveReviewThread(input: ResolveReviewThreadInput!): ThreadPayload
    unresolveReviewThread(input: UnresolveReviewThreadInput!): ThreadPayload
    minimizeComment(input: MinimizeCommentInput!): MinimizePayload
    unminimizeComment(input: UnminimizeCommentInput!): UnminimizePayload
    deletePullRequestReviewComment(input: DeletePullRequestReviewCommentInput!): DeletedPayload
    deleteIssueComment(input: DeleteIssueCommentInput!): DeletedPayload
    updateIssueComment(input: UpdateIssueCommentInput!): UpdateIssueCommentPayload
    updatePullRequestReviewComment(input: UpdatePullRequestReviewCommentInput!): UpdateReviewCommentPayload
    addComment(input: AddCommentInput!): AddCommentPayload
    addPullRequestReviewThreadReply(input: AddPullRequestReviewThreadReplyInput!): ReplyPayload
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CommitPayload
    deleteRef(input: DeleteRefInput!): DeletedPayload
  }
`)

type Json = Record<string, unknown>
interface Input {
  clientMutationId?: string
}
interface Window {
  first?: number
  last?: number
  after?: string
  before?: string
}

const fail = (type: string, message: string) => new GraphQLError(message, { extensions: { type } })
const missing = (id: string) =>
  fail('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)

function connection<T>(all: T[], show: (one: T) => unknown, window: Window): Json {
  if (window.first === undefined && window.last === undefined) {
    throw fail(
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate the connection.',
    )
  }
  if ((window.first ?? window.last ?? 0) > 100) {
    throw fail(
      'EXCESSIVE_PAGINATION',
      `Requesting ${window.first ?? window.last} records on the connection exceeds the \`first\` limit of 100 records.`,
    )
  }
  const cursor = (index: number) => Buffer.from(`cursor:${index}`).toString('base64')
  const index = (text: string) => Number(Buffer.from(text, 'base64').toString().split(':')[1])
  let from = window.after ? index(window.after) + 1 : 0
  let to = window.before ? index(window.before) : all.length
  if (window.first !== undefined) to = Math.min(to, from + window.first)
  if (window.last !== undefined) from = Math.max(from, to - window.last)
  return {
    nodes: all.slice(from, to).map(show),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
      startCursor: to > from ? cursor(from) : null,
      endCursor: to > from ? cursor(to - 1) : null,
    },
  }
}

/** Objects of the graph, as plain values with functions where arguments or work are needed. */
class Graph {
  readonly call: Call
  readonly world: World
  constructor(call: Call) {
    this.call = call
    this.world = call.world
  }

  actor(user: Person): Json {
    const bot = user.type === 'Bot'
    // Here, unlike in REST, a bot's login has no `[bot]`.
    const login = user.login.replace(/\[bot\]$/, '')
    const url = `${this.world.site}/${bot ? 'apps/' : ''}${login}`
    return {
      __typename: bot ? 'Bot' : 'User',
      id: nodeId(bot ? 'BOT' : 'U', user.id),
      login,
      url,
      databaseId: user.id,
    }
  }

  issueComment(comment: IssueComment): Json {
    return {
      __typename: 'IssueComment',
      id: nodeId('IC', comment.id),
      databaseId: comment.id,
      fullDatabaseId: String(comment.id),
      body: comment.body,
      author: this.actor(comment.user),
      url: `${repoSite(this.world)}/pull/${comment.issue}#issuecomment-${comment.id}`,
      isMinimized: comment.minimized !== null,
      minimizedReason: comment.minimized,
      createdAt: comment.createdAt,
      updatedAt: comment.updatedAt,
      viewerDidAuthor: comment.user.login === this.call.user.login,
    }
  }

  reviewComment(comment: ReviewComment): Json {
    const review = this.world.reviews.get(comment.review)
    return {
      __typename: 'PullRequestReviewComment',
      id: nodeId('PRRC', comment.id),
      databaseId: comment.id,
      fullDatabaseId: String(comment.id),
      body: comment.body,
      author: this.actor(comment.user),
      path: comment.path,
      url: `${repoSite(this.world)}/pull/${comment.pull}#discussion_r${comment.id}`,
      line: comment.line,
      startLine: comment.startLine,
      originalLine: comment.originalLine,
      originalStartLine: comment.originalStartLine,
      diffHunk: comment.diffHunk,
      isMinimized: comment.minimized !== null,
      minimizedReason: comment.minimized,
      outdated: comment.subject === 'line' && comment.line === null,
      createdAt: comment.createdAt,
      updatedAt: comment.updatedAt,
      viewerDidAuthor: comment.user.login === this.call.user.login,
      replyTo: () => {
        const parent =
          comment.inReplyTo === null ? undefined : this.world.reviewComments.get(comment.inReplyTo)
        return parent ? this.reviewComment(parent) : null
      },
      pullRequestReview: review
        ? {
            id: nodeId('PRR', review.id),
            databaseId: review.id,
            fullDatabaseId: String(review.id),
            body: review.body,
            state: review.state,
            author: this.actor(review.user),
          }
        : null,
    }
  }

  thread(thread: Thread): Json {
    const comments = [...this.world.reviewComments.values()].filter((one) => one.thread === thread.id)
    const root = comments[0]
    const outdated = root?.subject === 'line' && root.line === null
    return {
      __typename: 'PullRequestReviewThread',
      id: nodeId('PRRT', thread.id),
      isResolved: thread.resolved,
      isOutdated: outdated,
      isCollapsed: thread.resolved || outdated,
      path: root?.path,
      line: root?.line,
      startLine: root?.startLine,
      originalLine: root?.originalLine,
      originalStartLine: root?.originalStartLine,
      diffSide: root?.side,
      startDiffSide: root?.startSide,
      resolvedBy: thread.resolvedBy ? this.actor(thread.resolvedBy) : null,
      viewerCanResolve: !thread.resolved && this.may('contents'),
      viewerCanReply: this.may('pull-requests'),
      comments: (window: Window) => connection(comments, (one) => this.reviewComment(one), window),
    }
  }

  issue(issue: Issue): Json {
    const comments = [...this.world.comments.values()].filter((one) => one.issue === issue.number)
    const common = {
      number: issue.number,
      title: issue.title,
      body: issue.body ?? '',
      author: this.actor(issue.user),
      comments: (window: Window) => connection(comments, (one) => this.issueComment(one), window),
    }
    const { pull } = issue
    if (!pull) {
      const own = { state: issue.state.toUpperCase(), url: `${repoSite(this.world)}/issues/${issue.number}` }
      return { __typename: 'Issue', id: nodeId('I', issue.id), ...common, ...own }
    }
    const threads = [...this.world.threads.values()].filter((one) => one.pull === issue.number)
    const reviews = [...this.world.reviews.values()].filter((one) => one.pull === issue.number)
    return {
      __typename: 'PullRequest',
      id: nodeId('PR', issue.id),
      ...common,
      url: `${repoSite(this.world)}/pull/${issue.number}`,
      state: pull.merged ? 'MERGED' : issue.state.toUpperCase(),
      isDraft: pull.draft,
      headRefName: pull.headRef,
      headRefOid: pull.headSha,
      baseRefName: pull.baseRef,
      baseRefOid: pull.baseSha,
      reviewThreads: (window: Window) => connection(threads, (one) => this.thread(one), window),
      reviews: (window: Window) =>
        connection(
          reviews,
          (one) => ({
            id: nodeId('PRR', one.id),
            databaseId: one.id,
            fullDatabaseId: String(one.id),
            body: one.body,
            state: one.state,
            author: this.actor(one.user),
          }),
          window,
        ),
    }
  }

  async commit(sha: string): Promise<Json | null> {
    const found = await this.world.git.commit(sha)
    if (!found) return null
    return {
      __typename: 'Commit',
      id: nodeId('C', found.sha),
      oid: found.sha,
      url: `${repoSite(this.world)}/commit/${found.sha}`,
      message: found.message,
      messageHeadline: found.message.split('\n')[0],
      author: found.author,
      committer: found.committer,
      signature: this.world.verified.has(found.sha) ? { isValid: true } : null,
    }
  }

  async ref(name: string): Promise<Json | null> {
    const full = name.startsWith('refs/') ? name : `refs/heads/${name}`
    const sha = await this.world.git.resolve(full)
    if (!sha) return null
    const short = full.replace(/^refs\/(heads|tags)\//, '')
    const prefix = full.slice(0, full.length - short.length)
    return { __typename: 'Ref', id: nodeId('REF', full), name: short, prefix, target: () => this.commit(sha) }
  }

  repository({ owner, name }: { owner: string; name: string }): Json {
    const { world } = this
    if (owner !== world.owner || name !== world.repo) {
      throw fail('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
    }
    const issue = (number: number, pull: boolean) => {
      const found = world.issues.get(number)
      if (!found || Boolean(found.pull) !== pull) {
        throw fail(
          'NOT_FOUND',
          `Could not resolve to ${pull ? 'a PullRequest' : 'an Issue'} with the number of ${number}.`,
        )
      }
      return this.issue(found)
    }
    return {
      __typename: 'Repository',
      id: nodeId('R', `${owner}/${name}`),
      name,
      nameWithOwner: `${owner}/${name}`,
      isPrivate: world.private,
      defaultBranchRef: () => this.ref(world.defaultBranch),
      ref: ({ qualifiedName }: { qualifiedName: string }) => this.ref(qualifiedName),
      pullRequest: ({ number }: { number: number }) => issue(number, true),
      issue: ({ number }: { number: number }) => issue(number, false),
    }
  }

  async node({ id }: { id: string }): Promise<Json | null> {
    const { prefix, id: key } = fromNodeId(id)
    const { world } = this
    const kinds: Record<string, () => Json | undefined> = {
      IC: () =>
        world.comments.get(Number(key)) && this.issueComment(world.comments.get(Number(key)) as IssueComment),
      PRRC: () =>
        world.reviewComments.get(Number(key)) &&
        this.reviewComment(world.reviewComments.get(Number(key)) as ReviewComment),
      PRRT: () => world.threads.get(Number(key)) && this.thread(world.threads.get(Number(key)) as Thread),
      PR: () => this.#issueById(Number(key)),
      I: () => this.#issueById(Number(key)),
    }
    const shown = kinds[prefix]?.()
    if (!shown) throw missing(id)
    return shown
  }

  #issueById(id: number): Json | undefined {
    const found = [...this.world.issues.values()].find((one) => one.id === id)
    return found ? this.issue(found) : undefined
  }

  may(...any: Permission[]): boolean {
    const { permissions } = this.call.owner
    return !permissions || any.some((one) => permissions[one] === 'write')
  }

  need(...any: Permission[]): void {
    if (!this.may(...any)) throw fail('FORBIDDEN', 'Resource not accessible by integration')
  }
}

/** What can be asked for and done, by name; each mutation's arguments are its `input`. */
function root(graph: Graph): Json {
  const { world, call } = graph
  const own = (input: Input) => ({ clientMutationId: input.clientMutationId ?? null })
  const find = <T>(all: Map<number, T>, prefixes: string[], id: string): T => {
    const { prefix, id: key } = fromNodeId(id)
    const found = prefixes.includes(prefix) ? all.get(Number(key)) : undefined
    if (!found) throw missing(id)
    return found
  }
  const body = (text: string) => {
    limited(text, 'IssueComment')
    return text
  }
  const resolve =
    (resolved: boolean) => (args: { input: { threadId: string; clientMutationId?: string } }) => {
      const thread = find(world.threads, ['PRRT'], args.input.threadId)
      // Resolving asks for the right to push, not only to review.
      graph.need('contents')
      Object.assign(thread, { resolved, resolvedBy: resolved ? call.user : null })
      return { thread: graph.thread(thread), ...own(args.input) }
    }
  const minimize = (args: {
    input: { subjectId: string; classifier?: string; clientMutationId?: string }
  }) => {
    const { subjectId, classifier } = args.input
    const reason = classifier ? classifier.toLowerCase().replace('_', '-') : null
    if (fromNodeId(subjectId).prefix === 'IC') {
      const comment = find(world.comments, ['IC'], subjectId)
      graph.need('issues', 'pull-requests')
      comment.minimized = reason
      const shown = graph.issueComment(comment)
      return { minimizedComment: shown, unminimizedComment: shown, ...own(args.input) }
    }
    const comment = find(world.reviewComments, ['PRRC'], subjectId)
    graph.need('pull-requests')
    comment.minimized = reason
    const shown = graph.reviewComment(comment)
    return { minimizedComment: shown, unminimizedComment: shown, ...own(args.input) }
  }
  return {
    viewer: () => ({ ...graph.actor(call.user), __typename: 'User', login: call.user.login }),
    repository: (args: { owner: string; name: string }) => graph.repository(args),
    node: (args: { id: string }) => graph.node(args),
    nodes: (args: { ids: string[] }) => args.ids.map((id) => graph.node({ id })),
    rateLimit: { cost: 1, limit: 1000, remaining: 999 },
    resolveReviewThread: resolve(true),
    unresolveReviewThread: resolve(false),
    minimizeComment: minimize,
    unminimizeComment: minimize,
    deletePullRequestReviewComment: ({ input }: { input: Input & { id: string } }) => {
      const comment = find(world.reviewComments, ['PRRC'], input.id)
      graph.need('pull-requests')
      deleteReviewComment(world, comment)
      return own(input)
    },
    deleteIssueComment: ({ input }: { input: Input & { id: string } }) => {
      const comment = find(world.comments, ['IC'], input.id)
      graph.need('issues', 'pull-requests')
      world.comments.delete(comment.id)
      return own(input)
    },
    updateIssueComment: ({ input }: { input: Input & { id: string; body: string } }) => {
      const comment = find(world.comments, ['IC'], input.id)
      graph.need('issues', 'pull-requests')
      comment.body = body(input.body)
      return { issueComment: graph.issueComment(comment), ...own(input) }
    },
    updatePullRequestReviewComment: ({
      input,
    }: {
      input: Input & { pullRequestReviewCommentId: string; body: string }
    }) => {
      const comment = find(world.reviewComments, ['PRRC'], input.pullRequestReviewCommentId)
      graph.need('pull-requests')
      comment.body = body(input.body)
      return { pullRequestReviewComment: graph.reviewComment(comment), ...own(input) }
    },
    addComment: ({ input }: { input: Input & { subjectId: string; body: string } }) => {
      const byId = new Map([...world.issues.values()].map((one) => [one.id, one]))
      const issue = find(byId, ['I', 'PR'], input.subjectId)
      graph.need('issues', 'pull-requests')
      const comment = addIssueComment(world, issue, call.user, body(input.body))
      return { commentEdge: { node: graph.issueComment(comment) }, ...own(input) }
    },
    addPullRequestReviewThreadReply: ({
      input,
    }: {
      input: Input & { pullRequestReviewThreadId: string; body: string }
    }) => {
      const thread = find(world.threads, ['PRRT'], input.pullRequestReviewThreadId)
      graph.need('pull-requests')
      const parent = [...world.reviewComments.values()].find((one) => one.thread === thread.id)
      if (!parent) throw missing(input.pullRequestReviewThreadId)
      return {
        comment: graph.reviewComment(replyTo(world, parent, call.user, body(input.body))),
        ...own(input),
      }
    },
    createCommitOnBranch: (args: { input: CommitInput }) => commitOnBranch(graph, args.input),
    deleteRef: async ({ input }: { input: Input & { refId: string } }) => {
      const { prefix, id } = fromNodeId(input.refId)
      if (prefix !== 'REF' || !(await world.git.resolve(id))) throw missing(input.refId)
      graph.need('contents')
      await world.git.deleteRef(id)
      await followPushes(world)
      return own(input)
    },
  }
}

interface CommitInput extends Input {
  branch: { id?: string; repositoryNameWithOwner?: string; branchName?: string }
  message: { headline: string; body?: string }
  expectedHeadOid: string
  fileChanges?: { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] }
}

async function commitOnBranch(graph: Graph, input: CommitInput): Promise<Json> {
  const { world, call } = graph
  const { branch, message, fileChanges } = input
  graph.need('contents')
  if (branch.repositoryNameWithOwner && branch.repositoryNameWithOwner !== `${world.owner}/${world.repo}`) {
    throw fail(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${branch.repositoryNameWithOwner}'.`,
    )
  }
  const ref = branch.id
    ? fromNodeId(branch.id).id
    : `refs/heads/${String(branch.branchName).replace(/^refs\/heads\//, '')}`
  const head = await world.git.resolve(ref)
  if (!head) throw fail('NOT_FOUND', 'A ref with that name could not be found.')
  if (head !== input.expectedHeadOid) {
    throw fail(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`,
    )
  }
  const files = await world.git.tree(head, true)
  const entries: { path: string; mode: string; sha: string | null }[] = []
  for (const { path, contents } of fileChanges?.additions ?? []) {
    // This way knows no modes: what is new is a plain file, what was there keeps its mode.
    const mode = files.find((one) => one.path === path)?.mode ?? '100644'
    entries.push({ path, mode, sha: await world.git.writeBlob(Buffer.from(contents, 'base64')) })
  }
  for (const { path } of fileChanges?.deletions ?? []) {
    if (!files.some((one) => one.path === path))
      throw fail(
        'UNPROCESSABLE',
        `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
      )
    entries.push({ path, mode: '0', sha: null })
  }
  const tree = await world.git.writeTree(head, entries)
  const text = message.body ? `${message.headline}\n\n${message.body}` : message.headline
  const author = { name: call.user.login, email: noreply(call.user) }
  const sha = await world.git.writeCommit(tree, [head], text, { author, committer: GITHUB })
  world.verified.add(sha)
  await world.git.setRef(ref, sha)
  await followPushes(world)
  return {
    commit: await graph.commit(sha),
    ref: await graph.ref(ref),
    clientMutationId: input.clientMutationId ?? null,
  }
}

/** Answers as GitHub does: always 200, with `errors` that carry a `type` beside the message. */
export async function answerGraphql(call: Call, violations: (text: string) => void): Promise<Answer> {
  const shown = (errors: readonly GraphQLError[]) =>
    errors.map(({ message, path, locations, extensions }) => ({
      ...(extensions.type ? { type: extensions.type } : {}),
      ...(path ? { path } : {}),
      ...(locations ? { locations } : {}),
      message,
    }))
  let document: ReturnType<typeof parse>
  try {
    document = parse(String(call.body.query))
  } catch (error) {
    violations(`GraphQL: ${(error as Error).message}`)
    return { status: 200, body: { errors: shown([error as GraphQLError]) } }
  }
  const wrong = validate(SCHEMA, document)
  if (wrong.length > 0) {
    for (const error of wrong) violations(`GraphQL: ${error.message}`)
    return { status: 200, body: { errors: shown(wrong) } }
  }
  const variableValues = (call.body.variables ?? {}) as Json
  const rootValue = root(new Graph(call))
  const result = await execute({ schema: SCHEMA, document, rootValue, variableValues })
  for (const error of result.errors ?? []) {
    const original = error.originalError
    // Ours: a defect in this server, or variables of the wrong type.
    if (!error.extensions.type && original?.name !== 'Refusal')
      violations(`GraphQL: ${original?.stack ?? error.message}`)
  }
  return {
    status: 200,
    body: {
      ...(result.data === undefined ? {} : { data: result.data }),
      ...(result.errors ? { errors: shown(result.errors) } : {}),
    },
  }
}
