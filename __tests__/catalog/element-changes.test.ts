import { diffSurfaces } from '../../src/catalog/diff.ts'
import { compareEnds, elementChangesBetween, readStep } from '../../src/catalog/element-changes.ts'
import { surfaceVersions } from '../../src/catalog/surfaces.ts'
import { readGenerated, surfaceOf } from './read.ts'

test('what is printed for a version is the diff of its surfaces', () => {
  const expected = diffSurfaces(surfaceOf('2024-04-10'), surfaceOf('2024-06-20'))
  expect(readStep('2024-06-20', readGenerated)).toEqual(expected)
  expect(elementChangesBetween('2024-04-10', '2024-06-20', readGenerated)).toEqual(expected)
  // 2024-04-10 is the newest surface not after that day.
  expect(elementChangesBetween('2024-05-05', '2024-06-20', readGenerated)).toEqual(expected)
})

test('over several versions each change names the one that brought it', () => {
  const changes = elementChangesBetween('2024-04-10', '2025-03-31.basil', readGenerated)
  const versionOf = (element: string) => changes.find((each) => each.element === element)?.apiVersion
  expect([
    versionOf('issuing.transaction.purchase_details.fuel.volume_decimal'),
    versionOf('terminal.readers.processSetupIntent allow_redisplay'),
    versionOf('invoices.retrieveUpcoming'),
  ]).toEqual(['2024-06-20', '2024-09-30.acacia', '2025-03-31.basil'])
})

test('what a later version took back is not told', () => {
  // Checkout's `breakdown.discounts[].discount` lost its resource in dahlia and got it back two versions later.
  const element = 'checkout.session.total_details.breakdown.discounts[].discount'
  const told = (to: string) =>
    elementChangesBetween('2026-02-25.clover', to, readGenerated).some((each) => each.element === element)
  expect([told('2026-03-25.dahlia'), told('2026-05-27.dahlia')]).toEqual([true, false])
})

test('nothing breaks on the way to the same or an older version', () => {
  expect(elementChangesBetween('2024-06-20', '2024-06-20', readGenerated)).toEqual([])
  expect(elementChangesBetween('2024-06-20', '2022-11-15', readGenerated)).toEqual([])
  expect(elementChangesBetween('2011-01-01', '2015-01-01', readGenerated)).toEqual([])
})

test.each([
  ['2019-12-03', '2026-10-28.endive'],
  ['2022-11-15', '2025-03-31.basil'],
  ['2024-09-30.acacia', '2025-10-29.clover'],
  ['2026-02-25.clover', '2026-08-26.dahlia'],
])('what is printed for %s to %s is what a comparison finds', (from, to) => {
  const versions = surfaceVersions()
  const steps = versions
    .slice(versions.indexOf(from) + 1, versions.indexOf(to) + 1)
    .map((version) => readStep(version, readGenerated))
  const compared = compareEnds(surfaceOf(from), surfaceOf(to), steps)
  expect(compared.length).toBeGreaterThan(50)
  expect(elementChangesBetween(from, to, readGenerated)).toEqual(compared)
})
