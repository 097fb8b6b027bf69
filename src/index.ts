/** The Action's door: real edges in, one readable sentence out if it fails. */
import { optimizeLess } from './engine.ts'
import { ownFiles } from './files/own-files.ts'
import { act } from './github/act.ts'
import { connect } from './github/api.ts'
import { actionsRunner } from './github/runner.ts'
import { loadTypeScript } from './languages/load.ts'
import { run } from './run.ts'
import { UserError } from './user-error.ts'

optimizeLess()
const runner = actionsRunner(process.env)
const { readCatalog, version } = ownFiles(process.argv[1] ?? '')

try {
  await act({
    runner,
    scan: (set, inputs) => run(set, inputs, { readCatalog, loadTypeScript }),
    connect,
    now: () => new Date(),
    version,
    pace: 1000,
  })
} catch (error) {
  runner.output('conclusion', 'failure')
  if (error instanceof UserError) runner.fail(error.message)
  else runner.defect(error)
}
