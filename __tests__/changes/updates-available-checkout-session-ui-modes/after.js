const stripe = require('stripe')(process.env.STRIPE_SECRET_KEY, { apiVersion: '2026-03-25.dahlia' })

app.post('/create-checkout-session', async (req, res) => {
  const session = await stripe.checkout.sessions.create({
    ui_mode: 'embedded_page',
    line_items: [{ price: req.body.price, quantity: 1 }],
    mode: 'payment',
    return_url: `${DOMAIN}/return.html?session_id={CHECKOUT_SESSION_ID}`,
  })
  res.send({ clientSecret: session.client_secret })
})
