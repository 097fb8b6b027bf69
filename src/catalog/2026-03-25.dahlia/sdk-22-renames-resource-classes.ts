import { type Claim, defineChange } from '../change.ts'

/** Below `Stripe`, without the `sResource` that the old names end in. */
const classes = `
  Account AccountLink AccountSession ApplePayDomain ApplicationFee Apps.Secret BalanceSetting
  BalanceTransaction Billing.Alert Billing.CreditBalanceTransaction Billing.CreditGrant Billing.Meter
  Billing.MeterEvent Billing.MeterEventAdjustment BillingPortal.Configuration BillingPortal.Session Charge
  Checkout.Session Climate.Order Climate.Product Climate.Supplier ConfirmationToken CountrySpec Coupon
  CreditNote Customer CustomerSession Dispute Entitlements.ActiveEntitlement Entitlements.Feature
  EphemeralKey Event ExchangeRate File FileLink FinancialConnections.Account FinancialConnections.Session
  FinancialConnections.Transaction Forwarding.Request Identity.VerificationReport
  Identity.VerificationSession Invoice InvoiceItem InvoicePayment InvoiceRenderingTemplate
  Issuing.Authorization Issuing.Card Issuing.Cardholder Issuing.Dispute Issuing.PersonalizationDesign
  Issuing.PhysicalBundle Issuing.Token Issuing.Transaction Mandate PaymentAttemptRecord PaymentIntent
  PaymentLink PaymentMethod PaymentMethodConfiguration PaymentMethodDomain PaymentRecord Payout Plan Price
  Product PromotionCode Quote Radar.EarlyFraudWarning Radar.PaymentEvaluation Radar.ValueList
  Radar.ValueListItem Refund Reporting.ReportRun Reporting.ReportType Review SetupAttempt SetupIntent
  ShippingRate Sigma.ScheduledQueryRun Source Subscription SubscriptionItem SubscriptionSchedule
  Tax.Association Tax.Calculation Tax.Registration Tax.Setting Tax.Transaction TaxCode TaxId TaxRate
  Terminal.Configuration Terminal.ConnectionToken Terminal.Location Terminal.OnboardingLink Terminal.Reader
  TestHelpers.ConfirmationToken TestHelpers.Customer TestHelpers.Issuing.Authorization
  TestHelpers.Issuing.Card TestHelpers.Issuing.PersonalizationDesign TestHelpers.Issuing.Transaction
  TestHelpers.Refund TestHelpers.Terminal.Reader TestHelpers.TestClock TestHelpers.Treasury.InboundTransfer
  TestHelpers.Treasury.OutboundPayment TestHelpers.Treasury.OutboundTransfer
  TestHelpers.Treasury.ReceivedCredit TestHelpers.Treasury.ReceivedDebit Token Topup Transfer
  Treasury.CreditReversal Treasury.DebitReversal Treasury.FinancialAccount Treasury.InboundTransfer
  Treasury.OutboundPayment Treasury.OutboundTransfer Treasury.ReceivedCredit Treasury.ReceivedDebit
  Treasury.Transaction V2.Billing.MeterEvent V2.Billing.MeterEventAdjustment V2.Core.Account
  V2.Core.AccountLink V2.Core.AccountToken V2.Core.Accounts.Person V2.Core.Accounts.PersonToken
  V2.Core.Event V2.Core.EventDestination WebhookEndpoint
`

/** Not an entry of Stripe's API changelog: what stripe 22.0 itself changed. */
export default defineChange({
  apiVersion: '2026-03-25.dahlia',
  sdk: '22.0.0',
  slug: 'sdk-22-renames-resource-classes',
  title: 'the types of resources have singular names, as `Stripe.CustomerResource`',
  url: 'https://github.com/stripe/stripe-node/blob/master/CHANGELOG.md#2200---2026-04-02',
  evidence: 'types',
  severity: 'breaking',
  layer: 'sdk',
  why: 'The plural names, as `Stripe.CustomersResource`, are no longer declared, so code that annotates with them does not compile.',
  todo: 'Name the type in the singular, and install `stripe` 22.2.3 or later: earlier releases of 22 do not export all of them.',
  example: {
    before: `class Customers {
  constructor(private readonly customers: Stripe.CustomersResource) {}
}`,
    after: `class Customers {
  constructor(private readonly customers: Stripe.CustomerResource) {}
}`,
  },
  claims: [
    ...classes
      .trim()
      .split(/\s+/)
      .map((name) => renamed(`${name}s`, name)),
    renamed('Treasury.TransactionEntries', 'Treasury.TransactionEntry'),
  ],
})

function renamed(from: string, to: string): Claim {
  const last = to.slice(to.lastIndexOf('.') + 1)
  return {
    element: `Stripe.${from}Resource`,
    upgrade: { verb: 'rename', to: `${last}Resource`, safety: 'safe' },
  }
}
