import type Stripe from 'stripe'

export async function handle(event: Stripe.ThinEvent) {
  switch (event.type) {
    case 'v1.billing.meter.error_report_triggered':
      return event.related_object?.id
  }
}
