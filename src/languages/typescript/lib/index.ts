/**
 * The library that a checked program sees in place of TypeScript's own: small, and without a DOM.
 */
import { esLib } from './es-lib.ts'
import { stubs } from './stubs.ts'
import { trpc } from './trpc.ts'

/** A global `.d.ts`, to be a root file of a program with `noLib: true`. */
export const libText = `${esLib}\n${stubs}${trpc}`
