// What a token needs for an operation, as GitHub's reference lists it.
import type { Call } from './call.ts'
import { notAccessible, Refusal } from './call.ts'
import type { Permission } from './world.ts'

const CONTENTS =
  /^git\/|^pulls\/merge$|^repos\/(compare|list-commits|get-commit|get-content|get-branch|list-branches)/

/** Any one of these is enough. */
export function permissionsOf(operationId: string, onPull: boolean): Permission[] {
  if (CONTENTS.test(operationId)) return ['contents']
  if (operationId.startsWith('pulls/')) return ['pull-requests']
  if (operationId.startsWith('issues/')) {
    // Comments and labels of a pull request, and its issue half, go by either.
    return onPull ? ['issues', 'pull-requests'] : ['issues']
  }
  if (operationId.startsWith('checks/')) return ['checks']
  if (operationId.startsWith('code-scanning/')) return ['security-events']
  return []
}

export function authorize(call: Call): void {
  const { operationId, owner, world, params } = call
  if (operationId === 'users/get-authenticated') {
    // An installation's token is nobody's account.
    if (owner.type === 'Bot')
      throw new Refusal(403, 'Resource not accessible by integration', undefined, {
        'x-accepted-github-permissions': 'allows_permissionless_access=true',
      })
    return
  }
  if (!owner.permissions) return
  const write = call.method !== 'GET'
  const number = params.issue_number ?? world.comments.get(Number(params.comment_id))?.issue
  const onPull = world.issues.get(Number(number))?.pull !== undefined || /label/.test(operationId)
  const any = permissionsOf(operationId, onPull)
  if (any.length === 0) return
  const enough = any.some((one) => {
    const level = owner.permissions?.[one]
    return level === 'write' || (!write && (level === 'read' || !world.private))
  })
  if (enough) return
  const name = (one: Permission) => one.replace('-', '_')
  throw notAccessible(any.map((one) => `${name(one)}=${write ? 'write' : 'read'}`).join('; '))
}
