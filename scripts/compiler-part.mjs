// The part of TypeScript that a scan runs, cut out of the file that ts-morph carries: an engine reads it in two thirds
// of the time. Whole sections are left out and nothing is rewritten, so that what is left can be compared with the
// original (docs/adr/0002).

/** The editor's services and their server. The compiler knows nothing of them; they begin where its sections end. */
const leftOut = /^\/\/ src\/(?:services|jsTyping|server|typingsInstallerCore|typescript|deprecatedCompat)\//
/** What gives nodes their methods (`getStart()`), and the scanner that these share. */
const kept = /^\/\/ src\/services\/(?:services|utilities)\.ts$/
const section = /^\/\/ src\/.*\.ts$/
/** Everything before the compiler's first section is the frame: the list of exports, which asks only when it is asked. */
const first = '// src/compiler/corePublic.ts'
/** A list for tools that read exports and never run; it names what is left out. */
const lastList = '// Annotate the CommonJS export names'

/**
 * @param text of `@ts-morph/common/dist/typescript.js`
 * @throws Error where the file isn't laid out as this expects
 */
export function compilerPart(text) {
  const lines = text.split('\n')
  const start = lines.indexOf(first)
  const end = lines.findIndex((line) => line.startsWith(lastList))
  const close = lines.findIndex((line, at) => at > end && line.startsWith('})({ get exports()'))
  if (start < 0 || end < start || close < end)
    throw new Error('The compiler that ts-morph carries is laid out in a way that the build does not know.')
  let keeps = true
  const body = lines.slice(start, end).filter((line) => {
    if (section.test(line)) keeps = !leftOut.test(line) || kept.test(line)
    return keeps
  })
  return [...lines.slice(0, start), ...body, ...lines.slice(close)].join('\n')
}
