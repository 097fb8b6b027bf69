// The repository itself: branches, commits, comparisons and files.
import { type Answer, type Call, type Handler, listed, notFound, page, Refusal } from './call.ts'
import {
  commitPayload,
  filePayload,
  fullRepositoryPayload,
  pullPayload,
  repoApi,
  repoSite,
} from './payloads.ts'
import { pullOf, type World } from './world.ts'

type Json = Record<string, unknown>

/** A branch, tag, ref or sha, as GitHub takes it anywhere; `owner:branch` in comparisons. */
async function commitish(world: World, name: string): Promise<string> {
  const [owner, branch] = name.includes(':') ? (name.split(':') as [string, string]) : [world.owner, name]
  const names =
    owner === world.owner
      ? [`refs/heads/${branch}`, `refs/tags/${branch}`, branch]
      : [`refs/forks/${owner}/${branch}`]
  for (const candidate of names) {
    const sha = await world.git.resolve(candidate)
    if (sha) return sha
  }
  throw notFound()
}

async function compare(call: Call): Promise<Answer> {
  const { world } = call
  const base = await commitish(world, call.params.base ?? '')
  const head = await commitish(world, call.params.head ?? '')
  const mergeBase = await world.git.mergeBase(base, head)
  if (!mergeBase)
    throw new Refusal(404, `No common ancestor between ${call.params.base} and ${call.params.head}.`)
  const commits = (await world.git.log([`${base}..${head}`])).reverse()
  const behind = await world.git.log([`${head}..${base}`])
  const files = await world.git.diff(base, head)
  const [baseCommit, mergeBaseCommit] = [await world.git.commit(base), await world.git.commit(mergeBase)]
  if (!baseCommit || !mergeBaseCommit) throw notFound()
  const status =
    commits.length === 0
      ? behind.length === 0
        ? 'identical'
        : 'behind'
      : behind.length === 0
        ? 'ahead'
        : 'diverged'
  const { items, headers } = page({ ...call, query: { per_page: '250', ...call.query } }, commits)
  const range = `${call.params.base}...${call.params.head}`
  const site = `${repoSite(world)}/compare/${encodeURIComponent(range)}`
  const body = {
    url: `${repoApi(world)}/compare/${encodeURIComponent(range)}`,
    html_url: site,
    permalink_url: site,
    diff_url: `${site}.diff`,
    patch_url: `${site}.patch`,
    base_commit: commitPayload(world, baseCommit),
    merge_base_commit: commitPayload(world, mergeBaseCommit),
    status,
    ahead_by: commits.length,
    behind_by: behind.length,
    total_commits: commits.length,
    commits: items.map((one) => commitPayload(world, one)),
    // GitHub shows at most 300 files, and only on the first page.
    files:
      Number(call.query.page ?? 1) > 1
        ? []
        : files.slice(0, 300).map((file) => filePayload(world, file, head)),
  }
  return { status: 200, body, headers }
}

async function getCommit(call: Call): Promise<Answer> {
  const { world } = call
  const sha = await commitish(world, call.params.ref ?? '')
  const commit = await world.git.commit(sha)
  if (!commit) throw notFound()
  const parent = commit.parents[0] ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
  const files = await world.git.diffExact(parent, sha)
  return { status: 200, body: commitPayload(world, commit, files) }
}

async function listCommits(call: Call): Promise<Answer> {
  const { world } = call
  const from = await commitish(world, call.query.sha ?? world.defaultBranch)
  const commits = await world.git.log([from], call.query.path)
  const { author } = call.query
  const shown = author
    ? commits.filter((one) => one.author.email === author || one.author.name === author)
    : commits
  return listed(call, shown, (one) => commitPayload(world, one))
}

