import express from 'express'
import { startLinking } from './link.ts'
import { handleWebhook } from './webhooks.ts'

const app = express()

app.post('/webhooks', express.raw({ type: 'application/json' }), handleWebhook)

app.use(express.json())

app.post('/customers/:customer/link', async (request, response) => {
  response.json({ clientSecret: await startLinking(request.params.customer) })
})

app.listen(3000)
