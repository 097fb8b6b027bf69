import { type Api, hasStatus } from './api.ts'

export interface Author {
  login: string
  /** `Bot`, `User`, `Organization`. */
  type: string
}

/** A text at GitHub that may be ours. */
export interface Authored {
  user: Author | null
}

/** Who a token writes as: its own texts are found by marker *and* author. */
export interface Identity {
  /** Of texts that carry our marker, those that this token's account wrote. */
  ownAmong<T extends Authored>(marked: readonly T[]): Promise<T[]>
  /** The account, read off the answer to something just posted. */
  learn(author: Author | null): void
}

/** The account of the token that GitHub gives a workflow; it may not ask for its own name. */
const ACTIONS: Author = { login: 'github-actions[bot]', type: 'Bot' }

/** Asks as late as can be, and nothing at all where no text carries our marker. */
export function identify(api: Api): Identity {
  let known: Author | null = null
  return {
    learn(author) {
      known ??= author
    },
    async ownAmong(marked) {
      if (marked.length === 0) return []
      known ??= await ask(api, marked)
      const me = known
      return marked.filter(({ user }) => user !== null && isSame(user, me))
    },
  }
}

async function ask(api: Api, marked: readonly Authored[]): Promise<Author> {
  try {
    const { data } = await api.octokit.rest.users.getAuthenticated()
    return { login: data.login, type: data.type }
  } catch (error) {
    if (!hasStatus(error, 403, 404)) throw error
  }
  // An app's token is refused as well. Only where another bot carries our marker does it matter which app it is.
  const otherBot = marked.some(({ user }) => user?.type === 'Bot' && !isSame(user, ACTIONS))
  if (!otherBot) return ACTIONS
  try {
    const { viewer } = await api.octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
    return { login: viewer.login, type: 'Bot' }
  } catch {
    return ACTIONS
  }
}

/** REST writes an app's account `name[bot]`, GraphQL may leave the suffix out; a person may be called `name`. */
function isSame(a: Author, b: Author): boolean {
  const name = (author: Author) => author.login.toLowerCase().replace(/\[bot\]$/, '')
  return name(a) === name(b) && (a.type === 'Bot') === (b.type === 'Bot')
}
