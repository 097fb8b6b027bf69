/** What of a request breaks on the way to the target. */
import { compareApiVersions, parseApiVersion } from '../../catalog/api-version.ts'
import type { Change } from '../../catalog/change.ts'
import { locate } from '../../catalog/locate.ts'
import type { Surface } from '../../catalog/surface.ts'
import type { Certainty } from '../finding.ts'
import type { CallBite, Jump, JumpRow } from '../jump.ts'
import { sentence, sinceOf } from '../sentence.ts'
import type { Usage } from '../usage.ts'
import { gives, type HttpCall, type HttpKey, type Place } from './call.ts'
import { judgeExpand } from './expand.ts'
import { judgePermissions } from './permissions.ts'
import { hasRoute, operationsAt } from './routes.ts'

/** What a request is judged by. */
export interface HttpScope {
  /** Surface of the version that the request is made with. */
  from: Surface
  to: Surface
  jump: Jump
}

export function judgeHttpCall(call: HttpCall, scope: HttpScope): Usage[] {
  const usages = judgeRoute(call, scope)
  return call.isRecorded ? usages.map(asRecorded) : usages
}

function judgeRoute(call: HttpCall, scope: HttpScope): Usage[] {
  return operationsAt(call.verb, call.route, scope.from).flatMap((operation) => {
    const gone = methodRows(scope.jump)
      .get(operation)
      ?.find((row) => isAhead(row.change, call) && isGone(row, scope))
    return gone ? [usageOf(call.place, gone, call, scope)] : judgeOperation(operation, call, scope)
  })
}

function judgeOperation(operation: string, call: HttpCall, scope: HttpScope): Usage[] {
  const rows = (scope.jump.parameters.get(operation) ?? []).filter(
    ({ row, change }) => row.layer === 'api' && change.layer === 'api' && isAhead(change, call),
  )
  const told = rows.flatMap((row) => {
    const key = call.keys.find((each) => isHit(each, row, scope.to))
    return key ? [{ row, usage: usageOf(key.place, row, call, scope) }] : []
  })
  // Who expects a request need not expect all of it, and asks nothing of Stripe.
  if (call.isRecorded) return [...told.map(({ usage }) => usage), ...judgeExpand(operation, call, scope)]
  const missing = rows.filter(
    (row) => isMissing(row, call) && !told.some((each) => each.row.change === row.change),
  )
  const advised = (methodRows(scope.jump).get(operation) ?? []).filter(
    ({ row, change }) => (row.change === 'behavior' || row.change === 'deprecated') && isAhead(change, call),
  )
  return [
    ...told.map(({ usage }) => usage),
    ...[...missing, ...advised].map((row) => usageOf(call.place, row, call, scope)),
    ...(scope.jump.calls.get(operation) ?? []).flatMap((bite) => judgeBite(bite, call)),
    ...judgeExpand(operation, call, scope),
    ...judgePermissions(operation, call),
  ]
}

function asRecorded(usage: Usage): Usage {
  return {
    ...usage,
    title: 'Recorded request in an old shape',
    why: 'Tests that rest on it pass although Stripe no longer takes such a request.',
    todo: 'Expect or record the request that the code makes on the target version.',
    fix: null,
  }
}

const methods = new WeakMap<Jump, Map<string, JumpRow[]>>()

/** Changes of whole operations, by SDK path. */
function methodRows(jump: Jump): ReadonlyMap<string, JumpRow[]> {
  const known = methods.get(jump)
  if (known) return known
  const rows = new Map<string, JumpRow[]>()
  for (const each of jump.rows) {
    if (each.row.kind !== 'method') continue
    rows.set(each.row.element, [...(rows.get(each.row.element) ?? []), each])
  }
  methods.set(jump, rows)
  return rows
}

/** A request that names a version of its own has what came up to it behind it. */
function isAhead({ apiVersion }: Change, { version }: HttpCall): boolean {
  if (version === null || apiVersion === null || parseApiVersion(version) === null) return true
  return compareApiVersions(apiVersion, version) > 0
}

