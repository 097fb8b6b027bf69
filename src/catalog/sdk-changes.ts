import type { ElementChange } from './element.ts'
import { majorOf, type SdkSurface, sdkMajors, sdkSurface } from './sdk-surface.ts'
import { knownVersions, sdkFor, versionPinnedBySdk } from './versions.ts'

/**
 * What the SDK itself broke on the way from one `stripe` (npm) release to a later one; `sdk` names the major that
 * brought each. What a later major took back is not told. Empty where `to` is of no later major.
 *
 * @param from a release, `15.12.0`
 */
export function sdkChangesBetween(from: string, to: string): ElementChange[] {
  const [start, end] = [majorOf(from), majorOf(to)]
  const crossed = sdkMajors().filter((major) => major > start && major <= end)
  if (crossed.length === 0) return []
  const [before, after] = [sdkSurface(start), sdkSurface(end)]
  const stays = new Set(diffSdks(before, after).map(({ element }) => element))
  return crossed.flatMap((major) =>
    diffSdks(sdkSurface(major - 1), sdkSurface(major))
      .filter(({ element, change }) => change === 'behavior' || stays.has(element))
      .map((row) => ({ ...row, layer: 'sdk', ...broughtBy(major) }) satisfies ElementChange),
  )
}

/** What the majors that begin with an API version broke: 21 and 22 for `2026-03-25.dahlia`. */
export function sdkChangesOf(apiVersion: string): ElementChange[] {
  return sdkMajors()
    .filter((major) => broughtBy(major).apiVersion === apiVersion)
    .flatMap((major) => sdkChangesBetween(`${major - 1}.0.0`, `${major}.0.0`))
}

/** The release that code on an API version is taken to have, where nothing else says: the last that pins it. */
export function sdkReleaseFor(apiVersion: string): string {
  const pinned = knownVersions().filter(
    ({ version, stripeNode }) => stripeNode !== null && version <= apiVersion,
  )
  return sdkFor(apiVersion)?.last ?? pinned.at(-1)?.stripeNode?.last ?? '8.0.0'
}

function broughtBy(major: number): { apiVersion: string; sdk: string } {
  const sdk = `${major}.0.0`
  return { apiVersion: versionPinnedBySdk(sdk)?.version ?? '', sdk }
}

type Row = Omit<ElementChange, 'layer' | 'apiVersion' | 'sdk'>

function diffSdks(from: SdkSurface, to: SdkSurface): Row[] {
  const rows: Row[] = [...signatures(from, to)]
  for (const [element, text] of from.members) {
    const kind = text === '' && !element.startsWith('Stripe.errors.') ? 'type' : 'member'
    const after = to.members.get(element)
    // A type of that name is gone also where a value has taken it.
    if (after !== undefined && !(kind === 'type' && after !== '')) continue
    if (isToldElsewhere(element, from, to)) continue
    rows.push({ kind, change: 'removed', element, declared: declaredBy(element, from) })
  }
  if (from.facts.retries !== to.facts.retries)
    rows.push({ kind: 'member', change: 'behavior', element: 'StripeConfig.maxNetworkRetries', declared: [] })
  if (from.facts.sendsPin !== to.facts.sendsPin)
    rows.push({ kind: 'member', change: 'behavior', element: 'StripeConfig.apiVersion', declared: [] })
  return rows.sort((a, b) => (a.element < b.element ? -1 : 1))
}

function signatures(before: SdkSurface, after: SdkSurface): Row[] {
  const [from, to] = [before.facts, after.facts]
  const lost: [boolean, string][] = [
    [from.callableModule && !to.callableModule, 'Stripe()'],
    [from.webhooksCallable && !to.webhooksCallable, 'Stripe.webhooks()'],
    [from.callbacks && !to.callbacks, 'method(callback)'],
    [from.optionsFirst && !to.optionsFirst, 'method(options)'],
    [from.keyAsOptions && !to.keyAsOptions, 'method(apiKey)'],
  ]
  const details = from.signatureDetail.filter((name) => !to.signatureDetail.includes(name))
  const gone = lost.flatMap(([isLost, element]): Row[] =>
    isLost ? [{ kind: 'signature', change: 'removed', element, declared: [] }] : [],
  )
  const inner = details.map((name): Row => {
    const element = `StripeSignatureVerificationError.detail.${name}`
    return { kind: 'member', change: 'removed', element, declared: declaredBy(element, before) }
  })
  const stale: Row[] =
    from.staleSignatures && !to.staleSignatures
      ? [{ kind: 'signature', change: 'behavior', element: 'Signature.verifyHeader', declared: [] }]
      : []
  return [...gone, ...inner, ...stale]
}

/** With its type; or it is one that an error class inherits in the new release. */
function isToldElsewhere(element: string, from: SdkSurface, to: SdkSurface): boolean {
  const [, owner, member] = /^(\w+)\.(.+)$/.exec(element) ?? []
  if (owner === undefined || owner === 'Stripe') return false
  const names = [`Stripe.${owner}`, `Stripe.errors.${owner}`]
  const isGone =
    names.some((name) => from.members.has(name)) && !names.some((name) => to.members.get(name) === '')
  return isGone || (owner.endsWith('Error') && to.members.has(`StripeError.${member}`))
}

/** The class's own names for itself: they lead to the class, which stays. */
const SELF = new Set(['Stripe.Stripe', 'Stripe.default'])

/** As `declarationKey` names the prelude's declarations. */
function declaredBy(element: string, from: SdkSurface): string[] {
  if (SELF.has(element)) return []
  if (element.startsWith('Stripe#')) return [`prelude:${element}`]
  const [, owner = '', member = ''] = /^(\w+)\.(.+)$/.exec(element) ?? []
  if (owner === 'Stripe') return [`prelude:${/^[a-z]\w*$/.test(member) ? `Stripe.${member}` : member}`]
  const namespace = from.members.has(`Stripe.errors.${owner}`) ? 'errors.' : ''
  return [`prelude:${namespace}${owner}#${member}`]
}
