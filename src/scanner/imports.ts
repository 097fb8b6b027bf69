import type { ModuleResolver } from './modules.ts'

/** `from '…'`, `import '…'`, `import('…')`, `require('…')`. No two parts match the same white space. */
export const importPattern = /(?:\bfrom\s*|\bimport\s*(?:\(\s*)?|\brequire\s*\(\s*)(['"])([^'"\n]{1,300})\1/g

/** `/// <reference types="stripe" />` */
const referencePattern = /^\/\/\/\s*<reference\s+types=["']([^"'\n]{1,100})["']/gm

/** Whether a file imports a package that has Stripe in its name; a file of the repository is no package. */
export function importsStripe(text: string, path: string, resolver: ModuleResolver): boolean {
  for (const pattern of [importPattern, referencePattern]) {
    for (const match of text.matchAll(pattern)) {
      const specifier = match[2] ?? (match[1] as string)
      const says = /stripe/i.test(specifier) || /stripe/i.test(resolver.meaning(specifier, path))
      if (says && resolver.resolve(specifier, path) === null) return true
    }
  }
  return false
}

/** The sources that a file imports, read off its text: each once, itself left out. */
export function importedFrom(text: string, path: string, resolver: ModuleResolver): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(importPattern)) {
    const target = resolver.resolve(match[2] as string, path)
    if (target && target !== path) found.add(target)
  }
  return [...found]
}
