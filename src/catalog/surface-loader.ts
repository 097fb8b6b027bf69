import type { Surface } from './surface.ts'
import { decodeSurface, indexTypes, type TypeIndex } from './surface-text.ts'
import type { ReadGenerated } from './surfaces.ts'

const loaders = new WeakMap<ReadGenerated, (version: string) => Surface>()

/** Surfaces by version, each decoded once for each way to read them: runs of one process share them. */
export function surfaceLoader(read: ReadGenerated): (version: string) => Surface {
  const known = loaders.get(read)
  if (known !== undefined) return known
  const loader = newLoader(read)
  loaders.set(read, loader)
  return loader
}

function newLoader(read: ReadGenerated): (version: string) => Surface {
  const surfaces = new Map<string, Surface>()
  let text: string | undefined
  let index: TypeIndex | undefined
  return (version) => {
    const known = surfaces.get(version)
    if (known !== undefined) return known
    text ??= read('surfaces.txt')
    index ??= indexTypes(text)
    const surface = decodeSurface(text, version, index)
    surfaces.set(version, surface)
    return surface
  }
}
