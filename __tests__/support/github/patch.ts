// A pull request's files and hunks out of git's own diff, in the shapes that GitHub's API speaks of.

export interface HunkLine {
  kind: ' ' | '+' | '-' | '\\'
  text: string
  /** Line number in the old file; null for an added line. */
  left: number | null
  right: number | null
  /** GitHub's `position`: lines below the file's first `@@`, counted from 1. */
  position: number
}

export interface Hunk {
  header: string
  lines: HunkLine[]
}

export interface FileDiff {
  path: string
  previousPath?: string
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed'
  sha: string
  additions: number
  deletions: number
  binary: boolean
  /** From the first `@@` on, without the last line end; absent for binary files and pure renames. */
  patch?: string
  hunks: Hunk[]
}

const STATUS: Record<string, FileDiff['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
}

/** @param raw `git diff --raw -z`, for names with any character; @param patch the same diff as text. */
export function parsePatch(raw: string, patch: string): FileDiff[] {
  const sections = patch.split(/^(?=diff --git )/m).filter((section) => section.startsWith('diff --git '))
  const fields = raw.split('\0')
  const files: FileDiff[] = []
  for (let at = 0; at < fields.length - 1; ) {
    const [, , oldSha = '', newSha = '', letter = 'M'] = (fields[at] ?? '').split(' ')
    const renamed = letter.startsWith('R')
    const first = fields[at + 1] ?? ''
    const path = renamed ? (fields[at + 2] ?? '') : first
    at += renamed ? 3 : 2
    const section = sections[files.length] ?? ''
    const start = section.search(/^@@ /m)
    const text = start < 0 ? undefined : section.slice(start).replace(/\n$/, '')
    const hunks = text === undefined ? [] : parseHunks(text)
    const lines = hunks.flatMap((hunk) => hunk.lines)
    files.push({
      path,
      ...(renamed ? { previousPath: first } : {}),
      status: STATUS[letter.charAt(0)] ?? 'changed',
      sha: letter === 'D' ? oldSha : newSha,
      additions: lines.filter((line) => line.kind === '+').length,
      deletions: lines.filter((line) => line.kind === '-').length,
      binary: /^Binary files /m.test(start < 0 ? section : ''),
      ...(text === undefined ? {} : { patch: text }),
      hunks,
    })
  }
  return files
}

function parseHunks(patch: string): Hunk[] {
  const hunks: Hunk[] = []
  let left = 0
  let right = 0
  let position = -1
  for (const text of patch.split('\n')) {
    position += 1
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text)
    if (header) {
      left = Number(header[1])
      right = Number(header[2])
      hunks.push({ header: text, lines: [] })
      continue
    }
    const kind = text.charAt(0) as HunkLine['kind']
    const line: HunkLine = { kind, text, left: null, right: null, position }
    if (kind === ' ' || kind === '-') line.left = left++
    if (kind === ' ' || kind === '+') line.right = right++
    hunks.at(-1)?.lines.push(line)
  }
  return hunks
}

/** The hunk and line that a side's line number means, or null where the diff doesn't show it. */
export function findLine(
  file: FileDiff,
  side: 'LEFT' | 'RIGHT',
  line: number,
): { hunk: Hunk; line: HunkLine } | null {
  for (const hunk of file.hunks) {
    const found = hunk.lines.find(
      (candidate) => (side === 'LEFT' ? candidate.left : candidate.right) === line,
    )
    if (found) return { hunk, line: found }
  }
  return null
}

/** GitHub's `diff_hunk`: the hunk down to the line that is commented on. */
export function hunkUntil(hunk: Hunk, last: HunkLine): string {
  const until = hunk.lines.slice(0, hunk.lines.indexOf(last) + 1)
  return [hunk.header, ...until.map((line) => line.text)].join('\n')
}
