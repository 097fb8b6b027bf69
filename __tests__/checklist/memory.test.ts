import fc from 'fast-check'
import type { Checklist, ChecklistItem } from '../../src/checklist/checklist.ts'
import { type ChecklistOptions, renderChecklist } from '../../src/checklist/markdown.ts'
import { hasChecklistMarker, parseMarker } from '../../src/checklist/marker.ts'
import { sample } from '../report/sample.ts'

const options: ChecklistOptions = {
  link: (path, line) => `https://github.com/acme/shop/blob/abc/${path}#L${line}`,
  facts: { findings: 1, breaking: 1, fixable: 1 },
  limit: 65_536,
}

function item(id: string, change: Partial<ChecklistItem> = {}): ChecklistItem {
  const section = id.split('.')[0] as ChecklistItem['section']
  const title = `**Point ${id}** of the list.`
  return { id, section, title, done: false, codeVisible: false, findings: [], evidence: [], ...change }
}

function checklist(...items: ChecklistItem[]): Checklist {
  return { from: '2024-04-10', to: '2024-06-20', items }
}

const three = checklist(item('steps.a'), item('steps.b'), item('testing.c'))
const line = (id: string, ticked = false, indent = '') =>
  `${indent}- [${ticked ? 'x' : ' '}] **Point ${id}** of the list.`
const render = (list: Checklist, previous: string | null, change: Partial<ChecklistOptions> = {}) =>
  renderChecklist(list, previous, { ...options, ...change })
/** The tasks and what people added, without the frame. */
const tasks = (body: string) => body.split('\n').filter((text) => /^\s*[-*] \[[ x]\]/.test(text))
const tick = (body: string, id: string) => body.replace(line(id), line(id, true))
const untick = (body: string, id: string) => body.replace(line(id, true), line(id))

test('a first checklist shows its items under headings and carries one hidden comment', () => {
  expect(render(three, null)).toMatchInlineSnapshot(`
"## Stripe API: \`2024-04-10\` → \`2024-06-20\`

**1 finding**, 1 breaking, all with a fix.

Done: 0 of 3 points.

### Steps

- [ ] **Point steps.a** of the list.
- [ ] **Point steps.b** of the list.

### Testing checklist

- [ ] **Point testing.c** of the list.

<sub>A box that the code decides ticks itself. Tick the others yourself; what you tick, reword or add stays.</sub>

<!-- restripe:checklist v1 steps.a=o95b2da627b steps.b=o354f10d906 testing.c=o2740db3bf4 | af28af7d1a 7d25da8cad 421bd52565 a0d2dd9079 536f16da2d 3320bfd517 -->"
`)
})

describe('what people did survives', () => {
  test('a tick stays, also when the wording changes', () => {
    const first = tick(render(three, null), 'steps.a')
    const reworded = checklist(
      item('steps.a', { title: 'New words.' }),
      item('steps.b', { title: 'Also new.' }),
    )
    expect(tasks(render(reworded, first))).toEqual([line('steps.a', true), '- [ ] Also new.'])
  })

  test('a tick stays while code says that the item is open', () => {
    const first = tick(render(three, null), 'steps.a')
    const second = render(three, first)
    expect(tasks(second)).toEqual([line('steps.a', true), line('steps.b'), line('testing.c')])
    expect(tasks(render(three, second))).toEqual(tasks(second))
  })

  test('a tick that is taken back is gone', () => {
    const second = render(three, tick(render(three, null), 'steps.a'))
    expect(tasks(render(three, untick(second, 'steps.a')))).toEqual(tasks(render(three, null)))
  })

  test('an untick of what the code had ticked stays, though the code still says done', () => {
    const done = checklist(item('steps.a', { done: true }))
    const second = render(done, untick(render(done, null), 'steps.a'))
    expect(tasks(second)).toEqual([line('steps.a')])
    expect(tasks(render(done, second))).toEqual([line('steps.a')])
  })

  test('other words stay, ticked or not, and new wording of ours does not come over them', () => {
    const first = render(three, null).replace(line('steps.b'), '- [ ] Maria does this on Monday')
    const again = checklist(
      item('steps.a'),
      item('steps.b', { title: 'New words.', done: true }),
      item('testing.c'),
    )
    const second = render(again, first)
    expect(tasks(second)).toEqual([line('steps.a'), '- [x] Maria does this on Monday', line('testing.c')])
    expect(tasks(render(again, second))).toEqual(tasks(second))
  })

  test('lines of their own stay where they are, boxes, text and code alike', () => {
    const own = [
      '  - [x] mine, under a',
      '',
      'A paragraph.',
      '',
      '```',
      '- [ ] no box',
      line('steps.b'),
      '```',
    ]
    const first = render(three, null).replace(line('steps.a'), [line('steps.a'), ...own, ''].join('\n'))
    const second = render(three, first)
    expect(second).toContain([line('steps.a'), ...own].join('\n'))
    expect(render(three, second)).toBe(second)
  })

  test('lines at the top, under a heading and at the very end stay there', () => {
    const first = `Read this first!\n\n${render(three, null)}\nThe end.`.replace(
      '### Testing checklist\n',
      '### Testing checklist\n\n> Alice tests.\n',
    )
    const lines = render(three, first).split('\n')
    const place = (text: string) => lines.indexOf(text)
    expect(place('Read this first!')).toBeGreaterThan(-1)
    expect(place('> Alice tests.')).toBe(place('### Testing checklist') + 2)
    expect(place('The end.')).toBeGreaterThan(lines.findIndex((text) => text.startsWith('<sub>')))
    expect(render(three, lines.join('\n'))).toBe(lines.join('\n'))
  })

  test('a line whose item is gone moves to the section, or to the end', () => {
    const first = render(three, null).replace(line('testing.c'), `${line('testing.c')}\n- our note`)
    const fewer = checklist(item('steps.a'))
    expect(render(fewer, first)).toContain('- our note')
    expect(render(fewer, render(fewer, first))).toBe(render(fewer, first))
  })

  test('a deleted line of ours comes back, with the tick it had', () => {
    const ticked = render(three, tick(render(three, null), 'steps.b'))
    const without = ticked.replace(`${line('steps.b', true)}\n`, '')
    expect(tasks(render(three, without))).toEqual([line('steps.a'), line('steps.b', true), line('testing.c')])
  })

  test('lines that were dragged elsewhere keep their ticks', () => {
    const first = render(three, null)
    const dragged = first.replace(
      `${line('steps.a')}\n${line('steps.b')}`,
      `${line('steps.b', true)}\n${line('steps.a')}`,
    )
    expect(tasks(render(three, dragged))).toEqual([line('steps.a'), line('steps.b', true), line('testing.c')])
  })
})

