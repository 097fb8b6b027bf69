// What packages hand on that are not installed: what goes into their functions comes out, in callbacks and containers.
import { lib, type Shape, toBasil } from './shape.ts'

const period = 'deprecate-subscription-current-period-start-and-end'
const parent = 'adds-new-parent-field-to-invoicing-objects'
const payments = 'add-support-for-multiple-partial-payments-on-invoices'

const packaged = (name: string, files: Record<string, string>, findings: readonly string[]): Shape => ({
  name,
  jump: toBasil,
  files: { ...lib(toBasil[1]), ...files },
  findings,
})

export const packageShapes: Record<string, Shape[]> = {
  'what packages hand on': [
    packaged(
      'lists and records, one call in another',
      {
        'a.ts': `import { groupBy, keyBy, mapValues, sumBy } from 'lodash'
import pMap from 'p-map'
import { stripe } from './lib/stripe'
export async function totals(ids: string[]) {
  const subs = await pMap(ids, (id) => stripe.subscriptions.retrieve(id), { concurrency: 4 })
  const ends = mapValues(keyBy(subs, 'id'), (sub) => sub.current_period_end)
  const sums = mapValues(groupBy(subs, 'status'), (list) => sumBy(list, ({ current_period_start }) => current_period_start))
  return [ends, sums, keyBy(subs, 'id')[ids[0]].current_period_end]
}
`,
      },
      [`a.ts:6 ${period} likely`, `a.ts:7 ${period} likely`, `a.ts:8 ${period} likely`],
    ),
    packaged(
      'results, effects, streams, matches, schemas, steps',
      {
        'a.ts': `import { Effect } from 'effect'
import { ResultAsync } from 'neverthrow'
import { combineLatest, map, type Observable } from 'rxjs'
import type Stripe from 'stripe'
import { match } from 'ts-pattern'
import { z } from 'zod'
import { stripe } from './lib/stripe'
const find = (id: string) => ResultAsync.fromPromise(stripe.subscriptions.retrieve(id), (error) => error)
export const end = (id: string) => find(id).map((sub) => sub.current_period_end).unwrapOr(0)
export const load = (id: string) =>
  Effect.gen(function* () {
    const invoice = yield* Effect.tryPromise(() => stripe.invoices.retrieve(id))
    return invoice.paid
  })
export const ends = (subs$: Observable<Stripe.Subscription>, others$: Observable<Stripe.Invoice[]>) =>
  combineLatest([subs$, others$]).pipe(map(([sub, invoices]) => [sub.current_period_end, invoices[0].charge]))
export const reader = z.custom<Stripe.Invoice>().transform((invoice) => invoice.subscription)
export const label = (invoice: Stripe.Invoice) => match(invoice).with({ status: 'paid' }, (paid) => paid.charge)
export const job = async (step: any) => (await step.run('load', () => stripe.subscriptions.retrieve('sub'))).current_period_end
`,
      },
      [
        `a.ts:9 ${period} likely`,
        `a.ts:13 ${payments} likely`,
        `a.ts:16 ${period} likely`,
        `a.ts:16 ${payments} likely`,
        `a.ts:17 ${parent} likely`,
        `a.ts:18 ${payments} likely`,
        `a.ts:19 ${period} likely`,
      ],
    ),
    packaged(
      'queries and loaders of pages',
      {
        'a.tsx': `import { json, useLoaderData } from '@remix-run/react'
import { useQuery } from '@tanstack/react-query'
import type { InferGetServerSidePropsType } from 'next'
import { stripe } from './lib/stripe'
export const loader = async () => json({ subscription: await stripe.subscriptions.retrieve('sub'), plan: 'pro' })
export const getServerSideProps = async () => ({ props: { invoice: await stripe.invoices.retrieve('in') } })
const fetchSubscription = () => stripe.subscriptions.retrieve('sub')
export function Plan() {
  const { subscription } = useLoaderData<typeof loader>()
  const { data } = useQuery({ queryKey: ['sub'], queryFn: fetchSubscription, select: (sub) => sub.current_period_start })
  return [subscription.current_period_end, data?.current_period_end]
}
export default function Page({ invoice }: InferGetServerSidePropsType<typeof getServerSideProps>) {
  return invoice.paid
}
`,
      },
      [
        `a.tsx:10 ${period} likely`,
        `a.tsx:11 ${period} likely`,
        `a.tsx:11 ${period} likely`,
        `a.tsx:14 ${payments} likely`,
      ],
    ),
    packaged(
      'what goes into a store comes out as a row of its own',
      {
        'a.ts': `import { track } from './analytics'
import { stripe } from './lib/stripe'
export async function save(prisma: any, supabase: any, id: string) {
  const sub = await stripe.subscriptions.retrieve(id)
  const row = await prisma.subscription.upsert({ where: { id }, create: { id, raw: sub } })
  const { data } = await supabase.from('subscriptions').upsert(sub).select()
  prisma.subscription.create({ data: sub }).then((saved) => saved.current_period_end)
  track(sub, (visitor) => visitor.current_period_end)
  return [row.current_period_end, data.current_period_end]
}
`,
      },
      [],
    ),
  ],
  tRPC: [
    packaged(
      'what a procedure answers, in the browser',
      {
        'server.ts': `import { initTRPC } from '@trpc/server'
import { stripe } from './lib/stripe'
const t = initTRPC.context<{ userId: string }>().create()
const billing = t.router({
  current: t.procedure.input(String).query(async ({ input }) => {
    const { data } = await stripe.subscriptions.list({ customer: input })
    return data[0] ?? null
  }),
  row: t.procedure.query(({ ctx }) => ({ current_period_end: ctx.userId })),
  invoices: t.procedure.query(() => stripe.invoices.list()),
})
export const appRouter = t.router({ billing })
export type AppRouter = typeof appRouter
`,
        'client.tsx': `import { createTRPCReact } from '@trpc/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from './server'
export const api = createTRPCReact<AppRouter>()
type Subscription = NonNullable<inferRouterOutputs<AppRouter>['billing']['current']>
export const Renewal = ({ subscription }: { subscription: Subscription }) => subscription.current_period_end
export function Plan() {
  const { data } = api.billing.current.useQuery()
  const [invoices] = api.billing.invoices.useSuspenseQuery()
  const row = api.billing.row.useQuery()
  return [data?.current_period_start, invoices.data[0].paid, row.data?.current_period_end]
}
`,
      },
      [
        `client.tsx:6 ${period} certain`,
        `client.tsx:11 ${period} certain`,
        `client.tsx:11 ${payments} certain`,
      ],
    ),
  ],
  'keys of a mapped type': [
    packaged(
      'that indexes another with them',
      {
        'a.ts': `import type Stripe from 'stripe'
export type Line = { [K in 'id' | 'proration']: Stripe.InvoiceLineItem[K] }
export type Flags = { [K in 'id' | 'proration']: boolean }
`,
      },
      [`a.ts:2 ${parent} certain`],
    ),
  ],
}
