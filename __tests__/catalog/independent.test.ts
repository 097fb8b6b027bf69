import { readFileSync, writeFileSync } from 'node:fs'
import { diffSurfaces } from '../../src/catalog/diff.ts'
import { type InterfaceType, isAlias, type Property, type Surface } from '../../src/catalog/surface.ts'
import { surfaceVersions } from '../../src/catalog/surfaces.ts'
import { hasIndependent, readIndependent, surfaceOf } from './read.ts'

/**
 * Two derivations must agree: ours, and one that was made from the same packages by other code. What differs is
 * listed with its reason; what is in no list fails, and so does a reason that explains nothing any more.
 */
const describeIfPresent = hasIndependent ? describe : describe.skip

type Reason = [pattern: RegExp, reason: string]

function unexplained(differences: string[], reasons: Reason[]): string[] {
  const idle = reasons.filter(([pattern]) => !differences.some((each) => pattern.test(each)))
  const open = differences.filter((each) => !reasons.some(([pattern]) => pattern.test(each)))
  return [...open, ...idle.map(([pattern, reason]) => `no longer needed: ${pattern} ${reason}`)].sort()
}

function differences(ours: Set<string>, theirs: Set<string>): string[] {
  const [more, less] = [
    [...ours].filter((each) => !theirs.has(each)),
    [...theirs].filter((each) => !ours.has(each)),
  ]
  return [...more.map((each) => `ours: ${each}`), ...less.map((each) => `theirs: ${each}`)]
}

// --- surfaces ---

const SURFACE_REASONS: Reason[] = [
  [
    /^ours: type (EventBase|Event\.Data|PaginationParams|JapanAddress)\b/,
    'bases and shared types, kept as they are named',
  ],
  [
    /^ours: type (SourceMandateNotification|Billing\.AlertTriggered|Entitlements\.ActiveEntitlementSummary)\b/,
    'objects that only events carry',
  ],
  [/^ours: type UpcomingInvoice\b/, 'an Omit<Invoice>, spelled out under its own name'],
  [/^theirs: type anon:/, 'the same Omit, without a name'],
  [/^theirs: type (OAuth|FileData)/, 'no API shape: OAuth has no versions, FileData is what an upload takes'],
  [/^theirs: type \w+Event\.Data\b/, 'event classes are in `events` and `eventObjects`'],
  [/invoices\.retrieveUpcoming/, 'the Omit'],
  [/ ids accounts\.retrieve /, 'ours reads all overloads: without an id it is the own account'],
  [/FileCreateParams\.file /, 'FileData'],
  [/ Event\.(data|type) /, 'ours keeps the members of EventBase as declared'],
]

describeIfPresent('surfaces agree with an independent extraction', () => {
  const versions = ['2024-04-10', '2024-06-20']
  const found = () => new Set(versions.flatMap(surfaceDifferences))
  test('operations, types, members, kinds, values', () => {
    expect(unexplained([...found()], SURFACE_REASONS)).toEqual([])
  })
})

// biome-ignore lint/suspicious/noExplicitAny: the other side's JSON
type Json = any

function surfaceDifferences(version: string): string[] {
  const ours = surfaceOf(version)
  const theirs = readIndependent(`surface/${version}.json`)
  const facts = { ours: new Set<string>(), theirs: new Set<string>() }
  for (const [key, each] of Object.entries(ours.operations)) {
    facts.ours.add(
      `operation ${key} ${each.http} ${each.params ?? ''} ${each.paramsOptional ?? ''} ${each.kind ?? ''} ${[...each.returns].sort()}`,
    )
    facts.ours.add(`ids ${key} ${each.ids ?? ''}`)
  }
  for (const [key, each] of Object.entries<Json>(theirs.operations)) {
    facts.theirs.add(
      `operation ${key} ${each.http} ${each.params ?? ''} ${each.params_opt ?? ''} ${each.kind ?? ''} ${[...each.returns].sort()}`,
    )
    facts.theirs.add(`ids ${key} ${each.ids ?? ''}`)
  }
  for (const [name, type] of Object.entries(ours.types)) {
    if (isAlias(type)) continue
    facts.ours.add(`type ${name} ${mapOf(type)}`)
    if (theirs.types[name] !== undefined) addMembers(facts.ours, name, type.p)
  }
  for (const [name, type] of Object.entries<Json>(theirs.types)) {
    facts.theirs.add(`type ${name} ${mapOf(type)}`)
    if (ours.types[name] !== undefined) addMembers(facts.theirs, name, type.p)
  }
  for (const type of Object.keys(ours.events)) facts.ours.add(`event ${type}`)
  for (const type of theirs.event_types) facts.theirs.add(`event ${type}`)
  return differences(facts.ours, facts.theirs)
}

function mapOf(type: InterfaceType): string {
  return [...(type.map ?? [])].sort().join('|')
}

/** The other side has no "clearable" where null is taken too, and calls a clearable parameter nullable or not at will. */
function addMembers(facts: Set<string>, type: string, members: Record<string, Property>): void {
  for (const [key, { t, e = [], o, n, z }] of Object.entries(members)) {
    const kinds = t.map((each) => each.replace(/map<(.*)>/, 'map:$1')).sort()
    const isNullable = n !== undefined || z !== undefined ? '0' : ''
    facts.add(`member ${type}.${key} ${kinds.join('|')} ${o ?? ''} ${isNullable} ${[...e].sort().join('|')}`)
  }
}

// --- diffs ---

