import { type Era, hasDecimal } from './prelude.ts'
import { membersOf } from './prelude-members.ts'

/** Configuration, requests, lists, webhooks, OAuth and HTTP clients, below `Stripe`. */
export function libraryText(era: Era): string {
  const bytes = era.overloads ? 'string | Buffer' : 'string | Uint8Array'
  const members = membersOf(era.sdk)
  const header = era.overloads ? 'string | Buffer | Array<string>' : 'string | Array<string> | Uint8Array'
  return `type LatestApiVersion = ${JSON.stringify(era.apiVersion)}
type HttpAgent = any
type HttpProtocol = 'http' | 'https'
interface MetadataParam { [name: string]: string | number | null }
interface StripeConfig {
${members('StripeConfig', 'apiVersion?: LatestApiVersion')}
}
interface RequestOptions {
${members('RequestOptions', 'apiKey?: string')}
}
type RawRequestOptions = RequestOptions & { additionalHeaders?: { [headerName: string]: string } }
type Response<T> = T & { lastResponse: { headers: { [key: string]: string }, requestId: string, statusCode: number, apiVersion?: string, idempotencyKey?: string, stripeAccount?: string } }
interface ApiList<T> { object: 'list', data: Array<T>, has_more: boolean, url: string }
interface V2List<T> {
${members('V2List', 'data: Array<T>\nnext_page_url: string | null\nprevious_page_url: string | null')}
}
interface V2SearchResult<T> extends ${era.sdk.members.has('V2List.object') ? "Omit<V2List<T>, 'object'>" : 'V2List<T>'} { object: 'v2.search_result', total_count: number }
interface ApiSearchResult<T> { object: 'search_result', data: Array<T>, has_more: boolean, url: string, next_page: string | null, total_count?: number }
${pagingText('ApiList')}
${pagingText('V2List')}
${pagingText('V2SearchResult')}
${pagingText('ApiSearchResult')}
type StripeStreamResponse = any
type Emptyable<T> = null | '' | T
interface RequestEvent { api_version: string, account?: string, idempotency_key?: string, method: string, path: string, request_start_time: number }
interface ResponseEvent { api_version: string, account?: string, idempotency_key?: string, method: string, path: string, status: number, request_id: string, elapsed: number, request_start_time: number, request_end_time: number }
interface AppInfo { name: string, partner_id?: string, url?: string, version?: string }
interface FileData { data: ${bytes}, name?: string, type?: string }
class StripeResource {
${members('StripeResource', RESOURCE)}
}
interface Webhooks {
${members(
  'Webhooks',
  `DEFAULT_TOLERANCE: number
constructEvent(payload: ${bytes}, header: ${header}, secret: string, tolerance?: number, cryptoProvider?: CryptoProvider, receivedAt?: number): Stripe.Event
constructEventAsync(payload: ${bytes}, header: ${header}, secret: string, tolerance?: number, cryptoProvider?: CryptoProvider, receivedAt?: number): Promise<Stripe.Event>
generateTestHeaderString(opts: WebhookTestHeaderOptions): string
generateTestHeaderStringAsync(opts: WebhookTestHeaderOptions): Promise<string>
constructEventWithoutVerification(payload: string): Stripe.Event
signature: Signature`,
)}
}
interface WebhookTestHeaderOptions { payload: string, timestamp?: number, secret: string, scheme?: string, signature?: string, cryptoProvider?: CryptoProvider }
interface Signature {
${members(
  'Signature',
  `EXPECTED_SCHEME: 'v1'
verifyHeader(payload: ${bytes}, header: ${header}, secret: string, tolerance?: number, cryptoProvider?: CryptoProvider): boolean
verifyHeaderAsync(payload: ${bytes}, header: ${header}, secret: string, tolerance?: number, cryptoProvider?: CryptoProvider): Promise<boolean>
parseHeader(header: string, scheme?: string): { t: number, v0: string, v1: string }`,
)}
}
interface CryptoProvider { computeHMACSignature(payload: string, secret: string): string, computeHMACSignatureAsync(payload: string, secret: string): Promise<string> }
interface HttpClient<R = HttpClientResponse> { getClientName(): string, makeRequest(...args: any[]): Promise<R> }
interface HttpClientResponse<R = any, S = any> { getStatusCode(): number, getHeaders(): { [key: string]: string }, getRawResponse(): R, toStream(streamCompleteCallback: () => void): S, toJSON(): Promise<any> }
const createNodeHttpClient: (agent?: HttpAgent | null) => HttpClient
const createFetchHttpClient: (fetchFn?: Function) => HttpClient
const createNodeCryptoProvider: () => CryptoProvider
const createSubtleCryptoProvider: (subtleCrypto?: any) => CryptoProvider
${OAUTH}
${hasDecimal(era) ? DECIMAL : ''}`
}

