// Prunes GitHub's OpenAPI description to the operations that the tests' local GitHub answers.
// The package that carries it weighs 385 MB, so it isn't a dependency. Install it anywhere else, and name it:
//
//   npm install --prefix some-empty-folder --ignore-scripts @octokit/openapi
//   node scripts/openapi.mjs some-empty-folder/node_modules/@octokit/openapi
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const OPERATIONS = new Set(
  `meta/root rate-limit/get users/get-authenticated users/get-by-username
  repos/get repos/compare-commits repos/list-commits repos/get-commit repos/get-content repos/get-branch
  repos/list-branches repos/list-pull-requests-associated-with-commit
  pulls/list pulls/create pulls/get pulls/update pulls/list-files pulls/list-commits pulls/merge
  pulls/check-if-merged pulls/create-review pulls/list-reviews pulls/get-review pulls/update-review
  pulls/list-comments-for-review pulls/list-review-comments pulls/list-review-comments-for-repo
  pulls/create-review-comment pulls/get-review-comment pulls/update-review-comment
  pulls/delete-review-comment pulls/create-reply-for-review-comment
  issues/list-for-repo issues/create issues/get issues/update issues/list-comments issues/create-comment
  issues/get-comment issues/update-comment issues/delete-comment issues/list-labels-on-issue issues/add-labels
  issues/set-labels issues/remove-label issues/list-labels-for-repo issues/create-label issues/get-label
  git/get-ref git/list-matching-refs git/create-ref git/update-ref git/delete-ref git/get-commit
  git/create-commit git/get-tree git/create-tree git/get-blob git/create-blob
  checks/create checks/get checks/update checks/list-for-ref code-scanning/upload-sarif`.split(/\s+/),
)

const source = process.argv[2]
if (!source) {
  console.error('Name the folder of @octokit/openapi: node scripts/openapi.mjs <folder>')
  process.exit(2)
}
const whole = JSON.parse(readFileSync(join(source, 'generated', 'api.github.com.json'), 'utf8'))
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))

/** What no validator reads. */
const PROSE = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'title',
  'x-github',
])

/** Copies a node without prose, and mends `nullable` for ajv, which wants a `type` beside it. */
function prune(node, named = false) {
  if (Array.isArray(node)) return node.map((item) => prune(item))
  if (node === null || typeof node !== 'object') return node
  const kept = {}
  for (const [key, value] of Object.entries(node)) {
    // Below `properties` and the like, keys are names of theirs: a field may well be called `description`.
    if (!named && PROSE.has(key)) continue
    const names =
      !named && ['properties', 'schemas', 'parameters', 'responses', 'patternProperties'].includes(key)
    kept[key] = prune(value, names && !Array.isArray(value))
  }
  if (!named && kept.nullable === true && typeof kept.type !== 'string') {
    const { nullable, ...rest } = kept
    return { anyOf: [rest, { enum: [null] }] }
  }
  // ajv applies `enum` to null too, nullable or not.
  if (!named && kept.nullable === true && Array.isArray(kept.enum) && !kept.enum.includes(null))
    kept.enum.push(null)
  return kept
}

const paths = {}
const found = new Set()
for (const [path, item] of Object.entries(whole.paths)) {
  for (const [verb, operation] of Object.entries(item)) {
    if (!OPERATIONS.has(operation.operationId)) continue
    found.add(operation.operationId)
    const { callbacks, ...rest } = prune(operation)
    paths[path] ??= {}
    paths[path][verb] = rest
  }
}
for (const id of OPERATIONS) if (!found.has(id)) throw new Error(`No operation ${id} in this description`)

const components = {}
const queue = [paths]
while (queue.length > 0) {
  const node = queue.pop()
  if (node === null || typeof node !== 'object') continue
  for (const value of Object.values(node)) queue.push(value)
  if (typeof node.$ref !== 'string') continue
  const [, , kind, name] = node.$ref.split('/')
  if (components[kind]?.[name] !== undefined) continue
  // Recorded answers; only what is checked is kept.
  if (kind === 'examples') continue
  components[kind] ??= {}
  components[kind][name] = prune(whole.components[kind][name])
  queue.push(components[kind][name])
}

const pruned = {
  openapi: whole.openapi,
  info: {
    title: `api.github.com, pruned from @octokit/openapi ${version} (MIT)`,
    version: whole.info.version,
  },
  paths,
  components,
}
// A line an operation and a line a component: small, and a new version makes a diff one can read.
const line = (entries) =>
  Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
const text = `{"openapi":${JSON.stringify(pruned.openapi)},"info":${JSON.stringify(pruned.info)},"paths":{
${line(pruned.paths).join(',\n')}
},"components":{${Object.entries(components)
  .map(([kind, entries]) => `${JSON.stringify(kind)}:{\n${line(entries).sort().join(',\n')}\n}`)
  .join(',')}}}
`
JSON.parse(text)
const target = fileURLToPath(new URL('../__tests__/fixtures/github-openapi/', import.meta.url))
writeFileSync(join(target, 'api.github.com.json'), text)
writeFileSync(join(target, 'LICENSE'), readFileSync(join(source, 'LICENSE'), 'utf8'))
console.log(`${found.size} operations, ${text.length} characters`)
