/** What is left for a person: the guide's points for this jump, with what the code shows beside each. */
export interface Checklist {
  from: string | null
  to: string
  items: ChecklistItem[]
}

export type ChecklistSection = 'steps' | 'testing' | 'mistakes'

export interface ChecklistItem {
  /** Stable over runs, `steps.sdk`, `steps.sdk.release-notes`; the part before the last dot is its parent, if any. */
  id: string
  section: ChecklistSection
  /** One line of Markdown. */
  title: string
  /** The code shows that nothing is left to do here. Never true where only a person can know. */
  done: boolean
  /** Whether code can show it at all. */
  codeVisible: boolean
  /** Fingerprints of the findings that keep it open. */
  findings: string[]
  /** Lines that bear on it: open places first, else the proof that it is done. */
  evidence: Evidence[]
}

export interface Evidence {
  path: string
  line: number
  /** A few words: `new Stripe(…) without apiVersion`, `handles invoice.paid`. */
  note: string
}
