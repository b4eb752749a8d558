import fc from 'fast-check';
import type { Readable } from '../../../src/core/initiative/change.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../../src/core/initiative/toggle.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { isFromDiagram, isToDiagram, type Wish } from '../../../src/core/protocol/diagram.ts';
import { shownInitiative } from '../../../src/core/views/panel.ts';
import { bodyStartOf } from '../../../src/core/yaml/front-matter.ts';
import { type Area, Fault } from '../area.ts';
import { oddTexts, oddValues } from '../odd.ts';
import { call, edited, models, stamp } from '../product.ts';
import { tidyTexts } from '../random-text.ts';
import { timed } from '../timed.ts';
import { messagesOf, withOther } from './messages.ts';
import { assertMove } from './moves.ts';

/** One of the wishes that the page has for an initiative, with odd values in place of some of its own, and an odd key. */
interface Wished {
  readonly text: string;
  readonly choice: number;
  readonly odd: readonly { readonly nth: number; readonly value: unknown }[];
  readonly key: { readonly name: string; readonly value: unknown };
}

/** What the guard takes is carried out or refused, whatever it names. */
export const wishes: Area<Wished> = {
  name: 'wishes',
  inputs: fc.record({
    text: tidyTexts,
    choice: fc.nat(),
    odd: fc.array(fc.record({ nth: fc.nat(30), value: oddValues }), { minLength: 1, maxLength: 3 }),
    key: fc.record({ name: oddTexts, value: oddValues }),
  }),
  check: ({ text, choice, odd, key }) => {
    const asked = messagesOf(text).filter(({ to }) => to === 'host');
    const chosen = asked[choice % Math.max(1, asked.length)]?.message ?? { type: 'ready' };
    const changed = odd.reduce<unknown>((message, { nth, value }) => withOther(message, nth, value).value, chosen);
    // As `JSON.parse` does: also `__proto__` becomes a key like others.
    const message: unknown = JSON.parse(
      `{${JSON.stringify(key.name)}:${JSON.stringify(key.value)},${JSON.stringify(changed).slice(1)}`,
    );
    const taken = timed('a guard', () => (isFromDiagram(message) ? message : undefined));
    if (taken?.type !== 'wish') return;
    const read = readInitiative(text, models);
    if (read.kind === 'initiative') carryOut(text, read, taken.wish);
  },
  text: { of: input => input.text, with: (input, text) => ({ ...input, text }) },
};

function carryOut(text: string, read: Readable, wish: Wish): void {
  switch (wish.type) {
    case 'move':
      assertMove(text, read, wish.move);
      break;
    case 'toggle': {
      const planned = call('planToggle', () => planToggle(new Snapshot(text, models), wish.task, wish.done));
      edited('a tick', text, planned, { keys: [], body: true });
      break;
    }
    case 'select': {
      const { initiative, model } = read;
      const sections = readSections(text, bodyStartOf(text));
      const file = { initiative, model, text, sections, findings: [], today: stamp.on, locale: 'en' };
      const shown = call('shownInitiative', () => shownInitiative(file, wish.step, false));
      if (!isToDiagram(JSON.parse(JSON.stringify({ type: 'show', version: 1, shown }))))
        throw new Fault('what is sent to the page is what it takes', wish.type);
    }
  }
}
