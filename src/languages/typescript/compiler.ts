/** The compiler that ts-morph carries. A bundle has it as a file of its own, beside it: scripts/build.mjs. */
export { ts } from 'ts-morph'
