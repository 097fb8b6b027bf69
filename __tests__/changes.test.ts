// What the dated versions and the standing rules say of code; two files, for two cores.
import { checkChanges, checkHiddenChanges } from './scanner/check-changes.ts'

checkHiddenChanges()
checkChanges((version) => version === null || !version.includes('.'))
