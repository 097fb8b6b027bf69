import { namesVersion } from '../../src/report/names-version.ts'

test.each([
  ['    "stripe": "^15.12.0",', true],
  ['stripe@^15.12.0:', true],
  ['  /stripe/8.222.0:', true],
  ['  resolved "https://packages.example/stripe/-/stripe-15.12.0.tgz#a"', true],
  ["import Stripe from 'npm:stripe@15'", true],
  ["  apiVersion: '2024-04-10',", true],
  ['-H "Stripe-Version: 2024-04-10"', true],
  ['const version = `2024-04-10`', true],
  ["import Stripe from 'stripe'", false],
  ["import { stripe } from './stripe'", false],
  ['const stripe = new Stripe(key, {', false],
  ['    "stripe-ui": "^1.0.0",', false],
])('%s', (line, names) => {
  expect(namesVersion(`const a = 1\n${line}\n`)).toBe(names)
})
