/** How much of a stranger's code is taken apart before a file is given up: steps, so that every machine stops alike. */
import type { ts } from './context.ts'

/** Real files need some hundred steps. */
const stepsOfFile = 200_000
const stepsOfProgram = 3_000_000

/** Thrown where a file asks for more than it can have; the analyzers' loop names the file as skipped. */
export class TooMuchWork extends Error {}

interface Account {
  file: number
  program: number
}

const accounts = new WeakMap<ts.TypeChecker, Account>()

/** Every file starts with an account of its own, out of what is left for the program. */
export function openAccount(checker: ts.TypeChecker): void {
  const program = accounts.get(checker)?.program ?? stepsOfProgram
  accounts.set(checker, { file: stepsOfFile, program })
}

/** @throws TooMuchWork */
export function spend(checker: ts.TypeChecker, steps = 1): void {
  const account = accounts.get(checker)
  if (!account) return
  account.file -= steps
  account.program -= steps
  if (account.file < 0 || account.program < 0) throw new TooMuchWork('too much to take apart')
}

/** The file asked for too much: of the account, or of the stack, in the checker that recurses. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof TooMuchWork || error instanceof RangeError
}
