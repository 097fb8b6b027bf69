/**
 * Asks one unpacked `stripe` release what it does at run time, and prints the answers as JSON.
 * Run by probe.mjs in a process of its own that may read the release and nothing else. Its requests go to a server in
 * the same process, on the loopback device.
 *
 * node probe-child.cjs FOLDER
 */
const http = require('node:http')
const Module = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

const folder = process.argv[2]
// Releases before 20 encode parameters with this package, which isn't unpacked; what is sent is of no interest here.
const resolve = Module._resolveFilename
Module._resolveFilename = (request, ...rest) => (request === 'qs' ? request : resolve(request, ...rest))
require.cache.qs = Object.assign(new Module('qs'), { exports: { stringify: () => '' }, loaded: true })
const stub = "data:text/javascript,export const stringify = () => ''; export default { stringify }"
const hook = `export const resolve = (name, context, next) =>
  name === 'qs' ? { url: ${JSON.stringify(stub)}, shortCircuit: true } : next(name, context)`
Module.register(`data:text/javascript,${encodeURIComponent(hook)}`)

const { main } = require(path.join(folder, 'package.json'))
const Stripe = require(path.join(folder, main))
const requests = []
const server = http.createServer((request, response) => {
  requests.push(request.headers)
  const isFailing = request.url.startsWith('/v1/charges')
  response.writeHead(isFailing ? 500 : 200, { 'content-type': 'application/json', 'request-id': 'req_1' })
  response.end(isFailing ? '{"error":{"message":"no"}}' : '{"object":"list","data":[],"has_more":false}')
})
server.listen(0, '127.0.0.1', async () => {
  const answers = await ask(server.address().port)
  process.stdout.write(JSON.stringify(answers), () => process.exit(0))
})

async function ask(port) {
  const config = { host: '127.0.0.1', port, protocol: 'http', telemetry: false }
  const client = new Stripe('sk_test_one', config)
  const { customers, charges } = client
  const last = () => requests.at(-1) ?? {}

  await customers.list()
  const { 'stripe-version': version } = last()
  const answered = await Promise.race([
    new Promise((done) => quietly(() => customers.list({}, (_, answer) => done(answer !== undefined)))),
    wait(300),
  ])
  await quietly(() => customers.list({ stripeAccount: 'acct_1' }))
  const optionsFirst = last()['stripe-account'] === 'acct_1'
  await quietly(() => customers.list({}, 'sk_test_two'))
  const keyAsOptions = last().authorization === 'Bearer sk_test_two'
  const before = requests.length
  await quietly(() => charges.list())
  return {
    callable: isMade(() => Stripe('sk_test_one', config)),
    callableModule: await isCallableModule(config),
    default: Stripe.default !== undefined,
    self: Stripe.Stripe !== undefined,
    sendsPin: version !== undefined,
    callbacks: answered === true,
    optionsFirst,
    keyAsOptions,
    retries: requests.length - before - 1,
    webhooksCallable: typeof Stripe.webhooks === 'function',
    signatureDetail: signatureDetail(client),
    staleSignatures: acceptsStale(client.webhooks),
    client: functionsOf(client),
    static: functionsOf(Stripe),
    errors: functionsOf(Stripe.errors),
    webhooks: functionsOf(client.webhooks),
    resource: functionsOf(Stripe.StripeResource),
  }
}

/** Whether `Stripe(key)` works after `import Stripe from 'stripe'`; releases without a module of their own are CommonJS. */
async function isCallableModule(config) {
  const { exports: entries } = require(path.join(folder, 'package.json'))
  const entry = entries?.default?.import
  const file = typeof entry === 'string' ? entry : (entry?.default ?? main)
  const { default: Imported } = await import(pathToFileURL(path.join(folder, file)))
  return isMade(() => Imported('sk_test_one', config))
}

/** Whether `signature.verifyHeader` without a tolerance takes a signature of long ago. */
function acceptsStale(webhooks) {
  const header = webhooks.generateTestHeaderString({ payload: '{}', secret: 'whsec_1', timestamp: 1 })
  try {
    return webhooks.signature.verifyHeader('{}', header, 'whsec_1')
  } catch {
    return false
  }
}

/** What a failed verification carries below `err.detail`. */
function signatureDetail(client) {
  try {
    client.webhooks.constructEvent('{}', 't=1,v1=00', 'whsec_1')
    return null
  } catch (error) {
    return Object.keys(error.detail ?? {}).sort()
  }
}

function isMade(make) {
  try {
    return make()?.customers !== undefined
  } catch {
    return false
  }
}

async function quietly(call) {
  try {
    return await call()
  } catch {}
}

function wait(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds, false))
}

/** Names of functions on an object and its classes, but `Object`'s. */
function functionsOf(object) {
  const names = new Set()
  for (
    let at = object;
    at && at !== Object.prototype && at !== Function.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    for (const name of Object.getOwnPropertyNames(at)) if (typeof object[name] === 'function') names.add(name)
  }
  return [...names].sort()
}
