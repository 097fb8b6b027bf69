/** Every fix is proved: the edited code is checked under the target's declarations, and a fix that adds an error is dropped. */
import { linkAccountSessions } from '../../catalog/standing/financial-connections.ts'
import { applyEdits, byPosition, collide, isSameEdit } from '../../fixes/edit.ts'
import { joined } from '../../fixes/joined.ts'
import type { Edit } from '../../scanner/finding.ts'
import { indexLines, lineStartAt } from '../../scanner/lines.ts'
import type { Usage } from '../../scanner/usage.ts'
import { ts } from './context.ts'
import { directiveEdit, isUnusedDirective } from './directives.ts'
import { errorsAt } from './errors-at.ts'
import { filesFor } from './import-order.ts'
import type { AnalyzeRequest } from './index.ts'
import { createStripeProgram, type ParseCache, type StripeProgram } from './program.ts'
import { vainFixes } from './vain-fixes.ts'

/** New errors of one file that are held against each edit; with more, none of its fixes is offered. */
const maxErrors = 500

/** The usages: those whose fix does not hold without it, those that leave a directive behind with its removal. */
export function proveFixes(
  usages: Usage[],
  request: AnalyzeRequest,
  before: StripeProgram,
  cache: ParseCache,
): Usage[] {
  const touched = new Set(usages.flatMap((usage) => (usage.fix?.edits ?? []).map((edit) => edit.path)))
  const broken = new Set([...touched].filter((path) => isBroken(before, path)))
  const vain = vainFixes(usages, request.to, before)
  const sound = usages.map((usage) => {
    if (vain.has(usage)) return without(usage, 'what it is read from is gone as well')
    // The parser's guess is not the author's meaning.
    return usage.fix?.edits.some((edit) => broken.has(edit.path))
      ? without(usage, 'its file has syntax errors')
      : usage
  })
  const edits = distinctEdits(sound)
  if (edits.size === 0) return sound

  const edited = new Map(
    [...edits].map(([path, list]) => [path, applyEdits(request.files.get(path) ?? '', list)]),
  )
  const files = filesFor(edited, request.files, request.resolver)
  let after = createStripeProgram(files, request.to, request.resolver, new Map(cache))
  const isLeft = leftPlaces(sound)
  const bad = new Set<string>()
  const unused = new Map<string, number[]>()
  for (const [path, list] of edits) {
    const lines = indexLines(request.files.get(path) ?? '')
    const nameOf = (code: number, offset: number) => `${code} ${lines.positionAt(offset).line}`
    const made = joined(list, request.files.get(path) ?? '')
    const reaches = editedLines(list, made, files.get(path) as string)
    const placeOf = offsetsBefore(made)
    const found = errorsAt(after, path, reaches)
    // What was wrong before is asked only where something is wrong where an edit is.
    const isClean = found?.every(
      ({ code, start, end }) =>
        code !== noOverload &&
        !isUnusedDirective(code) &&
        !reaches.some((reach) => start < reach.end && end > reach.start),
    )
    if (isClean) continue
    const places = reaches.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }))
    const old = found && errorsAt(before, path, places)
    if (!found || !old) {
      // The checker was given up in the middle of its work: nothing is proved, and another one goes on.
      for (const edit of list) bad.add(keyOf(edit))
      if (found) before = before.renewed()
      else after = after.renewed()
      continue
    }
    const known = new Set(old.map(({ code, start }) => nameOf(code, start)))
    const directives: number[] = []
    unused.set(path, directives)
    let fresh = 0
    for (const { code, start, end } of found) {
      const was = placeOf(start)
      if (known.has(nameOf(code, was)) || isLeft(path, was)) continue
      if (isUnusedDirective(code)) directives.push(was)
      else if (++fresh > maxErrors) {
        for (const edit of list) bad.add(keyOf(edit))
        break
      } else {
        const wrong = code === noOverload ? callAround(after.file(path), start) : { start, end }
        for (const reach of reaches)
          if (wrong.start < reach.end && wrong.end > reach.start) bad.add(keyOf(reach.edit))
      }
    }
  }
  return sound.map((usage) => {
    if (usage.fix?.edits.some((edit) => bad.has(keyOf(edit))))
      return without(usage, 'the fix would not compile with the types of the target')
    return withoutDirectives(usage, unused, request.files)
  })
}

/** `No overload matches this call.`: told at whatever the last overload does not take. */
const noOverload = 2769

function callAround(file: ts.SourceFile | undefined, offset: number): { start: number; end: number } {
  let call = { start: offset, end: offset + 1 }
  let node: ts.Node | undefined = file
  while (node) {
    if (ts.isCallExpression(node)) call = { start: node.getStart(), end: node.getEnd() }
    node = ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined))
  }
  return call
}

