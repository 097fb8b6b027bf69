// A Stripe of our own for tests: takes the SDK's form bodies and refuses parameters that a surface doesn't allow,
// in Stripe's words. Answers are plausible objects, no more.
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ErrorObject } from 'ajv'
import { parse } from 'qs'
import type { Operation, Surface } from '../../src/catalog/surface.ts'
import { loadSurface } from '../../src/catalog/surfaces.ts'
import { exampleOf } from './stripe/example.ts'
import { ParameterSchemas } from './stripe/schemas.ts'

export interface StripeRequest {
  method: string
  /** Without the query. */
  path: string
  /** The form body or the query, nested as the SDK was given it; numbers are still text. */
  params: Record<string, unknown>
  /** The `Stripe-Version` header. */
  apiVersion: string | null
  /** The operation's path in the SDK, `checkout.sessions.create`. */
  operation: string | null
  status: number
}

export interface StripeServer {
  host: string
  port: number
  /** For the SDK's constructor: `new Stripe(key, server.config)`. */
  config: { host: string; port: number; protocol: 'http'; maxNetworkRetries: 0; telemetry: false }
  requests: StripeRequest[]
  close(): Promise<void>
}

/** @param options.surface which version's parameters hold. */
export async function startStripe(options: { surface: Surface }): Promise<StripeServer> {
  const { surface } = options
  const schemas = new ParameterSchemas(surface)
  const routes = Object.entries(surface.operations).map(([name, operation]) => routeOf(name, operation))
  // The more of a path is spelled out, the earlier it is tried.
  routes.sort((a, b) => b.spelled - a.spelled)
  const requests: StripeRequest[] = []
  const http = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'request-id': `req_${requests.length}`,
      })
      response.end(JSON.stringify(body))
    }, fail(response))
  })

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const form = request.method === 'POST' ? Buffer.concat(chunks).toString('utf8') : url.search.slice(1)
    const params = parse(form, { depth: 20, arrayLimit: 1000, parameterLimit: 10_000 }) as Record<
      string,
      unknown
    >
    const route = routes.find((one) => one.verb === request.method && one.pattern.test(url.pathname))
    const recorded: StripeRequest = {
      method: request.method ?? 'GET',
      path: url.pathname,
      params: structuredClone(params),
      apiVersion: (request.headers['stripe-version'] as string | undefined) ?? null,
      operation: route?.name ?? null,
      status: 200,
    }
    requests.push(recorded)
    const refuse = (status: number, error: Record<string, unknown>) => {
      recorded.status = status
      return { status, body: { error: { type: 'invalid_request_error', ...error } } }
    }
    if (!/^(Bearer|Basic) \S+/.test(request.headers.authorization ?? '')) {
      return refuse(401, { message: 'You did not provide an API key.' })
    }
    if (!route)
      return refuse(404, { message: `Unrecognized request URL (${request.method}: ${url.pathname}).` })
    const error = schemas.check(route.operation, params)
    if (error) return refuse(400, refusal(error))
    return { status: 200, body: exampleOf(surface, route.operation, params, url.pathname) }
  }

  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const host = '127.0.0.1'
  return {
    host,
    port,
    config: { host, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false },
    requests,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}

/** The surface of a version out of the catalog's own data. */
export function surfaceOf(version: string): Surface {
  return loadSurface(version, (file) =>
    readFileSync(new URL(`../../src/catalog/generated/${file}`, import.meta.url), 'utf8'),
  )
}

const fail = (response: ServerResponse) => (error: unknown) => {
  response.writeHead(500, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify({ error: { type: 'api_error', message: `Defect of the test server: ${error}` } }),
  )
}

function routeOf(name: string, operation: Operation) {
  const [verb = '', path = ''] = operation.http.split(' ')
  const source = path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')
  return {
    name,
    operation,
    verb,
    pattern: new RegExp(`^${source}$`),
    spelled: path.replace(/\{[^}]+\}/g, '').length,
  }
}

/** `/line_items/0/price` → `line_items[0][price]` */
const bracketed = (path: string, last?: string) =>
  [...path.split('/').slice(1), ...(last === undefined ? [] : [last])]
    .map((part, index) => (index === 0 ? part : `[${part}]`))
    .join('')

function refusal(error: ErrorObject): Record<string, unknown> {
  if (error.keyword === 'required') {
    const param = bracketed(error.instancePath, error.params.missingProperty)
    return { code: 'parameter_missing', message: `Missing required param: ${param}.`, param }
  }
  if (error.keyword === 'additionalProperties') {
    const param = bracketed(error.instancePath, error.params.additionalProperty)
    return { code: 'parameter_unknown', message: `Received unknown parameter: ${param}`, param }
  }
  const param = bracketed(error.instancePath)
  if (error.keyword === 'enum') {
    const values = (error.params.allowedValues as string[]).filter((value) => value !== '')
    const list =
      values.length > 1 ? `${values.slice(0, -1).join(', ')}, or ${values.at(-1)}` : values.join('')
    return { message: `Invalid ${param}: must be ${values.length > 1 ? 'one of ' : ''}${list}`, param }
  }
  return { message: `Invalid ${param}: ${error.message}`, param }
}
