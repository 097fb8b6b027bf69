/** A program whose `stripe` is ours, over the sources at hand: nothing installed, nothing read from a disk. */
import type { Surface } from '../../catalog/surface.ts'
import type { ModuleResolver } from '../../scanner/modules.ts'
import { sdkAddress } from '../../scanner/sdk-imports.ts'
import { type Stages, untimed } from '../../scanner/stages.ts'
import { guideSpelling } from './analyzers/financial-connections.ts'
import { ts } from './context.ts'
import { declarationKey } from './declarations/key.ts'
import { printDeclarations } from './declarations/print.ts'
import { collectWords } from './declarations/words.ts'
import { isTooDeep } from './depth.ts'
import { importsFirst, starsToCut } from './import-order.ts'
import { libText } from './lib/index.ts'

const root = '/repository/'
const libFile = '/restripe/lib.d.ts'
const stripeFile = '/restripe/stripe.d.ts'
/** What the package is to code that imports it by an address. */
const elsewhereFile = '/restripe/stripe-elsewhere.ts'
/** `npm:stripe@^17.0.0`, `https://esm.sh/stripe@14.21.0?target=deno`, as Deno and edge functions import it. */
const fromElsewhere = new RegExp(`^${sdkAddress}stripe(?:@[^/?]*)?(?:[/?].*)?$`)

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  checkJs: true,
  maxNodeModuleJsDepth: 0,
  noLib: true,
  types: [],
  strict: true,
  esModuleInterop: true,
  allowSyntheticDefaultImports: true,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
}

export interface StripeProgram {
  program: ts.Program
  checker: ts.TypeChecker
  file(path: string): ts.SourceFile | undefined
  pathOf(file: ts.SourceFile): string
  keyOf(declaration: ts.Node): string | null
  /** Files that are nested too deep to be read; they stand in the program without their text. */
  tooDeep: ReadonlySet<string>
  /** Files whose `export *` leads through so many others that it is left out. */
  cutOff: ReadonlySet<string>
  /**
   * The same with a checker that knows nothing yet. One that was ended in the middle of its work takes what it was at
   * for circular from then on, and types as `any`.
   */
  renewed(): StripeProgram
}

/** Parsed files by name and text, shared by the programs of one run. */
export type ParseCache = Map<string, ts.SourceFile>

/**
 * @param files path → text of every file of the program
 * @param surface the version of Stripe that `stripe` is
 * @param asked names that the declarations must have beside those that occur in the files
 */
export function createStripeProgram(
  files: ReadonlyMap<string, string>,
  surface: Surface,
  resolver: ModuleResolver,
  cache: ParseCache,
  asked: Iterable<string> = [],
  stages: Stages = untimed,
): StripeProgram {
  const declarations = stages.time('declarations', () => {
    const words = new Set<string>(asked)
    for (const text of files.values()) collectWords(text, words)
    return printDeclarations(withGuideSpelling(surface), words)
  })
  const texts = new Map([
    [libFile, libText],
    [stripeFile, declarations.text],
    ...[...files].map(([path, text]) => [root + path, text] as const),
  ])

  const augmented = augmentedModules(files)
  for (const name of augmented.values()) texts.set(name, 'export {}\n')
  texts.set(elsewhereFile, "import Stripe from 'stripe'\nexport { Stripe }\nexport default Stripe\n")

  const tooDeep = new Set<string>()
  const cutOff = starsToCut(files, resolver)

  function parse(name: string): ts.SourceFile | undefined {
    const text = texts.get(name)
    if (text === undefined) return undefined
    const known = cache.get(name)
    if (known?.text === text) return known
    const file = createFile(name, text) ?? ts.createSourceFile(name, '', sourceOptions)
    if (file.text !== text) tooDeep.add(name.slice(root.length))
    cache.set(name, file)
    return file
  }

  const host: ts.CompilerHost = {
    fileExists: (name) => texts.has(name),
    readFile: (name) => texts.get(name),
    getSourceFile: parse,
    getDefaultLibFileName: () => libFile,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
    directoryExists: () => true,
    getDirectories: () => [],
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map((literal) => {
        const from = containing.slice(root.length)
        const found = containing.startsWith(root) ? resolver.resolve(literal.text, from) : null
        const meant = resolver.meaning(literal.text, from)
        const isElsewhere = literal.text !== 'stripe' && (meant === 'stripe' || fromElsewhere.test(meant))
        const named = augmented.get(literal.text) ?? (isElsewhere ? elsewhereFile : undefined)
        const stub = found === null ? named : undefined
        if (stub !== undefined)
          return {
            resolvedModule: { resolvedFileName: stub, extension: '.ts', isExternalLibraryImport: true },
          }
        if (found === null || !files.has(found)) return { resolvedModule: undefined }
        if (cutOff.has(from) && isStar(literal.parent)) return { resolvedModule: undefined }
        const extension = /\.[cm]?[jt]sx?$/.exec(found)?.[0] ?? '.ts'
        return {
          resolvedModule: { resolvedFileName: root + found, extension, isExternalLibraryImport: false },
        }
      }),
    resolveTypeReferenceDirectiveReferences: (references) =>
      references.map(() => ({ resolvedTypeReferenceDirective: undefined })),
  }

  const names = [
    libFile,
    stripeFile,
    ...stages.time('parse and bind', () => importsFirst(files, resolver)).map((path) => root + path),
  ]
  const build = (): StripeProgram => {
    const program = ts.createProgram(names, options, host)
    return {
      program,
      checker: program.getTypeChecker(),
      file: (path) => program.getSourceFile(root + path),
      pathOf: (file) => file.fileName.slice(root.length),
      keyOf: (declaration) =>
        declaration.getSourceFile().fileName === stripeFile
          ? declarationKey(declaration, declarations)
          : null,
      tooDeep,
      cutOff,
      // In the midst of another stage, so no stage of its own.
      renewed: build,
    }
  }
  return stages.time('parse and bind', build)
}

/**
 * Modules that a file adds declarations to, `declare module 'fastify' { … }`: not installed, each is an empty file of
 * this name, so that what is added is known.
 */
function augmentedModules(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const text of files.values()) {
    if (!text.includes('declare module')) continue
    for (const [, name] of text.matchAll(/\bdeclare module\s+['"]([^'"*\n]+)['"]/g)) {
      if (name !== undefined && !name.startsWith('.') && name !== 'stripe' && name !== 'react')
        found.set(name, `/restripe/stubs/${found.size}.ts`)
    }
  }
  return found
}

/** `export * from`, `export * as x from`. */
function isStar(node: ts.Node): boolean {
  return ts.isExportDeclaration(node) && !(node.exportClause && ts.isNamedExports(node.exportClause))
}

const sourceOptions: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ES2022,
  // In TypeScript comments say nothing that the checker needs; in JavaScript they are read all the same.
  jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeInfo,
}

/** Null for a file that would exhaust the stack of the parser, or of those who read the tree after it. */
function createFile(name: string, text: string): ts.SourceFile | null {
  try {
    // The binder sets the parents.
    const file = ts.createSourceFile(name, text, sourceOptions)
    return isTooDeep(file) ? null : file
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The migration guide's `linkAccountSessions` as if it were declared, so that its aliases resolve too. */
function withGuideSpelling(surface: Surface): Surface {
  const session = surface.operations['financialConnections.sessions.create']
  if (!session) return surface
  const phantom = { ...session, on: 'FinancialConnections.LinkAccountSessionsResource' }
  return { ...surface, operations: { ...surface.operations, [guideSpelling]: phantom } }
}
