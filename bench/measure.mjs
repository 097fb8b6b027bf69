/** Runs commands in turn and tells what they cost: everything in one run, as ratios, for machines are busy with other work. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GNU_TIME = '/usr/bin/time'
const report = join(tmpdir(), `restripe-bench-${process.pid}.txt`)
process.on('exit', () => rmSync(report, { force: true }))

/**
 * Runs the commands in turn, several rounds after one that warms the caches, and prints the medians: wall clock and CPU
 * (all threads, user and system) in milliseconds, the most memory at once in MB, each with its ratio to the first.
 *
 * @param {Record<string, {args: string[], env?: object, cwd?: string}>} commands by name; the first is the measure
 */
export function compare(title, commands, rounds) {
  const names = Object.keys(commands)
  const samples = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const sample = measure(commands[name])
      if (round > 0) samples[name].push(sample)
    }
  }
  console.log(`\n${title}`)
  const rows = {}
  for (const name of names) {
    const of = (key) => median(samples[name].map((each) => each[key]))
    const ratio = (key) =>
      median(samples[name].map((each, index) => each[key] / samples[names[0]][index][key])).toFixed(2)
    rows[name] = { wall: of('wall'), cpu: of('cpu'), memory: of('memory') }
    console.log(
      `  ${name.padEnd(26)} wall ${of('wall').toFixed(0).padStart(6)} ms ×${ratio('wall').padEnd(6)} CPU ${of('cpu').toFixed(0).padStart(6)} ms ×${ratio('cpu').padEnd(6)} memory ${of('memory').toFixed(0).padStart(5)} MB`,
    )
  }
  return rows
}

/** CPU and memory as GNU time tells them; without it, CPU from this process's own children and no memory. */
function measure({ args, env = process.env, cwd }) {
  const hasTime = existsSync(GNU_TIME)
  const [file, ...rest] = hasTime ? [GNU_TIME, '-f', '%U %S %M', '-o', report, ...args] : args
  const before = childCpu()
  const start = process.hrtime.bigint()
  spawnSync(file, rest, { stdio: 'ignore', env, cwd })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (!hasTime) return { wall, cpu: Math.max(1, childCpu() - before), memory: Number.NaN }
  const [user, system, kilobytes] = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number)
  return { wall, cpu: Math.max(1, (user + system) * 1000), memory: kilobytes / 1024 }
}

function childCpu() {
  if (!existsSync('/proc/self/stat')) return 0
  const stat = readFileSync(`/proc/${process.pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // cutime and cstime, in clock ticks of 10 ms.
  return (Number(fields[13]) + Number(fields[14])) * 10
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
