import { defineChange, type Upgrade } from '../change.ts'

const upgrade: Upgrade = { verb: 'rename', to: 'marketing_features', safety: 'safe' }
const type: Upgrade = { verb: 'rename', to: 'MarketingFeature', safety: 'safe' }

export default defineChange({
  apiVersion: '2024-04-10',
  slug: 'renames-features-attribute-product-object',
  title: 'features of a product is renamed marketing_features',
  url: 'https://docs.stripe.com/changelog/2024-04-10/renames-features-attribute-product-object',
  evidence: 'page',
  severity: 'breaking',
  layer: 'api',
  why: 'Reads of `product.features` come back `undefined`, so a pricing table loses its bullets or throws, and sending `features` is refused.',
  todo: 'Read and send `marketing_features`; the entries keep their shape.',
  example: {
    before: `const { data } = await stripe.products.list({ active: true })
const bullets = data[0].features.map(({ name }) => name)`,
    after: `const { data } = await stripe.products.list({ active: true })
const bullets = data[0].marketing_features.map(({ name }) => name)`,
  },
  claims: [
    { element: 'product.features', upgrade },
    { element: 'products.create features', upgrade },
    { element: 'products.update features', upgrade },
    { element: 'Stripe.Product.Feature', upgrade: type },
    { element: 'Stripe.ProductCreateParams.Feature', upgrade: type },
    { element: 'Stripe.ProductUpdateParams.Feature', upgrade: type },
  ],
})
