import type { Era } from './prelude.ts'
import { errorClasses, membersOf } from './prelude-members.ts'

/** Error classes by the `type` of the raw error; null: none of its own. */
const CLASSES: Record<string, string | null> = {
  StripeCardError: 'card_error',
  StripeInvalidRequestError: 'invalid_request_error',
  StripeAPIError: 'api_error',
  StripeAuthenticationError: 'authentication_error',
  StripePermissionError: null,
  StripeRateLimitError: 'rate_limit_error',
  StripeConnectionError: null,
  StripeSignatureVerificationError: null,
  StripeIdempotencyError: 'idempotency_error',
  StripeInvalidGrantError: 'invalid_grant',
}
/** Stripe objects that an error carries. */
const OBJECTS = {
  payment_intent: 'PaymentIntent',
  payment_method: 'PaymentMethod',
  setup_intent: 'SetupIntent',
}

/** `StripeRawError` and the classes below `Stripe.errors`. */
export function errorsText(era: Era, hasType: (name: string) => boolean): string {
  const objects = Object.entries(OBJECTS)
    .map(([member, type]) => `${member}?: ${hasType(type) ? `Stripe.${type}` : 'any'}`)
    .join('\n')
  const unknown = era.overloads ? '' : '?'
  return `type RawErrorType = ${rawTypes(era).join(' | ')}${era.overloads ? '' : ' | (string & {})'}
type StripeRawError = {
${membersOf(era.sdk)(
  'StripeRawError',
  `message?: string
type${unknown}: RawErrorType
headers?: { [header: string]: string }
statusCode?: number
requestId?: string
code?: string
doc_url?: string
decline_code?: string
param?: string
detail?: any
charge?: string
source?: any
${objects}`,
)}
}
namespace errors {
function generate(rawError: StripeRawError): StripeError
class StripeError extends Error {
constructor(rawError${unknown}: StripeRawError, type?: string)
static generate(rawError: StripeRawError): StripeError
readonly message: string
readonly userMessage?: string
readonly type: ${era.overloads ? typeNames(era).join(' | ') : 'string'}
readonly rawType${unknown}: RawErrorType
readonly code?: string
readonly doc_url?: string
readonly statusCode?: number
readonly raw: ${era.overloads ? 'unknown' : 'any'}
readonly headers${unknown}: { [key: string]: string }
readonly requestId${unknown}: string
readonly param?: string
readonly charge?: string
readonly decline_code?: string
readonly detail?: any
readonly payment_method_type?: string
readonly source?: any
readonly advice_code?: string
readonly network_advice_code?: string
readonly network_decline_code?: string
${objects}
}
${errorClasses(era.sdk)
  .map(([name, own]) => `class ${name} extends StripeError { ${own.join('; ')} }`)
  .join('\n')}
}`
}

/** The classes that every release has first, as the types list them. */
function namesIn(era: Era): string[] {
  const others = errorClasses(era.sdk).map(([name]) => name)
  return [...new Set(['StripeError', ...Object.keys(CLASSES), ...others])]
}

function rawTypes(era: Era): string[] {
  const others = namesIn(era).map(
    (name) => /^: ('\w+')$/.exec(era.sdk.members.get(`${name}.rawType`) ?? '')?.[1],
  )
  const known = Object.values(CLASSES).map((raw) => (raw === null ? undefined : `'${raw}'`))
  return [...new Set([...known, ...others])].filter((each) => each !== undefined)
}

function typeNames(era: Era): string[] {
  return namesIn(era).flatMap((name) => (name === 'StripeUnknownError' ? [] : [`'${name}'`]))
}