async function getContent(call: Call): Promise<Answer> {
  const { world } = call
  const path = (call.params.path ?? '').replace(/\/$/, '')
  const ref = call.query.ref ?? world.defaultBranch
  const commit = await commitish(world, ref.replace(/^refs\/(heads|tags)\//, ''))
  const shown = (entry: { path: string; sha: string; type: string; size?: number }): Json => {
    const full = entry.path
    const url = `${repoApi(world)}/contents/${full.split('/').map(encodeURIComponent).join('/')}?ref=${encodeURIComponent(ref)}`
    const kind = entry.type === 'tree' ? 'dir' : 'file'
    const gitUrl = `${repoApi(world)}/git/${entry.type}s/${entry.sha}`
    const site = `${repoSite(world)}/${entry.type}/${ref}/${full}`
    return {
      type: kind,
      size: entry.size ?? 0,
      name: full.split('/').at(-1) ?? '',
      path: full,
      sha: entry.sha,
      url,
      git_url: gitUrl,
      html_url: encodeURI(site),
      download_url:
        kind === 'file'
          ? `https://raw.githubusercontent.com/${world.owner}/${world.repo}/${ref}/${encodeURI(full)}`
          : null,
      _links: { self: url, git: gitUrl, html: encodeURI(site) },
    }
  }
  const blob = path === '' ? null : await world.git.resolve(`${commit}:${path}`, 'blob')
  if (blob) {
    const bytes = await world.git.blob(blob)
    if (/raw/.test(call.accept)) {
      return {
        status: 200,
        text: bytes.toString('utf8'),
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      }
    }
    // From 1 MB on GitHub leaves the content out.
    const content =
      bytes.length > 1_000_000
        ? { content: '', encoding: 'none' }
        : { content: bytes.toString('base64').replace(/(.{60})/g, '$1\n'), encoding: 'base64' }
    return {
      status: 200,
      body: { ...shown({ path, sha: blob, type: 'blob', size: bytes.length }), ...content },
    }
  }
  const tree = await world.git.resolve(path === '' ? commit : `${commit}:${path}`, 'tree')
  if (!tree) throw notFound()
  const entries = await world.git.tree(tree, false)
  return {
    status: 200,
    body: entries.map((entry) =>
      shown({ ...entry, path: path === '' ? entry.path : `${path}/${entry.path}` }),
    ),
  }
}

async function getBranch(call: Call): Promise<Answer> {
  const { world } = call
  const name = call.params.branch ?? ''
  const commit = await world.git.commit(`refs/heads/${name}`)
  if (!commit) throw new Refusal(404, 'Branch not found')
  const self = `${repoApi(world)}/branches/${encodeURIComponent(name)}`
  const body = {
    name,
    commit: commitPayload(world, commit),
    _links: { self, html: `${repoSite(world)}/tree/${name}` },
    protected: false,
    protection: {
      enabled: false,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${self}/protection`,
  }
  return { status: 200, body }
}

export const repos: Record<string, Handler> = {
  'meta/root': (call) => ({ status: 200, body: call.world.description.fill('root', {}, call.world.api) }),
  'rate-limit/get': (call) => ({
    status: 200,
    body: call.world.description.fill('rate-limit-overview', {}, call.world.api),
  }),
  'repos/get': (call) => ({ status: 200, body: fullRepositoryPayload(call.world) }),
  'repos/compare-commits': compare,
  'repos/list-commits': listCommits,
  'repos/get-commit': getCommit,
  'repos/get-content': getContent,
  'repos/get-branch': getBranch,
  'repos/list-branches': async (call) => {
    const refs = [...(await call.world.git.refs('refs/heads/'))]
    return listed(call, refs, ([ref, sha]) => ({
      name: ref.replace('refs/heads/', ''),
      commit: { sha, url: `${repoApi(call.world)}/commits/${sha}` },
      protected: false,
    }))
  },
  'repos/list-pull-requests-associated-with-commit': async (call) => {
    const sha = await commitish(call.world, call.params.commit_sha ?? '')
    const found = []
    for (const issue of call.world.issues.values()) {
      const pull = pullOf(issue)
      if (
        pull &&
        (await call.world.git.isAncestor(sha, pull.pull.headSha)) &&
        !(await call.world.git.isAncestor(sha, pull.pull.baseSha))
      ) {
        found.push(pull)
      }
    }
    return listed(call, found, (pull) => pullPayload(call.world, pull))
  },
}
