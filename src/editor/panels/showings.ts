/** As many as change between pressing and releasing a button, and many more. */
const KEPT = 50;

/**
 * What a page was shown, by versions that count up: a click names the version that it saw. Only the latest one is shown;
 * what went before is kept for a while, for clicks that are on their way.
 */
export class Showings<Basis> {
  readonly #kept = new Map<number, Basis>();
  #latest = 0;

  /** Begins the next version. One that takes longer to put together than a later one is never shown. */
  begin(): number {
    this.#latest += 1;
    return this.#latest;
  }

  isLatest(version: number): boolean {
    return version === this.#latest;
  }

  /** Notes what clicks on a version will be about. */
  keep(version: number, basis: Basis): void {
    this.#kept.set(version, basis);
    for (const older of this.#kept.keys()) if (older <= version - KEPT) this.#kept.delete(older);
  }

  of(version: number): Basis | undefined {
    return this.#kept.get(version);
  }
}
