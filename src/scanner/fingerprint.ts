import { createHash } from 'node:crypto'
import type { Usage } from './usage.ts'

/**
 * Names a finding by what it is about and not by where it stands: file, change, element and the code without its
 * spacing. The n-th of several alike gets its number, so that all stay apart. 16 hex digits.
 */
export function fingerprints(usages: readonly Usage[], textOf: (path: string) => string): string[] {
  const seen = new Map<string, number>()
  return usages.map((usage) => {
    const code = textOf(usage.path)
      .slice(usage.start, Math.min(usage.end, usage.start + 400))
      .replace(/\s+/g, '')
    const key = [usage.path, usage.change.slug, usage.element, code].join('\0')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return createHash('sha256').update(`${key}\0${count}`).digest('hex').slice(0, 16)
  })
}
