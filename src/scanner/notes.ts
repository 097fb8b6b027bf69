import { compareApiVersions } from '../catalog/api-version.ts'
import type { VerifiedCounts } from '../languages/typescript/index.ts'
import type { PackageVersion } from './inventory.ts'
import type { TimeLimit } from './time-limit.ts'

/**
 * What a reader must know about the versions that were compared.
 *
 * @param standIn what code of an unknown version was taken to be on
 * @param anyCode whether code was analyzed at all
 */
export function notesOnVersions(
  packages: readonly PackageVersion[],
  to: string,
  standIn: string,
  anyCode: boolean,
): string[] {
  const newer = packages.filter(({ from }) => from !== null && compareApiVersions(from, to) > 0)
  const notes = newer.map(
    ({ path, from }) =>
      `${capital(nameOf(path))} is on ${from}, newer than ${to}: nothing was compared there.`,
  )
  const unknown = packages.filter(({ from }) => from === null).map(({ path }) => nameOf(path))
  if (packages.length === 0 && anyCode) unknown.push('the code')
  if (unknown.length > 0) notes.push(unknownNote(unknown, standIn))
  return notes
}

/** What `--verify` compared; nothing where nobody asked. */
export function noteOnVerify(isAsked: boolean, { files, errors, unexplained }: VerifiedCounts): string[] {
  if (!isAsked) return []
  const compiled = `${files} ${files === 1 ? 'file was' : 'files were'} compiled under both versions`
  if (errors === 0) return [`${compiled}: the types of the target bring no error that was not there.`]
  const found = `${errors} ${errors === 1 ? 'error is' : 'errors are'} new with the types of the target`
  const rest =
    unexplained === 0 ? 'all explained by findings' : `${unexplained} added as findings of their own`
  return [`${compiled}: ${found}, ${rest}.`]
}

/** Said where a run was cut by the clock: what is skipped says where, and this says why. */
export function noteOnTime({ isOver }: TimeLimit): string[] {
  if (!isOver) return []
  return [
    'The time limit was over before everything was looked at: what is skipped as `timeout` may hold more, and fixes ' +
      'that were not proved by then are left out. Raise `--time-limit` (`time-limit` in the Action), or leave out with ' +
      '`--paths-ignore` (`paths-ignore`) what need not be looked at.',
  ]
}

const listed = 5

function unknownNote(names: readonly string[], standIn: string): string {
  const some = names.slice(0, listed).join(', ')
  const who =
    names.length === 1 ? some : `${names.length} packages (${some}${names.length > listed ? ', …' : ''})`
  return (
    `The API version that ${who} ${names.length === 1 ? 'is' : 'are'} on is unknown: no client sets one, and no ` +
    `\`stripe\` release that pins one was found. It was taken to be ${standIn}. Look the account’s default up in ` +
    'Workbench, or say it with `--from` (`current-version` in the Action).'
  )
}

function nameOf(path: string): string {
  return path === '.' ? 'the root package' : path
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
