import generated from './generated/sdk.json' with { type: 'json' }

/**
 * What one major of `stripe` (npm) has besides API shape: the client's own members, configuration, webhooks, errors,
 * helper types. Read off its last release by `npm run catalog`.
 */
export interface SdkSurface {
  major: number
  /** The release it was read from, `21.0.1`. */
  release: string
  /**
   * Element → how it is declared: `(payload, header, secret, tolerance?)` a method, `?: number` a property, empty a
   * type, `~` what exists at run time alone.
   */
  members: ReadonlyMap<string, string>
  facts: SdkFacts
}

/** Found by running the release. */
export interface SdkFacts {
  /** `Stripe(key)` without `new` works after `require('stripe')`; and after `import Stripe from 'stripe'`. */
  callable: boolean
  callableModule: boolean
  /** `require('stripe').default` and `require('stripe').Stripe` exist. */
  default: boolean
  self: boolean
  /** A client that sets no `apiVersion` sends the version that the release pins. */
  sendsPin: boolean
  /** A function as last argument of a resource's method is called with the answer. */
  callbacks: boolean
  /** Options are understood in the place of optional params. */
  optionsFirst: boolean
  /** An API key is understood in the place of options. */
  keyAsOptions: boolean
  /** How often a failed request is sent again unless told otherwise. */
  retries: number
  webhooksCallable: boolean
  /** Members of `err.detail` where a signature doesn't match. */
  signatureDetail: string[]
  /** `signature.verifyHeader` without a tolerance takes a signature of long ago. */
  staleSignatures: boolean
}

interface Stored {
  releases: Record<string, SdkFacts>
  members: Record<string, Record<string, string>>
}

const { releases, members }: Stored = generated
const known = new Map<number, SdkSurface>()

/** The majors that have a surface, oldest first. */
export function sdkMajors(): number[] {
  return Object.keys(releases).map(majorOf)
}

/** `15` of `15.12.0`. */
export function majorOf(release: string): number {
  return Number.parseInt(release, 10)
}

/** The surface of a major; that of the nearest one for a major that is not known. */
export function sdkSurface(major: number): SdkSurface {
  const majors = sdkMajors()
  const nearest = majors.findLast((each) => each <= major) ?? (majors[0] as number)
  const surface = known.get(nearest) ?? decode(nearest)
  known.set(nearest, surface)
  return surface
}

function decode(major: number): SdkSurface {
  const [release, facts] = Object.entries(releases).find(([each]) => majorOf(each) === major) as [
    string,
    SdkFacts,
  ]
  const own = new Map<string, string>()
  for (const [element, texts] of Object.entries(members)) {
    for (const [span, text] of Object.entries(texts)) if (covers(span, major)) own.set(element, text)
  }
  return { major, release, members: own, facts }
}

/** `8-10,13` and `22-`. */
function covers(span: string, major: number): boolean {
  return span.split(',').some((run) => {
    const [from = '', to] = run.split('-')
    const last = to === undefined ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to)
    return Number(from) <= major && major <= last
  })
}
