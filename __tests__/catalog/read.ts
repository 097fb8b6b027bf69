import { existsSync, readFileSync } from 'node:fs'
import { loadSurface } from '../../src/catalog/surfaces.ts'

export const readGenerated = (file: string) =>
  readFileSync(new URL(`../../src/catalog/generated/${file}`, import.meta.url), 'utf8')

export const surfaceOf = (version: string) => loadSurface(version, readGenerated)

/** An independent extraction beside the repository, where a machine has one. */
const INDEPENDENT = new URL('../../../shared/stripe/', import.meta.url)

export const hasIndependent = existsSync(new URL('diffs/', INDEPENDENT))

export const readIndependent = (file: string) => JSON.parse(readFileSync(new URL(file, INDEPENDENT), 'utf8'))
