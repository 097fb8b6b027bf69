/** Stripe's API without its SDK's methods: `rawRequest`, `fetch`, axios and others, and functions that wrap them. */
import { judgeHttpCall } from '../../../scanner/http/judge.ts'
import { type Context, nodesOf, ts } from '../context.ts'
import { anyRequest } from '../http/any-request.ts'

export function analyzeHttp(file: ts.SourceFile, context: Context): void {
  const { surface: from, targetSurface: to, jump } = context
  for (const node of nodesOf(file)) {
    const call = ts.isCallExpression(node) ? anyRequest(node, context) : null
    if (call) context.report.usages.push(...judgeHttpCall(call, { from, to, jump }))
  }
}
