/** Generated repositories: some files talk to Stripe, a fifth of those break, the rest only weigh. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @param talking how many files talk to Stripe; a tenth by default, fewer leave more that don't matter */
export function generatedTree(count, talking = count / 10) {
  const files = {
    'package.json': '{ "name": "generated", "dependencies": { "stripe": "^15.12.0" } }\n',
    'src/stripe.ts':
      "import Stripe from 'stripe'\n\nexport const stripe = new Stripe('sk', { apiVersion: '2024-04-10' })\n",
  }
  const every = Math.max(1, Math.round(count / talking))
  for (let index = 0; index < count; index++) {
    const body = Array.from(
      { length: 40 },
      (_, line) => `export const value${line} = (input: number) => input + ${index + line}`,
    ).join('\n')
    const uses =
      index % every === 0
        ? `import { stripe } from '../stripe'\nexport const customer = (id: string) => stripe.customers.retrieve(id)\n`
        : ''
    const breaks =
      index % (every * 5) === 0
        ? "export const link = (customer: string) => stripe.financialConnections.sessions.create({ account_holder: { type: 'customer', customer } } as any)\n"
        : ''
    files[`src/part${index % 37}/file${index}.ts`] = `${uses}${body}\n${breaks}`
  }
  return files
}

export function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
