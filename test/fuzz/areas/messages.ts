import fc from 'fast-check';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { placeFindings } from '../../../src/core/checks/placed-finding.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { StepSections } from '../../../src/core/model/step-sections.ts';
import { isFromDiagram, isToDiagram, type Wish } from '../../../src/core/protocol/diagram.ts';
import { shownInitiative } from '../../../src/core/views/panel.ts';
import { type Area, Fault } from '../area.ts';
import { models, options, stamp } from '../product.ts';
import { tidyTexts } from '../random-text.ts';
import { timed } from '../timed.ts';
import { allowedIn } from './moves.ts';

/** One of the messages about an initiative, and a value that takes the place of the nth of its own. */
interface Changed {
  readonly text: string;
  readonly choice: number;
  readonly nth: number;
  readonly other: unknown;
}

interface Message {
  readonly to: 'page' | 'host';
  readonly message: unknown;
}

/** What an initiative sends to the page, and what the page can ask for. */
export function messagesOf(text: string): Message[] {
  const read = readInitiative(text, models);
  if (read.kind !== 'initiative') return [];
  const { initiative, model } = read;
  const findings = placeFindings(checkInitiative(new Snapshot(text, models), options), text);
  const file = { initiative, model, text, findings, today: stamp.on, locale: 'en' };
  const sections = readSections(text, read.block.bodyStart);
  const shown = shownInitiative({ ...file, sections }, undefined, false);
  const tasks = model.steps.flatMap(step => new StepSections(sections, model, initiative).tasks(step));
  const [uri, version] = ['file:///a.md', 3];
  const asked: Wish[] = [
    { type: 'select', step: 'plan' },
    { type: 'pin', pinned: true },
    ...allowedIn(read).map(move => ({ type: 'move' as const, move })),
    ...tasks.slice(0, 1).map(({ name, done }) => ({ type: 'toggle' as const, task: name, done: !done })),
    ...findings.slice(0, 1).map(({ id, written, start, end }) => ({
      type: 'goToFinding' as const,
      finding: { id, written, at: { start, end } },
    })),
  ];
  const host = asked.map(wish => ({ to: 'host' as const, message: { type: 'wish', seen: { uri, version }, wish } }));
  return [{ to: 'page', message: { type: 'show', version, uri, shown } }, ...host];
}

/** Each is of another type than what it takes the place of, or of none that can be sent. */
const others = fc.constantFrom<unknown>(null, 7, -1, 1.5, 'other', true, [], {}, [[]], { kind: 'drop' });

/** Messages between the page and its host, as they are and with one value of another type. */
export const messages: Area<Changed> = {
  name: 'messages',
  inputs: fc.record({ text: tidyTexts, choice: fc.nat(), nth: fc.nat(500), other: others }),
  check: ({ text, choice, nth, other }) => {
    const all = messagesOf(text);
    const { to, message } = all[choice % all.length] ?? { to: 'host', message: { type: 'ready' } };
    const guard = to === 'page' ? isToDiagram : isFromDiagram;
    const plain: unknown = JSON.parse(JSON.stringify(message));
    if (!timed('a guard', () => guard(plain))) throw new Fault('a message that can be sent is taken', to);
    const { value, was } = withOther(plain, nth, other);
    if (timed('a guard', () => guard(value)) && was !== undefined && !isAlike(was, other))
      throw new Fault('a message with a value of another type is not taken', to, `${JSON.stringify(other)} at ${nth}`);
    if (guard(other)) throw new Fault('what is no message is not taken', to, JSON.stringify(other));
  },
  text: { of: input => input.text, with: (input, text) => ({ ...input, text }) },
};

/** The message with the nth of its single values being another one, and what that was. */
export function withOther(message: unknown, nth: number, other: unknown): { value: unknown; was: unknown } {
  let left = nth % Math.max(1, (JSON.stringify(message).match(/[:[,](?=["\dtfn-])/g) ?? []).length);
  let was: unknown;
  const value: unknown = JSON.parse(JSON.stringify(message), (_, part: unknown) => {
    if (typeof part === 'object' || left-- !== 0) return part;
    was = part;
    return other;
  });
  return { value, was };
}

/** Whether one could stand for the other: numbers may be counts, but a count is no fraction. */
function isAlike(was: unknown, other: unknown): boolean {
  return typeof was === typeof other;
}
