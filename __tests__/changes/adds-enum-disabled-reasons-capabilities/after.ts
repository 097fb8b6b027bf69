import Stripe from 'stripe'

export const isFraud = (capability: Stripe.Capability) => capability.requirements?.disabled_reason === 'rejected.fraud'
export function advice({ requirements, future_requirements }: Stripe.Capability) {
  switch (requirements!.disabled_reason) {
    case 'requirements.past_due':
      return 'late'
    case 'requirements.fields_needed':
      return 'missing'
  }
  const { disabled_reason: reason } = future_requirements!
  return ['listed', 'other'].includes(reason ?? '') || reason !== 'under_review'
}
