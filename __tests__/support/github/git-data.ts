// The git database over HTTP: refs, commits, trees and blobs, written with real git.
import { type Answer, type Call, type Handler, listed, notAccessible, notFound, Refusal } from './call.ts'
import { gitCommitPayload, refPayload, repoApi } from './payloads.ts'
import { followPushes } from './pulls.ts'
import { nodeId, type Person, type World } from './world.ts'

type Json = Record<string, unknown>

export const noreply = (user: Person) => `${user.id}+${user.login}@users.noreply.github.com`
/** Who GitHub names as committer of what it signs. */
export const GITHUB = { name: 'GitHub', email: 'noreply@github.com' }

const unprocessable = (message: string) => new Refusal(422, message)

async function existingRef(call: Call): Promise<{ ref: string; sha: string }> {
  const ref = `refs/${call.params.ref}`
  const sha = (await call.world.git.refs(ref)).get(ref)
  if (!sha) throw notFound()
  return { ref, sha }
}

/** A commit that changes a workflow is refused where the token lacks `workflows`. */
async function refuseWorkflows(call: Call, from: string | null, to: string): Promise<void> {
  if (call.owner.type !== 'Bot') return
  if (call.owner.permissions?.workflows === 'write') return
  const base = from ?? (await call.world.git.resolve(`refs/heads/${call.world.defaultBranch}`))
  if (!base) return
  const changed = await call.world.git.diff(base, to)
  if (changed.some((file) => file.path.startsWith('.github/workflows/')))
    throw notAccessible('contents=write; workflows=write')
}

async function createRef(call: Call): Promise<Answer> {
  const { world } = call
  const ref = String(call.body.ref)
  const sha = String(call.body.sha)
  if (!/^refs\/[^/]+\/./.test(ref))
    throw unprocessable("Reference name must start with 'refs/' and have at least two slashes.")
  if (!(await world.git.resolve(sha, 'object'))) throw unprocessable('Object does not exist')
  const refs = await world.git.refs('refs/')
  if (refs.has(ref)) throw unprocessable('Reference already exists')
  await refuseWorkflows(call, null, sha)
  await setRef(world, ref, sha)
  return { status: 201, body: refPayload(world, ref, sha) }
}

async function setRef(world: World, ref: string, sha: string): Promise<void> {
  try {
    await world.git.setRef(ref, sha)
  } catch {
    throw unprocessable(`${ref} is not a valid ref name.`)
  }
  await followPushes(world)
}

async function updateRef(call: Call): Promise<Answer> {
  const { world } = call
  const ref = `refs/${call.params.ref}`
  const old = (await world.git.refs(ref)).get(ref)
  if (!old) throw unprocessable('Reference does not exist')
  const sha = String(call.body.sha)
  if (!(await world.git.resolve(sha))) throw unprocessable('Object does not exist')
  if (call.body.force !== true && !(await world.git.isAncestor(old, sha)))
    throw unprocessable('Update is not a fast forward')
  await refuseWorkflows(call, old, sha)
  await setRef(world, ref, sha)
  return { status: 200, body: refPayload(world, ref, sha) }
}

async function deleteRef(call: Call): Promise<Answer> {
  const ref = `refs/${call.params.ref}`
  if (!(await call.world.git.refs(ref)).has(ref)) throw unprocessable('Reference does not exist')
  await call.world.git.deleteRef(ref)
  await followPushes(call.world)
  return { status: 204 }
}

interface Signer {
  name: string
  email: string
  date?: string
}

async function createCommit(call: Call): Promise<Answer> {
  const { world, user } = call
  const tree = await world.git.resolve(String(call.body.tree), 'tree')
  if (!tree) throw unprocessable('Tree SHA does not exist')
  const parents = (call.body.parents as string[] | undefined) ?? []
  for (const parent of parents)
    if (!(await world.git.resolve(parent)))
      throw unprocessable('Parent SHA does not exist or is not a commit object')
  const given = call.body as { author?: Signer; committer?: Signer; signature?: string }
  const own = { name: user.login, email: noreply(user) }
  // GitHub signs what a bot commits when the bot leaves author and committer to GitHub.
  const signed = user.type === 'Bot' && !given.author && !given.committer && !given.signature
  const author = given.author ?? own
  const committer = given.committer ?? given.author ?? (signed ? GITHUB : own)
  const sha = await world.git.writeCommit(tree, parents, String(call.body.message), { author, committer })
  if (signed) world.verified.add(sha)
  const commit = await world.git.commit(sha)
  if (!commit) throw notFound()
  return { status: 201, body: gitCommitPayload(world, commit) }
}

