/** Stripe's packages of other languages in their manifests and lockfiles, and the API version that a release pins. */
import { knownVersions, type SdkRange, type VersionInfo } from '../../catalog/versions.ts'
import type { InventoryEntry } from '../inventory.ts'
import { indexLines } from '../lines.ts'

type Language = keyof VersionInfo['sdks']

interface Form {
  name: RegExp
  language: Language
  /** The first group that matches is the release or the range. */
  pattern: RegExp
}

const extras = String.raw`(?:\[[\w,\s-]+\])?`
const release = String.raw`([\^~<>=!v]*\s?\d[\w.*-]*(?:\s*,\s*[<>=!~]+\s*[\d.*]+)*)`

const forms: readonly Form[] = [
  {
    name: /^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/,
    language: 'python',
    pattern: new RegExp(String.raw`^stripe${extras}\s*${release}`, 'gm'),
  },
  // `"stripe>=10"` and `"stripe (>=10,<11)"` of a list, `stripe = "^10"`, `stripe = { version = "^10" }`.
  {
    name: /^(?:pyproject\.toml|setup\.(?:py|cfg)|Pipfile)$/,
    language: 'python',
    pattern: new RegExp(
      String.raw`(?:^[ \t]*|["'])stripe\b${extras}["']?\s*(?:=\s*(?:\{[^{}\n]*?\bversion\s*=\s*)?["']|\(?(?=[<>=~!]))${release}`,
      'gm',
    ),
  },
  {
    name: /^(?:poetry|uv|pdm)\.lock$|^pylock/,
    language: 'python',
    pattern: /^name = "stripe"\r?\nversion = "(\d[\w.]*)"/gm,
  },
  {
    name: /^Pipfile\.lock$/,
    language: 'python',
    pattern: /"stripe"\s*:\s*\{[^{}]*"version"\s*:\s*"([^"]+)"/g,
  },
  { name: /^Gemfile$|\.gemspec$/, language: 'ruby', pattern: /['"]stripe['"]\s*,\s*['"]([^'"\n]+)['"]/g },
  { name: /^Gemfile\.lock$/, language: 'ruby', pattern: /^ {4}stripe \((\d[\w.]*)\)/gm },
  { name: /^composer\.json$/, language: 'php', pattern: /"stripe\/stripe-php"\s*:\s*"([^"\n]+)"/g },
  {
    name: /^composer\.lock$/,
    language: 'php',
    pattern: /"name"\s*:\s*"stripe\/stripe-php",\s*"version"\s*:\s*"([^"\n]+)"/g,
  },
  {
    name: /^go\.mod$/,
    language: 'go',
    pattern: /\bgithub\.com\/stripe\/stripe-go(?:\/v\d+)?\s+v(\d[\w.+-]*)/g,
  },
  {
    name: /^pom\.xml$/,
    language: 'java',
    pattern: /<artifactId>stripe-java<\/artifactId>\s*<version>([^<\n]+)<\/version>/g,
  },
  {
    name: /^build\.gradle(?:\.kts)?$|\.versions\.toml$/,
    language: 'java',
    pattern:
      /\bcom\.stripe:stripe-java:([\w.+-]+)|\bstripe-java["']\s*,\s*version\s*[:=]\s*["']([\w.+-]+)["']/g,
  },
  // `stripe = "26.1.0"` of `[versions]`, which the library names: `version.ref = "stripe"`.
  {
    name: /\.versions\.toml$/,
    language: 'java',
    pattern: /^stripe[\w-]*\s*=\s*"(\d[\w.+-]*)"/gm,
  },
  {
    name: /^(?:[\w.-]+\.(?:cs|fs|vb)proj|Directory\.Packages\.props)$/,
    language: 'dotnet',
    pattern: /(?:Include|Update)="Stripe\.net"(?:\s+Version="|[^<]{0,300}>\s*<Version>\s*)([^"<\n]+)/gi,
  },
  {
    name: /^packages\.config$/,
    language: 'dotnet',
    pattern: /id="Stripe\.net"\s+version="([^"\n]+)"/gi,
  },
  {
    name: /^packages\.lock\.json$/,
    language: 'dotnet',
    pattern: /"Stripe\.net"\s*:\s*\{[^{}]*?"resolved"\s*:\s*"([^"\n]+)"/gi,
  },
]

const names: Record<Language, string> = {
  python: 'stripe-python',
  ruby: 'stripe-ruby',
  php: 'stripe-php',
  go: 'stripe-go',
  java: 'stripe-java',
  dotnet: 'Stripe.net',
}

export function packagesIn(text: string, path: string): InventoryEntry[] {
  const file = path.slice(path.lastIndexOf('/') + 1)
  return forms.flatMap(({ name, language, pattern }) => {
    if (!name.test(file)) return []
    const lines = indexLines(text)
    return [...text.matchAll(pattern)].map((match) => {
      const said = (match[1] ?? match[2] ?? '').trim()
      const pinned = versionPinnedBy(language, said)
      return {
        path,
        line: lines.positionAt(match.index + match[0].length - 1).line,
        kind: 'other-sdk' as const,
        version: `${names[language]} ${said}${pinned === null ? '' : ` (${pinned})`}`,
      }
    })
  })
}

/**
 * The API version that a release of another language's package pins; of a range, the lowest one that it allows. Null
 * where that isn't known, as for releases newer than the newest known.
 */
export function versionPinnedBy(language: Language, said: string): string | null {
  const wanted = partsOf(said)
  if (wanted === null || /^[<!]/.test(said)) return null
  const known = knownVersions().flatMap(({ version, sdks }) => {
    const range = sdks[language]
    return range ? [{ version, range }] : []
  })
  const found = known.findLast(({ range }) => compare(partsOf(range.first) ?? [], wanted) <= 0)
  if (!found || (found === known.at(-1) && isBeyond(wanted, found.range))) return null
  return found.version
}

function isBeyond(wanted: number[], { last }: SdkRange): boolean {
  const [major = 0, minor = Number.POSITIVE_INFINITY] = partsOf(last) ?? []
  return (wanted[0] ?? 0) > major || (wanted[0] === major && (wanted[1] ?? 0) > minor)
}

function partsOf(said: string): number[] | null {
  const match = /\d+(?:\.\d+){0,2}/.exec(said)
  return match ? match[0].split('.').map(Number) : null
}

/** Parts that one of them leaves out are nought: a range names its lowest release. */
function compare(a: readonly number[], b: readonly number[]): number {
  for (const at of [0, 1, 2]) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
