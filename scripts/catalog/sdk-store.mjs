/**
 * Writes the SDK surfaces of all majors into one JSON text, a line for each member with the majors that have it.
 *
 * @param {{ sdk: string, members: Record<string, string>, facts: object }[]} surfaces one for each major, in their order
 */
export function encodeSdks(surfaces) {
  const majors = surfaces.map(({ sdk }) => Number.parseInt(sdk, 10))
  const releases = surfaces.map(({ sdk, facts }) => `    ${JSON.stringify(sdk)}: ${spaced(facts)}`)
  const names = [...new Set(surfaces.flatMap(({ members }) => Object.keys(members)))].sort()
  const members = names.map((name) => {
    const texts = [...new Set(surfaces.map((each) => each.members[name]))].filter(
      (text) => text !== undefined,
    )
    const spans = texts.map((text) => [
      span(
        majors.filter((_, index) => surfaces[index].members[name] === text),
        majors,
      ),
      text,
    ])
    return `    ${JSON.stringify(name)}: ${spaced(Object.fromEntries(spans))}`
  })
  return `{\n  "releases": {\n${releases.join(',\n')}\n  },\n  "members": {\n${members.join(',\n')}\n  }\n}\n`
}

/** `8-10`, `22-` up to the newest, `8-10,13`. */
function span(own, majors) {
  const runs = []
  for (const major of own) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === major - 1) last[1] = major
    else runs.push([major, major])
  }
  const newest = majors.at(-1)
  return runs
    .map(([from, to]) => (to === newest ? `${from}-` : from === to ? `${from}` : `${from}-${to}`))
    .join(',')
}

/** JSON on one line, with a space after colons and commas. */
function spaced(value) {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
}
