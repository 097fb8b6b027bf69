// Compiles code with the real types of a `stripe` release, and nothing else installed.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ts } from 'ts-morph'

const libs = dirname(createRequire(import.meta.url).resolve('typescript'))

const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
}

/** Declarations stay parsed for the next program, as far as some releases go. */
const parsed = new Map()
const mostParsed = 2000

/** The folder of a release below another, fetched where it isn't there yet. */
export function release(version, under) {
  const at = join(under, version)
  if (existsSync(at)) return at
  mkdirSync(at, { recursive: true })
  const quiet = { cwd: under, stdio: ['ignore', 'pipe', 'ignore'] }
  const file = execFileSync('npm', ['pack', `stripe@${version}`, '--silent'], quiet)
    .toString()
    .trim()
  execFileSync('tar', ['xzf', file, '-C', version, '--strip-components=1'], quiet)
  return at
}

/**
 * @param files path → text
 * @param folder of the release whose types `stripe` has
 */
export function compile(files, folder) {
  // What an `import` resolves to: since 22 the entry for Node, before it what the manifest names.
  const modern = join(folder, 'esm/stripe.esm.node.d.ts')
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entry = existsSync(modern) ? modern : join(folder, manifest.types ?? 'types/index.d.ts')
  const host = ts.createCompilerHost(options, true)
  host.getDefaultLibLocation = () => libs
  const { getSourceFile, fileExists } = host
  host.fileExists = (path) => files.has(path) || fileExists.call(host, path)
  host.getSourceFile = (path, ...rest) => {
    if (files.has(path)) return ts.createSourceFile(path, files.get(path), ts.ScriptTarget.ES2022, true)
    if (parsed.size > mostParsed) parsed.clear()
    if (!parsed.has(path)) parsed.set(path, getSourceFile.call(host, path, ...rest))
    return parsed.get(path)
  }
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) =>
      text === 'stripe'
        ? { resolvedModule: { resolvedFileName: entry, extension: '.d.ts', isExternalLibraryImport: true } }
        : { resolvedModule: ts.resolveModuleName(text, containing, options, host).resolvedModule },
    )
  return ts.createProgram([...files.keys()], options, host)
}

/** The errors of the given files: `path:line` → texts. */
export function errorsByLine(files, folder) {
  const program = compile(files, folder)
  const errors = new Map()
  for (const path of files.keys()) {
    const file = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    for (const { code, start = 0, messageText } of found) {
      const key = `${path}:${file.getLineAndCharacterOfPosition(start).line + 1}`
      const text = ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll('\n', ' ')
      errors.set(key, [...(errors.get(key) ?? []), `TS${code} ${text}`])
    }
  }
  return errors
}
