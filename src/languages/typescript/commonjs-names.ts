import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The compiler reads these two CommonJS names while it loads, and a bundle of modules has none. */
const file = fileURLToPath(import.meta.url)
Object.assign(globalThis, { __filename: file, __dirname: dirname(file) })
