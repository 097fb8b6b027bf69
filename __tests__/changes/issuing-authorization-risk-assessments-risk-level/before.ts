import Stripe from 'stripe'

declare const stripe: Stripe

type Risk = Stripe.TestHelpers.Issuing.AuthorizationCreateParams.RiskAssessment

export async function riskyAuthorization(card: string) {
  return stripe.testHelpers.issuing.authorizations.create({
    card,
    amount: 1000,
    risk_assessment: {
      card_testing_risk: { risk_level: 'elevated', invalid_credentials_decline_rate_past_hour: 20 },
      merchant_dispute_risk: { risk_level: 'normal' },
    },
  })
}

const risk: Risk = { card_testing_risk: { risk_level: 'highest' } }

export const riskiest = (card: string) =>
  stripe.testHelpers.issuing.authorizations.create({ card, amount: 1, risk_assessment: risk })

