/**
 * Building the catalog from the `stripe` releases on npm: run by maintainers, no part of the Action.
 *
 * Here: one release as a TypeScript program, and the two layouts its declarations come in.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

/**
 * @typedef {object} Release
 * @property {string} folder where the package is unpacked
 * @property {string} sdk its version, `15.12.0`
 * @property {'global' | 'modules'} layout `global`: `declare module 'stripe' { namespace Stripe {…} }` (SDK ≤ 21)
 * @property {ts.TypeChecker} checker
 * @property {ts.Symbol} stripe the class and namespace `Stripe`
 * @property {{ symbol: ts.Symbol, folder: string }[]} modules the files of API shape of the second layout, and the
 *   prefix that their folder stands for, `Checkout.`
 * @property {(node: ts.Node) => string} fileOf the declaring file relative to the folder, forward slashes
 */

/** @returns {Release} */
export function openRelease(folder) {
  const sdk = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
  const layout = existsSync(join(folder, 'esm/stripe.core.d.ts')) ? 'modules' : 'global'
  const rootNames =
    layout === 'modules' ? [join(folder, 'esm/stripe.core.d.ts')] : declarationFiles(join(folder, 'types'))
  // No lib and no @types/node: only names are resolved here, types are read off the syntax.
  const options = { noLib: true, types: [], skipLibCheck: true, target: ts.ScriptTarget.ES2022 }
  const program = ts.createProgram({
    rootNames,
    options: {
      ...options,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    },
  })
  const checker = program.getTypeChecker()
  const module =
    layout === 'modules'
      ? checker.getSymbolAtLocation(program.getSourceFile(rootNames[0]))
      : checker.getAmbientModules().find((each) => each.name === '"stripe"')
  const stripe = checker.getExportsOfModule(module).find((each) => each.name === 'Stripe')
  const fileOf = (node) => relative(folder, node.getSourceFile().fileName).split(sep).join('/')
  const modules = program.getSourceFiles().flatMap((file) => {
    const symbol =
      layout === 'modules' && isApiFile(fileOf(file)) ? checker.getSymbolAtLocation(file) : undefined
    const path = fileOf(file).split('/').slice(2, -1)
    return symbol === undefined ? [] : [{ symbol, folder: path.map((each) => `${each}.`).join('') }]
  })
  return { folder, sdk, layout, checker, stripe, modules, fileOf }
}

function declarationFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.d.ts') && !name.split(sep).includes('test'))
    .sort()
    .map((name) => join(folder, name))
}

/** Whether a file declares API shape, and not the client, its errors, its transport. */
export function isApiFile(file) {
  if (file.startsWith('types/')) {
    return !/^types\/((lib|Errors|OAuth|Webhooks|index|\d[^/]*\/index)\.d\.ts|net\/|crypto\/)/.test(file)
  }
  return file === 'esm/shared.d.ts' || (file.startsWith('esm/resources/') && !file.endsWith('/OAuth.d.ts'))
}
