import { causeOf } from '../area.ts';

/** Counts what came of edits, and which promises were broken where first. */
export class Tally {
  edits = 0;
  refused = 0;
  wrong = 0;
  readonly #reasons = new Map<string, number>();
  readonly #faults = new Map<string, { count: number; first: string; message: string }>();

  /** What an attempt comes to: how many edits, or the reason why nothing was written. */
  count(path: string, attempt: () => number | string): void {
    try {
      const outcome = attempt();
      if (typeof outcome === 'number') this.edits += outcome;
      else this.#refuse(outcome);
    } catch (error) {
      this.wrong++;
      const cause = causeOf(error);
      const known = this.#faults.get(cause);
      if (known) known.count++;
      else this.#faults.set(cause, { count: 1, first: path, message: error instanceof Error ? error.message : '' });
    }
  }

  #refuse(reason: string): void {
    this.refused++;
    const kind = reason.replace(/“[^”]*”|`[^`]*`|\d+/g, '…').slice(0, 120);
    this.#reasons.set(kind, (this.#reasons.get(kind) ?? 0) + 1);
  }

  lines(): string[] {
    const reasons = [...this.#reasons].sort((a, b) => b[1] - a[1]).slice(0, 12);
    const faults = [...this.#faults].sort((a, b) => b[1].count - a[1].count);
    return [
      `${this.edits} edits, ${this.refused} refused, ${this.wrong} wrong.`,
      ...reasons.map(([reason, count]) => `  refused ${count}: ${reason}`),
      ...faults.map(
        ([cause, { count, first, message }]) => `  wrong ${count}: ${cause}\n    first in ${first}: ${message}`,
      ),
    ];
  }
}
