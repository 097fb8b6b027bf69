// Every kind of code that a scanner of Stripe code meets: flagged (certain), likely, or left alone. Whole lists: whatever
// else is said of it fails.
import { scanTexts } from './scan-texts.ts'
import { builtShapes } from './shapes/built.ts'
import { calls } from './shapes/calls.ts'
import { client } from './shapes/client.ts'
import { data } from './shapes/data.ts'
import { gatheredShapes } from './shapes/gathered.ts'
import { handedShapes } from './shapes/handed.ts'
import { inferredShapes } from './shapes/inferred.ts'
import { packageShapes } from './shapes/packages.ts'
import { reads } from './shapes/reads.ts'
import { untypedShapes } from './shapes/untyped.ts'

describe.each(
  Object.entries({
    ...reads,
    ...calls,
    ...builtShapes,
    ...inferredShapes,
    ...handedShapes,
    ...gatheredShapes,
    ...packageShapes,
    ...untypedShapes,
    ...client,
    ...data,
  }),
)('%s', (_, shapes) => {
  test.each(shapes)('$name', async ({ jump: [from, to], files, findings, unresolved = [] }) => {
    const report = await scanTexts(files, { from, to })
    expect({
      findings: report.findings.map((each) => `${each.path}:${each.line} ${each.change} ${each.certainty}`),
      unresolved: report.unresolved.map((each) => `${each.path}:${each.line}`),
    }).toEqual({ findings, unresolved })
  })
})
