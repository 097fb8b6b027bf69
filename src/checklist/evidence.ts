import { compareApiVersions } from '../catalog/api-version.ts'
import type { InventoryKind } from '../catalog/inventory-kind.ts'
import { versionPinnedBySdk } from '../catalog/versions.ts'
import type { InventoryEntry } from '../scanner/inventory.ts'
import type { Evidence } from './checklist.ts'

const namingVersion: ReadonlySet<InventoryKind> = new Set(['client', 'request', 'header', 'environment'])

/**
 * Whether an entry that names the API version of a call names the target, or a lockfile a release that is for it or
 * later. Other kinds are judged by findings.
 */
export function isOnTarget(entry: InventoryEntry, to: string): boolean {
  if (entry.kind === 'lockfile') {
    const pinned = entry.version === null ? null : versionPinnedBySdk(entry.version)
    return pinned === null || compareApiVersions(pinned.version, to) >= 0
  }
  return !namingVersion.has(entry.kind) || entry.version === to
}

/** A place of the version inventory in a few words. */
export function describeEntry(entry: InventoryEntry): Evidence {
  return { path: entry.path, line: entry.line, note: note(entry) }
}

function note({ kind, version }: InventoryEntry): string {
  const value = version === null ? null : `\`${version.replaceAll('`', "'")}\``
  switch (kind) {
    case 'sdk':
      return value === null ? 'range of `stripe`' : `range ${value}`
    case 'lockfile':
      return value === null ? 'locked' : `locked at ${value}`
    case 'client':
      return value === null ? 'client without a readable version' : `client on ${value}`
    case 'request':
      return value === null ? 'request with a version that can’t be read' : `request on ${value}`
    case 'header':
      return value === null ? '`Stripe-Version` that can’t be read' : `\`Stripe-Version\` ${value}`
    case 'ephemeral-key':
      return value === null ? 'ephemeral key' : `ephemeral key on ${value}`
    case 'webhook-endpoint':
      return value === null ? 'endpoint created without a version' : `endpoint created on ${value}`
    case 'webhook-handler':
      return 'verifies events'
    case 'event-type':
      return value === null ? 'handles events' : `handles ${value}`
    case 'environment':
      return value === null ? 'setting without a version' : `set to ${value}`
    case 'cli':
      return value === null ? 'Stripe CLI' : `Stripe CLI on ${value}`
    case 'fixture':
      return value === null ? 'recorded event' : `event recorded on ${value}`
    case 'other-sdk':
      return value ?? 'Stripe’s package of another language'
    case 'browser':
      return value ?? 'Stripe.js'
  }
}
