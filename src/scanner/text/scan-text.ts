/** Scripts, configuration, documentation and other languages: what they send to Stripe, and which versions they name. */
import type { Change } from '../../catalog/change.ts'
import { judgeJson, mayHoldStripeData } from '../fixtures-json.ts'
import type { HttpCall } from '../http/call.ts'
import { type HttpScope, judgeHttpCall } from '../http/judge.ts'
import type { InventoryEntry } from '../inventory.ts'
import { indexLines } from '../lines.ts'
import type { Usage } from '../usage.ts'
import { curlCalls } from './curl.ts'
import { httpFileCalls } from './http-file.ts'
import { type TextKind, textKind } from './kinds.ts'
import { packagesIn } from './packages.ts'
import { cliUses } from './stripe-cli.ts'
import { versionsIn } from './versions.ts'

export interface TextFindings {
  usages: Usage[]
  inventory: InventoryEntry[]
}

export interface TextScope {
  /** What requests of a file are judged by; those that name a version of their own by that. */
  scopeOf(path: string, version: string | null): HttpScope
}

function kindOf(path: string): TextKind | null {
  return textKind(path.slice(path.lastIndexOf('/') + 1))
}

/** Whether a source is read here, and not by a language's compiler. */
export function isText(path: string): boolean {
  return kindOf(path) !== null
}

/** Documentation may well explain ignore comments; it has none. */
export function takesIgnores(path: string): boolean {
  const kind = kindOf(path)
  return kind === 'commands' || kind === 'requests'
}

/** @param texts path → text of the files that `isText` names; others are left out */
export function scanText(texts: ReadonlyMap<string, string>, { scopeOf }: TextScope): TextFindings {
  const found: TextFindings = { usages: [], inventory: [] }
  for (const [path, text] of texts) {
    const kind = kindOf(path)
    if (kind === null) continue
    if (mayHoldStripeData(path, text)) {
      const { from, to, jump } = scopeOf(path, null)
      found.usages.push(...judgeJson(path, text, { surface: from, target: to, jump }))
    }
    if (!/stripe/i.test(text)) continue
    if (kind === 'packages') {
      found.inventory.push(...packagesIn(text, path))
      continue
    }
    found.inventory.push(...versionsIn(text, path, kind))
    const calls: HttpCall[] = kind === 'requests' ? httpFileCalls(text, path) : []
    if (kind === 'commands' || kind === 'prose') {
      calls.push(...curlCalls(text, path, kind === 'prose'))
      const lines = indexLines(text)
      for (const { call, version } of cliUses(text, path, kind === 'prose', () => scopeOf(path, null).from)) {
        if (call) calls.push(call)
        if (version)
          found.inventory.push({
            path,
            line: lines.positionAt(version.offset).line,
            kind: 'cli',
            version: version.text,
          })
      }
    }
    for (const call of calls) {
      const usages = judgeHttpCall(call, scopeOf(path, call.version))
      found.usages.push(...usages.map((usage) => inKind(usage, kind)))
    }
  }
  return found
}

const shown = new WeakMap<Change, Change>()

/** What documentation shows breaks nothing by itself; it leads others to what Stripe refuses. */
function inKind(usage: Usage, kind: TextKind): Usage {
  if (kind !== 'prose') return usage
  const change: Change = shown.get(usage.change) ?? { ...usage.change, severity: 'advice' }
  shown.set(usage.change, change)
  return { ...usage, change }
}
