import type { Report } from '../report/report.ts'
import type { RunInputs } from '../run.ts'
import type { SourceSet } from '../scanner/source.ts'
import type { Annotation } from './annotations.ts'
import type { Api, ApiOptions } from './api.ts'

/** The runner's side: inputs in; outputs, annotations and the job summary out. */
export interface Runner {
  env: Readonly<Record<string, string | undefined>>
  input(name: string): string
  output(name: string, value: string): void
  /** A line of the log; never a stranger's text, for the runner reads commands in it. */
  log(line: string): void
  annotate(annotation: Annotation): void
  /** Makes the step fail, with one error annotation. */
  fail(sentence: string): void
  /** Makes the step fail for a mistake of ours, with the stack in the log. */
  defect(error: unknown): void
  /** Bytes are the caller's to keep within GitHub's limit. */
  summarize(markdown: string): Promise<void>
}

/** Everything of the world that the Action touches; the door brings the real ones. */
export interface ActionEdges {
  runner: Runner
  scan(set: SourceSet, inputs: RunInputs): Promise<Report>
  connect(options: ApiOptions): Promise<Api>
  now(): Date
  /** Restripe's own version, `1.0.0`. */
  version(): string
  /** Milliseconds between writes, and base of the waits before retries; GitHub asks for 1,000. */
  pace: number
}
