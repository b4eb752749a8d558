import { applyEdits, type Planned } from '../../src/core/base/edit.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { placeFindings } from '../../src/core/checks/placed-finding.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../src/core/initiative/toggle.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import type { Models } from '../../src/core/model/models.ts';
import type { FromPage, ToPage } from '../../src/core/protocol/panel.ts';
import { isFromPage } from '../../src/core/protocol/panel-guard.ts';
import { shownInitiative } from '../../src/core/views/panel.ts';
import type { Shown } from '../../src/core/views/shown.ts';
import type { ViewState } from '../../src/webview/host.ts';
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
export class PageHost {
  readonly #options: HostOptions;
  #text: string;
  #selected: string | undefined;
  #pinned = false;
  #state: ViewState | undefined;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#text = options.sample.text;
  }

  postMessage(message: FromPage): void {
    if (!isFromPage(message)) throw new Error(`The page sent what it cannot send: ${JSON.stringify(message)}`);
    this.#options.log(JSON.stringify(message));
    this.#obey(message);
    const show: ToPage = { type: 'show', shown: this.#shown() };
    window.postMessage(show);
  }

  getState(): ViewState | undefined {
    return this.#state;
  }

  setState(state: ViewState): void {
    this.#state = state;
  }

  #obey(message: FromPage): void {
    const { models, today } = this.#options;
    switch (message.type) {
      case 'select':
        this.#selected = message.step;
        return;
      case 'pin':
        this.#pinned = message.pinned;
        return;
      case 'toggle':
        this.#apply(planToggle(new Snapshot(this.#text, models), message.task, message.done));
        return;
      case 'move':
        this.#selected = undefined;
        this.#apply(planMove(new Snapshot(this.#text, models), message.move, { on: today }, { judge: judgeOn(today) }));
        return;
      default: // The others lead to the text, or ask: there is nothing of that here.
    }
  }

  #apply(planned: Planned): void {
    if (planned.kind === 'refused') this.#options.log(`Refused: ${planned.reason}`);
    else this.#text = applyEdits(this.#text, planned.edits);
  }

  #shown(): Shown {
    const { models, today, sample } = this.#options;
    const text = this.#text;
    const snapshot = new Snapshot(text, models);
    const { read, sections } = snapshot;
    if (read.kind !== 'initiative') {
      const problem = read.kind === 'broken' ? read.problems[0]?.message : 'It has no title.';
      return { kind: 'nothing', message: `This initiative cannot be read. ${problem}` };
    }
    const { initiative, model } = read;
    const file = {
      uri: `file:///${sample.name}.md`,
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
