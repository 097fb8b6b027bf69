// Other people at the same repository: they comment, reply, tick boxes, push and delete, as on the web page.
import { rmSync } from 'node:fs'
import { commit, type Files, git, temporaryFolder } from '../git.ts'
import { addIssue, addIssueComment } from './issues.ts'
import { deleteReviewComment, replyTo } from './reviews.ts'
import { type Issue, type IssueComment, now, person, type ReviewComment, type World } from './world.ts'

export interface Visitor {
  login: string
  openIssue(title: string, body: string): Issue
  /** Comments on an issue or pull request. */
  comment(number: number, body: string): IssueComment
  editComment(id: number, body: string): IssueComment
  /** Ticks (or with false unticks) the task list item of an issue comment that contains `text`. */
  tick(id: number, text: string, ticked?: boolean): IssueComment
  /** The same in an issue's or pull request's own body. */
  tickBody(number: number, text: string, ticked?: boolean): void
  deleteComment(id: number): void
  reply(reviewCommentId: number, body: string): ReviewComment
  deleteReviewComment(id: number): void
  resolve(reviewCommentId: number): void
  closePull(number: number): void
  /** Pushes a commit on top of a branch (made from the default branch where it is new); gives its sha. */
  push(
    branch: string,
    files: Files,
    options?: { message?: string; from?: string; force?: boolean; fork?: string },
  ): Promise<string>
  deleteBranch(branch: string): Promise<void>
}

/** @throws where nothing, or more than one item, contains the text: a test should know what it ticks. */
export function tickItem(body: string, text: string, ticked = true): string {
  const lines = body.split('\n')
  const found = lines.flatMap((line, index) =>
    /^\s*[-*] \[[ xX]\] /.test(line) && line.includes(text) ? [index] : [],
  )
  if (found.length !== 1) throw new Error(`${found.length} task list items contain ${JSON.stringify(text)}`)
  const [at = 0] = found
  lines[at] = (lines[at] ?? '').replace(/\[[ xX]\]/, ticked ? '[x]' : '[ ]')
  return lines.join('\n')
}

export function asUser(world: World, login: string, settle: () => Promise<void>): Visitor {
  const user = person(world, login)
  const find = <T>(all: Map<number, T>, id: number): T => {
    const found = all.get(id)
    if (!found) throw new Error(`Nothing has the id ${id}`)
    return found
  }
  const edit = (id: number, body: string) =>
    Object.assign(find(world.comments, id), { body, updatedAt: now() })
  return {
    login,
    openIssue: (title, body) => addIssue(world, user, title, body),
    comment: (number, body) => addIssueComment(world, find(world.issues, number), user, body),
    editComment: edit,
    tick: (id, text, ticked) => edit(id, tickItem(find(world.comments, id).body, text, ticked)),
    tickBody: (number, text, ticked) => {
      const issue = find(world.issues, number)
      Object.assign(issue, { body: tickItem(issue.body ?? '', text, ticked), updatedAt: now() })
    },
    deleteComment: (id) => {
      find(world.comments, id)
      world.comments.delete(id)
    },
    reply: (id, body) => replyTo(world, find(world.reviewComments, id), user, body),
    deleteReviewComment: (id) => deleteReviewComment(world, find(world.reviewComments, id)),
    resolve: (id) => {
      const thread = find(world.threads, find(world.reviewComments, id).thread)
      Object.assign(thread, { resolved: true, resolvedBy: user })
    },
    closePull: (number) => {
      Object.assign(find(world.issues, number), { state: 'closed', closedAt: now(), updatedAt: now() })
    },
    push: async (branch, files, options = {}) => {
      const folder = temporaryFolder('push')
      const target = options.fork ? `refs/forks/${options.fork}/${branch}` : `refs/heads/${branch}`
      const existing = await world.git.resolve(target)
      const from = options.from ?? existing ?? (await world.git.resolve(`refs/heads/${world.defaultBranch}`))
      await git(folder, ['init', '--quiet', '--initial-branch=work'])
      if (from) {
        await git(folder, ['fetch', '--quiet', `file://${world.git.dir}`, '+refs/*:refs/theirs/*'])
        await git(folder, ['checkout', '--quiet', '-B', 'work', (await world.git.resolve(from)) ?? from])
      }
      const sha = await commit(folder, files, options.message ?? `${login} pushes`, {
        name: login,
        email: `${user.id}+${login}@users.noreply.github.com`,
      })
      await git(folder, [
        'push',
        '--quiet',
        ...(options.force ? ['--force'] : []),
        `file://${world.git.dir}`,
        `work:${target}`,
      ])
      rmSync(folder, { recursive: true, force: true })
      await settle()
      return sha
    },
    deleteBranch: async (branch) => {
      await world.git.deleteRef(`refs/heads/${branch}`)
      await settle()
    },
  }
}
