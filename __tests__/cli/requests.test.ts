import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { jest } from '@jest/globals'
import { main } from '../../src/cli/main.ts'
import { removeTemporaryFolders, temporaryFolder } from '../support/git.ts'
import { APP, realEdges, restripe } from './terminal.ts'

// The compiler's start takes its time on a busy machine.
jest.setTimeout(120_000)

afterAll(removeTemporaryFolders)

describe('a wrong request is one sentence and exit status 2', () => {
  const folder = temporaryFolder('requests')
  writeFileSync(join(folder, 'file.ts'), 'stripe')
  writeFileSync(join(folder, 'bad.yml'), '__proto__: 1\n')
  writeFileSync(join(folder, 'wrong.yml'), 'fail-on: everything\n')

  test.each([
    [
      [],
      'Name a command: scan, fix, review, checklist, explain, changes, versions, demo; `restripe --help` says more.',
    ],
    [['scna'], 'There is no command "scna"; the nearest is scan.'],
    [['explain'], 'Name what to explain, as in `restripe explain subscription.current_period_end`.'],
    [
      ['constructor'],
      'There is no command "constructor"; the commands are scan, fix, review, checklist, explain, changes, versions, demo.',
    ],
    [['scan', '--formt', 'json'], 'There is no option "--formt"; the nearest is --format.'],
    [['scan', '-q'], 'There is no option "-q"; `restripe --help` lists them.'],
    [['scan', '--__proto__'], 'There is no option "--__proto__"; `restripe --help` lists them.'],
    [['scan', '--no-quiet'], 'There is no option "--no-quiet"; the nearest is --quiet.'],
    [['scan', '--quiet=yes'], '--quiet takes no value; leave out "=yes".'],
    [['scan', '--to'], '--to needs a value: --to VERSION.'],
    [['scan', '--to', '--quiet'], '--to needs a value: --to VERSION.'],
    [
      ['scan', '--format', 'sarif'],
      "--format sarif isn't available yet; choose one of text, json, markdown.",
    ],
    [['scan', '--format', 'xml'], '--format must be one of text, json, markdown, not "xml".'],
    [['scan', '--fail-on', 'all'], '--fail-on must be one of none, breaking, any, not "all".'],
    [
      ['scan', '--permissions', 'balances,owner\u001b[31m'],
      'Permission "owner\\u001b[31m" does not exist at Stripe; the legal permissions are balances, ownership, payment_method, transactions.',
    ],
    [['scan', '--base', 'main'], '`scan` has no option --base; `restripe scan --help` lists those it has.'],
    [['versions', 'here', 'there'], '`versions` takes one folder; leave out "there".'],
    [['scan', '.', 'b\n::error::c'], '`scan` takes one folder; leave out "b\\n::error::c".'],
    [['scan', ''], 'The name of the folder is empty; name one, or leave it out.'],
    [['help', 'scna'], 'There is no command "scna"; the nearest is scan.'],
    [['scan', 'missing'], 'There is no folder missing; check the path.'],
    [['scan', 'file.ts'], 'file.ts is a file; name the folder that it is in.'],
    [['scan', '--config', 'no.yml'], 'There is no configuration file no.yml; check the path.'],
    [
      ['scan', '--config', 'bad.yml'],
      'bad.yml: unknown key "__proto__"; the keys are mode, target-version, current-version, permissions, fix, fail-on, paths, paths-ignore, working-directory, comment, time-limit, ignore.',
    ],
    [
      ['scan', '--config', 'wrong.yml'],
      'wrong.yml: "fail-on" must be one of none, breaking, any, not "everything".',
    ],
    [['review'], '`review` compares two commits: name the branch to go into with --base, as in --base main.'],
    [
      ['review', '--base', 'main'],
      `${folder} is in no git repository; a review compares two commits of one, so name a folder in it.`,
    ],
  ])('%j', async (args, sentence) => {
    expect(await restripe(args, { cwd: folder })).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` })
  })

  test('an unknown version names known ones', async () => {
    const { status, stdout, stderr } = await restripe(['scan', '--to', '2024-06-21'], { cwd: folder })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]*"2024-06-21"[^\n]*2024-06-20[^\n]*\n$/)
  })

  test('a target older than the code', async () => {
    const { status, stdout, stderr } = await restripe(['scan', APP, '--to', '2023-10-16'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^The target 2023-10-16 is older than [^\n]*\n$/)
  })
})

test('help: of all, and of each command', async () => {
  const whole = await restripe(['--help'])
  expect(whole.status).toBe(0)
  for (const command of ['scan', 'fix', 'review', 'checklist', 'changes', 'versions', 'demo']) {
    expect(whole.stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
    const { status, stdout } = await restripe([command, '--help'])
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^restripe ${command}: `))
    expect(stdout).toContain(`Usage: restripe ${command}`)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  }
  expect(whole.stdout).not.toMatch(/sarif/)
  expect(await restripe(['-h'])).toEqual(whole)
})

