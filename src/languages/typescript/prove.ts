/** Every fix is proved: the edited code is checked under the target's declarations, and a fix that adds an error is dropped. */
import { applyEdits } from '../../fixes/edit.ts'
import type { Edit } from '../../scanner/finding.ts'
import type { Usage } from '../../scanner/usage.ts'
import { ts } from './context.ts'
import type { AnalyzeRequest } from './index.ts'
import { createStripeProgram, type ParseCache, type StripeProgram } from './program.ts'

/**
 * The usages, those whose fix does not hold without it.
 *
 * @param broken files with syntax errors: no fix is made in them, for the parser's guess is not the author's meaning
 */
export function proveFixes(
  usages: Usage[],
  request: AnalyzeRequest,
  before: StripeProgram,
  cache: ParseCache,
  broken: ReadonlySet<string>,
): Usage[] {
  const sound = usages.map((usage) =>
    usage.fix?.edits.some((edit) => broken.has(edit.path))
      ? without(usage, 'its file has syntax errors')
      : usage,
  )
  const edits = distinctEdits(sound)
  if (edits.size === 0) return sound

  const files = new Map(request.files)
  for (const [path, list] of edits) files.set(path, applyEdits(files.get(path) ?? '', list))
  const after = createStripeProgram(files, request.to, request.resolver, new Map(cache))
  const bad = new Set<Edit>()
  for (const [path, list] of edits) {
    const known = new Set(errorsOf(before, path).map((error) => error.key))
    for (const error of errorsOf(after, path)) {
      if (known.has(error.key)) continue
      for (const edit of list) if (touches(edit, list, error, files.get(path) as string)) bad.add(edit)
    }
  }
  if (bad.size === 0) return sound
  return sound.map((usage) =>
    usage.fix?.edits.some((edit) => [...bad].some((other) => sameEdit(edit, other)))
      ? without(usage, 'the fix would not compile with the types of the target')
      : usage,
  )
}

function without(usage: Usage, reason: string): Usage {
  return { ...usage, fix: null, todo: `${usage.todo ?? usage.change.todo} (No fix is offered: ${reason}.)` }
}

/** All edits that don't overlap, by file, in order: the fixes are tried together. */
function distinctEdits(usages: Usage[]): Map<string, Edit[]> {
  const byPath = new Map<string, Edit[]>()
  for (const usage of usages) {
    for (const edit of usage.fix?.edits ?? []) {
      const list = byPath.get(edit.path) ?? []
      const clash = list.some(
        (other) => edit.start === other.start || (edit.start < other.end && other.start < edit.end),
      )
      if (!clash)
        byPath.set(
          edit.path,
          [...list, edit].sort((a, b) => a.start - b.start),
        )
    }
  }
  return byPath
}

interface CodeError {
  start: number
  end: number
  key: string
}

function errorsOf({ program, file }: StripeProgram, path: string): CodeError[] {
  const source = file(path)
  if (!source) return []
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    (diagnostic) => {
      const start = diagnostic.start ?? 0
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ').split('\n')[0] ?? ''
      return { start, end: start + (diagnostic.length ?? 0), key: `${diagnostic.code} ${message}` }
    },
  )
}

/** Whether an error of the edited text stands on the lines of an edit. */
function touches(edit: Edit, list: readonly Edit[], error: CodeError, text: string): boolean {
  let shift = 0
  for (const other of list) {
    if (other === edit) break
    shift += other.text.length - (other.end - other.start)
  }
  const start = edit.start + shift
  const end = start + edit.text.length
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  return error.start < (lineEnd < 0 ? text.length : lineEnd) && error.end > lineStart
}

function sameEdit(a: Edit, b: Edit): boolean {
  return a.path === b.path && a.start === b.start && a.end === b.end && a.text === b.text
}
