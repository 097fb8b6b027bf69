// Adds to package-lock.json the optional packages of other platforms that npm left out, so that `npm ci` accepts it.
//
// Run after `npm install`. A registry mirror may not carry every platform's binaries; npm then drops them from the
// lockfile, and refuses the lockfile for it. The entries have a version and no integrity: npm skips them on this
// platform, and asks the registry on theirs.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
]

let added = 0
for (const [owner, { optionalDependencies, dev }] of Object.entries(lock.packages)) {
  if (owner === '') continue
  for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
    const parts = name.split('/').at(-1).split('-')
    const os = systems.find((each) => parts.includes(each))
    const cpu = processors.find((each) => parts.includes(each))
    const key = `node_modules/${name}`
    if (lock.packages[key] || !cpu || !/^\d/.test(version)) continue
    const libc =
      os === 'linux' ? (parts.some((each) => each.startsWith('musl')) ? ['musl'] : ['glibc']) : undefined
    lock.packages[key] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      ...(os ? { os: [os] } : {}),
    }
    added++
  }
}
const [root, ...rest] = Object.entries(lock.packages)
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => (a < b ? -1 : 1))])
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages of other platforms added.`)
