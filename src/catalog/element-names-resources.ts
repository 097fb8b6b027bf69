import { loose } from './element-names-walk.ts'
import type { AllSurfaces } from './history-surfaces.ts'

/** A resource that some version has had. */
export interface Resource {
  /** The literal of its `object`, `treasury.outbound_payment`. */
  object: string
  /** Below `Stripe`, `Treasury.OutboundPayment`. */
  type: string
  /** All types that ever carried the literal. */
  types: string[]
  /** As people say it: `Treasury Outbound Payment`. */
  name: string
}

/** Names in Stripe's reference that don't follow from the types. */
const SPOKEN: Readonly<Record<string, string>> = {
  customerportalsession: 'billing_portal.session',
  customerportalconfiguration: 'billing_portal.configuration',
  customerportal: 'billing_portal.session',
  portalsession: 'billing_portal.session',
  portalconfiguration: 'billing_portal.configuration',
  scheduledquery: 'scheduled_query_run',
  sigmascheduledquery: 'scheduled_query_run',
  sigmascheduledqueryrun: 'scheduled_query_run',
  meterevent: 'billing.meter_event',
  meter: 'billing.meter',
  metereventv2: 'v2.billing.meter_event',
  metereventsession: 'v2.billing.meter_event_session',
  meterevents: 'billing.meter_event',
  metereventstream: 'v2.billing.meter_event_session',
  metereventstreamv2: 'v2.billing.meter_event_session',
  v2billingmetereventstream: 'v2.billing.meter_event_session',
  eventv2: 'v2.core.event',
  v2event: 'v2.core.event',
  lineitem: 'item',
  invoicelineitem: 'line_item',
  invoiceline: 'line_item',
  applicationfeerefund: 'fee_refund',
  externalaccount: 'bank_account',
}

/** Every resource, in the order of their names. */
export function resourcesOf(surfaces: AllSurfaces): Resource[] {
  const found: Resource[] = []
  for (const [object, kinds] of surfaces.objects) {
    const names = kinds.map((kind) => kind.slice(1)).filter((name) => isResource(object, name))
    const current = names.find((name) => /^$|-$/.test(surfaces.types.get(name)?.spans ?? '0'))
    const type = names.find((name) => loose(name) === loose(object)) ?? current ?? names[0]
    if (type !== undefined) found.push({ object, type, types: names, name: spoken(type) })
  }
  return found.sort((a, b) => (a.object < b.object ? -1 : 1))
}

function isResource(object: string, name: string): boolean {
  if (/Params(?:\.|$)/.test(name) || /(?:^|\.)Deleted/.test(name) || name.startsWith('Events.')) return false
  if (object === 'event') return name === 'Event' || name === 'EventBase'
  if (object === 'v2.core.event') return /^V2\.(?:Core\.)?Event(?:Base)?$/.test(name)
  return name.split('.').length <= object.split('.').length || loose(name).endsWith(loose(object))
}

/** `Treasury.OutboundPayment` → `Treasury Outbound Payment`. */
function spoken(type: string): string {
  const words = type.replace(/Base$/, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2')
  return words.replaceAll('.', ' ').replace(/ Id$/, ' ID')
}

/**
 * The resources that a name may mean, the likeliest first: by their `object` or type, by what people say, by the end of
 * the name (`outbound payment`), in singular or plural. `v2` at the end asks for the one of API v2.
 */
export function resourcesNamed(resources: readonly Resource[], query: string): Resource[] {
  const wanted = loose(query.replace(/^stripe[. ]/i, ''))
  const spokenFor = singulars(wanted).flatMap((each) => SPOKEN[each] ?? [])
  const isV2 = wanted.endsWith('v2')
  const names = singulars(isV2 ? wanted.slice(0, -2) : wanted)
  const rank = ({ object, type }: Resource): number => {
    if (object === query) return -1
    if (spokenFor.includes(object)) return 0
    const whole = [loose(object), loose(type)]
    if (isV2 && !object.startsWith('v2.')) return 9
    if (!isV2 && names.some((name) => whole.includes(name))) return 1
    const ends = [object, type].map((each) => loose(each.slice(each.indexOf('.') + 1)))
    const last = [object, type].map((each) => loose(each.slice(each.lastIndexOf('.') + 1)))
    const isEnd = names.some((name) => ends.includes(name) || last.includes(name))
    return isEnd ? (object.startsWith('v2.') && !isV2 ? 3 : 2) : 9
  }
  const ranked = resources.map((each) => ({ each, rank: rank(each) })).filter((entry) => entry.rank < 9)
  return ranked.sort((a, b) => a.rank - b.rank).map(({ each }) => each)
}

/** The word itself, and what it may be the plural of. */
export function singulars(word: string): string[] {
  const found = [word]
  if (word.endsWith('ies')) found.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) found.push(word.slice(0, -2))
  if (word.endsWith('s')) found.push(word.slice(0, -1))
  return found
}
