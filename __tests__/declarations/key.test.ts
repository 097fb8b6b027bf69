import { readFileSync } from 'node:fs'
import { ts } from 'ts-morph'
import { loadSurface } from '../../src/catalog/surfaces.ts'
import { declarationKey } from '../../src/languages/typescript/declarations/key.ts'
import { printDeclarations } from '../../src/languages/typescript/declarations/print.ts'
import { collectWords } from '../../src/languages/typescript/declarations/words.ts'
import { openProgram } from './program.ts'

const read = (file: string) =>
  readFileSync(new URL(`../../src/catalog/generated/${file}`, import.meta.url), 'utf8')

const CODE = `import Stripe from 'stripe'
const stripe = new Stripe('k', { apiVersion: '2024-04-10' })
export async function run(fee: Stripe.PlatformTaxFee, card: Stripe.Issuing.Transaction.PurchaseDetails.Fuel) {
  card.volume_decimal
  const s = await stripe.financialConnections.sessions.create({ permissions: [], account_holder: { type: 'account' } })
  s.lastResponse.statusCode
  const status: Stripe.Subscription.Status = 'active'
  stripe.webhooks.constructEvent('', '', '').data.object
  return [fee.source_transaction, status, s.accounts.data]
}
`

test('every declaration has its canonical key', () => {
  const words = new Set<string>()
  collectWords(CODE, words)
  const declarations = printDeclarations(loadSurface('2024-04-10', read), words)
  const program = openProgram({ 'code.ts': CODE }, declarations)
  const checker = program.getTypeChecker()
  const file = program.getSourceFile('/probe/code.ts')
  if (file === undefined) throw new Error('no probe')
  const keys: Record<string, string | null> = {}
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const [declaration] = checker.getSymbolAtLocation(node)?.declarations ?? []
      const key = declaration === undefined ? null : declarationKey(declaration, declarations)
      if (key !== null) keys[node.text] = key
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  expect(keys).toEqual({
    PlatformTaxFee: 'PlatformTaxFee',
    Issuing: 'Issuing',
    Transaction: 'Issuing.Transaction',
    PurchaseDetails: 'Issuing.Transaction.PurchaseDetails',
    Fuel: 'Issuing.Transaction.PurchaseDetails.Fuel',
    volume_decimal: 'Issuing.Transaction.PurchaseDetails.Fuel#volume_decimal',
    financialConnections: 'financialConnections',
    sessions: 'financialConnections.sessions',
    create: 'financialConnections.sessions.create',
    lastResponse: 'prelude:Response#lastResponse',
    statusCode: 'prelude:Response#lastResponse.statusCode',
    Subscription: 'Subscription',
    Status: 'Subscription.Status',
    webhooks: 'prelude:Stripe#webhooks',
    constructEvent: 'prelude:Webhooks#constructEvent',
    data: 'prelude:ApiList#data',
    object: 'Event.Data#object',
    source_transaction: 'PlatformTaxFee#source_transaction',
    accounts: 'FinancialConnections.Session#accounts',
  })
})
