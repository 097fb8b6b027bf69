/** The TypeScript and JavaScript half of a scan: one program, every analyzer, usages out. */

import { getHeapStatistics } from 'node:v8'
import type { Change } from '../../catalog/change.ts'
import { apiVersionPin } from '../../catalog/standing/versions.ts'
import type { Surface } from '../../catalog/surface.ts'
import type { Jump } from '../../scanner/jump.ts'
import type { ModuleResolver } from '../../scanner/modules.ts'
import type { Skipped } from '../../scanner/source.ts'
import { limitsFor } from '../../scanner/split-programs.ts'
import { type Stages, untimed } from '../../scanner/stages.ts'
import { noTimeLimit, outOfTime, type TimeLimit } from '../../scanner/time-limit.ts'
import type { Usage } from '../../scanner/usage.ts'
import { analyzeBehaviors } from './analyzers/behaviors.ts'
import { analyzeBrowser } from './analyzers/browser.ts'
import { analyzeClients } from './analyzers/client.ts'
import { analyzeClosedEnums, closedFields } from './analyzers/closed-enums.ts'
import { analyzeDeclaredShapes } from './analyzers/declared-shapes.ts'
import { analyzeElements } from './analyzers/elements.ts'
import { analyzeEventTypes } from './analyzers/event-types.ts'
import { analyzeExpand } from './analyzers/expand.ts'
import { analyzeFinancialConnections } from './analyzers/financial-connections.ts'
import { analyzeFixtures } from './analyzers/fixtures.ts'
import { analyzeHttp } from './analyzers/http.ts'
import { analyzeLongerEnums } from './analyzers/longer-enums.ts'
import { analyzeMissingIds } from './analyzers/missing-ids.ts'
import { analyzeParameters } from './analyzers/parameters.ts'
import { analyzeRequired } from './analyzers/required.ts'
import { analyzeSdk } from './analyzers/sdk.ts'
import { analyzeUnsettled } from './analyzers/unsettled.ts'
import { analyzeValues } from './analyzers/values.ts'
import { analyzeVersionPins } from './analyzers/version-pin.ts'
import { analyzeWebhookPayloads } from './analyzers/webhook-payloads.ts'
import { analyzeWebhooks } from './analyzers/webhooks.ts'
import type { Context, Findings, ts } from './context.ts'
import { openClasses } from './implementations.ts'
import { createStripeProgram, type ParseCache, type StripeProgram } from './program.ts'
import { isBroken, proveFixes, without } from './prove.ts'
import { verify } from './verify.ts'
import { counted, isTooMuch, openAccount, uncounted } from './work.ts'

export interface AnalyzeRequest {
  /** Path → text of every file of the program. */
  files: ReadonlyMap<string, string>
  /** The files to judge. */
  roots: readonly string[]
  resolver: ModuleResolver
  /** The surface of the version that the code is on, and of the target. */
  from: Surface
  to: Surface
  jump: Jump
  /** All that are curated: handed over, so that the part with the compiler carries no catalog of its own. */
  changes: readonly Change[]
  target: string
  permissions: readonly string[]
  /** Whether to compile the files under both versions, and add what only the compiler finds. */
  verify?: boolean
  timeLimit?: TimeLimit
  stages?: Stages
}

export interface AnalyzeResult extends Findings {
  /** Files with syntax errors, judged as far as the parser could follow, and those that were given up. */
  skipped: Skipped[]
  /** What was compiled under both versions; zeros where nobody asked. */
  verified: VerifiedCounts
}

export interface VerifiedCounts {
  files: number
  /** Errors that only the target's types bring. */
  errors: number
  /** Those that no other finding explains. */
  unexplained: number
}

/** What the core asks of a language; `load.ts` fetches it only when there is something to analyze. */
export interface TypeScriptLanguage {
  /** Bytes that the engine may use for objects. */
  heap(): number
  analyze(request: AnalyzeRequest): AnalyzeResult
}

export function heap(): number {
  return getHeapStatistics().heap_size_limit
}

