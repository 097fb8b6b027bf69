import type { ChangesBetween, ListedChange } from '../../catalog/changes-between.ts'

/** The changes as data; every transition is there, also one that changed nothing. */
export function changesAsJson({ from, to, notes, versions }: ChangesBetween): string {
  const value = {
    schemaVersion: 1,
    from,
    to,
    notes,
    versions: versions.map(({ info, url, changes }) => ({
      version: info.version,
      date: info.date,
      release: info.release,
      kind: info.kind,
      breaking: info.hasBreaking,
      stripeNode: info.stripeNode,
      url,
      changes: changes.map(changeValue),
    })),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function changeValue({ change, resource, resources, elements, isGenerated }: ListedChange) {
  const { claims, bites, ...facts } = change
  return {
    ...facts,
    resource: resource === '' ? null : resource,
    resources,
    curated: !isGenerated,
    elements,
    ...(bites === undefined ? {} : { bites }),
  }
}
