/** How much of a stranger's code is taken apart before a file is given up: steps, so that every machine stops alike. */
import { ts } from './compiler.ts'

/** Real files need some hundred steps. */
const stepsOfFile = 200_000
const stepsOfProgram = 3_000_000

/**
 * Types, symbols and signatures that the checker makes for one file, beside one for each character: tables of literals
 * have many. Real files have it make some thousand.
 */
const madeOfFile = 30_000

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

/** What the checker may still make; the binder, which makes a symbol for every declaration, is not counted. */
let left = Number.POSITIVE_INFINITY

/**
 * Lets the checker work on one file.
 *
 * @param size of the file, in UTF-16 code units
 * @throws TooMuchWork where it makes more than a file can have: types that multiply would fill the memory
 */
export function counted<T>(size: number, work: () => T): T {
  left = madeOfFile + size
  try {
    return work()
  } finally {
    uncounted()
  }
}

/** For where work was ended from outside, and could not put things back. */
export function uncounted(): void {
  left = Number.POSITIVE_INFINITY
}

type Constructor = new (...args: never[]) => object
type Makers = Record<
  'getTypeConstructor' | 'getSymbolConstructor' | 'getSignatureConstructor',
  () => Constructor
>

/** The compiler's own place to say what its objects are made by; its public types keep it to themselves. */
const makers = (ts as unknown as { objectAllocator: Makers }).objectAllocator
for (const name of ['getTypeConstructor', 'getSymbolConstructor', 'getSignatureConstructor'] as const) {
  const Counted = class extends makers[name]() {
    constructor(...args: never[]) {
      super(...args)
      if (--left < 0) throw new TooMuchWork('too much to make')
    }
  }
  makers[name] = () => Counted
}

/** The file asked for too much: of the account, or of the stack, in the checker that recurses. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof TooMuchWork || error instanceof RangeError
}
