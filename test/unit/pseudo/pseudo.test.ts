import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { severities } from '../../../src/core/checks/finding.ts';
import type { CheckOptions } from '../../../src/core/checks/options.ts';
import { checks } from '../../../src/core/checks/rules/table.ts';
import { vocabulary } from '../../../src/core/initiative/vocabulary/vocabulary.ts';
import { Models } from '../../../src/core/model/models.ts';
import { pairs } from '../checks/fixtures.ts';
import { assertWhole, inEnglish, inPseudo } from './pseudo.ts';
import { lookAround, lookAt, type Made } from './shown.ts';

const options: CheckOptions = { today: '2026-11-22', activePerOwner: 1, surroundings: { alsoOwned: ['Aaa'] } };
const workspace = new URL('../../workspace/initiatives/', import.meta.url);

const files: readonly { file: string; text: string; options: CheckOptions; every?: number }[] = [
  ...pairs().map(({ id, name, flagged, options }) => ({ file: `${id}/${name}`, text: flagged().text, options })),
  ...readdirSync(workspace).map(file => ({ file, text: readFileSync(new URL(file, workspace), 'utf8'), options })),
  {
    file: 'everything.md',
    text: readFileSync(new URL('../fixtures/everything.md', import.meta.url), 'utf8'),
    options,
    every: 5,
  },
];

/** What is no word for people: names of checks and keys, and what the tests put in. */
const codes = [
  ...checks.map(({ id }) => id),
  ...severities,
  JSON.stringify(new Models().all),
  JSON.stringify([...pairs()].map(({ options }) => options.surroundings)),
  'Priya Tom Ann Aaa Fewer pages New a reason nowhere kg min h MB',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
].join('\n');

/** Those of keys and their values, which are suggested as they are written. */
const names = JSON.stringify(vocabulary, (key, value) => (key === 'english' ? undefined : value));

function assertSame(made: Made, pseudo: Made, text: string): void {
  assert.deepEqual(pseudo.rest, made.rest);
  const [inPseudoToo, others] = [pseudo, made].map(({ shown }) => shown.filter(([, where]) => where !== 'line'));
  assert.deepEqual(inPseudoToo?.map(plain), others?.map(plain));
  const theirs = `${text}\n${codes}`;
  // Many are read again and again.
  for (const [text, where] of new Map(inPseudoToo)) {
    // What may stand there is told as it is written.
    const areNames = where === 'suggestion' || text.startsWith('⟦`');
    assertWhole(text, word => theirs.includes(word) || (areNames && names.includes(word)), where);
  }
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
