import { isAlias } from '../../src/catalog/surface.ts'
import { nearestSurface, surfaceVersions } from '../../src/catalog/surfaces.ts'
import { readGenerated, surfaceOf } from './read.ts'

test('a loaded surface has what the release declares', () => {
  const surface = surfaceOf('2024-06-20')
  expect(surface.sdk).toBe('16.12.0')
  expect(surface.operations['financialConnections.sessions.create']).toEqual({
    http: 'POST /v1/financial_connections/sessions',
    params: '@FinancialConnections.SessionCreateParams',
    returns: ['@FinancialConnections.Session'],
    on: 'FinancialConnections.SessionsResource',
  })
  expect(surface.operations['customers.search']).toEqual({
    http: 'GET /v1/customers/search',
    params: '@CustomerSearchParams',
    returns: ['@Customer'],
    kind: 'search',
    on: 'CustomersResource',
  })
  expect(surface.operations['accounts.retrieve']).toMatchObject({
    ids: ['id'],
    idsOptional: 1,
    paramsOptional: 1,
  })
  expect(surface.types['FinancialConnections.SessionCreateParams']).toEqual({
    p: {
      account_holder: { t: ['@FinancialConnections.SessionCreateParams.AccountHolder'] },
      expand: { t: ['[]string'], o: 1 },
      filters: { t: ['@FinancialConnections.SessionCreateParams.Filters'], o: 1 },
      permissions: {
        t: ['[]enum'],
        e: ['balances', 'ownership', 'payment_method', 'transactions'],
        a: 'FinancialConnections.SessionCreateParams.Permission',
      },
      prefetch: {
        t: ['[]enum'],
        e: ['balances', 'ownership', 'transactions'],
        a: 'FinancialConnections.SessionCreateParams.Prefetch',
        o: 1,
      },
      return_url: { t: ['string'], o: 1 },
    },
  })
  expect(surface.types['Checkout.SessionCreateParams.Mode']).toEqual({
    alias: { t: ['enum'], e: ['payment', 'setup', 'subscription'] },
  })
  expect(surface.types.Subscription).toMatchObject({ obj: 'subscription' })
  expect(surface.types.MetadataParam).toEqual({ p: {}, map: ['number', 'string'] })
  expect(surface.events['invoice.paid']).toBe('InvoicePaidEvent')
  expect(surface.eventObjects['invoice.paid']).toBe('@Invoice')
  expect(surface.eventObjects['account.external_account.created']).toBe('@ExternalAccount')
})

test.each(['2019-12-03', '2024-04-10', '2026-10-28.endive'])('no name of %s leads nowhere', (version) => {
  const surface = surfaceOf(version)
  const lost = new Set<string>()
  const check = (kinds: string[]) => {
    for (const kind of kinds) {
      const name = kind.split('@')[1]
      if (name !== undefined && surface.types[name] === undefined) lost.add(name)
    }
  }
  for (const type of Object.values(surface.types)) {
    const properties = isAlias(type) ? [type.alias] : Object.values(type.p)
    for (const property of properties) {
      check(property.t)
      if (property.a !== undefined) check([`@${property.a}`])
    }
  }
  for (const operation of Object.values(surface.operations))
    check([...operation.returns, operation.params ?? ''])
  for (const object of Object.values(surface.eventObjects)) check([object])
  expect([...lost]).toEqual([])
})

test('every version with a surface is named, and the nearest to a version is the newest not after it', () => {
  const versions = surfaceVersions()
  expect([versions.length, versions[0], versions.at(-1)]).toEqual([35, '2019-12-03', '2026-10-28.endive'])
  expect(['2011-01-01', '2024-05-01', '2024-06-20', '2030-01-01'].map(nearestSurface)).toEqual([
    '2019-12-03',
    '2024-04-10',
    '2024-06-20',
    '2026-10-28.endive',
  ])
})

test('the reader and the writer of the text agree: what all its surfaces are written as is the text', async () => {
  const writer = '../../scripts/catalog/store.mjs'
  const { encodeSurfaces } = await import(writer)
  expect(encodeSurfaces(surfaceVersions().map(surfaceOf)) === readGenerated('surfaces.txt')).toBe(true)
}, 60_000)
