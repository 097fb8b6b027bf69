/** Usages of changed elements: their words and their renames. */
import type { Certainty, Edit, Fix } from '../../scanner/finding.ts'
import type { JumpRow } from '../../scanner/jump.ts'
import { sentence } from '../../scanner/sentence.ts'
import type { Context, ts } from './context.ts'
import { replaceString } from './edits.ts'
import { moveOf } from './moves.ts'
import type { Name, Use } from './uses.ts'

export { sentence, sinceOf } from '../../scanner/sentence.ts'

const untypedReason = 'the value is untyped here: make sure that it is Stripe’s'

/** A rename of something untyped is never safe: its name alone says whose it is. */
export function renameFix(rename: NonNullable<JumpRow['rename']>, certainty: Certainty, edits: Edit[]): Fix {
  return upgradeFix(rename, certainty, `Rename to ${rename.to}`, edits)
}

/** A fix with the safety of the change's upgrade, unless the code leaves doubt whose the value is. */
export function upgradeFix(
  upgrade: { safety: Fix['safety']; reason?: string },
  certainty: Certainty,
  title: string,
  edits: Edit[],
): Fix {
  const reasons = [upgrade.reason, certainty === 'likely' ? untypedReason : undefined]
  const reason = reasons.filter((each) => each !== undefined).join('; ')
  const safety = certainty === 'likely' ? 'unsafe' : upgrade.safety
  return { safety, title, ...(reason ? { reason } : {}), edits }
}

/** Another place for the element; a type that the SDK renamed is the same to a program that runs. */
export function moveFix(
  name: Name,
  use: Use,
  row: JumpRow,
  certainty: Certainty,
  context: Context,
): Fix | null {
  const move = moveOf(name, use, row, context)
  const path = context.pathOf(name.getSourceFile())
  const edits = (move?.edits ?? []).map((edit) => ({ path, ...edit }))
  return move && upgradeFix(move.upgrade ?? row.upgrade ?? { safety: 'safe' }, certainty, move.title, edits)
}

/** Another value between the quotes. */
export function valueFix(
  literal: ts.StringLiteralLike,
  { rename }: JumpRow,
  certainty: Certainty,
  isElsewhere: boolean,
  context: Context,
): Fix | null {
  if (!rename) return null
  const path = context.pathOf(literal.getSourceFile())
  const fix = renameFix(rename, certainty, [{ path, ...replaceString(literal, rename.to) }])
  return isElsewhere ? asShared(fix) : fix
}

/** What stands elsewhere may have other readers. */
export function asShared(fix: Fix): Fix {
  if (fix.safety === 'unsafe') return fix
  return { ...fix, safety: 'unsafe', reason: 'the object is made elsewhere, and something else may read it' }
}

export function addElement(
  place: ts.Node,
  row: JumpRow,
  certainty: Certainty,
  fix: Fix | null,
  context: Context,
  what = sentence(row),
  why?: string,
): void {
  context.report.usages.push({
    path: context.pathOf(place.getSourceFile()),
    start: place.getStart(),
    end: place.getEnd(),
    change: row.change,
    // Not the row's: the types may have had the element longer than the API.
    apiVersion: row.change.apiVersion,
    element: row.row.element,
    certainty,
    what,
    ...(why === undefined ? {} : { why }),
    fix,
  })
}
