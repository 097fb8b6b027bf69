import { guide20240620 } from './2024-06-20.ts'
import { general } from './general.ts'
import type { Guide, GuidePoint } from './guide.ts'

/** The versions that have a guide of their own, oldest first. */
const ownGuides: readonly (readonly [version: string, part: Guide])[] = [['2024-06-20', guide20240620]]

/**
 * The guide for a jump: the general one, with what the versions after `from` up to `to` add. The part of `to` itself
 * is there also when the code is on it already, since a pull request that has just moved there still needs it.
 *
 * @param from the version the code is on; null where unknown, then only the part of `to` is added
 * @param versions every version that breaks something; one without a part of its own is named with its page
 */
export function guideFor(from: string | null, to: string, versions: readonly string[]): Guide {
  const crossed = (version: string) => version === to || (from !== null && version > from && version < to)
  let guide = general
  const named = new Set<string>()
  for (const [version, part] of ownGuides) {
    named.add(version)
    if (crossed(version)) guide = compose(guide, part)
  }
  const changes = [...versions].filter((version) => crossed(version) && !named.has(version)).sort()
  return changes.length === 0 ? guide : compose(guide, { ...nothing, changes: changes.map(changelogPoint) })
}

const nothing: Guide = { steps: [], changes: [], testing: [], mistakes: [] }

function compose(guide: Guide, part: Guide): Guide {
  return {
    steps: join(guide.steps, part.steps),
    changes: join(guide.changes, part.changes),
    testing: join(guide.testing, part.testing),
    mistakes: join(guide.mistakes, part.mistakes),
  }
}

/** A point of the same id takes over the text and whatever else it sets; a new one goes before its neighbor. */
function join(points: readonly GuidePoint[], added: readonly GuidePoint[]): GuidePoint[] {
  const joined = [...points]
  for (const point of added) {
    const same = joined.findIndex(({ id }) => id === point.id)
    const neighbor = joined.findIndex(({ id }) => id === point.before)
    const existing = joined[same]
    if (existing !== undefined) joined[same] = { ...existing, ...point }
    else joined.splice(neighbor === -1 ? joined.length : neighbor, 0, point)
  }
  return joined
}

/** `2024-06-20` has a page of its own, `2025-03-31.basil` a place on its release's page. */
function changelogPoint(version: string): GuidePoint {
  const release = version.split('.')[1]
  const page = release === undefined ? version : `${release}#${version}`
  return {
    id: `version-${version.replaceAll('.', '-')}`,
    before: 'code',
    text: `Read what changed in \`${version}\`.`,
    url: `https://docs.stripe.com/changelog/${page}`,
  }
}
