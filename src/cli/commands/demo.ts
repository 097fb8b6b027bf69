import { join } from 'node:path'
import { DEFAULT_PERMISSIONS } from '../../config/permissions.ts'
import { makeTemporaryFolder, readTree, removeFolder, writeTree } from '../../files/folders.ts'
import { readSources } from '../../files/read-sources.ts'
import { planFixes } from '../../fixes/plan.ts'
import { diffBetween, hunksBetween } from '../../git/diff-between.ts'
import { GitMissing } from '../../git/git.ts'
import { commitAll, makeRepository, startBranch } from '../../git/make-repository.ts'
import { readSourcesAt } from '../../git/read-sources-at.ts'
import { resolveRef } from '../../git/refs.ts'
import type { DiffFile } from '../../report/review-plan.ts'
import { type RunInputs, run } from '../../run.ts'
import type { SourceSet } from '../../scanner/source.ts'
import { checklistText } from '../checklist-text.ts'
import { colorsFor } from '../colors.ts'
import { type Context, deliver, isColored } from '../context.ts'
import { type DemoParts, demoText } from '../demo-text.ts'
import { reviewOf } from '../review.ts'
import { reviewText } from '../review-text.ts'
import { DONE } from '../status.ts'
import { paintDiff, unifiedDiff } from '../unified-diff.ts'
import { rewrite } from './fix.ts'

const APP = 'financial-connections-app'
const BRANCH = 'onboarding'
const EVERYTHING = { paths: [], pathsIgnore: [] }

const INPUTS: RunInputs = {
  from: null,
  to: '2024-06-20',
  permissions: [...DEFAULT_PERMISSIONS],
  ignore: [],
}

/** The two sides of the example's pull request, and its diff. */
interface Scene {
  base: SourceSet
  head: SourceSet
  diff: DiffFile[]
  /** Whether a real repository was made. */
  hasGit: boolean
}

/** Shows what Restripe posts, on the example and in a temporary folder that is gone afterwards. */
export async function demo(context: Context): Promise<number> {
  const { io, edges, progress } = context
  const folder = makeTemporaryFolder()
  const clean = () => removeFolder(folder)
  const release = onInterrupt(clean)
  try {
    progress.say('Making a repository with a pull request…')
    const scene = await setScene(folder, edges.examples)
    progress.say('Reviewing the pull request…')
    const colors = colorsFor(isColored(context))
    const review = await reviewOf(scene.head, scene.diff, INPUTS, edges.run)
    progress.say('Fixing what is safe to fix…')
    // The fix pull request is made from the branch that everybody works from, not from somebody's pull request.
    const main = await run(scene.base, INPUTS, edges.run)
    const plan = planFixes(main.findings, { unsafe: false })
    const diff = rewrite(scene.base, plan).map(({ path, before, after }) => unifiedDiff(path, before, after))
    const parts: DemoParts = {
      hasGit: scene.hasGit,
      branch: BRANCH,
      report: review.report,
      comments: review.plan.comments.length,
      review: reviewText(review, colors),
      checklist: checklistText(review.report.checklist, colors),
      fixed: plan.fixed.length,
      files: plan.edits.size,
      program: edges.program,
      diff: io.stdout.isTTY === true ? paintDiff(diff.join(''), colors) : diff.join(''),
    }
    await deliver(context, demoText(parts, colors))
    return DONE
  } finally {
    clean()
    release()
  }
}

/** Ctrl-C must not leave the folder behind. */
function onInterrupt(clean: () => void): () => void {
  const stop = (signal: NodeJS.Signals) => {
    clean()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, stop)
  return () => {
    for (const signal of signals) process.off(signal, stop)
  }
}

async function setScene(folder: string, examples: string): Promise<Scene> {
  const base = readTree(join(examples, APP))
  const changes = readTree(join(examples, `${APP}.pull-request`))
  try {
    return await withGit(folder, base, changes)
  } catch (error) {
    if (!(error instanceof GitMissing)) throw error
    return await withoutGit(folder, base, changes)
  }
}

async function withGit(
  folder: string,
  base: Map<string, string>,
  changes: Map<string, string>,
): Promise<Scene> {
  const repository = join(folder, 'repository')
  writeTree(repository, base)
  await makeRepository(repository)
  await commitAll(repository, 'The app as it is')
  await startBranch(repository, BRANCH)
  writeTree(repository, changes)
  await commitAll(repository, 'Let businesses link an account while they sign up')
  const [from, to] = [await resolveRef(repository, 'main'), await resolveRef(repository, BRANCH)]
  return {
    base: await readSourcesAt(repository, from, EVERYTHING),
    head: await readSourcesAt(repository, to, EVERYTHING),
    diff: await diffBetween(repository, from, to),
    hasGit: true,
  }
}

async function withoutGit(
  folder: string,
  base: Map<string, string>,
  changes: Map<string, string>,
): Promise<Scene> {
  const [before, after] = [join(folder, 'before'), join(folder, 'after')]
  writeTree(before, base)
  writeTree(after, [...base, ...changes])
  const diff = [...changes].map(([path, text]): DiffFile => {
    const old = base.get(path)
    return { path, status: old === undefined ? 'added' : 'modified', hunks: hunksBetween(old ?? '', text) }
  })
  return {
    base: await readSources(before, EVERYTHING),
    head: await readSources(after, EVERYTHING),
    diff,
    hasGit: false,
  }
}
