import { isAnswered } from '../base/answer.ts';
import { detachedText } from '../initiative/detached.ts';
import { type Initiative, type Measure, MOST_MEASURES } from '../initiative/initiative.ts';

/** What another initiative says of the same measure on the same day. */
export interface OtherBaseline {
  /** Of this file's measure: its place in the list. */
  readonly measure: number;
  readonly title: string;
  readonly value: number;
}

/** A measure with the day of its baseline, as an initiative has it. */
interface Measured extends Pick<Measure, 'index'> {
  readonly key: string;
  readonly title: string;
  readonly value: number;
  readonly how: string | undefined;
  readonly over: string | undefined;
}

/** What more initiatives than these measure is measured by each for itself. */
const FEW = 3;

/**
 * What initiatives measure, so that the checks of one file can know of the others: which name, in which unit, at what
 * value on which day. Files are named by any key.
 */
export class SharedMeasures {
  readonly #measured = new Map<string, readonly Measured[]>();
  readonly #files = new Map<string, Set<string>>();

  /** Takes note of what a file is now. Yields the few others that measure the same on the same day, where something has changed. */
  note(file: string, initiative: Initiative | undefined): string[] {
    const [before, now] = [this.#measured.get(file) ?? [], measuredIn(initiative)];
    if (JSON.stringify(before) === JSON.stringify(now)) return [];
    const keys = [...before, ...now].map(({ key }) => key);
    const earlier = keys.flatMap(key => this.#fewWith(key));
    for (const { key } of before) this.#leave(key, file);
    for (const { key } of now) this.#files.set(key, (this.#files.get(key) ?? new Set()).add(file));
    if (now.length > 0) this.#measured.set(file, now);
    else this.#measured.delete(file);
    return [...new Set([...earlier, ...keys.flatMap(key => this.#fewWith(key))])].filter(other => other !== file);
  }

  /** Of each measure of a file the first other baseline, where few initiatives measure the same on the same day. */
  otherBaselines(file: string): OtherBaseline[] {
    return (this.#measured.get(file) ?? []).flatMap(one => {
      const others = this.#fewWith(one.key).flatMap(other => (other === file ? [] : (this.#measured.get(other) ?? [])));
      const other = others.find(other => other.key === one.key && contradicts(one, other));
      return other ? [{ measure: one.index, title: other.title, value: other.value }] : [];
    });
  }

  #fewWith(key: string): string[] {
    const files = this.#files.get(key);
    return files && files.size <= FEW ? [...files] : [];
  }

  #leave(key: string, file: string): void {
    const files = this.#files.get(key);
    files?.delete(file);
    if (files?.size === 0) this.#files.delete(key);
  }
}

/** What is counted otherwise, or over another time, may well be another number. */
function contradicts(one: Measured, other: Measured): boolean {
  const differs = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return one.value !== other.value && !differs(one.how, other.how) && !differs(one.over, other.over);
}

/** Of those that are worked on, or were: what is proposed or dropped is not measured with care. */
function measuredIn(initiative: Initiative | undefined): Measured[] {
  if (!initiative || initiative.status === 'proposed' || initiative.status === 'dropped') return [];
  return initiative.measures.slice(0, MOST_MEASURES).flatMap(measure => {
    const { index, name, unit = '', how, baseline } = measure;
    if (baseline?.on === undefined || isAnswered(measure)) return [];
    const key = JSON.stringify([name.trim().toLowerCase(), unit.trim(), baseline.on]);
    const { value, over } = baseline;
    return [{ index, key, title: detachedText(initiative.title), value, how: kept(how), over: kept(over) }];
  });
}

function kept(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detachedText(text);
}
