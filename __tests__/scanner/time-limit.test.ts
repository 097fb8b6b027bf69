// A run that may take no longer: what was not looked at is named, and nothing looks clean that is not.
import { startTimeLimit } from '../../src/clock.ts'
import { conclude } from '../../src/report/conclusion.ts'
import { summarize } from '../../src/report/summary.ts'
import { noTimeLimit, type TimeLimit } from '../../src/scanner/time-limit.ts'
import { inShort, scanTexts } from './scan-texts.ts'

const head = `import Stripe from 'stripe'\nconst stripe = new Stripe('k', { apiVersion: '2024-04-10' })\n`
const session = `stripe.financialConnections.sessions.create({ account_holder: { type: 'customer' } })\n`
const slug = 'permissions-required-financial-connections-session'
const files = {
  'a.ts': `${head}${session}`,
  'b.ts': `import { x } from './a'\n${head}${session}`,
  'notes.md': 'curl https://api.stripe.com/v1/customers',
  'other.ts': 'export const x = 1\n',
}
const over: TimeLimit = { isOver: true, within: () => null }

/** Lets so many pieces of work through, and then the time is over. */
function after(pieces: number): TimeLimit {
  let left = pieces
  return {
    get isOver() {
      return left < 0
    },
    within: (work) => (--left < 0 ? null : work()),
  }
}

test('with no time at all, all that says Stripe is named, and the run is incomplete', async () => {
  const report = await scanTexts(files, { timeLimit: over })
  expect(report.findings).toEqual([])
  expect(report.skipped).toEqual(['a.ts', 'b.ts', 'notes.md'].map((path) => ({ path, reason: 'timeout' })))
  expect(conclude(report, 'none')).toBe('neutral')
  expect(summarize(report)).toBe(
    'Nothing was found, but the scan is not complete: 3 files skipped. 0 files scanned of 4.',
  )
  expect(report.notes).toEqual([
    'The time limit was over before everything was looked at: what is skipped as `timeout` may hold more, and fixes ' +
      'that were not proved by then are left out. Raise `--time-limit` (`time-limit` in the Action), or leave out with ' +
      '`--paths-ignore` (`paths-ignore`) what need not be looked at.',
  ])
})

test('wherever the time is over, what was found stays, what was not looked at is named, and fixes are proved ones', async () => {
  const whole = await scanTexts(files)
  expect(whole.skipped).toEqual([])
  const safe = inShort(whole.findings)
  expect(safe.filter((each) => each.includes(slug))).toEqual([
    `a.ts:3 ${slug} certain safe`,
    `b.ts:4 ${slug} certain safe`,
  ])
  const seen = new Set<string>()
  for (let pieces = 0; ; pieces++) {
    const limit = after(pieces)
    const report = await scanTexts(files, { timeLimit: limit })
    const { findings, skipped } = report
    const unfixed = safe.map((each) => each.replace(/ (?:safe|unsafe)$/, ' no fix'))
    for (const each of inShort(findings)) expect([...safe, ...unfixed]).toContain(each)
    if (!limit.isOver) {
      expect([inShort(findings), skipped]).toEqual([safe, []])
      break
    }
    expect(conclude(report, 'none')).toBe('neutral')
    expect(skipped.length).toBeGreaterThan(0)
    expect(skipped.every(({ reason }) => reason === 'timeout')).toBe(true)
    const fixes = findings.filter(({ fix }) => fix !== null).length
    seen.add(`${findings.length} findings, ${fixes} with a fix`)
    for (const each of findings)
      if (!each.fix) expect(each.todo).toMatch(/the time was over before it was proved|^(?!.*No fix)/)
  }
  // Cut before the files, before the proofs and before the texts.
  expect(seen.size).toBe(3)
})

test('with --verify, files that there was no time to compile twice are named, and keep what was found', async () => {
  // Candidates, programs, parsing, analyzers and proofs are done; the comparison and the texts are not.
  const { findings, skipped, notes } = await scanTexts(files, { timeLimit: after(5), verify: true })
  expect(inShort(findings)).toContain(`a.ts:3 ${slug} certain safe`)
  expect(skipped).toEqual(['a.ts', 'b.ts', 'notes.md'].map((path) => ({ path, reason: 'timeout' })))
  expect(notes[0]).toMatch(/^0 files were compiled under both versions/)
})

test('no limit is none', () => {
  expect(noTimeLimit.within(() => [1])).toEqual([1])
  expect(noTimeLimit.isOver).toBe(false)
})

describe('the clock', () => {
  test('ends work that would never end, and takes up no more', () => {
    const limit = startTimeLimit(0.2)
    let turns = 0
    expect(limit.within(() => ['done'])).toEqual(['done'])
    expect(limit.isOver).toBe(false)
    const endless = () => {
      for (;;) turns++
    }
    expect(limit.within(endless)).toBeNull()
    expect(turns).toBeGreaterThan(0)
    expect(limit.isOver).toBe(true)
    expect(limit.within(() => ['more'])).toBeNull()
  })

  test('ends a pattern that would never end', () => {
    const limit = startTimeLimit(0.2)
    expect(limit.within(() => [/^(?:a+)+$/.test(`${'a'.repeat(64)}b`)])).toBeNull()
  })

  test('what the work throws is thrown on', () => {
    const limit = startTimeLimit(60)
    const thrown = new RangeError('too deep')
    const work = () => {
      throw thrown
    }
    expect(() => limit.within(work)).toThrow(thrown)
    expect(limit.isOver).toBe(false)
  })
})
