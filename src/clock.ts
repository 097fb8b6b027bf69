import { performance } from 'node:perf_hooks'
import vm from 'node:vm'
import type { TimeLimit } from './scanner/time-limit.ts'

/** Node's own watch over a script ends also what never looks at a clock: the compiler at work, a pattern at a text. */
const script = new vm.Script('work()')

/**
 * A limit that begins now.
 *
 * @param seconds counted by a clock that never goes back
 */
export function startTimeLimit(seconds: number): TimeLimit {
  const end = performance.now() + seconds * 1000
  let isOver = false
  return {
    get isOver() {
      return isOver
    },
    within(work) {
      const left = Math.floor(end - performance.now())
      let done: ReturnType<typeof work> | null = null
      if (left > 0 && !isOver) {
        const context = vm.createContext({
          work() {
            done = work()
          },
        })
        try {
          script.runInContext(context, { timeout: left })
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
        }
      }
      isOver ||= done === null
      return done
    },
  }
}
