/**
 * Prints src/languages/typescript/lib/es-lib.ts: the ES library that the checker needs, cut out of TypeScript's
 * own, without comments, typed arrays, Intl and what no server code names. `node scripts/lib.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'

const FILES = [
  'es5',
  'es2015.symbol',
  'es2015.symbol.wellknown',
  'es2015.iterable',
  'es2015.core',
  'es2015.collection',
  'es2015.generator',
  'es2015.promise',
  'es2016.array.include',
  'es2017.object',
  'es2017.string',
  'es2018.asynciterable',
  'es2018.asyncgenerator',
  'es2018.promise',
  'es2019.array',
  'es2019.object',
  'es2019.string',
  'es2020.bigint',
  'es2020.promise',
  'es2020.string',
  'es2020.symbol.wellknown',
  'es2021.promise',
  'es2021.string',
  'es2022.array',
  'es2022.error',
  'es2022.object',
  'es2022.string',
  'es2023.array',
]
const DROPPED =
  /^(?:(?:Int8|Int16|Int32|Uint16|Uint32|Uint8Clamped|Float32|Float64|BigInt64|BigUint64)Array(?:Constructor)?|DataView(?:Constructor)?|Intl|Atomics|SharedArrayBuffer\w*|Function[A-Z]\w*Decorator|\w+Decorator|ActiveXObject|VBArray|escape|unescape|EvalError\w*|Reflect|Proxy\w*|WeakRef\w*)$/
/** Members that name what was dropped, or that no server code uses. */
const DROPPED_MEMBER =
  /\b(?:Intl\.|(?:Int8|Int16|Int32|Uint16|Uint32|Uint8Clamped|Float32|Float64|BigInt64|BigUint64)Array|DataView)/
const HTML = new Set([
  'anchor',
  'big',
  'blink',
  'bold',
  'fixed',
  'fontcolor',
  'fontsize',
  'italics',
  'link',
  'small',
  'strike',
  'sub',
  'sup',
])

const folder = dirname(createRequire(import.meta.url).resolve('typescript'))
const printer = ts.createPrinter({ removeComments: true })
const statements = []
for (const name of FILES) {
  const path = join(folder, `lib.${name}.d.ts`)
  let source
  try {
    source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    throw new Error(`TypeScript ${ts.version} has no lib.${name}.d.ts`)
  }
  for (const statement of source.statements)
    if (isKept(statement)) statements.push(compact(statement, source))
}

function isKept(statement) {
  const names = statement.declarationList?.declarations.map((each) => each.name.text) ?? [
    statement.name?.text,
  ]
  return names.every((name) => name === undefined || !DROPPED.test(name))
}

function compact(statement, source) {
  const kept = ts.isInterfaceDeclaration(statement) ? withoutMembers(statement, source) : statement
  const text = printer.printNode(ts.EmitHint.Unspecified, kept, source)
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/;\s*}/g, '}')
    .replace(/\s*([{}();,:|=&<>?])\s*/g, (match, sign) =>
      sign === '=' || sign === '>' ? match.trim() : sign,
    )
    .replace(/\bextends(?=\()/g, 'extends ')
    .trim()
}

function withoutMembers(statement, source) {
  const members = statement.members.filter((member) => {
    if (statement.name.text === 'String' && HTML.has(member.name?.getText(source))) return false
    return !DROPPED_MEMBER.test(member.getText(source))
  })
  return ts.factory.updateInterfaceDeclaration(
    statement,
    statement.modifiers,
    statement.name,
    statement.typeParameters,
    statement.heritageClauses,
    members,
  )
}

const text = statements.join('\n')
const header = `// Printed by scripts/lib.mjs from the libraries of TypeScript ${ts.version}, never edited by hand.
// Copyright (c) Microsoft Corporation. Licensed under the Apache License, Version 2.0
// (http://www.apache.org/licenses/LICENSE-2.0). Changed: comments, typed arrays and Intl are left out.

/** ES2022 as the checker needs it; see stubs.ts for what servers add. */
export const esLib = `
writeFileSync(
  new URL('../src/languages/typescript/lib/es-lib.ts', import.meta.url),
  `${header}\`${text.replace(/[\\`]|\$\{/g, (match) => `\\${match}`)}\`\n`,
)
console.log(`${statements.length} declarations, ${text.length} characters`)
