/** Commands in the `scripts` of a package.json, each as the shell gets it. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser'

export interface Script {
  /** Without the quotes and escapes of JSON. */
  text: string
  /** Offset in the file's text of an offset in the script's; both ends of the text included. */
  offsetAt(at: number): number
}

/** Whether a manifest may run such a command, by its text alone. */
export function mayRunCommands(path: string, text: string): boolean {
  return (
    (path === 'package.json' || path.endsWith('/package.json')) &&
    (text.includes('stripe') || text.includes('STRIPE')) &&
    /\bstripe(?:-cli(?::[\w.-]+)?)?[ \t]+[\w-]|api\.stripe\.com|stripe_?(?:api_?)?version\w*=/i.test(text)
  )
}

export function scriptsIn(text: string): Script[] {
  const tree = parseTree(text.replace(/^\uFEFF/, ' '))
  const scripts = tree && findNodeAtLocation(tree, ['scripts'])
  return (scripts?.children ?? []).flatMap(({ children }) => {
    const value = children?.[1]
    if (value?.type !== 'string') return []
    const written = text.slice(value.offset + 1, value.offset + value.length - 1)
    const starts = startsOf(written)
    return [
      {
        text: value.value as string,
        offsetAt: (at: number) => value.offset + 1 + (starts[Math.min(at, starts.length - 1)] as number),
      },
    ]
  })
}

/** Where each character of what a JSON string means starts in how it is written, and where the last one ends. */
function startsOf(written: string): number[] {
  const starts: number[] = []
  let at = 0
  while (at < written.length) {
    starts.push(at)
    at += written[at] !== '\\' ? 1 : written[at + 1] === 'u' ? 6 : 2
  }
  starts.push(at)
  return starts
}
