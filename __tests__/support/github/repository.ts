// The bare git repository behind the local GitHub: everything about refs, trees, diffs and hunks is git's own word.
import { mkdtempSync, rmSync } from 'node:fs'
import { type Author, git, gitBytes, gitEnvironment } from '../git.ts'
import { type FileDiff, parsePatch } from './patch.ts'

export interface CommitData {
  sha: string
  tree: string
  parents: string[]
  author: { name: string; email: string; date: string }
  committer: { name: string; email: string; date: string }
  message: string
}

export interface TreeEntry {
  mode: string
  type: 'blob' | 'tree' | 'commit'
  sha: string
  size?: number
  path: string
}

export class BareRepository {
  readonly dir: string
  readonly #diffs = new Map<string, FileDiff[]>()

  constructor(dir: string) {
    this.dir = dir
  }

  git(
    args: string[],
    options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
  ): Promise<string> {
    return git(this.dir, args, options)
  }

  /** The commit, tree or blob that a name means, or null. */
  async resolve(
    name: string,
    type: 'commit' | 'tree' | 'blob' | 'object' = 'commit',
  ): Promise<string | null> {
    // In `commit:path` the rest of the name is path, so that form cannot be peeled.
    const byPath = name.includes(':')
    try {
      const wanted = byPath ? name : `${name}^{${type}}`
      const sha = await this.git(['rev-parse', '--verify', '--quiet', '--end-of-options', wanted])
      if (byPath && type !== 'object' && (await this.git(['cat-file', '-t', sha])) !== type) return null
      return sha
    } catch {
      return null
    }
  }

  /** Every ref below a prefix (`refs/heads/`), name to sha. */
  async refs(prefix: string): Promise<Map<string, string>> {
    const lines = await this.git(['for-each-ref', '--format=%(refname) %(objectname)'])
    const pairs = lines
      .split('\n')
      .filter((line) => line.startsWith(prefix))
      .map((line) => line.split(' ') as [string, string])
    return new Map(pairs)
  }

  async setRef(ref: string, sha: string): Promise<void> {
    await this.git(['update-ref', ref, sha])
  }

