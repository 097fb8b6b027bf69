/** Financial Connections sessions made over HTTP: the standing rule of their `permissions`. */
import {
  legalPermissions,
  permissionsInvalid,
  permissionsRequired,
} from '../../catalog/standing/financial-connections.ts'
import type { Usage } from '../usage.ts'
import type { HttpCall } from './call.ts'

const operation = 'financialConnections.sessions.create'
const legal: ReadonlySet<string> = new Set(legalPermissions)

export function judgePermissions(called: string, call: HttpCall): Usage[] {
  if (called !== operation) return []
  const given = call.keys.filter(({ name }) => name === 'permissions')
  const on = { element: `${operation} permissions`, certainty: call.certainty, fix: null }
  if (given.length === 0) {
    if (!call.isComplete) return []
    const what =
      'This request creates a Financial Connections session without `permissions`, which the API requires.'
    return [{ ...call.place, ...on, change: permissionsRequired, what }]
  }
  return given.flatMap(({ value, place }) =>
    value === null || legal.has(value) || /^[$<{%]/.test(value)
      ? []
      : [
          {
            ...place,
            ...on,
            change: permissionsInvalid,
            what: `\`${code(value)}\` is no Financial Connections permission.`,
          },
        ],
  )
}

/** What a scanned file says, between backticks. */
function code(text: string): string {
  return text.replaceAll('`', "'").replace(/\s+/g, ' ').slice(0, 80)
}
