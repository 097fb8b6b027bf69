import { parseHunks } from '../../src/report/diff-hunks.ts'

test.each([
  ['nothing', '', []],
  ['a new file', '@@ -0,0 +1,2 @@\n+a\n+b\n', [{ start: 1, end: 2, added: [1, 2], shift: 0 }]],
  ['a removed file', '@@ -1,2 +0,0 @@\n-a\n-b\n', []],
  [
    'context, a change and counts of one left out',
    'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -3 +3 @@ function\n-a\n+b\n@@ -10,3 +10,4 @@\n a\n+b\n c\n d',
    [
      { start: 3, end: 3, added: [3], shift: 0 },
      { start: 10, end: 13, added: [11], shift: 0 },
    ],
  ],
  [
    'lines that look like headers',
    '@@ -1,3 +1,3 @@\n--- removed comment\n+++ added\n @@ -1,2 +3,4 @@\n same\n',
    [{ start: 1, end: 3, added: [1], shift: 0 }],
  ],
  [
    'no newline at the end of both files',
    '@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n@@ -9 +9 @@\n+d\n-e',
    [
      { start: 1, end: 2, added: [2], shift: 0 },
      { start: 9, end: 9, added: [9], shift: 0 },
    ],
  ],
  [
    'CRLF, U+2028 and an empty context line without its space',
    '@@ -1,3 +1,4 @@\n a\r\n\n+x\u2028+y\rz\r\n b\r\n',
    [{ start: 1, end: 4, added: [3], shift: 0 }],
  ],
])('%s', (_, patch, hunks) => {
  expect(parseHunks(patch)).toEqual(hunks)
})
