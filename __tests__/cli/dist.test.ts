import { spawn } from 'node:child_process'
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jest } from '@jest/globals'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'
import { APP, type Outcome, restripe } from './terminal.ts'

// The compiler's start takes its time on a busy machine.
jest.setTimeout(120_000)

afterAll(removeTemporaryFolders)

// The committed bundle, as somebody with a fresh clone starts it: no settings, no terminal.
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

function start(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; script?: string } = {},
) {
  return spawn(process.execPath, [options.script ?? CLI, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { PATH: process.env.PATH ?? '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function finish(args: string[], options: Parameters<typeof start>[1] = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args, options)
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk) => stdout.push(chunk))
    child.stderr.on('data', (chunk) => stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve({
        status: status ?? -1,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      }),
    )
  })
}

test('says what the sources say, also through a link', async () => {
  const args = ['scan', APP, '--to', '2024-06-20', '--format', 'json', '--fail-on', 'breaking']
  const built = await finish(args)
  expect(built).toEqual(await restripe(args))
  expect(built.status).toBe(1)
  const bin = join(temporaryFolder('bin'), 'restripe')
  symlinkSync(CLI, bin)
  expect(await finish(args, { script: bin })).toEqual(built)
  expect(await finish(['scan', 'missing'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no folder missing; check the path.\n',
  })
})

test('the demo runs from any folder, without a home, and leaves nothing behind', async () => {
  const temporary = temporaryFolder('demo')
  const { status, stdout, stderr } = await finish(['demo'], { cwd: '/', env: { TMPDIR: temporary } })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^1 {2}The review: 4 comments$/m)
  expect(stdout).toMatch(/^3 {2}The fix pull request: 9 findings in 7 files$/m)
  expect(readdirSync(temporary)).toEqual([])
})

test('a result longer than a pipe holds arrives whole, and a reader may leave early', async () => {
  const folder = temporaryFolder('long')
  const code = `import Stripe from 'stripe'\nexport const s = new Stripe('k', { apiVersion: '2024-04-10' })\n`
  for (let index = 0; index < 300; index++) writeFileSync(join(folder, `f${index}.ts`), code)
  const args = ['scan', folder, '--to', '2024-06-20', '--format', 'json']
  const { status, stdout, stderr } = await finish(args)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout.length).toBeGreaterThan(200_000)
  expect(JSON.parse(stdout).findings.length).toBe(300)

  const early = start(args, { cwd: dirname(folder) })
  const complaints: Buffer[] = []
  early.stderr.on('data', (chunk) => complaints.push(chunk))
  early.stdout.once('data', () => early.stdout.destroy())
  const ended = await new Promise((resolve) => early.on('close', (code, signal) => resolve([code, signal])))
  expect(ended).toEqual([0, null])
  expect(Buffer.concat(complaints).toString('utf8')).toBe('')
})
