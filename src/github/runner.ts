import * as core from '@actions/core'
import type { Annotation } from './annotations.ts'
import type { Runner } from './edges.ts'

/** The runner as the toolkit speaks to it; it escapes what it puts into workflow commands. */
export function actionsRunner(env: Runner['env']): Runner {
  return {
    env,
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    log: (line) => core.info(line),
    annotate,
    fail: (sentence) => core.setFailed(sentence),
    defect(error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
      // The bar and the space keep the runner from reading a command in a stranger's text.
      for (const line of stack.split(/[\r\n]+/)) core.info(`| ${line.replaceAll('##[', '## [')}`)
      core.setFailed(
        'This is a defect in Restripe: please report it with the lines above, and the workflow file that runs it.',
      )
    },
    async summarize(markdown) {
      // Older servers have no job summaries, and name no file for one.
      if (env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write()
    },
  }
}

function annotate({ level, message, ...properties }: Annotation): void {
  const say = { error: core.error, warning: core.warning, notice: core.notice }[level]
  say(message, properties)
}