/** The SDK may only have renamed its method. */
function isGone({ row }: JumpRow, { from, to }: HttpScope): boolean {
  if (row.change !== 'removed' && row.change !== 'renamed') return false
  const http = row.http ?? from.operations[row.element]?.http
  return http !== undefined && !hasRoute(http, to)
}

function parameterOf({ row }: JumpRow): string {
  return row.element.slice(row.element.indexOf(' ') + 1).split('=')[0] as string
}

function isHit(key: HttpKey, each: JumpRow, to: Surface): boolean {
  const { row, isGenerated } = each
  const parameter = parameterOf(each)
  if (row.kind === 'value') return key.name === parameter && key.value !== null && key.value === row.value
  if (row.kind !== 'parameter' || !gives(key.name, parameter)) return false
  if (row.change === 'retyped') return !isGenerated && !suits(key, parameter, row.element, to)
  return /^(removed|renamed|behavior|deprecated)$/.test(row.change)
}

/** Any text became a list of values or an object, and what is sent is of the list, or is an object already. */
function suits(key: HttpKey, parameter: string, element: string, to: Surface): boolean {
  const { t: kinds, e: values } = locate(to, element)?.property ?? { t: [] }
  if (values !== undefined) return key.value === null || values.includes(key.value)
  return kinds.length > 0 && kinds.every((kind) => kind.startsWith('@')) && key.name !== parameter
}

function isMissing(each: JumpRow, { keys, isComplete }: HttpCall): boolean {
  if (each.row.change !== 'required' || each.row.kind !== 'parameter' || each.isGenerated) return false
  const parameter = parameterOf(each)
  return isComplete && !parameter.includes('.') && !keys.some(({ name }) => gives(name, parameter))
}

function judgeBite({ bite, change }: CallBite, call: HttpCall): Usage[] {
  if (change.layer !== 'api' || !isAhead(change, call)) return []
  const without = [...(bite.without ?? []), ...Object.keys(bite.keep ?? {})]
  if (without.some((parameter) => call.keys.some(({ name }) => gives(name, parameter)))) return []
  let place = call.place
  let isSure = true
  for (const [parameter, values] of Object.entries(bite.given ?? {})) {
    const given = call.keys.filter(({ name }) => name === parameter)
    const hit = given.find(({ value }) => value !== null && values.includes(value))
    const isAbsent = given.length === 0 && call.isComplete && values.includes('absent')
    if (hit) place = hit.place
    else if (!isAbsent && given.some(({ value }) => value === null)) isSure = false
    else if (!isAbsent) return []
  }
  if (without.length > 0 && !call.isComplete) {
    // What can't be seen may keep the old behavior.
    if (place === call.place) return []
    isSure = false
  }
  const what = change.early ? `${change.title}.` : `Since ${sinceOf(change)}: ${change.title}.`
  const certainty: Certainty = isSure ? call.certainty : 'likely'
  return [{ ...place, change, element: bite.call, certainty, what, fix: null }]
}

function usageOf(place: Place, each: JumpRow, call: HttpCall, scope: HttpScope): Usage {
  const { row, change } = each
  return {
    ...place,
    change,
    apiVersion: change.apiVersion,
    element: row.element,
    certainty: call.certainty,
    what: sentence(inHttp(each, scope.to), subjectOf(each, scope.from)),
    fix: null,
  }
}

/** `coupon` of `POST /v1/subscriptions`: who writes HTTP knows no names of the SDK. */
function subjectOf(each: JumpRow, from: Surface): string {
  const { row } = each
  const operation = row.element.split(' ')[0] as string
  const http = `\`${row.http ?? from.operations[operation]?.http ?? operation}\``
  if (row.kind === 'method') return http
  const parameter = `\`${parameterOf(each)}\` of ${http}`
  return row.kind === 'value' ? `The value \`${row.value}\` of ${parameter}` : parameter
}

/** What takes a method's place, by verb and path too. */
function inHttp(each: JumpRow, to: Surface): JumpRow {
  const { upgrade, row } = each
  const next = upgrade && 'to' in upgrade ? to.operations[upgrade.to]?.http : undefined
  if (row.kind !== 'method' || !upgrade || next === undefined || !('to' in upgrade)) return each
  return { ...each, upgrade: { ...upgrade, to: next } }
}
