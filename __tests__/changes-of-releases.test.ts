// What the named releases, acacia and later, say of code.
import { checkChanges } from './scanner/check-changes.ts'

checkChanges((version) => version?.includes('.') === true)