async function treeBody(world: World, sha: string, recursive: boolean): Promise<Json> {
  const entries = await world.git.tree(sha, recursive)
  const shown = entries.slice(0, 100_000)
  return {
    sha,
    url: `${repoApi(world)}/git/trees/${sha}`,
    truncated: entries.length > shown.length,
    tree: shown.map((entry) => ({ ...entry, url: `${repoApi(world)}/git/${entry.type}s/${entry.sha}` })),
  }
}

async function createTree(call: Call): Promise<Answer> {
  const { world } = call
  const base =
    call.body.base_tree === undefined ? null : await world.git.resolve(String(call.body.base_tree), 'tree')
  if (call.body.base_tree !== undefined && !base) throw unprocessable('base_tree is not a valid tree oid')
  const entries: { path: string; mode: string; sha: string | null }[] = []
  for (const entry of call.body.tree as Json[]) {
    const path = String(entry.path ?? '')
    const mode = String(entry.mode ?? '100644')
    if (
      path === '' ||
      path.startsWith('/') ||
      path.split('/').some((part) => part === '.git' || part === '..' || part === '')
    ) {
      throw unprocessable('tree.path contains a malformed path component')
    }
    if (entry.sha !== undefined && entry.content !== undefined)
      throw unprocessable('Must supply either tree.sha or tree.content')
    if (typeof entry.content === 'string') {
      entries.push({ path, mode, sha: await world.git.writeBlob(entry.content) })
    } else if (entry.sha === null) {
      if (!base || !(await world.git.resolve(`${base}:${path}`, 'object')))
        throw unprocessable('GitRPC::BadObjectState')
      entries.push({ path, mode, sha: null })
    } else {
      const sha = await world.git.resolve(String(entry.sha), 'object')
      if (!sha) throw unprocessable(`tree.sha ${entry.sha} is not a valid ${entry.type ?? 'blob'}`)
      entries.push({ path, mode, sha })
    }
  }
  const sha = await world.git.writeTree(base, entries)
  return { status: 201, body: await treeBody(world, sha, false) }
}

async function getTree(call: Call): Promise<Answer> {
  const sha = await call.world.git.resolve(call.params.tree_sha ?? '', 'tree')
  if (!sha) throw notFound()
  return { status: 200, body: await treeBody(call.world, sha, call.query.recursive !== undefined) }
}

async function getBlob(call: Call): Promise<Answer> {
  const sha = await call.world.git.resolve(call.params.file_sha ?? '', 'blob')
  if (!sha) throw notFound()
  const bytes = await call.world.git.blob(sha)
  // GitHub's limit for a blob over the API.
  if (bytes.length > 100_000_000) throw new Refusal(403, 'This API returns blobs up to 100 MB in size.')
  const body = {
    sha,
    node_id: nodeId('B', sha),
    size: bytes.length,
    url: `${repoApi(call.world)}/git/blobs/${sha}`,
  }
  return {
    status: 200,
    body: { ...body, content: bytes.toString('base64').replace(/(.{60})/g, '$1\n'), encoding: 'base64' },
  }
}

async function createBlob(call: Call): Promise<Answer> {
  const content = String(call.body.content)
  const bytes = call.body.encoding === 'base64' ? Buffer.from(content, 'base64') : content
  const sha = await call.world.git.writeBlob(bytes)
  return { status: 201, body: { sha, url: `${repoApi(call.world)}/git/blobs/${sha}` } }
}

export const gitData: Record<string, Handler> = {
  'git/get-ref': async (call) => {
    const { ref, sha } = await existingRef(call)
    return { status: 200, body: refPayload(call.world, ref, sha) }
  },
  'git/list-matching-refs': async (call) => {
    const refs = [...(await call.world.git.refs(`refs/${call.params.ref}`))]
    return listed({ ...call, query: { ...call.query, per_page: '100' } }, refs, ([ref, sha]) =>
      refPayload(call.world, ref, sha),
    )
  },
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'git/delete-ref': deleteRef,
  'git/get-commit': async (call) => {
    const commit = await call.world.git.commit(call.params.commit_sha ?? '')
    if (!commit) throw notFound()
    return { status: 200, body: gitCommitPayload(call.world, commit) }
  },
  'git/create-commit': createCommit,
  'git/get-tree': getTree,
  'git/create-tree': createTree,
  'git/get-blob': getBlob,
  'git/create-blob': createBlob,
}
