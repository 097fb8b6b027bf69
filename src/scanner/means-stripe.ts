import { isCode } from './candidates.ts'

/**
 * What a repository says somewhere that has to do with Stripe: an import, a client, a type, an address, a key, a name
 * such as `stripeCustomerId`. Tables are striped as well, and themes have a color of that name.
 */
const signs = [
  /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"][^'"\n]{0,200}stripe(?![^'"\n]{0,200}\.(?:s?css|svg|png)['"])/i,
  /\b(?:api|js|files|connect|checkout|dashboard|hooks)\\?\.stripe\\?\.com\b/,
  /Stripe\s*[.(]|STRIPE/,
  /stripe\w{0,40}[?!]?(?:\.\w{1,60}[?!]?){1,6}\s?\(/,
  /\b(?:[prs]k_(?:live|test)|whsec)_/,
  /stripe[-_ ]?(?:version|signature|account|api|key|secret|client|customer|user|subscription|invoice|event|webhook|checkout|session|payment|intent|price|product|plan|charge|sdk|id\b)/i,
]

/** Whether any source says so; where none does, nothing of it can break, and no compiler is needed to know that. */
export function meansStripe(sources: Iterable<readonly [path: string, text: string]>): boolean {
  for (const [path, text] of sources)
    if (isCode(path) && /stripe/i.test(text) && signs.some((sign) => sign.test(text))) return true
  return false
}
