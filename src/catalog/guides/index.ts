import { changelogPage } from '../changelog-page.ts'
import { guide20220801 } from './2022-08-01.ts'
import { guide20221115 } from './2022-11-15.ts'
import { guide20230816 } from './2023-08-16.ts'
import { guide20231016 } from './2023-10-16.ts'
import { guide20240410 } from './2024-04-10.ts'
import { guide20240620 } from './2024-06-20.ts'
import { guideAcacia } from './2024-09-30.acacia.ts'
import { guideBasil } from './2025-03-31.basil.ts'
import { guideClover } from './2025-09-30.clover.ts'
import { guideNovemberClover } from './2025-11-17.clover.ts'
import { guideDahlia } from './2026-03-25.dahlia.ts'
import { guideEndive } from './2026-09-30.endive.ts'
import { general } from './general.ts'
import type { CodeRule, Guide, GuidePoint } from './guide.ts'

/** The versions that have a guide of their own. */
export const versionGuides: ReadonlyMap<string, Guide> = new Map([
  ['2022-08-01', guide20220801],
  ['2022-11-15', guide20221115],
  ['2023-08-16', guide20230816],
  ['2023-10-16', guide20231016],
  ['2024-04-10', guide20240410],
  ['2024-06-20', guide20240620],
  ['2024-09-30.acacia', guideAcacia],
  ['2025-03-31.basil', guideBasil],
  ['2025-09-30.clover', guideClover],
  ['2025-11-17.clover', guideNovemberClover],
  ['2026-03-25.dahlia', guideDahlia],
  ['2026-09-30.endive', guideEndive],
])

/**
 * The guide for a jump: the general one, with what the versions after `from` up to `to` add, oldest first. What
 * several of them need is said once. The part of `to` itself is there also when the code is on it already, since a
 * pull request that has just moved there still needs it; for a monthly version that is the part of its release.
 *
 * @param from the version the code is on; null where unknown, then only the part of `to` is added
 * @param versions every version that breaks something; one without a part of its own is named with its page
 */
export function guideFor(from: string | null, to: string, versions: readonly string[]): Guide {
  const crossed = [...new Set([...versionGuides.keys(), ...versions])]
    .filter((version) =>
      from === null || from === to
        ? isPartOf(version, to)
        : version === to || (version > from && version < to),
    )
    .sort()
  const parts = crossed.map((version) => versionGuides.get(version) ?? changelogPart(version))
  const isOnly = parts.length === 1
  return parts.reduce(
    (guide, part) => compose(guide, isOnly ? part : { ...part, steps: part.steps.filter(notAlone) }),
    general,
  )
}

/** The version itself, or an earlier one of the same release. */
function isPartOf(version: string, to: string): boolean {
  const release = version.split('.')[1]
  return version === to || (release !== undefined && release === to.split('.')[1] && version < to)
}

function notAlone({ alone }: GuidePoint): boolean {
  return alone !== true
}

function compose(guide: Guide, part: Guide): Guide {
  return {
    steps: join(guide.steps, part.steps),
    changes: join(guide.changes, part.changes),
    testing: join(guide.testing, part.testing),
    mistakes: join(guide.mistakes, part.mistakes),
  }
}

/** A point of the same id takes over the text and adds its findings; a new one goes before its neighbor. */
function join(points: readonly GuidePoint[], added: readonly GuidePoint[]): GuidePoint[] {
  const joined = [...points]
  for (const point of added) {
    const same = joined.findIndex(({ id }) => id === point.id)
    const existing = joined[same]
    if (existing === undefined) joined.splice(placeOf(point, joined), 0, point)
    else joined[same] = { ...existing, ...point, ...both(existing, point) }
  }
  return joined
}

function placeOf({ before, rank = 0 }: GuidePoint, points: readonly GuidePoint[]): number {
  let place = points.findIndex(({ id }) => id === before)
  if (place === -1) return points.length
  while (place > 0 && (points[place - 1]?.rank ?? 0) > rank) place--
  return place
}

/** What two points of the same id have together. */
function both(one: GuidePoint, other: GuidePoint): Partial<GuidePoint> {
  const { subject } = one
  return {
    ...(one.code && other.code && { code: bothRules(one.code, other.code) }),
    ...(one.points && other.points && { points: join(one.points, other.points) }),
    ...(subject !== undefined && {
      text: `${one.text} ${capitalized(other.text.slice(subject.length + 1))}`,
      url: 'https://docs.stripe.com/changelog',
    }),
  }
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function bothRules(one: CodeRule, other: CodeRule): CodeRule {
  return {
    ...one,
    ...other,
    slugs: [...new Set([...one.slugs, ...other.slugs])],
    inventory: [...new Set([...one.inventory, ...other.inventory])],
    role: one.role === other.role ? one.role : 'shows',
  }
}

/** A version without a guide is named with its page. */
function changelogPart(version: string): Guide {
  const point: GuidePoint = {
    id: `version-${version.replaceAll('.', '-')}`,
    before: 'code',
    text: `Read what changed in \`${version}\`.`,
    url: changelogPage(version),
  }
  return { steps: [], changes: [point], testing: [], mistakes: [] }
}
