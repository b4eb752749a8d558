import type { TextRange } from '../../../src/core/base/edit.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { placeFindings } from '../../../src/core/checks/placed-finding.ts';
import type { Readable } from '../../../src/core/initiative/change.ts';
import { linksIn, linkTargets } from '../../../src/core/initiative/links.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import type { Cause } from '../../../src/core/language/cause.ts';
import { titleAt } from '../../../src/core/language/head.ts';
import { tell } from '../../../src/core/language/hover.ts';
import { suggest } from '../../../src/core/language/suggest.ts';
import type { World } from '../../../src/core/language/suggestion.ts';
import { linksOf } from '../../../src/core/markdown/link.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { isToDiagram } from '../../../src/core/protocol/diagram.ts';
import { loopOf } from '../../../src/core/views/loop.ts';
import { positionInBrief } from '../../../src/core/views/loop-words.ts';
import { shownInitiative } from '../../../src/core/views/panel.ts';
import { bodyStartOf } from '../../../src/core/yaml/front-matter.ts';
import { Fault } from '../area.ts';
import { call, models, options, stamp } from '../product.ts';
import { randomTexts } from '../random-text.ts';
import { textArea } from './text-area.ts';

/** All that is read from a file, shown of it and told in it. */
export const files = textArea('files', randomTexts, text => {
  const read = call('readInitiative', () => readInitiative(text, models));
  const findings = call('checkText', () => checkInitiative(new Snapshot(text, models), options));
  for (const { id, at, related, message } of findings) {
    for (const range of [at, ...related.map(place => place.at)]) assertInside(text, range, id);
    if (/undefined|NaN|\[object/.test(message) && !/undefined|NaN|\[object/.test(text))
      throw new Fault('a message is in words', '', message);
  }
  const sections = call('readSections', () => readSections(text, bodyStartOf(text)));
  for (const { at, content, tasks } of sections)
    for (const range of [at, content, ...tasks.map(({ mark }) => mark)]) assertInside(text, range, 'a section');
  for (const line of text.split('\n').slice(0, 50))
    for (const { at } of call('linksOf', () => linksOf(line))) assertInside(line, at, 'a link');
  const title = call('titleAt', () => titleAt(text));
  if (title) assertInside(text, title, 'the title');
  for (let nth = 0; nth <= PLACES; nth++) lookAt(text, Math.round((text.length * nth) / PLACES));
  if (read.kind === 'initiative') show(text, read);
});

/** At how many places of a text somebody points and types. */
const PLACES = 16;

const world: World = {
  models,
  today: stamp.on,
  me: 'Priya',
  people: () => ['Tom', 'Priya'],
  files: () => [{ path: './b.md', title: 'Fewer pages' }],
  used: () => ['fast', 'build: ci'],
};

function lookAt(text: string, offset: number): void {
  const known = { today: stamp.on, findings: [{ step: 'vision', message: 'No [baseline](command:x).' }] };
  const told = call('tell', () => tell(new Snapshot(text, models), offset, known));
  if (told) assertInside(text, told.at, 'a hover');
  const typed: Cause = { kind: 'typed', character: text[offset - 1] ?? ' ' };
  for (const cause of [{ kind: 'asked' } as const, typed])
    for (const { at, label, kind } of call('suggest', () => suggest(text, offset, cause, world))) {
      assertInside(text, at, 'a suggestion');
      if (offset < at.start || offset > at.end)
        throw new Fault('a suggestion stands where it was asked for', kind, label);
    }
}

/** The page of an initiative, its lenses, and its links. */
function show(text: string, read: Readable): void {
  const { initiative, model } = read;
  const findings = placeFindings(checkInitiative(new Snapshot(text, models), options), text);
  const sections = readSections(text, bodyStartOf(text));
  const file = {
    initiative,
    model,
    text,
    findings,
    today: stamp.on,
    locale: 'en',
    sections,
  };
  for (const { id } of model.steps) {
    const shown = call('shownInitiative', () => shownInitiative(file, id, false));
    if (!isToDiagram(JSON.parse(JSON.stringify({ type: 'show', version: 1, shown }))))
      throw new Fault('what is sent to the page is what it takes', id);
  }
  call('positionInBrief', () => positionInBrief(loopOf(model, initiative, findings)));
  call('linkTargets', () => linkTargets(initiative));
  for (const at of call('linksIn', () => [...linksIn(read)].map(({ at }) => at))) assertInside(text, at, 'a link');
}

function assertInside(text: string, { start, end }: TextRange, what: string): void {
  if (!(0 <= start && start <= end && end <= text.length))
    throw new Fault('a range is inside of the text', what, `${start} to ${end} of ${text.length}`);
}
