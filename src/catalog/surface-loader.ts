import type { Surface } from './surface.ts'
import { loadSurface, type ReadGenerated } from './surfaces.ts'

/** Surfaces by version, each decoded once a run. */
export function surfaceLoader(read: ReadGenerated): (version: string) => Surface {
  const texts = new Map<string, string>()
  const surfaces = new Map<string, Surface>()
  const readOnce = (file: string): string => {
    const text = texts.get(file) ?? read(file)
    texts.set(file, text)
    return text
  }
  return (version) => {
    const surface = surfaces.get(version) ?? loadSurface(version, readOnce)
    surfaces.set(version, surface)
    return surface
  }
}
