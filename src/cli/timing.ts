/** `--timing`: where a scan's time went, on standard error. */
import { performance } from 'node:perf_hooks'
import { STAGES, type Stages, type StageTime, stopwatch } from '../scanner/stages.ts'

/** Counts from the start of the process, so that loading Restripe itself is told as well. */
export function startTiming(): Stages & { text(): string } {
  const watch = stopwatch(now)
  const start = now()
  return { time: watch.time, text: () => tableOf(new Map([...watch.times(), ['start', start]]), now()) }
}

function now(): StageTime {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now(), cpu: (user + system) / 1000 }
}

/** Stages that took no part are left out; what lies between stages is a line of its own. */
function tableOf(times: ReadonlyMap<string, StageTime>, all: StageTime): string {
  const measured = STAGES.flatMap((stage) => {
    const time = times.get(stage)
    return time ? [[stage, time] as const] : []
  })
  const rest = measured.reduce(
    (left, [, { wall, cpu }]) => ({ wall: left.wall - wall, cpu: left.cpu - cpu }),
    all,
  )
  const lines = [...measured, ['other', rest] as const, ['all', all] as const].map(([name, { wall, cpu }]) =>
    row(name, Math.max(0, wall).toFixed(0), Math.max(0, cpu).toFixed(0)),
  )
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  return `${row('stage', 'wall ms', 'CPU ms')}${lines.join('')}most memory at once: ${memory} MB\n`
}

function row(name: string, wall: string, cpu: string): string {
  return `${name.padEnd(20)}${wall.padStart(9)}${cpu.padStart(9)}\n`
}
