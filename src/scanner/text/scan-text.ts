/** Scripts, configuration, documentation and other languages: what they send to Stripe, and which versions they name. */
import type { Change } from '../../catalog/change.ts'
import { judgeBody, judgeJson, mayHoldStripeData } from '../fixtures-json.ts'
import type { HttpCall, Place } from '../http/call.ts'
import { type HttpScope, judgeHttpCall } from '../http/judge.ts'
import type { InventoryEntry } from '../inventory.ts'
import { indexLines } from '../lines.ts'
import type { DataScope } from '../old-data.ts'
import { dirname, join } from '../paths.ts'
import type { Usage } from '../usage.ts'
import { mayBeCassette, readCassette } from './cassettes.ts'
import type { Origin } from './command-call.ts'
import { curlCalls } from './curl.ts'
import { httpFileCalls } from './http-file.ts'
import { type TextKind, textKind } from './kinds.ts'
import { packagesIn } from './packages.ts'
import { mayRunCommands, scriptsIn } from './scripts.ts'
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

/** JSON and manifests have no comments. */
export function takesIgnores(path: string): boolean {
  const kind = kindOf(path)
  return kind !== null && kind !== 'packages' && !path.endsWith('.json')
}

/** @param texts path → text of the files that `isText` names; others are left out */
export function scanText(texts: ReadonlyMap<string, string>, { scopeOf }: TextScope): TextFindings {
  const found: TextFindings = { usages: [], inventory: [] }
  for (const [path, text] of texts) {
    const kind = kindOf(path)
    if (kind === null) {
      if (mayRunCommands(path, text)) scanScripts(path, text)
      continue
    }
    if (mayHoldStripeData(path, text)) {
      const { usages, calls } = judgeJson(path, text, dataScope(path))
      found.usages.push(...usages)
      judge(calls, path, kind)
    }
    if (!/stripe/i.test(text)) continue
    if (kind === 'packages') {
      found.inventory.push(...packagesIn(text, path))
      continue
    }
    found.inventory.push(...versionsIn(text, path, kind))
    if (kind === 'requests') judge(httpFileCalls(text, originOf(path)), path, kind)
    if (kind === 'commands' || kind === 'prose') {
      const lines = indexLines(text)
      const { calls, versions } = commandsIn(text, path, kind === 'prose')
      found.inventory.push(
        ...versions.map((each) => cliVersion(path, lines.positionAt(each.offset).line, each.text)),
      )
      judge(calls, path, kind)
      if (mayBeCassette(path, text)) scanCassette(path, text)
    }
  }
  return found

  function dataScope(path: string): DataScope {
    const { from, to, jump } = scopeOf(path, null)
    return { surface: from, target: to, jump }
  }

  function scanCassette(path: string, text: string): void {
    const { calls, bodies } = readCassette(text, originOf(path))
    judge(calls, path, 'commands')
    for (const { text: body, start, end, offsetAt } of bodies) {
      const usages = judgeBody(path, body, dataScope(path))
      found.usages.push(
        ...usages.map((each) => ({
          ...each,
          ...(offsetAt ? { start: offsetAt(each.start), end: offsetAt(each.end) } : { start, end }),
        })),
      )
    }
  }

  function scanScripts(path: string, text: string): void {
    const lines = indexLines(text)
    for (const script of scriptsIn(text)) {
      const { line } = lines.positionAt(script.offsetAt(0))
      found.inventory.push(...versionsIn(script.text, path, 'commands').map((each) => ({ ...each, line })))
      const { calls, versions } = commandsIn(script.text, path, false)
      found.inventory.push(...versions.map((each) => cliVersion(path, line, each.text)))
      const inFile = <T extends { place: Place }>(each: T): T =>
        each.place.path === path
          ? {
              ...each,
              place: { path, start: script.offsetAt(each.place.start), end: script.offsetAt(each.place.end) },
            }
          : each
      judge(
        calls.map((call) => ({ ...inFile(call), keys: call.keys.map(inFile) })),
        path,
        'commands',
      )
    }
  }

  function commandsIn(
    text: string,
    path: string,
    isProse: boolean,
  ): { calls: HttpCall[]; versions: { text: string; offset: number }[] } {
    const origin = originOf(path)
    const uses = cliUses(text, origin, isProse, () => scopeOf(path, null).from)
    return {
      calls: [...curlCalls(text, origin, isProse), ...uses.flatMap(({ call }) => call ?? [])],
      versions: uses.flatMap(({ version }) => version ?? []),
    }
  }

  /** A command names files from the folder it is run in: that of the script, or the repository's. */
  function originOf(path: string): Origin {
    return {
      path,
      fileAt(name) {
        for (const each of [join(dirname(path), name), join('.', name)]) {
          const text = texts.get(each)
          if (text !== undefined) return { path: each, text }
        }
        return null
      },
    }
  }

  function judge(calls: readonly HttpCall[], path: string, kind: TextKind): void {
    for (const call of calls) {
      const usages = judgeHttpCall(call, scopeOf(path, call.version))
      found.usages.push(...usages.map((usage) => inKind(usage, kind)))
    }
  }
}

function cliVersion(path: string, line: number, version: string): InventoryEntry {
  return { path, line, kind: 'cli', version }
}

const shown = new WeakMap<Change, Change>()

/** What documentation shows breaks nothing by itself; it leads others to what Stripe refuses. */
function inKind(usage: Usage, kind: TextKind): Usage {
  if (kind !== 'prose') return usage
  const change: Change = shown.get(usage.change) ?? { ...usage.change, severity: 'advice' }
  shown.set(usage.change, change)
  return { ...usage, change }
}