/** Where findings have no fix: what is wrong there is no edit's doing. */
function leftPlaces(usages: readonly Usage[]): (path: string, offset: number) => boolean {
  const starts = new Map<string, Set<number>>()
  for (const { path, start, fix } of usages)
    if (!fix) starts.set(path, (starts.get(path) ?? new Set<number>()).add(start))
  return (path, offset) => starts.get(path)?.has(offset) ?? false
}

/** Whether the parser had to guess. Codes from 8000 on are TypeScript's syntax in JavaScript, which Flow has too. */
export function isBroken({ program, file, tooDeep }: StripeProgram, path: string): boolean {
  const source = file(path)
  if (tooDeep.has(path)) return true
  return (
    source !== undefined &&
    program.getSyntacticDiagnostics(source).some((diagnostic) => diagnostic.code < 8000)
  )
}

/** The usage without its fix, if it has one, and why. */
export function without(usage: Usage, reason: string): Usage {
  if (!usage.fix) return usage
  return { ...usage, fix: null, todo: `${usage.todo ?? usage.change.todo} (No fix is offered: ${reason}.)` }
}

/** `// @ts-expect-error` over what the fix mends would be an error itself. */
function withoutDirectives(
  usage: Usage,
  unused: ReadonlyMap<string, number[]>,
  files: ReadonlyMap<string, string>,
): Usage {
  if (!usage.fix || isStillWrong(usage, files)) return usage
  const offsets = unused.get(usage.path) ?? []
  if (offsets.length > maxErrors) return without(usage, 'its file has too many comments that silence errors')
  const places = [usage, ...usage.fix.edits.filter((edit) => edit.path === usage.path)]
  const removed = offsets.flatMap(
    (offset) => directiveEdit(files.get(usage.path) ?? '', offset, places) ?? [],
  )
  if (removed.length === 0) return usage
  const edits = [...usage.fix.edits, ...removed.map((edit) => ({ path: usage.path, ...edit }))]
  return { ...usage, fix: { ...usage.fix, edits } }
}

/** Our declarations carry the guide's `linkAccountSessions`, the SDK's do not: with it left in place the error stays. */
function isStillWrong(usage: Usage, files: ReadonlyMap<string, string>): boolean {
  const code = files.get(usage.path)?.slice(usage.start, usage.end) ?? ''
  return usage.change !== linkAccountSessions && code.includes('linkAccountSessions')
}

/** All edits that don't overlap, by file, in order: the fixes are tried together. */
function distinctEdits(usages: Usage[]): Map<string, Edit[]> {
  const byPath = new Map<string, Edit[]>()
  for (const edit of usages.flatMap((usage) => usage.fix?.edits ?? [])) {
    const list = byPath.get(edit.path)
    if (list) list.push(edit)
    else byPath.set(edit.path, [edit])
  }
  for (const [path, list] of byPath) {
    let last: Edit | undefined
    const kept = list.sort(byPosition).filter((edit) => {
      if (last && (isSameEdit(last, edit) || collide(last, edit))) return false
      last = edit
      return true
    })
    byPath.set(path, kept)
  }
  return byPath
}

/** Where an offset of the edited text stood before; `made` is read once for all of them. */
function offsetsBefore(made: readonly Edit[]): (offset: number) => number {
  const shifts = [0]
  for (const edit of made) shifts.push((shifts.at(-1) as number) + edit.text.length - (edit.end - edit.start))
  const endOf = (index: number) => {
    const edit = made[index] as Edit
    return edit.start + (shifts[index] as number) + edit.text.length
  }
  return (offset) => {
    // The first edit that ends after the offset.
    let low = 0
    let high = made.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (offset < endOf(middle)) high = middle
      else low = middle + 1
    }
    const shifted = offset - (shifts[low] as number)
    return low < made.length ? Math.min(shifted, (made[low] as Edit).end) : shifted
  }
}

/** The lines that each edit stands on, in the edited text: an error there may be its doing. */
function editedLines(
  list: readonly Edit[],
  made: readonly Edit[],
  text: string,
): { edit: Edit; start: number; end: number }[] {
  let shift = 0
  return made.map((each, at) => {
    const start = each.start + shift
    const end = start + each.text.length
    shift += each.text.length - (each.end - each.start)
    const lineEnd = text.indexOf('\n', end)
    return {
      edit: list[at] as Edit,
      start: lineStartAt(text, start),
      end: lineEnd < 0 ? text.length : lineEnd,
    }
  })
}

function keyOf({ path, start, end, text }: Edit): string {
  return `${path}\0${start}\0${end}\0${text}`
}
