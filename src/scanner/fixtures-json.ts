/** JSON that holds Stripe's objects: fixtures, recorded answers and requests. */
import { type Node, parseTree } from 'jsonc-parser'
import type { HttpCall } from './http/call.ts'
import { mayHoldRequests, requestIn } from './http/recorded.ts'
import { type DataObject, type DataScope, type DataValue, isStripeData, oldData } from './old-data.ts'
import type { Usage } from './usage.ts'

/** A recording of a whole test run is told of as often as helps. */
const mostFindings = 20
const mostNesting = 200
/** Recorded bodies are JSON in a string; one that holds another is not opened. */
const looksLikeObject = /^\s*[{[]/

/** Whether a file may hold such data, by its text alone: most JSON is something else. */
export function mayHoldStripeData(path: string, text: string): boolean {
  return /\.(?:json|har)$/.test(path) && (saysObject(text) || mayHoldRequests(text))
}

function saysObject(text: string): boolean {
  return /\\?"object\\?"\s*:/.test(text) && /livemode|stripe|"[a-z]{2,12}_\w{6,}\\?"/.test(text)
}

export interface JsonFindings {
  usages: Usage[]
  calls: HttpCall[]
}

export function judgeJson(path: string, text: string, scope: DataScope): JsonFindings {
  const calls: HttpCall[] = []
  const isSent = text.includes('"template_version"') && /"fixtures"\s*:/.test(text)
  const take = mayHoldRequests(text)
    ? (node: Node) => {
        const call = calls.length < mostFindings ? requestIn(node, text, path, isSent) : null
        if (call) calls.push(call)
      }
    : null
  return { usages: judgeTree(path, text, scope, take), calls }
}

/** What of one body of JSON is old, an answer in a file of another kind: offsets are those in the body. */
export function judgeBody(path: string, body: string, scope: DataScope): Usage[] {
  return saysObject(body) ? judgeTree(path, body, scope, null) : []
}

function judgeTree(
  path: string,
  text: string,
  scope: DataScope,
  take: ((node: Node) => void) | null,
): Usage[] {
  if (isNestedTooDeep(text)) return []
  const tree = parseTree(text.replace(/^\uFEFF/, ' '))
  const usages: Usage[] = []
  if (tree) visit(tree, 0)
  return usages

  /** @param inside the string that the tree was read from: where it is told of */
  function visit(root: Node, depth: number, inside?: Node): void {
    const stack = [root]
    for (let node = stack.pop(); node && usages.length < mostFindings; node = stack.pop()) {
      if (node.type === 'object') {
        if (!inside) take?.(node)
        const object = dataOf(node)
        if (isStripeData(object, false, scope)) {
          const found = oldData(object, path, scope)
          const at = inside && { start: inside.offset, end: inside.offset + inside.length }
          if (found) usages.push({ path, ...found, ...at })
          continue
        }
      } else if (node.type === 'string' && depth === 0 && looksLikeObject.test(node.value as string)) {
        const body = node.value as string
        const recorded = saysObject(body) && !isNestedTooDeep(body) ? parseTree(body) : undefined
        if (recorded) visit(recorded, 1, node)
      }
      stack.push(...(node.children ?? []).toReversed())
    }
  }
}

function dataOf(node: Node): DataObject {
  const entries = (node.children ?? []).flatMap(({ children }) => {
    const [key, value] = children ?? []
    if (!key || !value) return []
    return [
      { name: key.value as string, start: key.offset, end: key.offset + key.length, value: dataValue(value) },
    ]
  })
  return { entries }
}

function dataValue(node: Node): DataValue {
  if (node.type === 'object') return { object: dataOf(node) }
  if (node.type === 'array') return { list: (node.children ?? []).map(dataValue) }
  if (node.type !== 'string') return null
  return { text: node.value as string, start: node.offset, end: node.offset + node.length }
}

/** The parser is recursive. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > mostNesting) return true
  }
  return false
}
