/** Files that are no code to the compiler and can say something about Stripe: by name, for nothing is read to decide. */

/**
 * `commands`: scripts and configuration, in which a shell command is run; `prose`: documentation, in which it is shown;
 * `settings`: what only sets versions; `packages`: manifests and lockfiles of other languages; `requests`: `.http` files;
 * `program`: other languages and pages, in which only versions are looked for.
 */
export type TextKind = 'commands' | 'prose' | 'settings' | 'packages' | 'requests' | 'program'

const packages =
  /^(?:(?:requirements|constraints)[\w.-]*\.(?:txt|in)|pyproject\.toml|setup\.(?:py|cfg)|(?:poetry|uv|pdm)\.lock|pylock[\w.-]*\.toml|Pipfile(?:\.lock)?|Gemfile(?:\.lock)?|[\w-]+\.gemspec|composer\.(?:json|lock)|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|[\w.-]+\.versions\.toml|[\w.-]+\.(?:cs|fs|vb)proj|Directory\.Packages\.props|packages\.config|packages\.lock\.json)$/
const commands =
  /^(?:[\w.-]+\.(?:sh|bash|zsh|ya?ml|mk)|(?:[\w.-]+\.)?Dockerfile(?:\.[\w.-]+)?|Makefile|GNUmakefile|justfile|Justfile|Procfile)$/
const settings = /^(?:\.env[\w.-]*|[\w.-]+\.env|\.envrc|[\w.-]+\.(?:tf|tfvars|toml|json|har))$/
const prose = /\.(?:md|mdx|markdown)$/i
const requests = /\.(?:http|rest)$/
const program = /\.(?:py|rb|php|go|java|kt|cs|html?|vue|svelte|astro|erb|ejs|hbs|liquid)$/

/** Read as what they are to packages of JavaScript. */
const ofPackages =
  /^(?:package\.json|[tj]sconfig[^/]*\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-(?:lock|workspace)\.yaml|\.yarnrc\.yml|deno\.jsonc?|import_?map\.json)$/

/** Null: such a file says nothing here, or it is read as something else. */
export function textKind(name: string): TextKind | null {
  if (ofPackages.test(name)) return null
  if (packages.test(name)) return 'packages'
  if (commands.test(name)) return 'commands'
  if (settings.test(name)) return 'settings'
  if (prose.test(name)) return 'prose'
  if (requests.test(name)) return 'requests'
  return program.test(name) ? 'program' : null
}
