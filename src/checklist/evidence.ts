import { compareApiVersions } from '../catalog/api-version.ts'
import { versionPinnedBySdk } from '../catalog/versions.ts'
import type { InventoryEntry } from '../scanner/inventory.ts'
import type { Evidence } from './checklist.ts'

/**
 * Whether an entry that names the API version of a call names the target, or a lockfile a release that is for it or
 * later. Other kinds are judged by findings.
 */
export function isOnTarget(entry: InventoryEntry, to: string): boolean {
  if (entry.kind === 'lockfile') {
    const pinned = entry.version === null ? null : versionPinnedBySdk(entry.version)
    return pinned === null || compareApiVersions(pinned.version, to) >= 0
  }
  const namesVersion = entry.kind === 'client' || entry.kind === 'request' || entry.kind === 'header'
  return !namesVersion || entry.version === to
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
  }
}
