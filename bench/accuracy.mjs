// The referee: `tsc` with the real types of two `stripe` releases, against what `scan` finds.
//
//   node bench/accuracy.mjs <folder with checkouts> [--cli build/cli.js] [--only name] [--list]
//
// The folder holds checkouts named `<owner>+<name>`. For each jump of the table the files that say Stripe are compiled
// twice, with the real types of the SDK the repository has and of the target's, everything else unresolved. A line
// that has an error only with the target's is one that `scan` must find: on that line, or in the same statement, or
// where the value comes from. `--list` prints each line that is missed, and each finding.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ts } from 'ts-morph'

/** Repository, folder in it, SDK it has, SDK of the target, target. One row a package that has an SDK of its own. */
const JUMPS = [
  ['lukevella+rallly', '.', '13.11.0', '18.0.0', '2025-03-31.basil'],
  ['lukevella+rallly', '.', '13.11.0', '23.1.0', '2026-10-28.endive'],
  ['baptisteArno+typebot.io', '.', '17.2.1', '18.0.0', '2025-03-31.basil'],
  ['baptisteArno+typebot.io', '.', '17.2.1', '23.1.0', '2026-10-28.endive'],
  ['Dokploy+dokploy', '.', '17.2.1', '18.0.0', '2025-03-31.basil'],
  ['Dokploy+dokploy', '.', '17.2.1', '23.1.0', '2026-10-28.endive'],
  ['gitroomhq+postiz-app', '.', '20.4.1', '23.1.0', '2026-10-28.endive'],
  ['golevelup+nestjs', '.', '20.4.1', '23.1.0', '2026-10-28.endive'],
  ['payloadcms+payload', 'packages/plugin-stripe', '10.17.0', '23.1.0', '2026-10-28.endive'],
  ['payloadcms+payload', 'packages/plugin-ecommerce', '18.3.0', '23.1.0', '2026-10-28.endive'],
  ['payloadcms+payload', 'templates/ecommerce', '18.5.0', '23.1.0', '2026-10-28.endive'],
  ['elie222+inbox-zero', '.', '22.4.0', '23.1.0', '2026-10-28.endive'],
  ['stripe+stripe-connect-furever-demo', '.', '21.0.0', '23.1.0', '2026-10-28.endive'],
  ['stripe-samples+subscription-use-cases', '.', '20.2.0', '23.1.0', '2026-10-28.endive'],
  ['stripe-samples+accept-a-payment', '.', '20.2.0', '23.1.0', '2026-10-28.endive'],
  ['stripe-samples+checkout-single-subscription', '.', '20.2.0', '23.1.0', '2026-10-28.endive'],
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string', default: 'build/cli.js' },
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
})
const folder = positionals[0]
if (!folder) throw new Error('Name the folder that holds the checkouts.')
const real = process.env.STRIPE_RELEASES ?? mkdtempSync(join(tmpdir(), 'stripe-releases-'))

const code = /\.[cm]?[jt]sx?$/
const libs = dirname(createRequire(import.meta.url).resolve('typescript'))

console.log('| repository | jump | files | new-error lines | found | added by --verify | missed |')
console.log('|---|---|---|---|---|---|---|')
const sum = { lines: 0, found: 0, added: 0 }
for (const [name, under, from, toSdk, to] of JUMPS) {
  const root = join(folder, name, under)
  if ((values.only && !name.includes(values.only)) || !existsSync(root)) continue
  const paths = sourcesOf(root)
  const fresh = freshLines(root, paths, from, toSdk)
  const report = scan(root, to)
  const findings = report.findings.filter(({ change }) => change !== 'type-error-under-target')
  // A client is told where it is made, and its pin may be written elsewhere: there the edit of its fix is.
  const edits = findings.flatMap(({ fix }) => (fix?.edits ?? []).map((edit) => placeOf(root, edit)))
  const explained = (line) =>
    [...findings, ...edits].some((each) => each.path === line.path && touches(each, line))
  const missed = fresh.filter((line) => !explained(line))
  const added = missed.filter((line) =>
    report.findings.some((each) => each.path === line.path && each.line === line.line),
  )
  sum.lines += fresh.length
  sum.found += fresh.length - missed.length
  sum.added += added.length
  const shown = under === '.' ? name : `${name}/${under}`
  console.log(
    `| ${shown.replace('+', '/')} | ${from} → ${to} | ${paths.length} | ${fresh.length} | ${fresh.length - missed.length} | ${added.length} | ${missed.length - added.length} |`,
  )
  if (!values.list) continue
  for (const each of missed) console.log(`missed ${each.path}:${each.line} ${each.errors.join(' / ')}`)
  for (const each of report.findings)
    console.log(
      `finding ${each.path}:${each.line}:${each.column} ${each.certainty} ${each.severity} ${each.change} ${each.element}`,
    )
}
console.log(`\n${sum.found} of ${sum.lines} lines found; ${sum.added} more added by --verify.`)
if (!process.env.STRIPE_RELEASES) rmSync(real, { recursive: true, force: true })

