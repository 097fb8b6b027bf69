// The real stripe package as referee: the example's fixed code compiles against the release that pins the target, and
// its requests are accepted; the code before is refused by both.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ts } from 'ts-morph'
import { openProgram } from '../declarations/program.ts'
import { fixTexts, scanTexts } from '../scanner/scan-texts.ts'
import { type StripeServer, startStripe, surfaceOf } from '../support/stripe-server.ts'

// The release declares the module `stripe`, not its alias here: no types by this name.
const release: string = 'stripe-16'
const { default: Stripe16 } = await import(release)

const app = join(import.meta.dirname, '../../examples/financial-connections-app')
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|js|json)$/.test(name) && !name.includes('node_modules'))
const before = Object.fromEntries(sources.map((name) => [name, readFileSync(join(app, name), 'utf8')]))

const report = await scanTexts(before)
const after = fixTexts(before, report.findings, { unsafe: true })

/** What the example has installed besides stripe, as far as its types matter. */
const others = `declare module 'express' {
  type Handler = (request: any, response: any) => any
  const express: { (): { [verb: string]: (path: any, ...handlers: Handler[]) => any }; [helper: string]: (options?: any) => any }
  export default express
  export type Request = any
  export type Response = any
}
`

function errorsOf(files: Record<string, string>, release: string): string[] {
  const code = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.ts'))
      .map(([name, text]) => [name.replace('src/', ''), text.replaceAll(/(from '\.\/[\w-]+)\.ts'/g, "$1'")]),
  )
  const program = openProgram({ ...code, 'others.d.ts': others }, { installed: release })
  return program
    .getSourceFiles()
    .flatMap((file) =>
      file.fileName.startsWith('/probe/')
        ? program
            .getSemanticDiagnostics(file)
            .map(
              (each) =>
                `${file.fileName.slice(7)}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ')}`,
            )
        : [],
    )
}

test('the fixed example compiles against stripe 16, the unfixed one does not', () => {
  const broken = errorsOf(before, 'stripe-16')
  expect(broken.filter((each) => each.includes("'volume_decimal'")).length).toBeGreaterThanOrEqual(2)
  expect(broken.filter((each) => each.includes("'permissions' is missing")).length).toBeGreaterThanOrEqual(1)
  expect(broken.filter((each) => each.includes('2024-04-10')).length).toBeGreaterThanOrEqual(1)
  expect(errorsOf(after, 'stripe-16')).toEqual([])
})

/** Runs the example's own modules, with a client that talks to our server. */
function load(
  files: Record<string, string>,
  path: string,
  config: StripeServer['config'],
): Record<string, never> {
  class Client extends Stripe16 {
    constructor(key: string, own: object) {
      super(key, { ...own, ...config })
    }
  }
  const loaded = new Map<string, Record<string, never>>()
  const open = (name: string): Record<string, never> => {
    const known = loaded.get(name)
    if (known) return known
    const exports: Record<string, never> = {}
    loaded.set(name, exports)
    const { outputText } = ts.transpileModule(files[name] as string, {
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    })
    const require = (specifier: string) =>
      specifier === 'stripe' ? { __esModule: true, default: Client } : open(join('src', specifier))
    new Function('require', 'exports', outputText)(require, exports)
    return exports
  }
  return open(path)
}

describe('its requests', () => {
  const run = async (files: Record<string, string>) => {
    process.env.STRIPE_SECRET_KEY = 'sk_test_1'
    const server = await startStripe({ surface: surfaceOf('2024-06-20') })
    const outcome: Record<string, string> = {}
    const record = async (name: string, made: () => Promise<unknown>) => {
      outcome[name] = await made().then(
        () => 'accepted',
        (error: Error) => error.message,
      )
    }
    try {
      const link = load(files, 'src/link.ts', server.config) as unknown as {
        startLinking(c: string): Promise<string>
      }
      await record('link', () => link.startLinking('cus_1'))
      const { AccountService } = load(files, 'src/account-service.ts', server.config) as unknown as {
        AccountService: new (key: string) => { relink(customer: string, url: string): Promise<string> }
      }
      await record('relink', () => new AccountService('sk_test_1').relink('cus_1', 'https://example.com'))
      const fuel = load(files, 'src/fuel.ts', server.config) as unknown as {
        captureTestPurchase(purchase: object): Promise<unknown>
      }
      await record('fuel', () => fuel.captureTestPurchase({ card: 'ic_1', amount: 100, gallons: '1' }))
      return { outcome, versions: [...new Set(server.requests.map((each) => each.apiVersion))] }
    } finally {
      await server.close()
      delete process.env.STRIPE_SECRET_KEY
    }
  }

  test('fixed: accepted, all with the target', async () => {
    expect(await run(after)).toEqual({
      outcome: { link: 'accepted', relink: 'accepted', fuel: 'accepted' },
      versions: ['2024-06-20'],
    })
  })

  test('unfixed: refused', async () => {
    const { outcome } = await run(before)
    expect(outcome).toEqual({
      link: 'Missing required param: permissions.',
      relink: 'Missing required param: permissions.',
      fuel: expect.stringContaining('volume_decimal'),
    })
  })
})
