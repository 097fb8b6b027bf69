import type { Era } from './prelude.ts'

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
  return `type RawErrorType = ${rawTypes().join(' | ')}${era.overloads ? '' : ' | (string & {})'}
type StripeRawError = {
message?: string
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
${objects}
}
namespace errors {
function generate(rawError: StripeRawError): StripeError
class StripeError extends Error {
constructor(rawError${unknown}: StripeRawError, type?: string)
static generate(rawError: StripeRawError): StripeError
readonly message: string
readonly userMessage?: string
readonly type: ${era.overloads ? typeNames().join(' | ') : 'string'}
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
${Object.entries(CLASSES)
  .map(([name, raw]) => classText(name, raw, era))
  .join('\n')}
}`
}

function classText(name: string, raw: string | null, era: Era): string {
  const own = era.overloads ? [`readonly type: '${name}'`] : []
  if (era.overloads && raw !== null) own.push(`readonly rawType: '${raw}'`)
  if (name === 'StripeCardError') own.push('readonly decline_code: string')
  return `class ${name} extends StripeError { ${own.join('; ')} }`
}

function rawTypes(): string[] {
  return Object.values(CLASSES).flatMap((raw) => (raw === null ? [] : [`'${raw}'`]))
}

function typeNames(): string[] {
  return ['StripeError', ...Object.keys(CLASSES)].map((each) => `'${each}'`)
}
