import pc from 'picocolors'

export type Colors = ReturnType<typeof pc.createColors>

export function colorsFor(wanted: boolean): Colors {
  return pc.createColors(wanted)
}
