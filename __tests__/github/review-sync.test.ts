import { type PostedComment, readMarker, syncReview } from '../../src/github/review-sync.ts'
import type { ReviewComment } from '../../src/report/review-plan.ts'

const posted = (id: number, fingerprints: string, more: Partial<PostedComment> = {}): PostedComment => ({
  id,
  fingerprints: fingerprints.split(' '),
  body: `about ${fingerprints}`,
  path: 'a.ts',
  line: 5,
  startLine: null,
  replied: false,
  ...more,
})
const planned = (fingerprints: string, more: Partial<ReviewComment> = {}): ReviewComment => ({
  path: 'a.ts',
  line: 5,
  startLine: null,
  body: `about ${fingerprints}`,
  fingerprints: fingerprints.split(' '),
  ...more,
})
const nothing = { post: [], update: [], remove: [], keep: [] }

test.each<[string, PostedComment[], ReviewComment[], string[], Partial<ReturnType<typeof syncReview>>]>([
  ['a new finding is posted', [], [planned('aa')], ['aa'], { post: [planned('aa')] }],
  ['a known one is kept', [posted(1, 'aa')], [planned('aa')], ['aa'], { keep: [1] }],
  ['a moved one is kept', [posted(1, 'aa', { line: 9 })], [planned('aa')], ['aa'], { keep: [1] }],
  ['a rebased one is kept', [posted(1, 'aa', { line: null })], [planned('aa')], ['aa'], { keep: [1] }],
  ['one that is gone is removed', [posted(1, 'aa')], [], [], { remove: [1] }],
  ['one that is gone but answered stays', [posted(1, 'aa', { replied: true })], [], [], { keep: [1] }],
  ['one whose finding left the diff stays', [posted(1, 'aa')], [], ['aa'], { keep: [1] }],
  [
    'new words on the same lines are an update',
    [posted(1, 'aa', { body: 'old' })],
    [planned('aa')],
    ['aa'],
    { keep: [1], update: [{ id: 1, body: 'about aa' }] },
  ],
  [
    'new words on other lines are a new comment',
    [posted(1, 'aa', { body: 'old', line: null })],
    [planned('aa')],
    ['aa'],
    { post: [planned('aa')], remove: [1] },
  ],
  [
    'an answered one with other words is not said again',
    [posted(1, 'aa', { body: 'old', line: null, replied: true })],
    [planned('aa')],
    ['aa'],
    { keep: [1] },
  ],
  [
    'of two the older stays',
    [posted(2, 'aa'), posted(1, 'aa')],
    [planned('aa')],
    ['aa'],
    { keep: [1], remove: [2] },
  ],
  [
    'a merged comment that lost one finding is written anew',
    [posted(1, 'aa bb')],
    [planned('aa')],
    ['aa'],
    { post: [planned('aa')], remove: [1] },
  ],
  [
    'the order of fingerprints does not matter',
    [posted(1, 'bb aa', { body: 'about aa bb' })],
    [planned('aa bb')],
    ['aa', 'bb'],
    { keep: [1] },
  ],
  [
    'of two calls alike the second takes the name of the first, which is fixed',
    [
      posted(1, 'aa', { line: null, body: 'same <!-- restripe:finding aaaa -->' }),
      posted(2, 'bb', { line: 9, body: 'same <!-- restripe:finding bbbb -->' }),
    ],
    [planned('aa', { line: 9, body: 'same <!-- restripe:finding aaaa -->' })],
    ['aa'],
    { keep: [2], update: [{ id: 2, body: 'same <!-- restripe:finding aaaa -->' }], remove: [1] },
  ],
  [
    'a third call alike above two others shifts their names, and no comment moves',
    [posted(1, 'aa', { line: 5, body: 'same' }), posted(2, 'bb', { line: 9, body: 'same' })],
    [
      planned('aa', { line: 2, body: 'same' }),
      planned('bb', { line: 5, body: 'same' }),
      planned('cc', { line: 9, body: 'same' }),
    ],
    ['aa', 'bb', 'cc'],
    { keep: [1, 2], post: [planned('aa', { line: 2, body: 'same' })] },
  ],
  [
    'line ends that GitHub changed do not matter',
    [posted(1, 'aa', { body: 'x\r\ny' })],
    [planned('aa', { body: 'x\ny\n' })],
    ['aa'],
    { keep: [1] },
  ],
])('%s', (_name, have, want, alive, expected) => {
  expect(syncReview(have, want, new Set(alive))).toEqual({ ...nothing, ...expected })
})

test.each([
  ['x\n<!-- restripe:finding 9f2c00aa -->', ['9f2c00aa']],
  ['<!-- restripe:finding 9f2c00aa 11ab00cc -->', ['9f2c00aa', '11ab00cc']],
  ['<!-- restripe:checklist v1 -->', null],
  ['<!-- restripe:finding --> 9f2c', null],
  ['text', null],
])('the marker of %j', (body, fingerprints) => {
  expect(readMarker(body)).toEqual(fingerprints)
})
