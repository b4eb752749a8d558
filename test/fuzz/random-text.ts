import fc from 'fast-check';
import { writeFlow } from '../../src/core/yaml/flow.ts';
import { randomInitiative } from '../unit/initiative/random-initiative.ts';
import { type Tape, tapes } from '../unit/tape.ts';
import { awkwardWords } from '../unit/words.ts';
import { seedTexts } from './seed-texts.ts';

/** Texts that are initiatives, or nearly: as people write them, as they are half-way, and as no one ever should. */
export const randomTexts: fc.Arbitrary<string> = fc.tuple(tapes, tapes).map(([base, tape]) => randomText(base, tape));

/** The same without what makes it hard to read. */
export const tidyTexts: fc.Arbitrary<string> = tapes.map(tidyText);

function tidyText(tape: Tape): string {
  return tape.once(2) ? seedOf(tape) : randomInitiative(tape);
}

/** A tape of its own for what is done to a text: the one of a long text is soon at its end. */
function randomText(base: Tape, tape: Tape): string {
  let text = tidyText(base);
  if (tape.once(3)) text += randomBody(tape);
  if (tape.once(2)) text = withOddValue(tape, text);
  for (let times = tape.below(5); times > 0; times--) text = mutated(tape, text);
  return tape.once(40) ? swollen(tape, text) : text;
}

function seedOf(tape: Tape): string {
  return seedTexts[tape.below(seedTexts.length)] ?? '';
}

const oddValues = [
  '"3"',
  '[completed]',
  '{ value: 8 }',
  'every quarter with the board',
  '202611',
  '2026-02-30',
  '"2026-11-25"',
  "'active'",
  'Active',
  '~',
  '',
  '|\n  two\n  lines',
  '>-\n  folded\n',
  '&here 7',
  '*here',
  '!!str 7',
  '!own x',
  '1_000',
  '0x1F',
  '.inf',
  '-.nan',
  '1e400',
  '007',
  '"1,234"',
  '12 %',
  'yes',
  '[[Ann]]',
  '@team',
  '[{ on: 2026-11-01, value: "7" }, { on: 2026-11-01, value: 7 }]',
  '[~, 7, [7]]',
  '{ vision: Done, plan: ~, other: active }',
  '- { on: 2026-10-01, did: started }',
  '\n  - name: A\n    unit: min\n    baseline: 7\n    readings: nothing yet',
  '\n- a\n- b',
  '{ no-sponsor: a team matter, no-such-check: x }',
  './gone file.md',
  '[a](<b c.md>)',
] as const;

const knownKeys = [
  'initiative',
  'model',
  'status',
  'cycle',
  'review',
  'steps',
  'history',
  'measures',
  'cycles',
  'verdict',
  'ignore',
  'agreed',
  'sustain',
  'next',
  'lessons',
] as const;

/** A known key holds what nobody expects there. */
function withOddValue(tape: Tape, text: string): string {
  const key = tape.pick(knownKeys);
  const value = tape.once(3) ? writeFlow(tape.pick(awkwardWords)) : tape.pick(oddValues);
  const line = new RegExp(`^${key}:.*$`, 'm');
  return line.test(text)
    ? text.replace(line, () => `${key}: ${value}`)
    : text.replace(/^---[^\n]*\n/, opening => `${opening}${key}: ${value}\n`);
}

const tokens = [
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\t',
  ': ',
  '- ',
  '#',
  ' # note',
  '"',
  "'",
  '\n---\n',
  '\n...\n',
  '\r',
  '\r\n',
  '\n',
  '\u2028',
  '\u0085',
  '🚀',
  '\ud83d',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a0 ',
  '*a0',
  '<<: *a0\n',
  '!!binary ',
  '? ',
  '|\n',
  '<<<<<<< ours\n',
  '=======\n',
  '>>>>>>> theirs\n',
  '\0',
  '%YAML 1.1\n',
  '__proto__: x\n',
  'ag',
  '```\n',
  '<!--',
] as const;

function mutated(tape: Tape, text: string): string {
  const at = tape.below(text.length + 1);
  const lines = text.split(/(?<=\n)/);
  const line = tape.below(lines.length);
  const other = tape.below(lines.length);
  const own = lines[line] ?? '';
  switch (tape.below(10)) {
    case 0:
    case 1:
      return text.slice(0, at) + tape.pick(tokens) + text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(at + 1 + tape.below(12));
    case 3:
      return lines.toSpliced(other, 0, own).join('');
    case 4:
      return lines
        .with(line, lines[other] ?? '')
        .with(other, own)
        .join('');
    case 5:
      return lines.with(line, `${' '.repeat(tape.below(5))}${own.trimStart()}`).join('');
    case 6:
      return lines.with(line, `${own.slice(0, tape.below(own.length + 1))}\n`).join('');
    case 7:
      return tape.pick([text.replace(/\n/g, '\r\n'), text.replace(/\r?\n/g, '\r'), `\ufeff${text}`, `\n${text}`]);
    case 8:
      return lines.toSpliced(line, 1).join('');
    default:
      return tape.once(3) ? text.slice(0, at) : text;
  }
}

/** Some part of it many times over: what takes a time that grows faster than the text shows here. */
function swollen(tape: Tape, text: string): string {
  const at = tape.below(text.length + 1);
  const part = tape.once(2) ? text.slice(at, at + 1 + tape.below(60)) : tape.pick(tokens);
  const times = Math.floor((2000 + tape.below(30_000)) / Math.max(1, part.length));
  return text.slice(0, at) + part.repeat(times) + text.slice(at);
}

const bodyLines = [
  '## What is the vision?',
  '## Take action',
  '## Take action',
  '## 3. Where do we want to be? {#target}',
  '## **Plan** 🚀',
  'Evaluation',
  '----------',
  '# A title',
  '### Lessons',
  '- [ ] ask *Tom*',
  '- [x] done',
  '  - [ ] inner',
  '1. [ ] first',
  '> - [ ] quoted',
  '- measured once',
  '```md',
  '```',
  '~~~',
  '<!-- ## Plan',
  '-->',
  '[a]: <b c.md> "title"',
  'Some words with a [link](./gone%20file.md#part).',
  '',
  '    code',
  '---',
] as const;

function randomBody(tape: Tape): string {
  const lines = tape.some(12, () => tape.pick(bodyLines));
  return `\n${lines.join('\n')}${tape.once(2) ? '' : '\n'}`;
}
