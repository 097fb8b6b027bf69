/** Where each line of a text starts. Only `\n` ends a line, as for git and GitHub; lines count from 1. */
export class Lines {
  private readonly starts: number[] = [0]
  readonly text: string

  constructor(text: string) {
    this.text = text
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  /** The line that the offset is on; an offset just after a `\n` is on the next line. */
  lineOf(offset: number): number {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }

  /** Offset of a line's first character. */
  start(line: number): number {
    return this.starts[line - 1] ?? this.text.length
  }

  /** Offset just after a line's last character, before its `\n`. */
  end(line: number): number {
    const next = this.starts[line]
    return next === undefined ? this.text.length : next - 1
  }

  get count(): number {
    return this.starts.length
  }
}
