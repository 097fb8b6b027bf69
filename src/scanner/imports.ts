import type { ModuleResolver } from './modules.ts'

/** `from '…'`, `import '…'`, `import('…')`, `require('…')`. No two parts match the same white space. */
const importPattern = /(?:\bfrom\s*|\bimport\s*(?:\(\s*)?|\brequire\s*\(\s*)(['"])([^'"\n]{1,300})\1/g

/** The sources that a file imports, read off its text: each once, itself left out. */
export function importedFrom(text: string, path: string, resolver: ModuleResolver): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(importPattern)) {
    const target = resolver.resolve(match[2] as string, path)
    if (target && target !== path) found.add(target)
  }
  return [...found]
}
