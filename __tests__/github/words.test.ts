import { planFixes } from '../../src/fixes/plan.ts'
import { annotate } from '../../src/github/annotations.ts'
import type { ApiError } from '../../src/github/api.ts'
import { tellDenied } from '../../src/github/denied.ts'
import { fixBranchName, hashEdits } from '../../src/github/fix-branch.ts'
import {
  closeFixBody,
  fixText,
  isClosedByUs,
  isFixBody,
  newFixBody,
  updateFixBody,
} from '../../src/github/fix-text.ts'
import { smallScan } from './small-scan.ts'

const CALL = 'stripe.financialConnections.sessions.create({ a: 1 })'
const inputs = { from: null, to: null, permissions: ['balances'], ignore: [] }
const reportOn = (files: Record<string, string>) =>
  smallScan(
    { sources: Object.entries(files).map(([path, text]) => ({ path, text })), files: 1, skipped: [] },
    inputs,
  )

describe('denied', () => {
  const denied = (header?: string): ApiError =>
    Object.assign(new Error('no'), {
      status: 403,
      response: { headers: { 'x-accepted-github-permissions': header } },
    })
  test.each([
    [undefined, '`pull-requests: write`'],
    ['pull_requests=write', '`pull-requests: write`'],
    ['issues=write; pull_requests=write', '`issues: write` or `pull-requests: write`'],
    ['contents=write,workflows=write', '`contents: write` and `workflows: write`'],
    ['<script>', '`pull-requests: write`'],
    // To read is not enough in the end: the next request would be refused again.
    ['issues=read; pull_requests=read', '`pull-requests: write`'],
  ])('%j names %s', (header, permission) => {
    expect(
      tellDenied(denied(header), {
        what: 'It was not posted',
        permission: 'pull-requests: write',
        fork: false,
      }),
    ).toBe(
      `It was not posted: the token may not; add ${permission} to the job’s \`permissions\`. The annotations and the job summary carry everything.`,
    )
  })
})

describe('annotations', () => {
  test('sentences come first, and of each level no more than GitHub shows', async () => {
    const { findings } = await reportOn({ 'a.ts': `${CALL}\n`.repeat(12) })
    const { annotations, left } = annotate(
      [{ level: 'error', message: 'a sentence' }],
      findings,
      'app',
      false,
    )
    expect(annotations).toHaveLength(10)
    expect(left).toBe(3)
    expect(annotations.slice(0, 2)).toEqual([
      { level: 'error', message: 'a sentence' },
      {
        level: 'error',
        title: 'Financial Connections session without permissions',
        message: `${findings[0]?.message} ${findings[0]?.url}`,
        file: 'app/a.ts',
        startLine: 1,
        endLine: 1,
        startColumn: 8,
        endColumn: 54,
      },
    ])
  })
})

describe('the fix branch', () => {
  test('has one name for each target and base', () => {
    const name = (base: string) => fixBranchName('2024-06-20', base, 'main')
    expect(name('main')).toBe('stripe-upgrade/2024-06-20')
    expect(name('next')).toBe('stripe-upgrade/2024-06-20-into-next')
    expect(new Set(['a/b', 'a-b', 'a.b', 'a b'].map(name)).size).toBe(4)
  })

  test('the hash of the edits does not depend on their order', () => {
    const one = new Map([
      ['a', 'x'],
      ['b', 'y'],
    ])
    expect(hashEdits(one)).toBe(hashEdits(new Map([...one].reverse())))
    expect(hashEdits(one)).not.toBe(
      hashEdits(
        new Map([
          ['a', 'xb'],
          ['', 'y'],
        ]),
      ),
    )
  })
})

describe('the fix pull request’s body', () => {
  const textOf = async (paths: string[], path = 'a.ts', limit = 65_536, repeat = 1) => {
    const report = await reportOn({ [path]: `${CALL}\n`.repeat(repeat) })
    const plan = planFixes(report.findings, { unsafe: false })
    return fixText({ report, plan, folder: 'app', paths: new Set(paths), permissions: ['balances'], limit })
  }

  test('is ours down to the marker, and a person’s below it', async () => {
    const text = await textOf([])
    const body = newFixBody(text)
    expect(isFixBody(body)).toBe(true)
    expect(updateFixBody(body, text)).toBeNull()
    expect(updateFixBody(`${body}theirs`.replaceAll('\n', '\r\n'), 'new')).toBe(
      `${newFixBody('new').trimEnd()}\ntheirs`,
    )
    expect(updateFixBody(body.replace('What changes', 'What I changed'), 'new')).toBeNull()
    expect(updateFixBody('all theirs', 'new')).toBeNull()
  })

  test('says when Restripe itself closed it', async () => {
    const body = newFixBody(await textOf([]))
    expect([isClosedByUs(body), isClosedByUs(closeFixBody(body))]).toEqual([false, true])
    expect(closeFixBody(body).match(/<!-- restripe/g)).toHaveLength(1)
  })

  test('a stranger’s path formats nothing and ends no comment', async () => {
    const text = await textOf([], 'a`b-->@alice\n#1.ts')
    expect(text).toContain('`` app/a`b-->@alice␊#1.ts:1 ``'.replaceAll('`` ', '``').replaceAll(' ``', '``'))
  })

  test('kinds that share a fix but not a reason are told apart by what was found', async () => {
    const report = await reportOn({ 'a.ts': `${CALL}\n`.repeat(2) })
    const findings = report.findings.map((one, index) => ({
      ...one,
      title: `Found ${index}`,
      why: `Why ${index}.`,
    }))
    const plan = planFixes(findings, { unsafe: false })
    const facts = { plan, folder: '', paths: new Set<string>(), permissions: [], limit: 65_536 }
    const headings = fixText({ report: { ...report, findings }, ...facts }).match(/^### .*$/gm)
    expect(headings).toEqual(['### Found 0 (1 place)', '### Found 1 (1 place)'])
  })

  test('gets shorter rather than too long', async () => {
    const text = await textOf([], `${'long/'.repeat(40)}a.ts`, 3000, 60)
    expect(text.length).toBeLessThanOrEqual(2700)
    expect(text).toContain('60 safe fixes')
  })
})
