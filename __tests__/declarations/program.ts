import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ts } from 'ts-morph'
import { libText } from '../../src/languages/typescript/lib/index.ts'

/** Modules that the real declarations of `stripe` import from Node. */
const NODE = `declare module 'http' { export class Agent {} export class IncomingMessage {} }
declare module 'events' { export class EventEmitter {} }
declare class Event { constructor(type: string, init?: any) }
declare class ReadableStream<T = any> { private chunk: T }
`
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noLib: true,
  strict: true,
  allowJs: true,
  checkJs: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
}

/** Text of the `stripe` module, the alias of an installed release (`stripe-15`), or a release's files in memory. */
export type StripeTypes =
  | { text: string }
  | { installed: string }
  | { files: Record<string, string>; entry: string }

/** A program over texts, with our library and one `stripe` module. */
export function openProgram(files: Record<string, string>, stripe: StripeTypes): ts.Program {
  const texts = new Map<string, string>(Object.entries(files).map(([name, text]) => [`/probe/${name}`, text]))
  texts.set('/lib.d.ts', libText)
  texts.set('/node.d.ts', NODE)
  if ('text' in stripe) texts.set('/stripe.d.ts', stripe.text)
  if ('files' in stripe) for (const [name, text] of Object.entries(stripe.files)) texts.set(name, text)
  const roots = [...texts.keys()].filter((name) => !name.startsWith('/sdk/'))
  const entry = 'installed' in stripe ? entryOf(stripe.installed) : 'entry' in stripe ? stripe.entry : null
  const parsed = new Map<string, ts.SourceFile>()
  const textOf = (name: string) => texts.get(name) ?? ts.sys.readFile(name)
  const host: ts.CompilerHost = {
    fileExists: (name) => texts.has(name) || ts.sys.fileExists(name),
    readFile: textOf,
    getSourceFile(name) {
      const text = textOf(name)
      if (text === undefined) return undefined
      const file = parsed.get(name) ?? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
      parsed.set(name, file)
      return file
    },
    getDefaultLibFileName: () => '/lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    // The real declarations ask for Node's; ours and theirs must see the same world.
    resolveTypeReferenceDirectiveReferences: (references) =>
      references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        if (text === 'stripe' && entry !== null) {
          return { resolvedModule: { resolvedFileName: entry, extension: ts.Extension.Dts } }
        }
        return from.startsWith('/probe/') && !text.startsWith('.')
          ? { resolvedModule: undefined }
          : ts.resolveModuleName(text, from, OPTIONS, host)
      }),
  }
  return ts.createProgram(roots, OPTIONS, host)
}

function entryOf(alias: string): string {
  const main = createRequire(import.meta.url).resolve(alias)
  const folder = main.slice(0, main.indexOf(alias) + alias.length)
  const { types } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, types ?? 'esm/stripe.esm.node.d.ts')
}

/** The compiler's guess at what was meant depends on what else there is. */
const WITHOUT_GUESS: Record<number, number> = { 2551: 2339, 2561: 2353, 2724: 2694 }

/** Errors of the probes, `file:line code`. */
export function errorsOf(program: ts.Program): string[] {
  const probes = program.getSourceFiles().filter((file) => file.fileName.startsWith('/probe/'))
  return probes.flatMap((file) =>
    [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((each) => {
      const { line } = file.getLineAndCharacterOfPosition(each.start ?? 0)
      return `${file.fileName.slice('/probe/'.length)}:${line + 1} TS${WITHOUT_GUESS[each.code] ?? each.code}`
    }),
  )
}

/** Every property access and call of the probes: what it resolves to, by `file:line:column name`. */
export function resolutionsOf(program: ts.Program): Map<string, string> {
  const checker = program.getTypeChecker()
  const found = new Map<string, string>()
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith('/probe/')) visit(file, file)
  }
  return found

  function visit(node: ts.Node, file: ts.SourceFile): void {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name)
      note(file, node.name, symbol === undefined ? '✗' : describeAccess(checker, node))
    } else if (ts.isCallExpression(node)) {
      note(file, node, describe(checker, checker.getTypeAtLocation(node)))
    }
    ts.forEachChild(node, (child) => visit(child, file))
  }

  function note(file: ts.SourceFile, node: ts.Node, text: string): void {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file))
    found.set(
      `${file.fileName.slice('/probe/'.length)}:${line + 1}:${character + 1} ${node.getText(file).slice(-60)}`,
      text,
    )
  }
}

const SAME: Record<string, string> = { WebhookObject: 'Webhooks', DecimalImpl: 'Decimal' }

/** The parent's type and the member's. */
function describeAccess(checker: ts.TypeChecker, node: ts.PropertyAccessExpression): string {
  return `${describe(checker, checker.getTypeAtLocation(node.expression))} → ${describe(checker, checker.getTypeAtLocation(node))}`
}

/** A type in words that don't depend on how it was declared: values, primitives, last names. */
export function describe(checker: ts.TypeChecker, type: ts.Type, depth = 0): string {
  if (type.flags & ts.TypeFlags.Boolean) return 'boolean'
  if (type.isUnion()) {
    const parts = new Set(type.types.map((each) => describe(checker, each, depth)))
    if (parts.delete('true') && parts.delete('false')) parts.add('boolean')
    return [...parts].sort().join(' | ')
  }
  if (type.isIntersection()) {
    const parts = type.types
      .map((each) => describe(checker, each, depth))
      .filter((each) => !/^(\{\}|Record|__type)/.test(each))
    return parts.sort().join(' & ')
  }
  if (type.isStringLiteral()) return JSON.stringify(type.value)
  if (!(type.flags & ts.TypeFlags.Object)) return checker.typeToString(type)
  // How a release spells its helpers is no shape.
  if (type.getCallSignatures().length > 0 && type.getConstructSignatures().length === 0) return 'function'
  const args = depth < 4 ? checker.getTypeArguments(type as ts.TypeReference) : []
  const name = (type.aliasSymbol ?? type.getSymbol())?.name ?? ''
  if (name.startsWith('"') || name === 'errors') return 'module'
  if (SAME[name] !== undefined) return SAME[name]
  if (name === '__type' || name === '' || name === '__object') return '__type'
  return args.length === 0
    ? name
    : `${name}<${args.map((each) => describe(checker, each, depth + 1)).join(', ')}>`
}
