/**
 * The request or the world is at fault, and the sentence says how to mend it. Doors print it alone;
 * anything else that is thrown is a defect of ours and keeps its stack.
 */
export class UserError extends Error {
  override name = 'UserError'
}