export function analyze(request: AnalyzeRequest): AnalyzeResult {
  uncounted()
  const stages = request.stages ?? untimed
  const limit = request.timeLimit ?? noTimeLimit
  const cache = parsedSoFar(request.resolver)
  const report: Findings = { usages: [], inventory: [], unresolved: [], pins: [], sound: [] }
  const verified = { files: 0, errors: 0, unexplained: 0 }
  const created = limit.within(() =>
    createStripeProgram(request.files, request.from, request.resolver, cache, request.jump.asked, stages),
  )
  if (!created) return { ...report, skipped: outOfTime(request.roots), verified }
  let program = created
  let context = contextOf(program, request, report)
  const closed = closedFields(request.changes, request.from, request.to)
  const skipped = new Map<string, Skipped['reason']>()
  const left = new Set(request.roots)
  stages.time('check', () =>
    limit.within(() => {
      let givenUp = 0
      // The program holds imports before those who import them: the checker then never has far to go.
      for (const file of created.program.getSourceFiles()) {
        const path = program.pathOf(file)
        if (!left.has(path) || program.file(path) !== file) continue
        if (givenUp > mostGivenUp) break
        if (isBroken(program, path))
          skipped.set(path, program.tooDeep.has(path) ? 'too-deep' : 'syntax-error')
        openAccount(program.checker)
        try {
          counted(file.text.length, () => analyzeFile(file, closed, context))
        } catch (error) {
          if (!isTooMuch(error)) throw error
          skipped.set(path, 'timeout')
          givenUp++
          program = program.renewed()
          context = contextOf(program, request, report)
        }
        left.delete(path)
      }
      if (givenUp <= mostGivenUp) left.clear()
      return left
    }),
  )
  for (const path of [...program.cutOff, ...left]) skipped.set(path, 'timeout')
  const usages = withoutEchoes(report.usages)
  report.usages =
    stages.time('prove fixes', () => limit.within(() => proveFixes(usages, request, program, cache))) ??
    usages.map((usage) => without(usage, 'the time was over before it was proved'))
  if (request.verify) {
    const result = stages.time('verify', () =>
      limit.within(() => verify(report.usages, request, program, cache)),
    )
    if (result) {
      report.usages.push(...result.usages)
      const { compared: files, fresh: errors } = result
      Object.assign(verified, { files, errors, unexplained: result.usages.length })
    } else for (const path of request.roots) skipped.set(path, 'timeout')
  }
  forget(cache)
  return { ...report, skipped: [...skipped].map(([path, reason]) => ({ path, reason })), verified }
}

/** Files of one program that may ask for too much, each of which costs a new checker; what is left is given up as well. */
const mostGivenUp = 20

/** Text that stays parsed for the next program of the scan; its trees take some twenty times as much memory. */
const mostParsed = 8_000_000

function forget(cache: ParseCache): void {
  let size = 0
  for (const file of cache.values()) size += file.text.length
  if (size > Math.min(mostParsed, limitsFor(heap()).withImports / 2)) cache.clear()
}

/** A scan has one resolver, and often several programs over the same files: they share what is parsed. */
const parsed = new WeakMap<ModuleResolver, ParseCache>()

function parsedSoFar(resolver: ModuleResolver): ParseCache {
  const cache = parsed.get(resolver) ?? new Map()
  parsed.set(resolver, cache)
  return cache
}

function analyzeFile(file: ts.SourceFile, closed: ReturnType<typeof closedFields>, context: Context): void {
  analyzeElements(file, closed, context)
  analyzeWebhookPayloads(file, context)
  analyzeValues(file, context)
  analyzeClosedEnums(file, closed, context)
  analyzeLongerEnums(file, context)
  analyzeParameters(file, context)
  analyzeRequired(file, context)
  analyzeMissingIds(file, context)
  analyzeBehaviors(file, context)
  analyzeEventTypes(file, context)
  analyzeExpand(file, context)
  analyzeBrowser(file, context)
  analyzeFinancialConnections(file, context)
  analyzeVersionPins(file, analyzeClients(file, context), context)
  analyzeWebhooks(file, context)
  analyzeSdk(file, context)
  analyzeHttp(file, context)
  analyzeFixtures(file, context)
  analyzeDeclaredShapes(file, context)
  analyzeUnsettled(file, context)
}

/** A setting that a client reads is judged there; that its name says Stripe as well is no second finding. */
function withoutEchoes(usages: readonly Usage[]): Usage[] {
  const editsOf = (usage: Usage) => (usage.fix?.edits ?? []).map(({ path, start }) => `${path}:${start}`)
  const isPin = (usage: Usage) => usage.change === apiVersionPin
  const sure = new Set(
    usages.flatMap((usage) => (isPin(usage) && usage.certainty === 'certain' ? editsOf(usage) : [])),
  )
  return usages.filter(
    (usage) =>
      !isPin(usage) || usage.certainty === 'certain' || !editsOf(usage).some((edit) => sure.has(edit)),
  )
}

function contextOf(program: StripeProgram, request: AnalyzeRequest, report: Findings): Context {
  openClasses(program.checker, program.program.getSourceFiles())
  return {
    checker: program.checker,
    keyOf: program.keyOf,
    isClientClass: (declaration) => program.keyOf(declaration) === 'prelude:Stripe',
    files: program.program.getSourceFiles().filter((file) => program.file(program.pathOf(file)) === file),
    pathOf: program.pathOf,
    surface: request.from,
    targetSurface: request.to,
    eventTypes: new Set(Object.keys(request.from.events)),
    jump: request.jump,
    target: request.target,
    permissions: request.permissions,
    report,
  }
}
