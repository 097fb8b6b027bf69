import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'restripe-catalog')

/** All `stripe` releases on the registry that npm is set up with, previews left out, in semver order. */
export function publishedReleases() {
  const versions = JSON.parse(npm(['view', 'stripe', 'versions', '--json']))
  return versions.filter((each) => /^\d+\.\d+\.\d+$/.test(each)).sort(compareReleases)
}

/** The folder of an unpacked release; its code is read, never run. Fetched once, kept in the user's cache. */
export function fetchRelease(sdk) {
  const folder = join(CACHE, sdk)
  if (existsSync(join(folder, 'package.json'))) return folder
  mkdirSync(CACHE, { recursive: true })
  const work = mkdtempSync(join(CACHE, 'unpack-'))
  npm(['pack', `stripe@${sdk}`, '--silent', '--ignore-scripts', '--pack-destination', work])
  execFileSync('tar', ['xzf', `stripe-${sdk}.tgz`], { cwd: work })
  renameSync(join(work, 'package'), folder)
  rmSync(work, { recursive: true })
  return folder
}

export function compareReleases(a, b) {
  const [x, y] = [a.split('.').map(Number), b.split('.').map(Number)]
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]
}

function npm(args) {
  return execFileSync('npm', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
}
