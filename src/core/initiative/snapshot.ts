import { applyEdits, type Refused, type TextEdit } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { readSections, type Section } from '../markdown/sections.ts';
import type { Models } from '../model/models.ts';
import { bodyStartOf, type FrontMatter } from '../yaml/front-matter.ts';
import { type ReadInitiative, readFrom, readFront } from './read.ts';
import { type Elsewhere, withSeries } from './series.ts';

/**
 * One version of one text, with what it is by some models. Each thing is derived once, when somebody asks for it, and
 * goes with the snapshot: nothing else keeps it.
 */
export class Snapshot {
  readonly text: string;
  readonly models: Models;
  readonly elsewhere: Elsewhere | undefined;
  readonly #front = once(() => readFront(this.text));
  readonly #read = once(
    () => this.#taken ?? withSeries(readFrom(this.#front(), this.text, this.models), this.elsewhere),
  );
  readonly #taken: ReadInitiative | undefined;
  readonly #derived = new Map<string, unknown>();
  readonly #sections = once(() => readSections(this.text, bodyStartOf(this.text)));

  /** `elsewhere` knows the series that are kept in other files; `taken` is for `takenFor`. */
  constructor(text: string, models: Models, elsewhere?: Elsewhere, taken?: ReadInitiative) {
    this.text = text;
    this.models = models;
    this.elsewhere = elsewhere;
    this.#taken = taken;
  }

  /** The front matter as YAML has it. */
  get front(): FrontMatter {
    return this.#front();
  }

  get read(): ReadInitiative {
    return this.#read();
  }

  /** The sections of the body, whatever stands in the front matter. */
  get sections(): readonly Section[] {
    return this.#sections();
  }

  /** What else is made of it, by a name that says of what it is made: made once. */
  derived<T>(name: string, make: () => T): T {
    if (!this.#derived.has(name)) this.#derived.set(name, make());
    return this.#derived.get(name) as T;
  }

  /** The same text, taken for something else than it says: for who asks what would be said then. */
  takenFor(read: ReadInitiative): Snapshot {
    return new Snapshot(this.text, this.models, this.elsewhere, read);
  }

  edited(edits: readonly TextEdit[]): Snapshot {
    return new Snapshot(applyEdits(this.text, edits), this.models, this.elsewhere);
  }
}

/**
 * What is planned for a text: its edits, and the text after them as it was read again to verify them; or the reason why
 * there are none. Nothing is written by planning.
 */
export type Plan = PlannedEdits | Refused;

export interface PlannedEdits {
  readonly kind: 'edits';
  readonly edits: readonly TextEdit[];
  readonly after: Snapshot;
}
