/** Where formats look for it; the checklist, which a report is made of, needs the same and may not import a report. */
export * from '../markdown/escape.ts'
