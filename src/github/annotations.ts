import type { Finding, Severity } from '../scanner/finding.ts'
import { ANNOTATIONS_PER_LEVEL } from './limits.ts'

export type Level = 'error' | 'warning' | 'notice'

/** One annotation of the run's page: a sentence about the run, or a finding at its lines. */
export interface Annotation {
  level: Level
  message: string
  title?: string
  /** Relative to the repository's root. */
  file?: string
  startLine?: number
  endLine?: number
  startColumn?: number
  endColumn?: number
}

const LEVELS: Record<Severity, Level> = { breaking: 'error', behavior: 'warning', advice: 'notice' }

/**
 * The run's sentences first, then as many findings as GitHub shows of each level, the worst and first of them.
 *
 * @param folder the scanned folder below the repository's root, `` for the root
 * @param fails whether the step is going to fail with one more error, which must not be the one that is dropped
 * @returns the annotations, and how many findings found no room: the job summary has them
 */
export function annotate(
  sentences: readonly Annotation[],
  findings: readonly Finding[],
  folder: string,
  fails: boolean,
): { annotations: Annotation[]; left: number } {
  const room: Record<Level, number> = {
    error: ANNOTATIONS_PER_LEVEL - (fails ? 1 : 0),
    warning: ANNOTATIONS_PER_LEVEL,
    notice: ANNOTATIONS_PER_LEVEL,
  }
  const annotations: Annotation[] = []
  for (const sentence of sentences) if (room[sentence.level]-- > 0) annotations.push(sentence)
  let left = 0
  for (const finding of findings) {
    const annotation = annotationOf(finding, folder)
    if (room[annotation.level]-- > 0) annotations.push(annotation)
    else left++
  }
  return { annotations, left }
}

function annotationOf(finding: Finding, folder: string): Annotation {
  const oneLine = finding.line === finding.endLine
  return {
    level: LEVELS[finding.severity],
    title: finding.title,
    message: `${finding.message} ${finding.url}`,
    file: folder === '' ? finding.path : `${folder}/${finding.path}`,
    startLine: finding.line,
    endLine: finding.endLine,
    // The runner ignores columns of a range over several lines, with a warning.
    ...(oneLine ? { startColumn: finding.column, endColumn: finding.endColumn } : {}),
  }
}
