const stripe = require('stripe')(process.env.STRIPE_KEY, { apiVersion: '2022-08-01' })

module.exports = async (req, res) => {
  const { url } = await stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ price: req.body.price, quantity: 1 }],
    success_url: 'https://example.com/thanks',
    cancel_url: 'https://example.com/cart',
  })
  res.redirect(303, url)
}
