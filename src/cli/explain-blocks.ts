import type { ChangeBrief } from '../catalog/ask-explanation.ts'
import { count, severityWord } from '../report/wording.ts'

/** A name as code spells it; texts beside it are Markdown of ours. */
export interface Name {
  name: string
}

/** A piece of an explanation, which the text and the Markdown format write each in their own way. */
export type Block =
  /** What is explained, and a word on what it is. */
  | { is: 'title'; text: string | Name; note: string }
  | { is: 'heading'; text: string }
  /** A paragraph; Markdown of ours. `mark` puts it under a mark of its own. */
  | { is: 'say'; text: string; strong?: boolean }
  /** `old → new`; names, not Markdown. */
  | { is: 'arrow'; from: string; to: string; note: string }
  | { is: 'table'; rows: (string | Name)[][] }
  | { is: 'code'; label: string; code: string }
  | { is: 'links'; urls: string[] }

export function briefRows(changes: readonly ChangeBrief[]): (string | Name)[][] {
  return changes.map(({ title, severity, slug }) => [severityWord[severity], title, { name: slug }])
}

const MOST_ALSO = 6

/** What else a word may name, in one sentence; null where there is nothing. */
export function alsoSentence(also: readonly { kind: string; element: string }[]): string | null {
  const groups = [
    ['resource', 'the end of the name of', 'resource'],
    ['parameter', 'a parameter of', 'method'],
    ['field', 'a field of', 'resource'],
    ['event_type', 'an event type', ''],
    ['method', 'a method', ''],
    ['type', 'a type', ''],
  ].flatMap(([kind, phrase, noun]) => {
    const own = also.filter((each) => each.kind === kind).map(({ element }) => element)
    if (own.length === 0) return []
    const owners = new Set(
      own.map((each) => (kind === 'parameter' ? each.split(' ')[0] : each.split('.')[0])),
    )
    const head = noun === '' || own.length === 1 ? phrase : `${phrase} ${count(owners.size, `${noun}`)}`
    const shown = own.slice(0, MOST_ALSO).map((each) => `\`${each}\``)
    const names = `${shown.join(', ')}${own.length > MOST_ALSO ? ' …' : ''}`
    return [noun !== '' && own.length === 1 ? names : `${head}: ${names}`]
  })
  return groups.length === 0 ? null : `Also: ${groups.join('; ')}.`
}
