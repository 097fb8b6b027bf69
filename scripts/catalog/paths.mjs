import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'

/** The methods that `includeBasic` of the oldest releases stands for. */
const BASIC = {
  create: ['POST', ''],
  list: ['GET', ''],
  retrieve: ['GET', '/{id}'],
  update: ['POST', '/{id}'],
  del: ['DELETE', '/{id}'],
}

/**
 * Verb and path of each method, read off the runtime code of one resource, never run.
 * Understands `stripeMethod({ method, path | fullPath })` and `this._makeRequest('GET', `/v1/…`)`.
 *
 * @param {string} folder where the package is unpacked
 * @param {string} file `resources/Checkout/Sessions`
 * @param {string} [className] where a file has several classes
 * @returns {Map<string, string>} method → `POST /v1/checkout/sessions`
 */
export function readPaths(folder, file, className) {
  const found = runtimeFile(folder, file)
  const methods = new Map()
  if (found === undefined) return methods
  const source = ts.createSourceFile(found, readFileSync(found, 'utf8'), ts.ScriptTarget.ES2022, true)
  visit(source)
  return methods

  function visit(node) {
    if (ts.isClassDeclaration(node)) {
      if (className === undefined || node.name?.text === className) readClass(node)
    } else if (ts.isCallExpression(node) && node.expression.getText().endsWith('.extend')) {
      readSpec(node.arguments[0])
    } else ts.forEachChild(node, visit)
  }

  function readClass(node) {
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member)) continue
      const call = first(
        member,
        (each) => ts.isCallExpression(each) && each.expression.getText() === 'this._makeRequest',
      )
      const [verb, path] = call?.arguments ?? []
      const url = path === undefined ? null : urlOf(path)
      if (url !== null) methods.set(member.name.text, `${verb.text} ${url}`)
    }
  }

  function readSpec(spec) {
    const base = `/v1/${textOf(spec, 'path') ?? ''}`
    for (const each of property(spec, 'includeBasic')?.initializer.elements ?? []) {
      const [verb, path] = BASIC[each.text]
      methods.set(each.text, `${verb} ${base}${path}`)
    }
    for (const each of spec.properties) {
      const call = first(
        each,
        (node) => ts.isCallExpression(node) && /^stripeMethod$/.test(node.expression.getText()),
      )
      const options = call?.arguments[0]
      const verb = options === undefined ? undefined : textOf(options, 'method')
      if (verb === undefined) continue
      const path = textOf(options, 'fullPath') ?? `${base}${textOf(options, 'path') ?? ''}`
      methods.set(each.name.text, `${verb} ${path}`)
    }
  }
}

/** The first layout that has the file; `skus` is `SKUs.js`, so case is not compared. */
function runtimeFile(folder, file) {
  const wanted = `${basename(file)}.js`.toLowerCase()
  for (const layout of ['esm', 'cjs', 'lib']) {
    const place = join(folder, layout, dirname(file))
    const name = existsSync(place)
      ? readdirSync(place).find((each) => each.toLowerCase() === wanted)
      : undefined
    if (name !== undefined) return join(place, name)
  }
}

/** `/v1/customers/${encodeURIComponent(id)}` → `/v1/customers/{id}`; null where the address is a value of an answer. */
function urlOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  const spans = node.templateSpans.map(({ expression, literal }) => {
    const inner = ts.isCallExpression(expression) ? expression.arguments[0] : expression
    return `{${inner.getText()}}${literal.text}`
  })
  return node.head.text + spans.join('')
}

function property(object, name) {
  return object.properties.find((each) => ts.isPropertyAssignment(each) && each.name.text === name)
}

function textOf(object, name) {
  const value = property(object, name)?.initializer
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined
}

function first(node, matches) {
  if (matches(node)) return node
  return ts.forEachChild(node, (child) => first(child, matches))
}
