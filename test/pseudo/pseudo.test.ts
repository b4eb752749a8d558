import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { severities } from '../../src/core/checks/finding.ts';
import type { CheckOptions } from '../../src/core/checks/options.ts';
import { checks } from '../../src/core/checks/rules/table.ts';
import { vocabulary } from '../../src/core/initiative/vocabulary/vocabulary.ts';
import { Models } from '../../src/core/model/models.ts';
import { pairs } from '../unit/checks/fixtures.ts';
import { assertWhole, inEnglish, inPseudo, wordsOf } from './pseudo.ts';
import { lookAround, lookAt, type Made } from './shown.ts';

const options: CheckOptions = { today: '2026-11-22', activePerOwner: 1, surroundings: { alsoOwned: ['Aaa'] } };
const workspace = new URL('../workspace/initiatives/', import.meta.url);

const files: readonly { file: string; text: string; options: CheckOptions; every?: number }[] = [
  ...pairs().map(({ id, name, flagged, options }) => ({ file: `${id}/${name}`, text: flagged().text, options })),
  ...readdirSync(workspace).map(file => ({ file, text: readFileSync(new URL(file, workspace), 'utf8'), options })),
  {
    file: 'everything.md',
    text: readFileSync(new URL('../unit/fixtures/everything.md', import.meta.url), 'utf8'),
    options,
    every: 5,
  },
];

/** What is no word for people: names of checks. */
const codes = [...checks.map(({ id }) => id), ...severities].join('\n');

/** What the models, the tests and `Intl` put in. */
const words = [
  ...new Models().all.flatMap(({ id, name, steps }) => [
    id,
    name,
    ...steps.flatMap(({ id, label, question }) => [id, label, question]),
  ]),
  ...pairs().map(({ options }) => JSON.stringify(options.surroundings)),
  'Priya Tom Ann Aaa Fewer pages New a reason nowhere kg k min h MB gone file md',
  'and or Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
].join('\n');

/** Those of keys and their values, which are suggested as they are written. */
const names = new Set<string>();
JSON.stringify(vocabulary, (key, value) => {
  if (key === 'name') names.add(value);
  return value;
});

function assertSame(made: Made, pseudo: Made, text: string): void {
  assert.deepEqual(pseudo.rest, made.rest);
  const [inPseudoToo, others] = [pseudo, made].map(({ shown }) => shown.filter(([, where]) => where !== 'line'));
  assert.deepEqual(inPseudoToo?.map(plain), others?.map(plain));
  const drawn = `${withoutNames(text)}\n${words}`;
  const theirs = wordsOf(`${drawn}\n${codes}`);
  const withNames = new Set([...theirs, ...names, ...guidance]);
  // Many are read again and again.
  for (const [text, where] of new Map(inPseudoToo)) {
    // What may stand there is told as it is written, and a step by its guidance.
    const areNames = where === 'suggestion' || where === 'hover markdown' || text.startsWith('⟦`');
    assertWhole(text, areNames ? withNames : theirs, where);
  }
  // A drawing breaks lines where there is no more room, also within a word.
  for (const [line, where] of pseudo.shown)
    if (where === 'line')
      for (const word of wordsOf(line)) assert.ok(drawn.includes(word), `Not through \`t\`: ${line}`);
}

const guidance = wordsOf(new Models().all.flatMap(({ steps }) => steps.map(({ guidance }) => guidance)).join(' '));

/** What somebody wrote: neither a key nor what may stand there, which could also be a word that the code forgot. */
function withoutNames(text: string): string {
  const [front = '', ...body] = text.split(/^---$/m).slice(1);
  const values = front
    .replace(/[\w-]+:(?=\s)/g, ':')
    .replace(/(?<=[:,[-]\s+)[a-zA-Z][\w-]*(?=\s*(?:[,}\]]|$))/gm, word => (names.has(word) ? ' ' : word));
  return [values, ...body].join('\n');
}

/** Where a sentence begins, its first letter may be a capital in one language and not in the other. */
function plain([text]: readonly [string, string]): string {
  return inEnglish(text).toLowerCase();
}

describe('in another language', () => {
  for (const { file, text, options, every } of files)
    it(`${file} is the same, and all that is said of it are whole sentences`, () => {
      assertSame(
        lookAt(text, options, every),
        inPseudo(() => lookAt(text, options, every)),
        text,
      );
    });

  it('what is said of no file is whole sentences', () => {
    assertSame(lookAround(), inPseudo(lookAround), '');
  });
});
