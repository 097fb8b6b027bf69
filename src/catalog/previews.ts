/** A resource that Stripe's reference describes and no public version has: it needs a preview version to be called. */
export interface Preview {
  name: string
  /** What else people call it. */
  alsoCalled?: readonly string[]
  /** What it is, as a phrase. */
  is: string
  /** Verb and path of its calls. */
  http: readonly string[]
  /** Stripe's page, which calls it a preview or needs a preview version. */
  url: string
}

/** The previews that Stripe's API reference names. Each is a few words and an address: its shape may change any day. */
export const previews: readonly Preview[] = [
  {
    name: 'FX Quote',
    alsoCalled: ['fx_quote', 'FX Quotes API', 'foreign exchange quote'],
    is: 'an exchange rate for a pair of currencies, which can be locked for a time and used for payments and transfers',
    http: ['POST /v1/fx_quotes', 'GET /v1/fx_quotes', 'GET /v1/fx_quotes/{id}'],
    url: 'https://docs.stripe.com/payments/currencies/localize-prices/fx-quotes-api',
  },
  {
    name: 'Financing Summary',
    alsoCalled: ['capital.financing_summary', 'Capital Financing Summary'],
    is: 'how a connected account stands with financing from Stripe Capital',
    http: ['GET /v1/capital/financing_summary'],
    url: 'https://docs.stripe.com/api/capital/financing_summary?api-version=2025-09-30.preview',
  },
  {
    name: 'Terminal Hardware Product',
    alsoCalled: ['terminal.hardware_product', 'Hardware Product'],
    is: 'a kind of device that can be ordered for Terminal, whatever the country',
    http: ['GET /v1/terminal/hardware_products', 'GET /v1/terminal/hardware_products/{id}'],
    url: 'https://docs.stripe.com/api/terminal/hardware_products',
  },
  {
    name: 'Terminal Hardware SKU',
    alsoCalled: ['terminal.hardware_sku', 'Hardware SKU'],
    is: 'a Terminal device as it is sold in one country, with its price',
    http: ['GET /v1/terminal/hardware_skus/{id}'],
    url: 'https://docs.stripe.com/api/terminal/hardware_skus/object',
  },
  {
    name: 'Crypto Onramp Quote',
    alsoCalled: ['crypto.onramp_quotes', 'Onramp Quote', 'Crypto Onramp Quotes'],
    is: 'estimates of what an amount of money buys in several cryptocurrencies and networks',
    http: ['GET /v1/crypto/onramp_quotes'],
    url: 'https://docs.stripe.com/crypto/quotes-api',
  },
]
