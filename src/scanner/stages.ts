/** Where a run's time goes. Stages don't overlap, so their sum is the run but for what lies between them. */
export const STAGES = [
  'start',
  'read files',
  'find candidates',
  'load compiler',
  'surfaces and jumps',
  'declarations',
  'parse and bind',
  'check',
  'prove fixes',
  'verify',
  'outside the code',
  'report',
] as const
export type Stage = (typeof STAGES)[number]

/** Measures its stages, or doesn't; the work is done either way. A promise is measured until it settles. */
export interface Stages {
  time<T>(stage: Stage, work: () => T): T
}

export const untimed: Stages = { time: (_, work) => work() }

/** What one stage took, both in milliseconds: the wall clock's, and the CPU's in all threads of the process. */
export interface StageTime {
  wall: number
  cpu: number
}

/** @param now the clock and the CPU time so far, in milliseconds */
export function stopwatch(now: () => StageTime): Stages & { times(): Map<Stage, StageTime> } {
  const times = new Map<Stage, StageTime>()
  function add(stage: Stage, start: StageTime): void {
    const end = now()
    const { wall, cpu } = times.get(stage) ?? { wall: 0, cpu: 0 }
    times.set(stage, { wall: wall + end.wall - start.wall, cpu: cpu + end.cpu - start.cpu })
  }
  return {
    times: () => times,
    time(stage, work) {
      const start = now()
      const result = work()
      if (!(result instanceof Promise)) {
        add(stage, start)
        return result
      }
      return result.finally(() => add(stage, start)) as typeof result
    },
  }
}
