import { compareApiVersions } from '../catalog/api-version.ts'
import { isProjectFolder } from '../files/project-folder.ts'
import { readSources } from '../files/read-sources.ts'
import { guessVersions } from '../scanner/from.ts'
import { readManifests } from '../scanner/manifests.ts'
import type { Context } from './context.ts'
import { settle } from './settings.ts'

/**
 * The API versions that the code in the folder is on, oldest first, as far as its text shows: what it pins, else what
 * its `stripe` releases send by default. Nothing where the folder is no project, for then nobody asked to have it read.
 */
export async function standingOf({ folder, options, io, progress }: Context): Promise<string[]> {
  if (folder === undefined && !isProjectFolder(io.cwd)) return []
  const { root, read } = settle(folder, options, io.cwd)
  progress.say('Reading files…')
  const { sources } = await readSources(root, read)
  const texts = new Map(sources.map(({ path, text }) => [path, text]))
  const versions = [...guessVersions(readManifests(texts), texts, null).values()]
  const found = new Set(versions.filter((version) => version !== null))
  return [...found].sort(compareApiVersions)
}
