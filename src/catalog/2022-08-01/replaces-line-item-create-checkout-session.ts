import { defineChange, type Upgrade } from '../change.ts'

const goesTo = (to: string): Upgrade => ({
  verb: 'move',
  to: `line_items[].price_data.${to}`,
  safety: 'unsafe',
  reason: 'amount, currency and name move together, into one `price_data`',
})

export default defineChange({
  apiVersion: '2022-08-01',
  slug: 'replaces-line-item-create-checkout-session',
  title:
    'Checkout line items take price or price_data in place of amount, currency, name, description and images',
  url: 'https://docs.stripe.com/changelog/2022-08-01/replaces-line-item-create-checkout-session',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Stripe does not know these parameters any more and refuses to create the session.',
  todo: 'Send `price_data` with `currency`, `unit_amount` and `product_data` (`name`, `description`, `images`), or the id of a `price`; `quantity` stays where it is.',
  steps: ['Consider a product with a price where the same item is sold again and again.'],
  example: {
    before: `line_items: [
  { name: 'T-shirt', images: [url], amount: 2000, currency: 'usd', quantity: 1 },
]`,
    after: `line_items: [
  {
    price_data: {
      currency: 'usd',
      unit_amount: 2000,
      product_data: { name: 'T-shirt', images: [url] },
    },
    quantity: 1,
  },
]`,
  },
  claims: [
    {
      element: 'checkout.sessions.create line_items[].amount',
      inTypesUntil: '2022-11-15',
      upgrade: goesTo('unit_amount'),
    },
    { element: 'checkout.sessions.create line_items[].currency', upgrade: goesTo('currency') },
    { element: 'checkout.sessions.create line_items[].name', upgrade: goesTo('product_data.name') },
    {
      element: 'checkout.sessions.create line_items[].description',
      upgrade: goesTo('product_data.description'),
    },
    { element: 'checkout.sessions.create line_items[].images', upgrade: goesTo('product_data.images') },
  ],
})
