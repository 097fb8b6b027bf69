import type { Explanation } from '../catalog/ask-explanation.ts'
import type { Block } from './explain-blocks.ts'
import { changeBlocks } from './explain-change.ts'
import { elementsBlocks } from './explain-element.ts'
import { resourceBlocks } from './explain-resource.ts'
import { sdkBlocks, versionBlocks } from './explain-version.ts'

/** An explanation in pieces, old and new first, then what happened, then the links. */
export function blocksOf(found: Explanation): Block[] {
  if (found.kind === 'elements') return elementsBlocks(found)
  if (found.kind === 'resource') return resourceBlocks(found)
  if (found.kind === 'version') return versionBlocks(found)
  if (found.kind === 'sdk') return sdkBlocks(found)
  if (found.kind === 'change') return changeBlocks(found)
  return [
    { is: 'title', text: found.name, note: 'preview' },
    {
      is: 'say',
      text: `${found.is[0]?.toUpperCase()}${found.is.slice(1)}. A preview: no public API version has it, it may change any day, and calls need a preview version of the API or a beta header.`,
    },
    { is: 'table', rows: found.http.map((name) => [{ name }]) },
    { is: 'links', urls: [found.url] },
  ]
}
