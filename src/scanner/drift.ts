/** Versions within one package that are releases apart, where no other finding says so. */
import { parseApiVersion } from '../catalog/api-version.ts'
import { versionDrift } from '../catalog/standing/versions.ts'
import { versionPinnedBySdk } from '../catalog/versions.ts'
import { packageOf, sdkOf } from './from.ts'
import type { InventoryEntry } from './inventory.ts'
import type { Manifest } from './manifests.ts'
import type { Usage } from './usage.ts'

type Versioned = InventoryEntry & { version: string }

/**
 * One usage for each package, at the odd one out: an endpoint made on another release than the clients', else a
 * recorded event. An ephemeral key is no drift, for it takes the version of the app's own SDK; a client or a range that
 * is not the target is told as such.
 */
export function findDrift(
  inventory: readonly InventoryEntry[],
  manifests: readonly Manifest[],
  to: string,
  textOf: (path: string) => string | undefined,
): Usage[] {
  const folders = manifests.map(({ folder }) => folder)
  const byPackage = new Map<string, Versioned[]>()
  for (const entry of inventory) {
    if (entry.version === null || releaseOf(entry.version) === null) continue
    const folder = packageOf(entry.path, folders)
    const entries = byPackage.get(folder) ?? []
    byPackage.set(folder, entries)
    entries.push({ ...entry, version: entry.version })
  }
  return [...byPackage].flatMap(([folder, entries]) => {
    const clients = clientsOf(entries, sdkOf(folder, manifests))
    const odd = clients.length === 0 ? undefined : oddOneOut(entries, clients, to)
    return odd ? [usageOf(odd, clients, textOf(odd.entry.path) ?? '')] : []
  })
}

/** What the clients of the package send: what they pin, else what the SDK does by itself. */
function clientsOf(entries: readonly Versioned[], sdk: string | null): string[] {
  const pinned = entries.filter(({ kind, path }) => kind === 'client' && isScript(path))
  if (pinned.length > 0) return [...new Set(pinned.map(({ version }) => version))]
  const own = sdk === null ? null : versionPinnedBySdk(sdk)
  return own?.byDefault ? [own.version] : []
}

/** Clients of other languages are other programs, which may well share a folder. */
function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}

interface Odd {
  entry: Versioned
  /** How many of its kind are odd. */
  count: number
}

function oddOneOut(entries: readonly Versioned[], clients: readonly string[], to: string): Odd | undefined {
  const releases = new Set(clients.map(releaseOf))
  for (const kind of ['webhook-endpoint', 'fixture'] as const) {
    // What is on the target already is where the rest is going.
    const odd = entries.filter(
      (each) =>
        each.kind === kind &&
        !releases.has(releaseOf(each.version)) &&
        releaseOf(each.version) !== releaseOf(to),
    )
    const [entry] = odd.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.line - b.line))
    if (entry) return { entry, count: odd.length }
  }
  return undefined
}

/** `basil`, and each version before named releases: all of these may break. Null: a preview, or no version at all. */
function releaseOf(version: string): string | null {
  const parsed = parseApiVersion(version)
  if (parsed === null || parsed.release === 'preview') return null
  return parsed.release ?? parsed.date
}

function usageOf({ entry, count }: Odd, clients: readonly string[], text: string): Usage {
  const { path, line, version, kind } = entry
  const others = clients.join(' and ')
  const more =
    count > 1
      ? ` ${count - 1} more in this package ${count === 2 ? 'is' : 'are'} on another release too.`
      : ''
  return {
    path,
    ...placeOf(text, line, version),
    change: versionDrift,
    element: kind === 'fixture' ? 'event api_version' : 'webhookEndpoints.create api_version',
    certainty: 'certain',
    what:
      kind === 'fixture'
        ? `This recorded event is from ${version}; the client of this package is on ${others}.${more}`
        : `This webhook endpoint is created on ${version}; the client of this package is on ${others}.${more}`,
    ...(kind === 'fixture' ? recorded : {}),
    fix: null,
  }
}

const recorded = {
  why: 'Tests that rest on it pass with objects that Stripe no longer sends.',
  todo: 'Record the event again on the version of the endpoint that the handler serves.',
}

/** The version as it is written on the line; the line where it comes from elsewhere. */
function placeOf(text: string, line: number, version: string): { start: number; end: number } {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  const next = text.indexOf('\n', start)
  const written = text.slice(start, next === -1 ? text.length : next)
  const inside = written.indexOf(version)
  if (inside !== -1) return { start: start + inside, end: start + inside + version.length }
  const trimmed = written.trim()
  const from = start + written.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}