describe('what the code shows', () => {
  const open = checklist(item('steps.a', { codeVisible: true }))
  const done = checklist(item('steps.a', { codeVisible: true, done: true }))

  test('an item ticks itself, and unticks itself when the code regresses', () => {
    const first = render(open, null)
    const second = render(done, first)
    expect(tasks(second)).toEqual([line('steps.a', true)])
    expect(tasks(render(open, second))).toEqual([line('steps.a')])
  })

  test('a tick of a person outlives a regression', () => {
    const second = render(done, tick(render(open, null), 'steps.a'))
    expect(tasks(render(open, second))).toEqual([line('steps.a', true)])
  })
})

describe('running twice equals running once', () => {
  test('the same input gives the same bytes', () => {
    const report = sample()
    const first = render(report.checklist, null, { runUrl: 'https://github.com/acme/shop/actions/runs/1' })
    const second = render(report.checklist, first, { runUrl: 'https://github.com/acme/shop/actions/runs/2' })
    expect(second).toBe(first)
  })

  test('a run without a new review keeps the link to the one before', () => {
    const reviewUrl = 'https://github.com/acme/shop/pull/7#pullrequestreview-1'
    const first = render(three, null, { facts: { ...options.facts, reviewUrl } })
    expect(first).toContain(`[see the review](${reviewUrl})`)
    expect(render(three, first)).toBe(first)
  })

  test('an edit on the web with its CRLF is understood, and no reason to write', () => {
    const first = render(three, null)
    const crlf = first.replaceAll('\n', '\r\n')
    expect(render(three, crlf)).toBe(crlf)
    const ticked = render(three, tick(first, 'steps.a').replaceAll('\n', '\r\n'))
    expect(tasks(ticked)).toEqual([line('steps.a', true), line('steps.b'), line('testing.c')])
    expect(ticked).not.toContain('\r')
  })

  test('whatever people make of the text, the second round changes nothing more', () => {
    const first = render(sample().checklist, null).split('\n')
    const text = fc.oneof(
      fc.constantFrom(
        '- [x] own',
        '  - [ ] own',
        '```',
        '~~~',
        '',
        '### Steps',
        '</details>',
        'text',
        '---',
        '> q',
      ),
      fc.constantFrom(...first),
      fc.string({ maxLength: 30 }),
    )
    const edit = fc.record({
      at: fc.nat(first.length),
      remove: fc.nat(3),
      add: fc.array(text, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), fc.boolean(), (edits, isCrlf) => {
        const lines = [...first]
        for (const { at, remove, add } of edits) lines.splice(at, remove, ...add)
        const once = render(sample().checklist, lines.join(isCrlf ? '\r\n' : '\n'))
        expect(render(sample().checklist, once)).toBe(once)
        expect(once.match(/<!--\s*restripe/g)).toHaveLength(1)
      }),
      { numRuns: 50 },
    )
  })

  test('each line that a person added is still there', () => {
    const first = render(three, null).split('\n')
    const own = fc.stringMatching(/^(- \[x\] |- |)own [a-z0-9 ]{1,20}[a-z]$/)
    fc.assert(
      fc.property(fc.nat(first.length), fc.array(own, { minLength: 1, maxLength: 3 }), (at, add) => {
        const body = [...first.slice(0, at), ...add, ...first.slice(at)].join('\n')
        const once = render(three, body).split('\n')
        expect(once.filter((text) => add.includes(text))).toEqual(add)
      }),
    )
  })
})

