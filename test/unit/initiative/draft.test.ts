import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type Planned } from '../../../src/core/base/edit.ts';
import { canBeTitle, draftInitiative, draftOpportunity } from '../../../src/core/initiative/draft.ts';
import { fileNameFor } from '../../../src/core/initiative/file-name.ts';
import { planMove } from '../../../src/core/initiative/plan.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { planMeasure, planReadings } from '../../../src/core/initiative/record.ts';
import { planSection } from '../../../src/core/initiative/section.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { Headings } from '../../../src/core/model/heading.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { readModelFile } from '../../../src/core/model/model-file.ts';
import { Models } from '../../../src/core/model/models.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { bodyStartOf } from '../../../src/core/yaml/front-matter.ts';
import { ofKind } from '../mark.ts';
import { awkwardWords } from '../words.ts';

const on = '2026-11-22';

/** A model as its file says it, with a word wherever one goes. */
function modelOf(word: string): Model {
  const steps = [
    { id: word, question: word, label: word, role: 'purpose' },
    { id: `${word} 2`, question: `${word}\n## ${word} 3`, label: `# ${word} #`, role: 'baseline' },
    { id: 'act', question: `What of ${word} #`, label: `<!-- ${word}`, role: 'act' },
    { id: 'end', question: `${word} 2`, label: `*${word}*`, role: 'evaluate' },
  ];
  const front = JSON.stringify({ model: word, name: word, steps });
  return ofKind(
    readModelFile(
      `---\n${front
        .slice(1, -1)
        .replace(/^"model"/, 'model')
        .replace(/,"(name|steps)":/g, '\n$1: ')}\n---\n`.replace('model:', 'model: '),
    ),
    'model',
  ).model;
}

/** What comes back is a text without blanks around it, as all that is read. */
const nameable = awkwardWords.filter(word => word.trim() !== '');

