/** What is bundled as `dist/compiler/index.js`: a `TypeScriptLanguage`. */

import type { TypeScriptLanguage } from './index.ts'
import * as language from './index.ts'

export const { analyze, heap }: TypeScriptLanguage = language
