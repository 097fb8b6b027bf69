import { diffSurfaces } from '../../src/catalog/diff.ts'
import type { ElementChange } from '../../src/catalog/element.ts'
import type { InterfaceType, Surface, SurfaceType } from '../../src/catalog/surface.ts'
import { surfaceOf } from './read.ts'

const line = ({ kind, change, element }: ElementChange) => `${kind} ${change}: ${element}`

const codes = ['response_invalid', 'timeout', 'unexpected_status_code', 'unreachable']
const errors = [
  'invoice.last_finalization_error',
  'payment_intent.last_payment_error',
  'setup_attempt.setup_error',
  'setup_intent.last_setup_error',
]

test('2024-04-10 → 2024-06-20 is three parameters, one field, sixteen values, three nullable, one object, two lists', () => {
  const changes = diffSurfaces(surfaceOf('2024-04-10'), surfaceOf('2024-06-20'))
  expect(changes.map(line)).toEqual([
    'type removed: Stripe.PlatformTaxFee',
    // The same removal, seen where the object could turn up.
    'field retyped: balance_transaction.source',
    // Strings until then, a closed list of values from then on.
    'field retyped: capability.future_requirements.disabled_reason',
    'field retyped: capability.requirements.disabled_reason',
    ...valuesOf('invoice.last_finalization_error'),
    'field removed: issuing.transaction.purchase_details.fuel.volume_decimal',
    'field optional: item.description',
    ...valuesOf('payment_intent.last_payment_error'),
    'field nullable: person.additional_tos_acceptances.account',
    ...errors.slice(2).flatMap(valuesOf),
    'parameter removed: testHelpers.issuing.authorizations.capture purchase_details.fuel.volume_decimal',
    'parameter removed: testHelpers.issuing.transactions.createForceCapture purchase_details.fuel.volume_decimal',
    'parameter removed: testHelpers.issuing.transactions.createUnlinkedRefund purchase_details.fuel.volume_decimal',
    'field nullable: treasury.outbound_payment.tracking_details.us_domestic_wire.imad',
    'field nullable: treasury.outbound_transfer.tracking_details.us_domestic_wire.imad',
  ])
  expect(changes.find((each) => each.element.includes('capture purchase_details'))).toEqual({
    kind: 'parameter',
    change: 'removed',
    element: 'testHelpers.issuing.authorizations.capture purchase_details.fuel.volume_decimal',
    declared: ['TestHelpers.Issuing.AuthorizationCaptureParams.PurchaseDetails.Fuel#volume_decimal'],
    layer: 'api',
    http: 'POST /v1/test_helpers/issuing/authorizations/{authorization}/capture',
    apiVersion: '2024-06-20',
  })
  expect(changes.find((each) => each.value === 'billing_policy_remote_function_timeout')).toEqual({
    kind: 'value',
    change: 'removed',
    element: 'invoice.last_finalization_error.code=billing_policy_remote_function_timeout',
    declared: ['Invoice.LastFinalizationError#code', 'Invoice.LastFinalizationError.Code'],
    value: 'billing_policy_remote_function_timeout',
    layer: 'api',
    apiVersion: '2024-06-20',
  })
})

function valuesOf(error: string): string[] {
  return codes.map((each) => `value removed: ${error}.code=billing_policy_remote_function_${each}`)
}

test('a version does not differ from itself', () => {
  expect(diffSurfaces(surfaceOf('2024-06-20'), surfaceOf('2024-06-20'))).toEqual([])
})

