import { nearest } from '../config/nearest.ts'
import { quote } from '../config/permissions.ts'
import { UserError } from '../user-error.ts'
import { type CommandLine, OPTIONS, type OptionName } from './options.ts'

export interface CommandInfo {
  /** One line, as in the contract. */
  does: string
  /** What follows the command's name in its usage line. */
  usage: string
  takesFolder: boolean
  /** It takes any number of words, which together are one question. */
  takesWords?: boolean
  options: readonly OptionName[]
}

const EVERYWHERE = ['quiet', 'no-color', 'help', 'version'] as const
const READING = ['from', 'to', 'config', 'permissions', 'paths', 'paths-ignore', 'time-limit'] as const
const PRINTING = ['format', 'output'] as const

export const COMMANDS = {
  scan: {
    does: 'find what breaks, and print a report',
    usage: '[dir] [--advice] [--verify] [--timing] [options]',
    takesFolder: true,
    options: ['advice', 'verify', 'timing', ...READING, ...PRINTING, 'fail-on', ...EVERYWHERE],
  },
  fix: {
    does: 'apply the safe fixes to the files',
    usage: '[dir] [--unsafe] [--dry-run] [options]',
    takesFolder: true,
    options: ['unsafe', 'dry-run', ...READING, ...PRINTING, 'fail-on', ...EVERYWHERE],
  },
  review: {
    does: 'print the review and checklist that a pull request would get',
    usage: '[dir] --base REF [--head REF] [options]',
    takesFolder: true,
    options: ['base', 'head', ...READING, ...PRINTING, 'fail-on', ...EVERYWHERE],
  },
  checklist: {
    does: 'print the migration checklist',
    usage: '[dir] [options]',
    takesFolder: true,
    options: [...READING, ...PRINTING, 'fail-on', ...EVERYWHERE],
  },
  explain: {
    does: 'tell all about an element, a resource, a change, a version or an SDK release',
    usage: 'WHAT [options]',
    takesFolder: false,
    takesWords: true,
    options: [...PRINTING, ...EVERYWHERE],
  },
  changes: {
    does: 'what changed in Stripe between two versions',
    usage: '[dir] [--resource NAME] [--breaking] [options]',
    takesFolder: true,
    options: ['from', 'to', 'resource', 'breaking', ...PRINTING, ...EVERYWHERE],
  },
  versions: {
    does: 'list the API versions known, with releases and SDK ranges',
    usage: '[dir] [options]',
    takesFolder: true,
    options: [...PRINTING, ...EVERYWHERE],
  },
  demo: {
    does: 'show all of it on an example, in a folder of its own',
    usage: '',
    takesFolder: false,
    options: EVERYWHERE,
  },
} as const satisfies Record<string, CommandInfo>

export type CommandName = keyof typeof COMMANDS

const NAMES = Object.keys(COMMANDS) as CommandName[]

/** The command that is asked for; throws a `UserError` where there is none, or it doesn't take what it is given. */
export function commandOf({ command, folders, given }: CommandLine): CommandName {
  if (command === null)
    throw new UserError(`Name a command: ${NAMES.join(', ')}; \`restripe --help\` says more.`)
  if (!Object.hasOwn(COMMANDS, command)) {
    const close = nearest(command, NAMES)
    const advice = close === null ? `the commands are ${NAMES.join(', ')}` : `the nearest is ${close}`
    throw new UserError(`There is no command ${quote(command)}; ${advice}.`)
  }
  const name = command as CommandName
  const info: CommandInfo = COMMANDS[name]
  const stray = given.find((option) => !info.options.includes(option as OptionName))
  if (stray !== undefined) {
    throw new UserError(
      `\`${name}\` has no option --${stray}; \`restripe ${name} --help\` lists those it has.`,
    )
  }
  if (info.takesWords) return name
  const most = info.takesFolder ? 1 : 0
  if (folders.includes('')) throw new UserError('The name of the folder is empty; name one, or leave it out.')
  const extra = folders[most]
  if (extra !== undefined) {
    const takes = info.takesFolder ? 'one folder' : 'no folder'
    throw new UserError(`\`${name}\` takes ${takes}; leave out ${quote(extra)}.`)
  }
  return name
}

/** The help of a command, or with null of all. */
export function helpText(name: CommandName | null): string {
  if (name !== null) {
    const { does, usage, options }: CommandInfo = COMMANDS[name]
    return `restripe ${name}: ${does}\n\nUsage: restripe ${`${name} ${usage}`.trim()}\n\n${optionLines(options)}`
  }
  const commands = NAMES.map((each) => `  ${each.padEnd(10)} ${COMMANDS[each].does}\n`).join('')
  const common = (Object.keys(OPTIONS) as OptionName[]).filter((option) =>
    COMMANDS.checklist.options.some((each) => each === option),
  )
  return `Restripe takes a codebase from one Stripe API version to another.

Usage: restripe <command> [dir] [options]

Commands:
${commands}
${optionLines(common)}
A version is a Stripe API version (2024-06-20), a release (basil) or latest.
\`restripe <command> --help\` lists the options of one command.

Exit status: 0 done, 1 findings at or above --fail-on, 2 wrong request, 3 not completed, 70 a defect of Restripe.
`
}

function optionLines(options: readonly OptionName[]): string {
  const lines = options.map((name) => {
    const option = OPTIONS[name]
    const head = 'value' in option ? `--${name} ${option.value}` : `--${name}`
    return `  ${head.padEnd(22)} ${option.does}\n`
  })
  return `Options:\n${lines.join('')}`
}