describe('a state that cannot be trusted', () => {
  const ticked = tick(render(three, null), 'steps.b')
  const marker = /<!-- restripe[^>]*-->/
  test.each([
    ['no state', '<!-- restripe:checklist -->'],
    ['cut in the middle', '<!-- restripe:checklist v1 steps.a=o12 -->'],
    ['a later version of it', '<!-- restripe:checklist v9 x | y -->'],
    ['HTML in it', '<!-- restripe:checklist v1 steps.a=o<img> | -->'],
    ['an item twice', '<!-- restripe:checklist v1 steps.a=p steps.a=o | -->'],
    ['__proto__', '<!-- restripe:checklist v1 __proto__=p | -->'],
    ['no end', '<!-- restripe:checklist v1 steps.a=o'],
  ])('%s: lines are found by their text', (_, state) => {
    const broken = ticked.replace(marker, state).concat('\n- [x] my own')
    const body = render(three, broken)
    expect(tasks(body).slice(0, 3)).toEqual([line('steps.a'), line('steps.b', true), line('testing.c')])
    expect(body).toContain('- [x] my own')
    expect(body.match(/<!--\s*restripe/g)).toHaveLength(1)
    expect(parseMarker(body)?.items.map(({ box }) => box)).toEqual(['open', 'person', 'open'])
  })

  test('a pasted second comment leaves one', () => {
    const twice = `${ticked}\n> quoted <!-- restripe:checklist v1 steps.a=p | --> text`
    const body = render(three, twice)
    expect(body.match(/<!--\s*restripe/g)).toHaveLength(1)
    expect(body).toContain('> quoted  text')
  })

  test('a marker is told from other text', () => {
    expect(hasChecklistMarker(ticked)).toBe(true)
    expect(hasChecklistMarker(ticked, 'tracking-issue')).toBe(false)
    expect(hasChecklistMarker('restripe:checklist')).toBe(false)
  })
})

describe('over the limit', () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    item(`steps.s${i}`, {
      evidence: Array.from({ length: 8 }, (_, line) => ({
        path: `src/${'deep/'.repeat(5)}file${i}.ts`,
        line,
        note: 'open',
      })),
    }),
  )
  const points = many.flatMap(({ id }) => [item(`${id}.x`), item(`${id}.y`)])
  const large = checklist(...many, ...points)

  test.each([65_536, 50_000, 40_000])(
    '%i characters hold, with counts, the link and people’s ticks',
    (limit) => {
      const runUrl = 'https://github.com/acme/shop/actions/runs/1'
      const first = render(large, null, { limit: 10_000_000, runUrl })
      const ticked = tick(tick(first, 'steps.s7'), 'steps.s390').replace(
        line('steps.s11.x', false, '  '),
        line('steps.s11.x', true, '  '),
      )
      const short = render(large, ticked, { limit, runUrl })
      expect(short.length).toBeLessThanOrEqual(limit)
      expect(short).toContain('1 finding')
      expect(short).toContain(runUrl)
      expect(tasks(short).filter((text) => text.includes('[x]'))).toEqual([
        line('steps.s7', true),
        line('steps.s390', true),
        line('steps.s11.x', true, '  '),
      ])
      expect(render(large, short, { limit, runUrl })).toBe(short)
      // With room again, all is back and the ticks are still there.
      const back = tasks(render(large, short, { limit: 10_000_000, runUrl }))
      expect(back).toHaveLength(large.items.length)
      expect(back.filter((text) => text.includes('[x]'))).toHaveLength(3)
    },
  )

  test('people’s own lines are the last to go', () => {
    const note = `- ${'long '.repeat(9_000)}`
    const body = render(three, `${render(three, null)}\n${note}\n`, { limit: 50_000 })
    expect(body).toContain(note)
    const without = render(three, `${tick(render(three, null), 'steps.a')}\n${note}`, { limit: 10_000 })
    expect(without.length).toBeLessThanOrEqual(10_000)
    expect(tasks(without)[0]).toBe(line('steps.a', true))
  })
})

test('with nothing left to do it says so', () => {
  const facts = { findings: 0, breaking: 0, fixable: 0 }
  const open = render(checklist(item('steps.a')), null, { facts })
  expect(open).toContain(
    '**Nothing is left to do in the code that was scanned**; 1 point is left for people.',
  )
  const all = render(checklist(item('steps.a')), tick(open, 'steps.a'), { facts })
  expect(all).toContain('**Nothing is left to do.** Done: 1 of 1 points.')
})

test('what comes from the scanned repository is inert', () => {
  const path = 'a`b](http://x)\n<!-- restripe -->/@alice.ts'
  const body = render(
    checklist(item('steps.a', { evidence: [{ path, line: 1, note: '<b>@alice</b> --> [x](y) `code`' }] })),
    null,
  )
  expect(body.match(/<!--/g)).toHaveLength(1)
})