test('--version', async () => {
  expect(await restripe(['--version'])).toEqual({ status: 0, stdout: '1.0.0\n', stderr: '' })
})

test('a defect is told as ours, with what to attach, and exit status 70', async () => {
  const run = {
    ...realEdges.run,
    readCatalog: () => {
      throw new TypeError('no such \u001b[31mthing')
    },
  }
  const { status, stdout, stderr } = await restripe(['scan', APP], { edges: { ...realEdges, run } })
  expect([status, stdout]).toEqual([70, ''])
  const [sentence, first] = stderr.split('\n')
  expect(sentence).toBe(
    'This is a defect in Restripe: please report it with the lines below, the command that you gave, the output of `restripe --version` and, if you can, the file that it is about.',
  )
  expect(first).toBe('TypeError: no such \\u001b[31mthing')
})

test('a reader who has gone is no error', async () => {
  const gone = () =>
    new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
      },
    })
  const io = { stdout: gone(), stderr: gone(), env: {}, cwd: process.cwd() }
  expect(await main(['versions'], io, realEdges)).toBe(0)
})

test('a reader who has gone still gets the exit status, and a full disk is one sentence', async () => {
  const failing = (code: string) =>
    new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error(`write ${code}`), { code }))
      },
    })
  const scan = async (code: string) => {
    let stderr = ''
    const kept = new Writable({
      write(chunk, _encoding, done) {
        stderr += chunk
        done()
      },
    })
    const io = { stdout: failing(code), stderr: kept, env: {}, cwd: APP }
    return [await main(['scan', '--to', '2024-06-20', '--fail-on', 'any'], io, realEdges), stderr]
  }
  expect(await scan('EPIPE')).toEqual([1, ''])
  expect(await scan('ENOSPC')).toEqual([
    2,
    "The result can't be written (ENOSPC); check where standard output goes.\n",
  ])
})

test('help of a command by its name', async () => {
  expect(await restripe(['help', 'scan'])).toEqual(await restripe(['scan', '--help']))
})

test('colours: for a terminal, or forced; NO_COLOR and --no-color have the last word', async () => {
  const colored = async (isTTY: boolean, env: Record<string, string>, ...args: string[]) =>
    (await restripe(['versions', ...args], { isTTY, env })).stdout.includes('\u001b[')
  expect(await colored(true, {})).toBe(true)
  expect(await colored(false, {})).toBe(false)
  expect(await colored(true, { TERM: 'dumb' })).toBe(false)
  expect(await colored(false, { FORCE_COLOR: '1' })).toBe(true)
  expect(await colored(true, { FORCE_COLOR: '0' })).toBe(false)
  expect(await colored(true, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  expect(await colored(true, { FORCE_COLOR: '1' }, '--no-color')).toBe(false)
  expect(await colored(false, { FORCE_COLOR: '1' }, '--format', 'json')).toBe(false)
})

test('versions: a table, Markdown, JSON', async () => {
  const { stdout: json } = await restripe(['versions', '--format', 'json'])
  const { schemaVersion, versions } = JSON.parse(json)
  expect(schemaVersion).toBe(1)
  expect(versions.find((each: { version: string }) => each.version === '2024-06-20')).toMatchObject({
    release: null,
    hasBreaking: true,
    stripeNode: { first: '16.0.0', last: '16.12.0', defaultPin: '16.0.0' },
  })
  const { stdout: text } = await restripe(['versions'])
  expect(text).toMatch(
    /^ {2}2024-06-20 {2,}yes +16\.0\.0 – 16\.12\.0 +10\.0\.0 +12\.0\.0 +15\.0\.0 +79\.0\.0 +26 +45\.0\.0$/m,
  )
  const { stdout: markdown } = await restripe(['versions', '--format', 'markdown'])
  expect(markdown).toContain(
    '\n|  | 2024-06-20 | yes | 16.0.0 – 16.12.0 | 10.0.0 | 12.0.0 | 15.0.0 | 79.0.0 | 26 | 45.0.0 |  |\n',
  )
  const listed = (from: string, row: RegExp) => from.split('\n').filter((line) => row.test(line)).length
  expect([listed(text, /^ {2}\d{4}-/), listed(markdown, /\| \d{4}-/)]).toEqual([
    versions.length,
    versions.length,
  ])
})