const DIFF_REASONS: Reason[] = [
  [
    /^ours: retyped \S+(three_d_secure\.version|billing_address_collection|purpose|read_method|status|reason|currency|error\.code) /,
    'a string got its values listed: a comparison with another value can never hold',
  ],
  [/^ours: object Deleted/, 'a deleted object is a type of its own here'],
  [/^ours: optional (bank_account|card)\.currency /, 'seen on DeletedBankAccount and DeletedCard'],
  [
    /^ours: (removed|retyped) account\.(create|reject) /,
    'from SDK 22 `stripe.account` has the methods of `stripe.accounts`',
  ],
  [/currency_options\.\*\./, 'ours looks into the values of maps'],
  [/^ours: value reserve\.release\.reason=bulk_hold_expiry /, 'an object that only events carry'],
  [/^theirs: retyped files\.create file\.data /, 'FileData is no API shape'],
  [
    /^theirs: retyped v2\.core\.eventDestinations\.create events_from /,
    'an enum that takes any string now breaks no call',
  ],
  [/^theirs: required accounts\.create external_account\./, 'inside a shape that was not accepted before'],
  [
    /^theirs: required .*billing_cycle_anchor\.type /,
    'inside a shape that was not accepted before; the parent is retyped',
  ],
  [
    /^theirs: required (payment|setup)Intents\.confirm mandate_data\.customer_acceptance\.type /,
    'was required before, in both members of a union',
  ],
  [/ v2\.core\.event\./, 'from SDK 19 a union of event classes: compared as EventBase'],
]

describeIfPresent('diffs agree with an independent derivation', () => {
  test('of all consecutive versions', () => {
    const surfaces = surfaceVersions().map(surfaceOf)
    const found = surfaces.slice(1).flatMap((to, index) => {
      const from = surfaces[index] as Surface
      return differences(ourDiff(from, to), theirDiff(from.apiVersion, to.apiVersion))
    })
    expect(unexplained(found, DIFF_REASONS)).toEqual([])
  }, 120_000)

  test('and the committed sample is a part of it', () => {
    const found = Object.fromEntries(
      SAMPLED.map(([from, to]) => [`${from}..${to}`, [...theirDiff(from, to)].sort()]),
    )
    if (process.env.RESTRIPE_WRITE_FIXTURES === '1')
      writeFileSync(SAMPLE, `${JSON.stringify(found, null, 2)}\n`)
    expect(JSON.parse(readFileSync(SAMPLE, 'utf8'))).toEqual(found)
  })
})

/** Small steps with something of every kind, for machines that have no more of the other derivation. */
const SAMPLED = [
  ['2022-08-01', '2022-11-15'],
  ['2024-06-20', '2024-09-30.acacia'],
  ['2025-08-27.basil', '2025-09-30.clover'],
] as const
const SAMPLE = new URL('../fixtures/independent-diffs.json', import.meta.url)

test('diffs agree with a sample of an independent derivation', () => {
  const sample: Record<string, string[]> = JSON.parse(readFileSync(SAMPLE, 'utf8'))
  const found = SAMPLED.flatMap(([from, to]) =>
    differences(ourDiff(surfaceOf(from), surfaceOf(to)), new Set(sample[`${from}..${to}`])),
  )
  const reasons = DIFF_REASONS.filter(([pattern]) => found.some((each) => pattern.test(each)))
  expect(unexplained(found, reasons)).toEqual([])
})

function ourDiff(before: Surface, after: Surface): Set<string> {
  const from = before.apiVersion
  const ours = new Set<string>()
  for (const each of diffSurfaces(before, after)) {
    const { kind, change, layer } = each
    if ((kind === 'type' || kind === 'signature') && layer === 'sdk') continue
    const verb =
      kind === 'type'
        ? 'object'
        : kind === 'value'
          ? 'value'
          : kind === 'method'
            ? `method ${change}`
            : change
    ours.add(`${verb} ${each.element.replaceAll('.data[]', '[]').replace(/^Stripe\./, '')} ${from}`)
  }
  return ours
}

function theirDiff(from: string, to: string): Set<string> {
  const theirs = new Set<string>()
  const file = readIndependent(`diffs/${from}..${to}.json`)
  const add = (category: string, text: (row: Json) => string) => {
    for (const row of file[category]) theirs.add(`${text(row)} ${from}`)
  }
  add('removed_operations', (row) => `method removed ${row.sdk}`)
  add('sdk_method_renamed', (row) => `method renamed ${row.from}`)
  add('return_type_changes', (row) => `method retyped ${row.op}`)
  add('params_argument_became_required', (row) => `method required ${row.op ?? row}`)
  add('removed_objects', (row) => `object ${row.type}`)
  add('removed_params', (row) => `removed ${row.op} ${row.path}`)
  add('newly_required_params', (row) => `required ${row.op} ${row.path}`)
  add('param_type_changes', (row) => `retyped ${row.op} ${row.path}`)
  add('removed_param_enum_values', (row) => `value ${row.op} ${row.path}=${row.value}`)
  add('param_no_longer_emptyable', (row) => `value ${row.op} ${row.path}=`)
  add('removed_response_fields', (row) => `removed ${row.object}.${row.path}`)
  add('response_type_changes', (row) => `retyped ${row.object}.${row.path}`)
  add('response_became_nullable', (row) => `nullable ${row.object}.${row.path}`)
  add('response_became_optional', (row) => `optional ${row.object}.${row.path}`)
  add('removed_response_enum_values', (row) => `value ${row.object}.${row.path}=${row.value}`)
  add('removed_event_types', (row) => `removed ${row.event ?? row.type ?? row}`)
  return theirs
}
