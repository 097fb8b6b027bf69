import { majorOf, type SdkSurface, sdkSurface } from '../../../catalog/sdk-surface.ts'
import type { Surface } from '../../../catalog/surface.ts'
import { errorsText } from './prelude-errors.ts'
import { libraryText } from './prelude-library.ts'
import { membersOf, otherTypes, staticsOf } from './prelude-members.ts'

/** How the releases of `stripe` differ in what isn't API shape. */
export interface Era {
  /** A method takes its options in place of optional params: before 22. */
  overloads: boolean
  /** The literal type of `apiVersion`; the surface's. */
  apiVersion: string
  /** What the major has. */
  sdk: SdkSurface
}

export function eraOf(surface: Surface): Era {
  const sdk = sdkSurface(majorOf(surface.sdk))
  return { overloads: sdk.facts.optionsFirst, apiVersion: surface.apiVersion, sdk }
}

/**
 * The module without API shape: the client class, its configuration, webhooks, errors, lists, OAuth.
 * A restatement of what `stripe` declares, completed from generated/sdk.json; callable without `new`, as `require('stripe')(key)` is.
 *
 * @param client members of the client, one a line
 * @param hasType whether a type below `Stripe` is printed, `PaymentIntent`
 */
export function preludeText(era: Era, client: string, hasType: (name: string) => boolean): string {
  const library = libraryText(era)
  const errors = errorsText(era, hasType)
  const statics = `static readonly PACKAGE_VERSION: string
static readonly API_VERSION: Stripe.LatestApiVersion
static webhooks: Stripe.Webhooks${hasDecimal(era) ? '\nstatic Decimal: Stripe.DecimalConstructor' : ''}`
  return `function Stripe(apiKey: string, config?: Stripe.StripeConfig): Stripe
class Stripe {
${statics}
${staticsOf(era.sdk, `${statics}\n${library}`)}
constructor(apiKey: string, config?: Stripe.StripeConfig)
${membersOf(era.sdk)('Stripe', clientMembers(era))}
${client}
}
namespace Stripe {
${library}
${errors}
${otherTypes(era.sdk, `${library}\ntype StripeRawError\ntype RawErrorType`)}
}
import Self = Stripe
namespace Stripe { export { Self as Stripe, Self as default } }
export = Stripe`
}

function clientMembers(era: Era): string {
  return `webhooks: Stripe.Webhooks
oauth: Stripe.OAuthResource
errors: typeof Stripe.errors${hasDecimal(era) ? '\nDecimal: Stripe.DecimalConstructor' : ''}
${emitter(era)}
rawRequest(method: string, path: string, params?: { [key: string]: unknown }, options?: Stripe.RawRequestOptions): Promise<${era.overloads ? 'Stripe.Response<unknown>' : 'any'}>
setAppInfo(info: Stripe.AppInfo): void
parseThinEvent(payload: string | Buffer, header: string | Buffer | Array<string>, secret: string, tolerance?: number): any
parseEventNotification(payload: string | Uint8Array, header: string | Array<string> | Uint8Array, secret: string, tolerance?: number): any
parseEventNotificationAsync(payload: string | Uint8Array, header: string | Array<string> | Uint8Array, secret: string, tolerance?: number): Promise<any>`
}

/** Decimals are objects since `stripe` 21. */
export function hasDecimal({ sdk }: Era): boolean {
  return sdk.members.has('Stripe.Decimal')
}

function emitter({ overloads }: Era): string {
  if (!overloads) return 'on: any\noff: any\nonce: any'
  return ['on', 'once', 'off']
    .map(
      (name) => `${name}(event: 'request', handler: (event: Stripe.RequestEvent) => void): void
${name}(event: 'response', handler: (event: Stripe.ResponseEvent) => void): void`,
    )
    .join('\n')
}
