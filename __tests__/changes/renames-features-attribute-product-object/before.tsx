import type Stripe from 'stripe'

export function Pricing({ products }: { products: Stripe.Product[] }) {
  return (
    <>
      {products.map((product) => (
        <ul key={product.id}>
          {product.features.map((feature) => (
            <li key={feature.name}>{feature.name}</li>
          ))}
        </ul>
      ))}
    </>
  )
}
