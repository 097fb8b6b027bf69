import Stripe from 'stripe'
import { buildSessionParams } from './session-params.ts'

/** What the back office does with linked accounts. */
export class AccountService {
  private readonly stripe: Stripe

  constructor(secretKey: string) {
    this.stripe = new Stripe(secretKey)
  }

  async relink(customer: string, returnUrl: string): Promise<string> {
    const session = await this.stripe.financialConnections.sessions.create(
      buildSessionParams({ customer, returnUrl }),
    )
    return session.client_secret
  }

  async balances(customer: string): Promise<Stripe.FinancialConnections.Account[]> {
    const accounts = await this.stripe.financialConnections.accounts.list({
      account_holder: { customer },
      limit: 100,
    })
    return accounts.data.filter((account) => account.status === 'active')
  }

  async refresh(account: string): Promise<void> {
    await this.stripe.financialConnections.accounts.refresh(account, { features: ['balance'] })
  }
}
