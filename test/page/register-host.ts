import { applyEdits } from '../../src/core/base/edit.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { placeFindings } from '../../src/core/checks/placed-finding.ts';
import type { Initiative } from '../../src/core/initiative/initiative.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import type { Model } from '../../src/core/model/model.ts';
import type { Models } from '../../src/core/model/models.ts';
import type { Move } from '../../src/core/model/move.ts';
import { nextMove } from '../../src/core/model/move-words.ts';
import {
  type FromRegister,
  isFromRegister,
  type KeptView,
  REGISTER,
  type RegisterState,
  type RegisterWish,
  type ToRegister,
} from '../../src/core/protocol/register.ts';
import { moveTo } from '../../src/core/register/board.ts';
import { rowOf } from '../../src/core/register/make-row.ts';
import type { Row } from '../../src/core/register/row.ts';
import type { Host } from '../../src/webview/shared/host.ts';

interface File {
  readonly path: string;
  readonly text: string;
}

interface Options {
  readonly files: readonly File[];
  readonly models: Models;
  readonly views: readonly KeptView[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Hears what the page asked for, and what came of it. */
  readonly log: (line: string) => void;
}

/** Plays the extension for the register: it keeps the texts in memory, and an advance changes one there. */
export class RegisterHost implements Host<RegisterWish, RegisterState> {
  readonly #options: Options;
  readonly #texts: Map<string, string>;
  readonly #made = new Map<string, readonly Row[]>();
  #state: RegisterState | undefined;
  #version = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#texts = new Map(options.files.map(({ path, text }) => [path, text]));
  }

  postMessage(message: FromRegister): void {
    if (!isFromRegister(message)) throw new Error(`The page sent what it cannot send: ${JSON.stringify(message)}`);
    this.#options.log(JSON.stringify(message));
    if (message.type === 'ready') this.#show([...this.#texts.keys()], true);
    else if (message.wish.type === 'advance') this.#move(message.wish.file, nextMove);
    else if (message.wish.type === 'bring') {
      const { file, place } = message.wish;
      this.#move(file, (model, initiative) => moveTo(place, initiative, model));
    }
  }

  getState(): RegisterState | undefined {
    return this.#state;
  }

  setState(state: RegisterState): void {
    this.#state = state;
  }

  #move(path: string, moveOf: (model: Model, initiative: Initiative) => Move | string | undefined): void {
    const { models, today } = this.#options;
    const snapshot = new Snapshot(this.#texts.get(path) ?? '', models);
    const { read } = snapshot;
    const move = read.kind === 'initiative' ? moveOf(read.model, read.initiative) : undefined;
    if (!move || typeof move === 'string') {
      this.#options.log(`Refused: ${move}`);
      return;
    }
    const planned = planMove(snapshot, move, { on: today }, { judge: judgeOn(today) });
    if (planned.kind === 'refused') this.#options.log(`Refused: ${planned.reason}`);
    else this.#texts.set(path, applyEdits(snapshot.text, planned.edits));
    this.#show([path], false);
  }

  #show(paths: readonly string[], whole: boolean): void {
    const { today, models } = this.#options;
    this.#version += 1;
    const rows = paths.flatMap(path => this.#row(path));
    const shown = {
      whole,
      rows: new TextEncoder().encode(JSON.stringify(rows)),
      gone: [],
      models: Object.fromEntries(models.all.map(({ name, steps }) => [name, steps.map(({ label }) => label)])),
      today,
      locale: 'en',
      me: 'Mei',
      isComplete: true,
      ...(whole && { views: this.#options.views }),
    };
    const show: ToRegister = { type: 'show', version: this.#version, uri: REGISTER, shown };
    window.postMessage(show);
  }

  #row(path: string): Row[] {
    const text = this.#texts.get(path) ?? '';
    // Thousands of rows are made of a few texts.
    const made = this.#made.get(text) ?? this.#make(text);
    this.#made.set(text, made);
    const linked = (files: readonly string[] = []) =>
      files.map(file => decodeURI(new URL(file, `file:///${encodeURI(path)}`).pathname.slice(1)));
    return made.map(row => ({
      ...row,
      file: path,
      path,
      ...(row.kind === 'initiative' && {
        ...(row.waitsFor && { waitsFor: linked(row.waitsFor) }),
        ...(row.next && { next: linked(row.next) }),
      }),
      ...(row.kind === 'initiative' && { revision: this.#version }),
    }));
  }

  #make(text: string): readonly Row[] {
    const { models, today } = this.#options;
    const snapshot = new Snapshot(text, models);
    const { read } = snapshot;
    if (read.kind === 'not-an-initiative') return [];
    const findings = placeFindings(checkInitiative(snapshot, { today }), text);
    const known = read.kind === 'broken' ? { kind: read.kind, message: read.problems[0]?.message ?? '' } : read;
    return [rowOf({ file: '', path: '', read: known, findings, linked: path => path }, { today, locale: 'en' })];
  }
}
