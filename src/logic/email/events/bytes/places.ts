/** Stretches of bytes, from and to, one after the other; kept without making anything new for each event. */
export class Places {
  /** From, to, from, to … */
  readonly ends: Int32Array;
  /** How many stretches there are. */
  count = 0;

  constructor(room: number) {
    this.ends = new Int32Array(room * 2);
  }

  /** False when there is no room for another. */
  add(from: number, to: number): boolean {
    if (this.count * 2 === this.ends.length) return false;
    this.ends[this.count * 2] = from;
    this.ends[this.count * 2 + 1] = to;
    this.count += 1;
    return true;
  }

  from(index: number): number {
    return this.ends[index * 2] as number;
  }

  to(index: number): number {
    return this.ends[index * 2 + 1] as number;
  }
}
