import Stripe from 'stripe'

export function e1(pi: Stripe.PaymentIntent) { return pi.last_payment_error?.code === 'billing_policy_remote_function_timeout' }
export function e2(pi: Stripe.PaymentIntent) { switch (pi.last_payment_error?.code) { case 'billing_policy_remote_function_timeout': return 1; case 'card_declined': return 2 } }
export function e3(pi: Stripe.SetupIntent) { return ['billing_policy_remote_function_timeout', 'x'].includes(pi.last_setup_error?.code ?? '') }
export function e4() { try { } catch (err: any) { if (err.code === 'billing_policy_remote_function_unreachable') return 1; if (err.code !== 'x') return } }
const messages: Record<string, string> = { billing_policy_remote_function_timeout: 'late', 'card_declined': 'no' }
export function e5(pi: Stripe.PaymentIntent) { return messages[pi.last_payment_error!.code!] }
const retry = new Set<string>(['billing_policy_remote_function_unreachable'])
export function e6(pi: Stripe.PaymentIntent) { return retry.has(pi.last_payment_error!.code!) }
export function e7(pi: Stripe.PaymentIntent) { const code = pi.last_payment_error?.code; const declined = code === 'billing_policy_remote_function_timeout' || 'billing_policy_remote_function_unexpected_status_code' === code; return declined }
type C = Stripe.PaymentIntent.LastPaymentError.Code
const c: C = 'billing_policy_remote_function_timeout'
export function e8(code: C) { return code === 'billing_policy_remote_function_timeout' }
export function e9(err: Stripe.errors.StripeError) { return err.code === 'billing_policy_remote_function_timeout' }