describe('what is a break depends on the direction', () => {
  const cases: [string, SurfaceType, SurfaceType, string[], string[]][] = [
    [
      'a member is gone',
      shape({ a: { t: ['string'] } }),
      shape({}),
      ['parameter removed: things.create a'],
      ['field removed: thing.a'],
    ],
    [
      'became nullable',
      shape({ a: { t: ['string'] } }),
      shape({ a: { t: ['string'], n: 1 } }),
      [],
      ['field nullable: thing.a'],
    ],
    [
      'became optional',
      shape({ a: { t: ['string'] } }),
      shape({ a: { t: ['string'], o: 1 } }),
      [],
      ['field optional: thing.a'],
    ],
    [
      'is required now',
      shape({ a: { t: ['string'], o: 1 } }),
      shape({ a: { t: ['string'] } }),
      ['parameter required: things.create a'],
      [],
    ],
    [
      'came as required',
      shape({}),
      shape({ a: { t: ['string'] } }),
      ['parameter required: things.create a'],
      [],
    ],
    [
      'a string got its values listed',
      shape({ a: { t: ['string'] } }),
      shape({ a: { t: ['enum'], e: ['x'] } }),
      ['parameter retyped: things.create a'],
      ['field retyped: thing.a'],
    ],
    [
      'takes any string now',
      shape({ a: { t: ['enum'], e: ['x'] } }),
      shape({ a: { t: ['string'] } }),
      [],
      [],
    ],
    [
      'holds one kind more',
      shape({ a: { t: ['string'] } }),
      shape({ a: { t: ['number', 'string'] } }),
      [],
      ['field retyped: thing.a'],
    ],
    [
      'a value is gone',
      shape({ a: { t: ['enum'], e: ['x', 'y'] } }),
      shape({ a: { t: ['enum'], e: ['x'] } }),
      ['value removed: things.create a=y'],
      ['value removed: thing.a=y'],
    ],
    [
      'can no longer be cleared',
      shape({ a: { t: ['number'], z: 1 } }),
      shape({ a: { t: ['number'] } }),
      ['value removed: things.create a='],
      [],
    ],
  ]
  test.each(cases)('%s', (_, before, after, request, response) => {
    const params = (type: SurfaceType) => surface({ ThingCreateParams: type })
    const resource = (type: SurfaceType) => surface({ Thing: { ...(type as InterfaceType), obj: 'thing' } })
    expect(diffSurfaces(params(before), params(after)).map(line)).toEqual(request)
    expect(diffSurfaces(resource(before), resource(after)).map(line)).toEqual(response)
  })
})

test('a method is known by verb and path: under another name it is renamed, without them removed', () => {
  const method = (http: string) => ({ http, returns: [], on: 'ThingsResource' })
  const from = {
    ...surface({}),
    operations: { 'things.get': method('GET /v1/things/{thing}'), 'things.do': method('POST /v1/do') },
  }
  const to = { ...surface({}), operations: { 'thing.retrieve': method('GET /v1/things/{id}') } }
  expect(diffSurfaces(from, to)).toEqual([
    {
      kind: 'method',
      change: 'removed',
      element: 'things.do',
      declared: ['things.do', 'ThingsResource#do'],
      http: 'POST /v1/do',
      layer: 'api',
      apiVersion: 'V',
    },
    {
      kind: 'method',
      change: 'renamed',
      element: 'things.get',
      to: 'thing.retrieve',
      declared: ['things.get', 'ThingsResource#get'],
      http: 'GET /v1/things/{thing}',
      layer: 'sdk',
      apiVersion: 'V',
    },
  ])
})

test('decimals of SDK 21 are a change of the SDK, a shape that contains itself ends', () => {
  const node = (t: string) =>
    surface({
      Node: { p: { child: { t: ['@Node.Child'] } }, obj: 'node' },
      'Node.Child': shape({ child: { t: ['@Node.Child'] }, size: { t: [t] } }),
    })
  expect(diffSurfaces(node('string'), node('decimal'))).toEqual([
    {
      kind: 'field',
      change: 'retyped',
      element: 'node.child.size',
      declared: ['Node.Child#size'],
      layer: 'sdk',
      apiVersion: 'V',
    },
  ])
})

function shape(p: InterfaceType['p']): SurfaceType {
  return { p }
}

function surface(types: Surface['types']): Surface {
  const create = { http: 'POST /v1/things', params: '@ThingCreateParams', returns: [], on: 'ThingsResource' }
  return {
    apiVersion: 'V',
    sdk: '1.0.0',
    operations: { 'things.create': create },
    types,
    events: {},
    eventObjects: {},
  }
}
