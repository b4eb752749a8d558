import { applyEdits, type Planned } from '../../src/core/base/edit.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { placeFindings } from '../../src/core/checks/placed-finding.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../src/core/initiative/toggle.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import type { Models } from '../../src/core/model/models.ts';
import {
  type DiagramState,
  type FromDiagram,
  isFromDiagram,
  type ToDiagram,
  type Wish,
} from '../../src/core/protocol/diagram.ts';
import { shownInitiative } from '../../src/core/views/panel.ts';
import type { Shown } from '../../src/core/views/shown.ts';
import type { Host } from '../../src/webview/shared/host.ts';
import type { Sample } from './sample.ts';

export interface HostOptions {
  readonly sample: Sample;
  readonly models: Models;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Hears what the page asked for, and what came of it. */
  readonly log: (line: string) => void;
}

/** Plays the extension for the page: it keeps the text in memory, and moves and ticks change it there. */
export class PageHost implements Host<Wish, DiagramState> {
  readonly #options: HostOptions;
  #text: string;
  #selected: string | undefined;
  #pinned = false;
  #state: DiagramState | undefined;
  #version = 0;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#text = options.sample.text;
  }

  postMessage(message: FromDiagram): void {
    if (!isFromDiagram(message)) throw new Error(`The page sent what it cannot send: ${JSON.stringify(message)}`);
    this.#options.log(JSON.stringify(message));
    if (message.type === 'wish') this.#obey(message.wish);
    this.#version += 1;
    const uri = `file:///${this.#options.sample.name}.md`;
    const show: ToDiagram = { type: 'show', version: this.#version, uri, shown: this.#shown() };
    window.postMessage(show);
  }

  getState(): DiagramState | undefined {
    return this.#state;
  }

  setState(state: DiagramState): void {
    this.#state = state;
  }

  #obey(wish: Wish): void {
    const { models, today } = this.#options;
    switch (wish.type) {
      case 'select':
        this.#selected = wish.step;
        return;
      case 'pin':
        this.#pinned = wish.pinned;
        return;
      case 'toggle':
        this.#apply(planToggle(new Snapshot(this.#text, models), wish.task, wish.done));
        return;
      case 'move':
        this.#selected = undefined;
        this.#apply(planMove(new Snapshot(this.#text, models), wish.move, { on: today }, { judge: judgeOn(today) }));
        return;
      default: // The others lead to the text, or ask: there is nothing of that here.
    }
  }

  #apply(planned: Planned): void {
    if (planned.kind === 'refused') this.#options.log(`Refused: ${planned.reason}`);
    else this.#text = applyEdits(this.#text, planned.edits);
  }

  #shown(): Shown {
    const { models, today } = this.#options;
    const text = this.#text;
    const snapshot = new Snapshot(text, models);
    const { read, sections } = snapshot;
    if (read.kind !== 'initiative') {
      const problem = read.kind === 'broken' ? read.problems[0]?.message : 'It has no title.';
      return { kind: 'nothing', message: `This initiative cannot be read. ${problem}` };
    }
    const { initiative, model } = read;
    const file = {
      initiative,
      model,
      text,
      sections,
      findings: placeFindings(checkInitiative(snapshot, { today }), text),
      today,
      locale: 'en',
    };
    return shownInitiative(file, this.#selected, this.#pinned);
  }
}
