import { elementNames } from '../../src/catalog/element-names.ts'
import { historyOf } from '../../src/catalog/history.ts'
import { readAllSurfaces } from '../../src/catalog/history-surfaces.ts'
import { locate } from '../../src/catalog/locate.ts'
import { previews } from '../../src/catalog/previews.ts'
import { surfaceVersions } from '../../src/catalog/surfaces.ts'
import { readGenerated, surfaceOf } from './read.ts'

const all = readAllSurfaces(readGenerated('surfaces.txt'))

test('all surfaces at once say what each says by itself', () => {
  expect(all.releases.map(({ version }) => version)).toEqual(surfaceVersions())
  for (const version of ['2019-12-03', '2024-06-20', surfaceVersions().at(-1) as string]) {
    const alone = surfaceOf(version)
    const view = all.at(surfaceVersions().indexOf(version))
    expect([view.apiVersion, view.sdk]).toEqual([version, alone.sdk])
    const types = [...all.types.keys()].filter((name) => view.types[name] !== undefined)
    expect(types).toEqual(Object.keys(alone.types))
    // Every tenth is enough: they are read by the same code.
    for (const name of types.filter((_, at) => at % 10 === 0))
      expect([name, view.types[name]]).toEqual([name, alone.types[name]])
    for (const path of all.operations.keys())
      expect([path, view.operations[path]]).toEqual([path, alone.operations[path]])
    for (const type of all.events.keys()) {
      expect([type, view.events[type], view.eventObjects[type]]).toEqual([
        type,
        alone.events[type],
        alone.eventObjects[type],
      ])
    }
  }
})

test('elements are where the surfaces of their versions have them', () => {
  for (const element of [
    'subscription.current_period_end',
    'item.description',
    'charges.create source',
    'invoice.paid',
  ]) {
    const found = all.releases.map((_, index) => locate(all.at(index), element)?.kind ?? null)
    const alone = ['2019-12-03', '2024-06-20', '2025-03-31.basil'].map(
      (each) => locate(surfaceOf(each), element)?.kind ?? null,
    )
    expect(
      ['2019-12-03', '2024-06-20', '2025-03-31.basil'].map((each) => found[surfaceVersions().indexOf(each)]),
    ).toEqual(alone)
  }
})

const told = (element: string, kind?: 'field' | 'event_type') =>
  historyOf(all, element, kind)?.steps.map(({ version, what, notes }) =>
    [version, what, ...notes].join(', '),
  ) ?? null

test.each([
  ['subscription.current_period_end', ['2019-12-03, present', '2025-03-31.basil, removed']],
  [
    'subscription.billing_thresholds',
    ['2019-12-03, present', '2025-03-31.basil, removed', '2025-05-28.basil, returned'],
  ],
  ['subscriptions.create coupon', ['2019-12-03, present', '2025-03-31.basil, removed']],
  ['invoices.retrieveUpcoming', ['2019-12-03, present', '2025-03-31.basil, removed']],
  ['exchangeRates.list', ['2019-12-03, present', '2025-09-30.clover, changed, is deprecated']],
  ['checkout.sessions.create ui_mode=embedded', ['2023-08-16, added', '2026-03-25.dahlia, removed']],
  ['Stripe.PlatformTaxFee', ['2019-12-03, present', '2024-06-20, removed']],
  [
    'capability.requirements.disabled_reason',
    ['2019-12-03, present', '2024-06-20, changed, type: string → enum'],
  ],
  ['invoice.billing_reason', ['2019-12-03, present', '2020-08-27, changed, new value quote_accept']],
  [
    'item.description',
    [
      '2020-03-02, added',
      '2024-06-20, changed, can be missing',
      '2024-12-18.acacia, changed, can be null, is always there',
    ],
  ],
  ['subscription.items.data[].price', ['2020-03-02, added']],
  ['subscription.nothing', null],
  ['nothing', null],
  ['subscriptions.create nothing', null],
  ['checkout.sessions.create ui_mode=nothing', null],
])('history of %s', (element, expected) => {
  expect(told(element)).toEqual(expected)
})

test('a name that is a field and an event type has two histories', () => {
  expect(told('invoice.paid', 'field')).toEqual(['2019-12-03, present', '2025-03-31.basil, removed'])
  expect(told('invoice.paid', 'event_type')).toEqual(['2020-03-02, added'])
})

test('the state is that of the newest version that has it', () => {
  expect(historyOf(all, 'checkout.sessions.create ui_mode')).toMatchObject({
    version: surfaceVersions().at(-1),
    isPresent: true,
    state: {
      kind: 'parameter',
      http: 'POST /v1/checkout/sessions',
      holds: ['enum'],
      isNullable: false,
      isOptional: true,
    },
  })
  expect(historyOf(all, 'subscription.current_period_end')).toMatchObject({
    version: '2025-02-24.acacia',
    isPresent: false,
    state: {
      kind: 'field',
      http: null,
      holds: ['number'],
      values: null,
      isNullable: false,
      isOptional: false,
      deprecated: null,
    },
  })
})

test('previews are in no public surface', () => {
  const names = elementNames(all)
  const http = new Set(
    [...all.operations.values()].flat().map((line) => line.split(' ').slice(1, 3).join(' ')),
  )
  for (const preview of previews) {
    expect([preview.name, names.resourcesNamed(preview.name)]).toEqual([preview.name, []])
    expect(preview.http.filter((each) => http.has(each))).toEqual([])
    expect(preview.url).toMatch(/^https:\/\/docs\.stripe\.com\//)
  }
})
