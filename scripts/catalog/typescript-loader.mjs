/** Lets the scripts import the TypeScript of src/ where Node doesn't read it by itself (before 22.18). */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const text = await readFile(fileURLToPath(url), 'utf8')
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
  }
  const source = ts.transpileModule(text, { compilerOptions }).outputText
  return { format: 'module', source, shortCircuit: true }
}