/** Files that say Stripe, and those that they reach by relative imports, relative to the root. */
function sourcesOf(root) {
  return readdirSync(root, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => code.test(path) && !/(^|\/)(node_modules|dist|build|\.next)\//.test(path))
    .filter((path) => !/\.(d\.ts|min\.js)$/.test(path))
    .filter((path) => /stripe/i.test(readFileSync(join(root, path), 'utf8')))
    .sort()
}

/** The release's folder, fetched where it isn't there yet. */
function release(version) {
  const at = join(real, version)
  if (existsSync(at)) return at
  mkdirSync(at, { recursive: true })
  const quiet = { cwd: real, stdio: ['ignore', 'pipe', 'ignore'] }
  const file = execFileSync('npm', ['pack', `stripe@${version}`, '--silent'], quiet)
    .toString()
    .trim()
  execFileSync('tar', ['xzf', file, '-C', version, '--strip-components=1'], quiet)
  return at
}

function freshLines(root, paths, from, to) {
  const before = errors(root, paths, from)
  const after = errors(root, paths, to)
  const lines = new Map()
  for (const each of after) {
    const isJavaScript = /\.[cm]?jsx?$/.test(each.path)
    // `No overload matches this call.`: since 22 there is one signature, and the same error has another code and place.
    const isKnown = before.some(
      (old) =>
        old.path === each.path &&
        (old.line === each.line
          ? isJavaScript || old.code === each.code || old.code === 2769
          : old.code === 2769 && old.unit.join() === each.unit.join()),
    )
    if (isKnown) continue
    const key = `${each.path}:${each.line}`
    const line = lines.get(key) ?? { path: each.path, line: each.line, unit: each.unit, errors: [] }
    line.errors.push(`TS${each.code} ${each.text.slice(0, 160)}`)
    lines.set(key, line)
  }
  return [...lines.values()]
}

function errors(root, paths, version) {
  const at = release(version)
  // What an `import` resolves to: since 22 the entry for Node, before it what the manifest names.
  const modern = join(at, 'esm/stripe.esm.node.d.ts')
  const manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
  const entry = existsSync(modern) ? modern : join(at, manifest.types ?? 'types/index.d.ts')
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.Preserve,
    allowJs: true,
    checkJs: true,
    maxNodeModuleJsDepth: 0,
    types: [],
    strict: true,
    esModuleInterop: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    noEmit: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  }
  const host = ts.createCompilerHost(options, true)
  host.getDefaultLibLocation = () => libs
  const inRoot = new Set(paths.map((path) => join(root, path)))
  const aliases = aliasesOf(root)
  host.resolveModuleNameLiterals = (literals, containing) =>
    literals.map(({ text }) => {
      if (text === 'stripe') return module(entry)
      if (!containing.startsWith(root)) {
        return { resolvedModule: ts.resolveModuleName(text, containing, options, host).resolvedModule }
      }
      return module(findFile(text, containing, inRoot, aliases))
    })
  const program = ts.createProgram([...inRoot], options, host)
  return paths.flatMap((path) => {
    const file = program.getSourceFile(join(root, path))
    if (!file) return []
    return program.getSemanticDiagnostics(file).map(({ code, start = 0, messageText }) => ({
      path,
      code,
      line: file.getLineAndCharacterOfPosition(start).line + 1,
      unit: unitAt(file, start),
      text: ts.flattenDiagnosticMessageText(messageText, ' ').replaceAll('\n', ' '),
    }))
  })
}