  async deleteRef(ref: string): Promise<void> {
    await this.git(['update-ref', '-d', ref])
  }

  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    return this.git(['merge-base', '--is-ancestor', ancestor, descendant]).then(
      () => true,
      () => false,
    )
  }

  async mergeBase(a: string, b: string): Promise<string | null> {
    return this.git(['merge-base', a, b]).catch(() => null)
  }

  /** Commits in `range`, newest first. */
  async log(range: string[], path?: string, options: string[] = []): Promise<CommitData[]> {
    const format = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B%x01'
    const args = [
      '--literal-pathspecs',
      'log',
      `--format=${format}`,
      ...options,
      '--end-of-options',
      ...range,
      '--',
      ...(path ? [path] : []),
    ]
    const text = await this.git(args)
    return text
      .split('\x01')
      .map((record) => record.replace(/^\n/, ''))
      .filter((record) => record !== '')
      .map((record) => {
        const [sha, tree, parents, an, ae, ad, cn, ce, cd, message] = record.split('\0') as string[]
        return {
          sha: sha ?? '',
          tree: tree ?? '',
          parents: parents ? parents.split(' ') : [],
          author: { name: an ?? '', email: ae ?? '', date: utc(ad) },
          committer: { name: cn ?? '', email: ce ?? '', date: utc(cd) },
          message: (message ?? '').replace(/\n+$/, ''),
        }
      })
  }

  async commit(sha: string): Promise<CommitData | null> {
    const resolved = await this.resolve(sha)
    if (!resolved) return null
    return (await this.log([resolved], undefined, ['--no-walk']))[0] ?? null
  }

  async tree(sha: string, recursive: boolean): Promise<TreeEntry[]> {
    const bytes = await gitBytes(this.dir, ['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), sha])
    return bytes
      .toString('utf8')
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [meta, path] = [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]
        const [mode, type, entry, size] = meta.split(/ +/) as [string, TreeEntry['type'], string, string]
        return { mode, type, sha: entry, path, ...(type === 'blob' ? { size: Number(size) } : {}) }
      })
  }

  blob(sha: string): Promise<Buffer> {
    return gitBytes(this.dir, ['cat-file', 'blob', sha])
  }

  /** A file's text at a ref, or null. */
  async readFile(ref: string, path: string): Promise<string | null> {
    const sha = await this.resolve(`${ref}:${path}`, 'blob').catch(() => null)
    return sha ? (await this.blob(sha)).toString('utf8') : null
  }

  writeBlob(content: string | Uint8Array): Promise<string> {
    return this.git(['hash-object', '-w', '--stdin'], { input: content })
  }

  /** A tree from another one and changes to it; a `sha` of null deletes. */
  async writeTree(
    base: string | null,
    entries: { path: string; mode: string; sha: string | null }[],
  ): Promise<string> {
    const folder = mkdtempSync(`${this.dir}/index-`)
    const env = { GIT_INDEX_FILE: `${folder}/index` }
    try {
      await this.git(base ? ['read-tree', base] : ['read-tree', '--empty'], { env })
      const lines: string[] = []
      for (const entry of entries) {
        if (entry.mode === '040000' && entry.sha) {
          await this.git(['read-tree', `--prefix=${entry.path}/`, entry.sha], { env })
        } else {
          lines.push(
            entry.sha === null
              ? `0 ${'0'.repeat(40)}\t${entry.path}`
              : `${entry.mode} ${entry.sha}\t${entry.path}`,
          )
        }
      }
      await this.git(['update-index', '-z', '--index-info'], {
        env,
        input: lines.map((line) => `${line}\0`).join(''),
      })
      return await this.git(['write-tree'], { env })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  writeCommit(
    tree: string,
    parents: string[],
    message: string,
    people: { author: Author & { date?: string }; committer: Author & { date?: string } },
  ): Promise<string> {
    const now = `@${Math.floor(Date.now() / 1000)} +0000`
    const env = {
      ...gitEnvironment(),
      GIT_AUTHOR_NAME: people.author.name,
      GIT_AUTHOR_EMAIL: people.author.email,
      GIT_AUTHOR_DATE: people.author.date ?? now,
      GIT_COMMITTER_NAME: people.committer.name,
      GIT_COMMITTER_EMAIL: people.committer.email,
      GIT_COMMITTER_DATE: people.committer.date ?? now,
    }
    return this.git(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], {
      env,
      input: message,
    })
  }

  /** The merge of two commits as GitHub keeps it at `refs/pull/N/merge`, or null where they conflict. */
  async testMerge(base: string, head: string): Promise<string | null> {
    try {
      const tree = (await this.git(['merge-tree', '--write-tree', base, head])).split('\n')[0] ?? ''
      const people = { name: 'GitHub', email: 'noreply@github.com', date: '@1719835200 +0000' }
      return await this.writeCommit(tree, [base, head], `Merge ${head} into ${base}`, {
        author: people,
        committer: people,
      })
    } catch {
      return null
    }
  }

  /** What `head` changes against where it left `base`, file by file, with hunks. */
  async diff(base: string, head: string): Promise<FileDiff[]> {
    const from = (await this.mergeBase(base, head)) ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    return this.diffExact(from, head)
  }

  async diffExact(from: string, to: string): Promise<FileDiff[]> {
    const key = `${from}..${to}`
    const known = this.#diffs.get(key)
    if (known) return known
    const options = ['diff', '--no-color', '--no-ext-diff', '-M', '--full-index']
    const raw = await gitBytes(this.dir, [...options, '--raw', '-z', '--abbrev=40', from, to])
    const patch = await gitBytes(this.dir, [...options, '-U3', '--patch', from, to])
    const diff = parsePatch(raw.toString('utf8'), patch.toString('utf8'))
    this.#diffs.set(key, diff)
    return diff
  }

  async rawDiff(base: string, head: string): Promise<string> {
    const from = (await this.mergeBase(base, head)) ?? base
    return (await gitBytes(this.dir, ['diff', '--no-color', '-M', from, head])).toString('utf8')
  }

  async rawPatch(base: string, head: string): Promise<string> {
    const from = (await this.mergeBase(base, head)) ?? base
    return (await gitBytes(this.dir, ['format-patch', '--stdout', `${from}..${head}`])).toString('utf8')
  }

  /** Where a line of a file is in a later commit; null where it was changed or is gone. */
  async mapLine(from: string, to: string, path: string, line: number): Promise<number | null> {
    if (from === to) return line
    if (!(await this.resolve(`${to}:${path}`, 'blob'))) return null
    const text = await this.git([
      ...['--literal-pathspecs', 'diff', '--no-color', '--no-ext-diff', '--no-renames', '-U0'],
      ...[from, to, '--', path],
    ])
    let shift = 0
    for (const header of text.matchAll(/^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm)) {
      const oldStart = Number(header[1])
      const oldCount = Number(header[2] ?? 1)
      const newCount = Number(header[4] ?? 1)
      // With a count of 0 git names the line before the insertion.
      if (oldCount === 0 ? line <= oldStart : line < oldStart) break
      if (oldCount > 0 && line < oldStart + oldCount) return null
      shift += newCount - oldCount
    }
    return line + shift
  }
}

function utc(date: string | undefined): string {
  return new Date(date ?? 0).toISOString().replace('.000Z', 'Z')
}
