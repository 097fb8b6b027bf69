import type { TypeScriptLanguage } from './typescript/index.ts'

/**
 * Loads the part that carries the compiler, only when there is something to analyze: it is nine tenths of the bytes
 * and most of the start-up. Beside a bundle it is `compiler/index.js`, in the sources it is `typescript/index.ts`.
 */
export async function loadTypeScript(): Promise<TypeScriptLanguage> {
  // A specifier that a bundler cannot read: the compiler stays a file of its own.
  const extension = /\/load(\.[jt]s)$/.exec(import.meta.url)?.[1]
  const specifier = extension ? `./typescript/index${extension}` : './compiler/index.js'
  return import(/* webpackIgnore: true */ specifier)
}
