// Where a review comment is once the head has moved: it follows lines that only moved and becomes outdated otherwise.
import { findLine } from './patch.ts'
import type { PullData, ReviewComment, World } from './world.ts'

export async function place(world: World, pull: PullData, comment: ReviewComment): Promise<void> {
  const outdated = () => Object.assign(comment, { line: null, startLine: null, position: null })
  const files = await world.git.diff(pull.baseSha, pull.headSha)
  const file = files.find((one) => one.path === comment.path)
  if (!file) return void outdated()
  if (comment.subject === 'file') return void Object.assign(comment, { commit: pull.headSha })
  const target =
    comment.side === 'LEFT' ? await world.git.mergeBase(pull.baseSha, pull.headSha) : pull.headSha
  const path = comment.side === 'LEFT' ? (file.previousPath ?? file.path) : file.path
  const map = async (line: number | null) =>
    line === null || !target ? null : world.git.mapLine(comment.lineCommit, target, path, line)
  const line = await map(comment.originalLine)
  const startLine = await map(comment.originalStartLine)
  const shown = line === null ? null : findLine(file, comment.side, line)
  if (line === null || !shown || (comment.originalStartLine !== null && startLine === null))
    return void outdated()
  Object.assign(comment, { line, startLine, position: shown.line.position, commit: pull.headSha })
}
