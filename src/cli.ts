#!/usr/bin/env node
/** The terminal's door: the real process, the real files, and the exit status. */
import { basename, relative } from 'node:path'
import { main } from './cli/main.ts'
import { optimizeLess } from './engine.ts'
import { ownFiles } from './files/own-files.ts'
import { loadTypeScript } from './languages/load.ts'

optimizeLess()
const script = process.argv[1] ?? 'restripe'
const own = ownFiles(script)
const cwd = currentFolder()
const io = { stdout: process.stdout, stderr: process.stderr, env: process.env, cwd }
// The exit status is set and the process left to end, so that a pipe takes all that was written.
process.exitCode = await main(process.argv.slice(2), io, {
  run: { readCatalog: own.readCatalog, loadTypeScript },
  version: own.version,
  examples: own.examples,
  program: basename(script) === 'cli.js' ? `node ${relative(cwd, script)}` : 'restripe',
})

/** Where the folder was deleted meanwhile, the shell's name for it: whoever reads it says that it is not there. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    return process.env.PWD || '/nowhere'
  }
}
