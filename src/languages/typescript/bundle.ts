/** What is bundled as `dist/compiler/index.js`. */
export { analyze } from './index.ts'
