import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('./probe-child.cjs', import.meta.url))

/**
 * What an unpacked release does at run time; the properties are those that probe-child.cjs answers. The release is
 * run in a process of its own that inherits no environment, may read these two folders, and may write nothing.
 */
export function probeRelease(folder) {
  const home = realpathSync(folder)
  const readable = [home, dirname(CHILD)].map((each) => `--allow-fs-read=${each}/*`)
  const flags = ['--experimental-permission', '--allow-worker', '--no-warnings', ...readable]
  const output = execFileSync(process.execPath, [...flags, CHILD, home], {
    encoding: 'utf8',
    env: {},
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(output)
}
