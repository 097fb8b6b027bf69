/** WHAT IS LEFT FOR A PERSON: the guide's points for this jump, with what the code shows beside each. */
export interface Checklist {
  from: string | null
  to: string
  items: ChecklistItem[]
}

export type ChecklistSection = 'steps' | 'changes' | 'testing' | 'mistakes'

export interface ChecklistItem {
  /** Stable over runs, `steps.sdk`, `steps.sdk.release-notes`; the part before the last dot is its parent, if any. */
  id: string
  section: ChecklistSection
  /** One line of Markdown, ours alone: nothing of the scanned repository is in it. */
  title: string
  /** The page at Stripe about it. */
  url?: string
  /** The code shows that nothing is left to do here. Never true where only a person can know. */
  done: boolean
  /** Whether code can show it at all. */
  codeVisible: boolean
  /** Fingerprints of the findings that keep it open. */
  findings: string[]
  /** Lines that bear on it: open places first, else the proof that it is done. */
  evidence: Evidence[]
  /** What the scan says where it found no line: `No webhook handler found in 12 scanned files.` */
  remark?: string
}

export interface Evidence {
  path: string
  line: number
  /** A few words, code in backticks: ``new Stripe(…) without apiVersion``, ``handles `invoice.paid` ``. */
  note: string
}
