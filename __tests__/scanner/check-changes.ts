// One folder per change: what people write, what we say of it, what our fixes make of it, what is left alone.
// RESTRIPE_WRITE_FIXTURES=1 rewrites findings.txt and after.*: read the difference before it is committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allChanges } from '../../src/catalog/index.ts'
import { surfaceVersions } from '../../src/catalog/surfaces.ts'
import type { Report } from '../../src/report/report.ts'
import { drawFindings } from './draw.ts'
import { fixTexts, scanTexts } from './scan-texts.ts'

const root = join(import.meta.dirname, '../changes')
const write = process.env.RESTRIPE_WRITE_FIXTURES === '1'

/** `before.package.json` is scanned as `package.json`, `before.tsx` as `src/example.tsx`. */
function pathOf(name: string): string {
  return name.endsWith('.package.json') ? 'package.json' : `src/example.${name.slice(name.indexOf('.') + 1)}`
}

function filesOf(folder: string, kind: string): { name: string; path: string; text: string }[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.startsWith(`${kind}.`))
    .sort()
    .map((name) => ({ name, path: pathOf(name), text: readFileSync(join(root, folder, name), 'utf8') }))
}

/** The jump that brings the change: from the version before it to its own; early notice has to be asked for. */
function jumpOf(slug: string): { from: string; to: string; advice: boolean } {
  const change = allChanges.find((each) => each.slug === slug)
  const to = change?.apiVersion ?? '2024-06-20'
  const versions = surfaceVersions()
  return { from: versions[versions.indexOf(to) - 1] as string, to, advice: change?.early === true }
}

function versionOf(slug: string): string | null {
  return allChanges.find((each) => each.slug === slug)?.apiVersion ?? null
}

/** A folder with only `none.txt` says why no code can show the change. */
const folders = readdirSync(root).sort()
const isVisible = (folder: string) => !existsSync(join(root, folder, 'none.txt'))

export function checkHiddenChanges(): void {
  test('a change that no code can show says why, and has nothing else', () => {
    const hidden = folders.filter((folder) => !isVisible(folder))
    expect(hidden.filter((folder) => readdirSync(join(root, folder)).length > 1)).toEqual([])
    const reasons = hidden.map((folder) => readFileSync(join(root, folder, 'none.txt'), 'utf8'))
    expect(reasons.filter((reason) => !/^[A-Z].{20,}\.\n$/.test(reason))).toEqual([])
  })
}

/** @param ofVersion whether the changes of an API version (null: the standing ones) are checked here */
export function checkChanges(ofVersion: (version: string | null) => boolean): void {
  const checked = folders.filter((folder) => isVisible(folder) && ofVersion(versionOf(folder)))
  describe.each(checked)('%s', (folder) => {
    const befores = filesOf(folder, 'before')
    const scanned = new Map<string, Promise<Report>>()
    const scanOne = (path: string, text: string): Promise<Report> => {
      const known = scanned.get(path + text) ?? scanTexts({ [path]: text }, jumpOf(folder))
      scanned.set(path + text, known)
      return known
    }

    test('before gives exactly findings.txt', async () => {
      const drawn: string[] = []
      for (const { name, path, text } of befores)
        drawn.push(`== ${name}\n\n${drawFindings(text, await scanOne(path, text))}`)
      const golden = join(root, folder, 'findings.txt')
      if (write) writeFileSync(golden, drawn.join('\n'))
      expect(drawn.join('\n')).toBe(readFileSync(golden, 'utf8'))
      expect(drawn.join('\n')).toContain('~')
    })

    describe.each(befores)('$name', ({ name, path, text }) => {
      test.each([
        ['safe', 'after', false],
        ['all', 'after-unsafe', true],
      ])(
        'its %s fixes give exactly what stands there, and no more the second time',
        async (_, kind, unsafe) => {
          const golden = join(root, folder, name.replace('before', kind))
          const first = await scanOne(path, text)
          const hasUnsafe = first.findings.some((each) => each.fix?.safety === 'unsafe')
          const fixed = fixTexts({ [path]: text }, first.findings, { unsafe })[path] as string
          if (write && (kind === 'after' || hasUnsafe)) writeFileSync(golden, fixed)
          if (kind === 'after-unsafe' && !hasUnsafe) {
            expect(existsSync(golden)).toBe(false)
            return
          }
          expect(fixed).toBe(readFileSync(golden, 'utf8'))

          const second = await scanOne(path, fixed)
          const left = second.findings.filter((each) => each.fix && (unsafe || each.fix.safety === 'safe'))
          expect(left.map((each) => each.what)).toEqual([])
          expect(second.skipped).toEqual([])
          expect(second.findings.length).toBeLessThanOrEqual(first.findings.length)
        },
      )
    })

    test('unaffected is quiet', async () => {
      const files = filesOf(folder, 'unaffected')
      expect(files.length).toBeGreaterThan(0)
      for (const { path, text } of files) {
        const report = await scanOne(path, text)
        expect(report.findings.map((each) => `${each.line}: ${each.what}`)).toEqual([])
        expect(report.unresolved).toEqual([])
      }
    })
  })
}