function module(found) {
  if (!found) return { resolvedModule: undefined }
  const extension = /\.d\.ts$/.test(found) ? '.d.ts' : code.exec(found)[0]
  return {
    resolvedModule: { resolvedFileName: found, extension, isExternalLibraryImport: found.startsWith(real) },
  }
}

/** Relative imports, `@/…` and the repository's own packages by name, among the files at hand. */
function findFile(text, containing, inRoot, aliases) {
  const bases = text.startsWith('.')
    ? [join(dirname(containing), text)]
    : aliases.flatMap(([prefix, target]) =>
        text.startsWith(prefix) ? [join(target, text.slice(prefix.length))] : [],
      )
  for (const base of bases) {
    const stem = base.replace(/\.[cm]?js$/, '')
    for (const end of ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '/index.ts', '/index.tsx', '/index.js']) {
      if (inRoot.has(stem + end)) return stem + end
      if (inRoot.has(base + end)) return base + end
    }
  }
  return null
}

function aliasesOf(root) {
  const found = []
  for (const path of readdirSync(root, { recursive: true })) {
    if (/node_modules/.test(path)) continue
    const at = join(root, path)
    if (/(^|\/)package\.json$/.test(path)) {
      try {
        const { name } = JSON.parse(readFileSync(at, 'utf8'))
        if (name) for (const under of ['', 'src', 'lib']) found.push([`${name}/`, join(dirname(at), under)])
        if (name) for (const under of ['', 'src']) found.push([name, join(dirname(at), under)])
      } catch {}
    } else if (/(^|\/)tsconfig[\w.]*\.json$/.test(path)) {
      const { config } = ts.readConfigFile(at, ts.sys.readFile)
      const base = join(dirname(at), config?.compilerOptions?.baseUrl ?? '.')
      for (const [from, targets] of Object.entries(config?.compilerOptions?.paths ?? {}))
        for (const to of targets)
          if (from.endsWith('*')) found.push([from.slice(0, -1), join(base, to.replace(/\*$/, ''))])
    }
  }
  return found
}

/** First and last line of the statement at an offset, without the blocks in it. */
function unitAt(file, offset) {
  let node = file
  for (;;) {
    const inner = ts.forEachChild(node, (child) =>
      child.getStart(file) <= offset && offset < child.end ? child : undefined,
    )
    if (!inner) break
    node = inner
  }
  const isWhole = (each) =>
    ts.isStatement(each) || ts.isClassElement(each) || ts.isTypeElement(each) || ts.isJsxExpression(each)
  while (node.parent && !isWhole(node)) node = node.parent
  const line = (at) => file.getLineAndCharacterOfPosition(at).line + 1
  // The head of an `if` or of a class is one line, whatever stands in its blocks.
  const isBlockOwner =
    ts.isBlock(node) || ts.isClassDeclaration(node) || ts.isFunctionLike(node) || ts.isIfStatement(node)
  return isBlockOwner ? [line(offset), line(offset)] : [line(node.getStart(file)), line(node.end)]
}

function touches(finding, { line, unit }) {
  return finding.line <= line ? finding.endLine >= line || finding.line >= unit[0] : finding.line <= unit[1]
}

function placeOf(root, { path, start }) {
  const line = readFileSync(join(root, path), 'utf8').slice(0, start).split('\n').length
  return { path: relative('.', path), line, endLine: line }
}

function scan(root, to) {
  const output = execFileSync(
    process.execPath,
    [values.cli, 'scan', root, '--to', to, '--verify', '--format', 'json', '--quiet'],
    { maxBuffer: 1 << 28 },
  )
  const report = JSON.parse(output.toString())
  return { ...report, findings: report.findings.map((each) => ({ ...each, path: relative('.', each.path) })) }
}
