/** What is bundled as `dist/compiler/index.js`. */
import './commonjs-names.ts'

export { analyze } from './index.ts'