describe('a new initiative reads as what it was made of', () => {
  for (const word of nameable)
    it(`with ${JSON.stringify(word)}`, () => {
      const model = modelOf(word);
      const models = new Models([model]);
      const title = [word, `Builds ${word}`].find(canBeTitle) ?? 'Builds';
      const { text, cursor } = draftInitiative(
        { title, level: 'team', model, isDefault: false },
        { on, by: word.trim() },
      );
      const read = ofKind(readInitiative(text, models), 'initiative');
      assert.deepEqual(read.problems, []);
      const { initiative } = read;
      assert.deepEqual(
        [initiative.title, initiative.model, initiative.owner, initiative.status, [...initiative.states]],
        [title.trim(), model.id, word.trim(), 'active', [[model.steps[0]?.id, 'active']]],
      );
      assert.deepEqual(initiative.history, [{ did: 'start', step: model.steps[0]?.id, on, by: word.trim() }]);
      assert.deepEqual(stepsWithSections(text, model), [model.steps[0]?.id]);
      assert.match(text.slice(0, cursor), /\n## [^\n]+\n\n$/);
      const opportunity = readInitiative(draftOpportunity(title, { on }).text, models);
      assert.equal(ofKind(opportunity, 'initiative').initiative.title, title.trim());
      const from = `../${word.replace(/[\r\n]/g, '')}/a.md`;
      const elsewhere = readInitiative(draftOpportunity(title, { on }, from).text, models);
      assert.equal(ofKind(elsewhere, 'initiative').initiative.from, from);
    });
});

function stepsWithSections(text: string, model: Model): (string | undefined)[] {
  const headings = new Headings(model);
  return readSections(text, bodyStartOf(text)).map(({ heading }) => headings.stepOf(heading)?.id);
}

describe('what is written into an initiative reads as what was said', () => {
  for (let nth = 0; nth < nameable.length; nth += 4) {
    const words = nameable.slice(nth, nth + 4).map(word => word.trim());
    it(`with ${words.map(word => JSON.stringify(word)).join(' ')}`, () => {
      const [name = '', said = name, by = name, unit = name] = words;
      const model = modelOf(name);
      const models = new Models([model]);
      const [first, second, third] = model.steps.map(({ id }) => id) as [string, string, string];
      let text = draftInitiative({ title: 'Builds', level: 'team', model, isDefault: false }, { on }).text;
      const edit = (plan: (text: string) => Planned) => {
        text = applyEdits(text, ofKind(plan(text), 'edits').edits);
        return ofKind(readInitiative(text, models), 'initiative').initiative;
      };
      const move = (made: Move) => edit(text => planMove(new Snapshot(text, models), made, { on, by }));
      move({ kind: 'advance', step: first, from: 'active' });
      move({ kind: 'skip', step: third, why: said });
      const revisited = move({ kind: 'revisit', step: first, why: said });
      assert.deepEqual(
        [...revisited.states],
        [
          [first, 'active'],
          [second, 'active'],
          [third, 'skipped'],
        ],
      );
      assert.deepEqual(revisited.history.at(-1), { did: 'revisit', step: first, on, by, why: said });
      edit(text => planMeasure(new Snapshot(text, models), { name, unit, baseline: { value: 7, on, source: said } }));
      const { measures } = edit(text =>
        planReadings(new Snapshot(text, models), [{ measure: name, on, value: 5, note: said, source: said }]),
      );
      assert.deepEqual(measures, [
        {
          index: 0,
          name,
          unit,
          baseline: { value: 7, on, source: said },
          milestones: [],
          readings: [{ value: 5, on, source: said, note: said }],
        },
      ]);
      const next = move({ kind: 'next-cycle', cycle: 1 });
      assert.deepEqual([next.cycle, next.states.get(first)], [2, 'active']);
      assert.equal(move({ kind: 'hold', why: said }).history.at(-1)?.why, said);
      const bare = text.slice(0, bodyStartOf(text));
      const sections = model.steps.reduce(
        (text, step) =>
          applyEdits(text, ofKind(planSection(new Snapshot(text, models), { model }, step), 'edits').edits),
        bare,
      );
      assert.deepEqual(
        stepsWithSections(sections, model),
        model.steps.map(({ id }) => id),
      );
    });
  }
});

describe('a title', () => {
  it('is words, or a number', () => {
    for (const title of ['Builds', '1.10', 'シフト', 'Null or nothing', 'CI/CD', 'a: b'])
      assert.ok(canBeTitle(title), title);
    for (const title of ['🚀', 'true', './x', 'a.md', '[[a]]', '{{a}}', 'https://example.com', '---', ''])
      assert.ok(!canBeTitle(title), title);
  });

  const names: readonly (readonly [title: string, name: string])[] = [
    ['Fewer "red" builds: #1', 'fewer-red-builds-1'],
    ['Größe & Café', 'grosse-cafe'.replace('ss', 'ß')],
    ['con', 'con-initiative'],
    ['NUL.', 'nul-initiative'],
    ['Com1', 'com1-initiative'],
    ['com²', 'com2-initiative'],
    ['console', 'console'],
    ['../x', 'x'],
    ['..\\..\\x', 'x'],
    ['...', 'initiative'],
    ['.hidden', 'hidden'],
    ['a/b:c*d?e', 'a-b-c-d-e'],
    ['🚀🚀', 'initiative'],
    ['\u202eabc\0', 'abc'],
    ['שלום עולם', 'שלום-עולם'],
    ['हिन्दी', 'हिन्दी'],
    ['한국어', '한국어'],
    ['がんばる', 'がんばる'],
    ['\ud800a', 'a'],
    ['a'.repeat(300), 'a'.repeat(50)],
    ['𠮷'.repeat(300), '𠮷'.repeat(50)],
  ];
  for (const [title, name] of names)
    it(`gives the file its name: ${JSON.stringify(title.slice(0, 30))}`, () =>
      assert.equal(fileNameFor(title), `${name}.md`));
});