/** The answer of a list: a promise of its first page, and an iterator over all of its items. */
function pagingText(name: string): string {
  return `interface ${name}Promise<T> extends Promise<Response<${name}<T>>>, AsyncIterableIterator<T> {
autoPagingEach(handler: (item: T) => boolean | void | Promise<boolean | void>, onDone?: (err: any) => void): Promise<void>
autoPagingToArray(opts: { limit: number }, onDone?: (err: any) => void): Promise<Array<T>>
readonly [Symbol.toStringTag]: string
}`
}

const RESOURCE = `static extend(spec: { [key: string]: any }): any
static method(spec: { method: string, path?: string, fullPath?: string, methodType?: 'list' | 'search' }): (...args: any[]) => any
static MAX_BUFFERED_REQUEST_METRICS: number`

const OAUTH = `interface OAuthToken { access_token?: string, scope?: string, livemode?: boolean, token_type?: 'bearer', refresh_token?: string, stripe_user_id?: string, stripe_publishable_key?: string }
interface OAuthDeauthorization { stripe_user_id: string }
interface OAuthAuthorizeUrlOptions { express?: boolean }
interface OAuthDeauthorizeParams { client_id: string, stripe_user_id: string }
interface OAuthTokenParams { grant_type: 'authorization_code' | 'refresh_token', code?: string, refresh_token?: string, scope?: string, assert_capabilities?: Array<string> }
interface OAuthAuthorizeUrlParams { client_id?: string, response_type?: 'code', redirect_uri?: string, scope?: string, state?: string, stripe_landing?: string, always_prompt?: boolean, suggested_capabilities?: Array<string>, stripe_user?: { [key: string]: any } }
interface OAuthResource {
authorizeUrl(params?: OAuthAuthorizeUrlParams, options?: OAuthAuthorizeUrlOptions): string
deauthorize(params: OAuthDeauthorizeParams, options?: RequestOptions): Promise<OAuthDeauthorization>
token(params: OAuthTokenParams, options?: RequestOptions): Promise<OAuthToken>
}`

/** Decimals are objects since `stripe` 21. */
const DECIMAL = `interface DecimalConstructor { from(value: string | number | bigint): Decimal, zero: Decimal }
interface Decimal {
add(other: Decimal): Decimal
sub(other: Decimal): Decimal
mul(other: Decimal): Decimal
div(other: Decimal, precision: number, direction: string): Decimal
cmp(other: Decimal): -1 | 0 | 1
eq(other: Decimal): boolean
lt(other: Decimal): boolean
lte(other: Decimal): boolean
gt(other: Decimal): boolean
gte(other: Decimal): boolean
isZero(): boolean
isNegative(): boolean
isPositive(): boolean
neg(): Decimal
abs(): Decimal
round(direction: string, options: any): Decimal
toString(): string
toJSON(): string
toNumber(): number
toFixed(decimalPlaces: number, direction: string): string
valueOf(): string
}`
