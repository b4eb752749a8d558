import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Typed } from './orders.ts';
import { type Ended, startCli } from './process.ts';
import { begin, text } from './race.ts';

/** What came of a command that was killed, and of the next one. */
export interface Killed {
  readonly faults: readonly string[];
  /** It had come to its end before. */
  readonly hadEnded: boolean;
  /** What its file held then. `half` is a fault, but where the file is overwritten in its place. */
  readonly held: 'old' | 'new' | 'half';
  /** It left something for the next one to clear. */
  readonly left: boolean;
}

/** When a command is killed: after so many milliseconds, or at a call by which it changes the disk. */
export type Moment = { readonly after: number } | { readonly at: number };

const first = ['record', 'a.md', '--value', '21', '--on', '2026-11-10'];
const second = ['record', 'a.md', '--value', '18', '--on', '2026-11-12'];

/** More bytes than a lock has. */
const LOCK = 1000;

/** So much that writing it can be cut short. */
const old = text + 'A line that says nothing.\n'.repeat(1000);

/** Kills commands on a file, with a second name or without. */
export class Killer {
  readonly #folder: string;
  readonly #hasTwoNames: boolean;
  /** What the command makes of the file, and what the next one makes of each. */
  #new = '';
  #expected: readonly string[] = [];

  constructor(folder: string, hasTwoNames: boolean) {
    this.#folder = folder;
    this.#hasTwoNames = hasTwoNames;
  }

  async prepare(): Promise<void> {
    this.#begin();
    await this.#run(first).ended;
    this.#new = this.#text();
    await this.#run(second).ended;
    const both = this.#text();
    this.#begin();
    await this.#run(second).ended;
    this.#expected = [this.#text(), both];
    if (new Set([old, this.#new, ...this.#expected]).size !== 4)
      throw new Error('The commands do not change the file.');
  }

  async kill(moment: Moment): Promise<Killed> {
    this.#begin();
    const { code } = await this.#killed(moment);
    const now = this.#text();
    const held = now === old ? 'old' : now === this.#new ? 'new' : 'half';
    const left = this.#left().length > 0;
    const faults = this.#left().flatMap(name => {
      const { size, mode } = statSync(join(this.#folder, name));
      return size > LOCK && mode & 0o077 ? [`others may read ${name}`] : [];
    });
    if (held === 'half' && !this.#hasTwoNames) faults.push(`half of it is in the file:\n${now.slice(0, 1000)}`);
    if (code === 0 && (held !== 'new' || left)) faults.push(`it had ended, with ${this.#left().join(', ') || held}`);
    const next = await this.#run(second).ended;
    if (next.code !== 0) faults.push(`the next one ended with ${next.code}: ${next.note}`);
    // What was half-written is taken back.
    const expected = this.#expected[held === 'new' ? 1 : 0];
    if (this.#text() !== expected) faults.push(`the next one left this:\n${this.#text().slice(0, 1000)}`);
    if (this.#left().length > 0) faults.push(`the next one left ${this.#left().join(', ')}`);
    if (this.#hasTwoNames && readFileSync(join(this.#folder, 'b.md'), 'utf8') !== expected)
      faults.push('two files now');
    return { faults, hadEnded: code !== null, held, left };
  }

  async #killed(moment: Moment): Promise<Ended> {
    if ('at' in moment) return this.#run(first, './killed-at.mjs', { KILLED_AT: String(moment.at) }).ended;
    const running = this.#run(first);
    await Promise.race([pause(moment.after), running.ended]);
    running.kill();
    return running.ended;
  }

  #run(typed: Typed, preload?: string, env?: Readonly<Record<string, string>>) {
    const ours = { ...env, TMPDIR: join(this.#folder, 'tmp') };
    return startCli({ cwd: this.#folder, typed, env: ours, ...(preload && { preload }) });
  }

  #begin(): void {
    begin(this.#folder);
    mkdirSync(join(this.#folder, 'tmp'));
    writeFileSync(join(this.#folder, 'a.md'), old, { mode: 0o600 });
    if (this.#hasTwoNames) linkSync(join(this.#folder, 'a.md'), join(this.#folder, 'b.md'));
  }

  #text(): string {
    return readFileSync(join(this.#folder, 'a.md'), 'utf8');
  }

  #left(): string[] {
    return readdirSync(this.#folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.includes('.continual-improvement-'),
    );
  }
}
