// Check runs with their annotations, and SARIF for code scanning.
import { gunzipSync } from 'node:zlib'
import { type Answer, type Call, type Handler, invalid, listed, notFound, Refusal } from './call.ts'
import { checkRunPayload, repoApi } from './payloads.ts'
import { type CheckRun, nextId, now } from './world.ts'

type Json = Record<string, unknown>

/** GitHub takes this many annotations in one request; more are added by further updates. */
const ANNOTATIONS_LIMIT = 50
const OUTPUT_LIMIT = 65_535

function apply(run: CheckRun, body: Json): void {
  const output = body.output as Json | undefined
  const annotations = (output?.annotations as Json[] | undefined) ?? []
  if (annotations.length > ANNOTATIONS_LIMIT) {
    const message = `Invalid request.\n\nNo more than ${ANNOTATIONS_LIMIT} items are allowed; ${annotations.length} were supplied.`
    throw new Refusal(422, message)
  }
  for (const key of ['summary', 'text']) {
    if (Buffer.byteLength(String(output?.[key] ?? '')) > OUTPUT_LIMIT) {
      throw invalid('CheckRun', key, 'custom', `Only ${OUTPUT_LIMIT} characters are allowed in ${key}.`)
    }
  }
  if (body.status === 'completed' && body.conclusion === undefined && run.conclusion === null) {
    throw new Refusal(422, 'Invalid request.\n\nMissing required key: conclusion.')
  }
  run.annotations.push(...annotations)
  if (output) run.output = { ...run.output, ...output }
  if (typeof body.name === 'string') run.name = body.name
  if (typeof body.status === 'string') run.status = body.status
  if (typeof body.details_url === 'string') run.detailsUrl = body.details_url
  if (typeof body.external_id === 'string') run.externalId = body.external_id
  if (typeof body.conclusion === 'string')
    Object.assign(run, { status: 'completed', conclusion: body.conclusion, completedAt: now() })
}

async function create(call: Call): Promise<Answer> {
  const headSha = String(call.body.head_sha)
  if (!(await call.world.git.resolve(headSha))) throw new Refusal(422, `No commit found for SHA: ${headSha}`)
  const run: CheckRun = {
    id: nextId(call.world),
    name: '',
    headSha,
    status: 'queued',
    conclusion: null,
    output: {},
    annotations: [],
    startedAt: now(),
    completedAt: null,
    detailsUrl: null,
    externalId: '',
  }
  apply(run, call.body)
  call.world.checkRuns.set(run.id, run)
  return { status: 201, body: checkRunPayload(call.world, run) }
}

function find(call: Call): CheckRun {
  const found = call.world.checkRuns.get(Number(call.params.check_run_id))
  if (!found) throw notFound()
  return found
}

function upload(call: Call): Answer {
  const id = `00000000-0000-4000-8000-${String(nextId(call.world)).padStart(12, '0')}`
  let sarif: unknown
  try {
    sarif = JSON.parse(gunzipSync(Buffer.from(String(call.body.sarif), 'base64')).toString('utf8'))
  } catch {
    throw new Refusal(400, 'The provided SARIF is not gzip-compressed and base64-encoded JSON.')
  }
  call.world.sarifs.push({ id, commit: String(call.body.commit_sha), ref: String(call.body.ref), sarif })
  return { status: 202, body: { id, url: `${repoApi(call.world)}/code-scanning/sarifs/${id}` } }
}

export const checks: Record<string, Handler> = {
  'checks/create': create,
  'checks/get': (call) => ({ status: 200, body: checkRunPayload(call.world, find(call)) }),
  'checks/update': (call) => {
    const run = find(call)
    apply(run, call.body)
    return { status: 200, body: checkRunPayload(call.world, run) }
  },
  'checks/list-for-ref': async (call) => {
    const sha = await call.world.git.resolve(call.params.ref ?? '')
    const all = [...call.world.checkRuns.values()].filter(
      (run) => run.headSha === sha && (!call.query.check_name || run.name === call.query.check_name),
    )
    const answer = await listed(call, all, (run) => checkRunPayload(call.world, run))
    return { ...answer, body: { total_count: all.length, check_runs: answer.body } }
  },
  'code-scanning/upload-sarif': upload,
}
