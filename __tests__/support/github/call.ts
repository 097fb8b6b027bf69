// One request as an operation's handler sees it, and the answers it can give.
import type { Person, TokenOwner, World } from './world.ts'

export interface Call {
  world: World
  operationId: string
  method: string
  path: string
  params: Record<string, string>
  query: Record<string, string>
  body: Record<string, unknown>
  accept: string
  user: Person
  owner: TokenOwner
}

export interface Answer {
  status: number
  body?: unknown
  text?: string
  headers?: Record<string, string>
}

export type Handler = (call: Call) => Promise<Answer> | Answer

/** An error answer, in GitHub's words. */
export class Refusal extends Error {
  override name = 'Refusal'
  status: number
  errors: unknown[] | undefined
  headers: Record<string, string>
  constructor(status: number, message: string, errors?: unknown[], headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.errors = errors
    this.headers = headers
  }
}

export const notFound = () => new Refusal(404, 'Not Found')
export const notAccessible = (accepted: string) =>
  new Refusal(403, 'Resource not accessible by integration', undefined, {
    'x-accepted-github-permissions': accepted,
  })
export const invalid = (resource: string, field: string, code: string, message?: string) =>
  new Refusal(422, 'Validation Failed', [{ resource, code, field, ...(message ? { message } : {}) }])

/** GitHub's limit for every body a person can write. */
const BODY_LIMIT = 65_536

/** A text from the body within GitHub's limit. */
export function text(call: Call, key: string, resource: string): string | undefined {
  const value = call.body[key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string')
    throw new Refusal(
      422,
      `Invalid request.\n\nFor 'properties/${key}', ${JSON.stringify(value)} is not a string.`,
    )
  if (key === 'body') limited(value, resource, call.operationId === 'issues/create-comment')
  return value
}

/** GitHub words it in one way for a new issue comment, in another everywhere else. */
export function limited(value: string, resource: string, newComment = false): void {
  if ([...value].length <= BODY_LIMIT) return
  const words = 'ody is too long (maximum is 65536 characters)'
  throw newComment
    ? invalid(resource, 'data', 'unprocessable', `B${words}`)
    : invalid(resource, 'body', 'custom', `b${words}`)
}

/** A page of a list with GitHub's `Link` header. */
export function page<T>(call: Call, all: T[]): { items: T[]; headers: Record<string, string> } {
  const perPage = Math.min(Math.max(Number(call.query.per_page ?? 30) || 30, 1), 100)
  const current = Math.max(Number(call.query.page ?? 1) || 1, 1)
  const last = Math.max(Math.ceil(all.length / perPage), 1)
  const link = (rel: string, number: number) => {
    const query = new URLSearchParams({ ...call.query, page: String(number) })
    return `<${call.world.api}${call.path}?${query}>; rel="${rel}"`
  }
  const links = [
    ...(current > 1 ? [link('prev', current - 1)] : []),
    ...(current < last ? [link('next', current + 1), link('last', last)] : []),
    ...(current > 1 ? [link('first', 1)] : []),
  ]
  const items = all.slice((current - 1) * perPage, current * perPage)
  return { items, headers: links.length > 0 ? { link: links.join(', ') } : {} }
}

export async function listed<T>(call: Call, all: T[], show: (one: T) => unknown): Promise<Answer> {
  const { items, headers } = page(call, all)
  return { status: 200, body: await Promise.all(items.map(show)), headers }
}
