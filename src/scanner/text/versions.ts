/** Places outside of code for the compiler that set an API version, or a release of Stripe.js. */
import { parseApiVersion } from '../../catalog/api-version.ts'
import type { InventoryKind } from '../../catalog/inventory-kind.ts'
import { knownVersions } from '../../catalog/versions.ts'
import type { InventoryEntry } from '../inventory.ts'
import { indexLines } from '../lines.ts'
import { namedRange, sdkAddress } from '../sdk-imports.ts'
import type { TextKind } from './kinds.ts'

interface Pattern {
  kind: InventoryKind
  /** The first group is the version. */
  pattern: RegExp
  in: readonly TextKind[]
}

const version = String.raw`(\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?)`
const everywhere = ['commands', 'prose', 'settings', 'requests', 'program'] as const

const patterns: readonly Pattern[] = [
  // `Stripe-Version: 2024-04-10` in any header, of any program; `--stripe-version` is the command line's.
  {
    kind: 'header',
    pattern: new RegExp(String.raw`(?<!--)stripe-version['"]?\s*(?::|=>|=|,)\s*['"]?${version}`, 'gi'),
    in: everywhere,
  },
  // `STRIPE_API_VERSION=2024-04-10`, `stripeApiVersion: "…"`, `ENV STRIPE_VERSION …`.
  {
    kind: 'environment',
    pattern: new RegExp(String.raw`\bstripe_?(?:api_?)?version\b['"]?\s*(?:=|:|\s)\s*['"]?${version}`, 'gi'),
    in: ['commands', 'settings'],
  },
  // Python and Ruby, PHP, options of a client.
  {
    kind: 'client',
    pattern: new RegExp(String.raw`\b[Ss]tripe\.api_version\s*=\s*['"]${version}`, 'g'),
    in: ['program'],
  },
  {
    kind: 'client',
    pattern: new RegExp(String.raw`::setApiVersion\(\s*['"]${version}`, 'g'),
    in: ['program'],
  },
  {
    kind: 'client',
    pattern: new RegExp(String.raw`\bstripe_version['"]?\s*(?:=>|=|:)\s*['"]${version}`, 'g'),
    in: ['program'],
  },
  // `RUN npm install stripe@12`, `yarn add stripe@^17.2.0`.
  {
    kind: 'sdk',
    pattern: new RegExp(
      String.raw`\b(?:(?:npm|pnpm|bun)\s+(?:i|install|add)|(?:yarn|deno)\s+(?:global\s+)?add)\s(?:[^\n;&|]{0,200}\s)?['"]?(?:npm:)?stripe@(${namedRange})`,
      'g',
    ),
    in: ['commands'],
  },
  // `resource "stripe_webhook_endpoint" "main" { … api_version = "…" }`.
  {
    kind: 'webhook-endpoint',
    pattern: new RegExp(
      String.raw`"stripe_webhook_endpoint"\s+"[^"\n]*"\s*\{(?:[^{}]|\{[^{}]{0,400}\}){0,2000}?\bapi_version\s*=\s*"${version}`,
      'g',
    ),
    in: ['settings'],
  },
]

/** `https://js.stripe.com/v3/`, `https://js.stripe.com/basil/stripe.js`. */
const script = /https:\/\/js\.stripe\.com\/([a-z0-9]+)(?:\/(?:stripe\.js)?)?(?=["'`?\s)>]|$)/g
const loaded = new RegExp(String.raw`\bloadStripe\([^()]{0,300}?apiVersion:\s*['"]${version}`, 'g')

/** `https://esm.sh/stripe@14.21.0?target=deno`, `npm:stripe@^14.0.0`: imports that name their release, as Deno's do. */
const imported = new RegExp(`["']${sdkAddress}stripe@(${namedRange})`, 'g')

/** What an import map or an import itself says of the release. */
function importedReleases(text: string, path: string): InventoryEntry[] {
  if (!text.includes('stripe@')) return []
  const lines = indexLines(text)
  return [...text.matchAll(imported)]
    .filter(({ index }) => !isCommentedOut(text, index))
    .map(({ index, 1: version }) => ({
      path,
      line: lines.positionAt(index).line,
      kind: 'sdk' as const,
      version: version as string,
    }))
}

/** The same of code that the compiler reads besides. */
export function versionsInCode(text: string, path: string): InventoryEntry[] {
  // One look at the text, of which most say nothing of all that.
  if (!text.includes('tripe')) return []
  return [...browserVersions(text, path), ...importedReleases(text, path)]
}

export function versionsIn(text: string, path: string, kind: TextKind): InventoryEntry[] {
  const lines = indexLines(text)
  const at = (offset: number): number => lines.positionAt(offset).line
  const found: InventoryEntry[] = []
  for (const { pattern, kind: entry, in: kinds } of patterns) {
    if (!kinds.includes(kind)) continue
    for (const match of text.matchAll(pattern)) {
      const said = match[1] as string
      const offset = match.index + match[0].length - said.length
      if (!isCommentedOut(text, offset)) found.push({ path, line: at(offset), kind: entry, version: said })
    }
  }
  if (path.endsWith('.json')) found.push(...eventsIn(text, path, at))
  if (kind === 'program') found.push(...browserVersions(text, path))
  if (kind === 'program' || kind === 'settings') found.push(...importedReleases(text, path))
  // A header that is called by its name is no setting besides.
  return found.filter(
    (each) =>
      each.kind !== 'environment' ||
      !found.some((other) => other.kind === 'header' && other.line === each.line),
  )
}

/** Stripe.js by its address, and the version its loader is given. */
function browserVersions(text: string, path: string): InventoryEntry[] {
  if (!text.includes('js.stripe.com') && !text.includes('loadStripe')) return []
  const lines = indexLines(text)
  return [...text.matchAll(script), ...text.matchAll(loaded)]
    .filter(({ index }) => !isCommentedOut(text, index))
    .map((match) => ({
      path,
      line: lines.positionAt(match.index + match[0].length - 1).line,
      kind: 'browser' as const,
      version: match[0].startsWith('loadStripe') ? (match[1] as string) : `Stripe.js ${match[1]}`,
    }))
}

/** Events that somebody recorded: `{ "object": "event", "api_version": "2024-04-10" }`. */
function eventsIn(text: string, path: string, lineAt: (offset: number) => number): InventoryEntry[] {
  if (!/"object"\s*:\s*"event"/.test(text)) return []
  return [...text.matchAll(/"api_version"\s*:\s*"([^"\n]{10,40})"/g)].flatMap((match) => {
    const said = match[1] as string
    return isKnown(said) ? [{ path, line: lineAt(match.index), kind: 'fixture' as const, version: said }] : []
  })
}

function isKnown(said: string): boolean {
  return parseApiVersion(said) !== null && knownVersions().some((each) => each.version === said)
}

function isCommentedOut(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset) + 1, offset)
  return /^\s*(?:#|\/\/|\*|<!--)/.test(line)
}
