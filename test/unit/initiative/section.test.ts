import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type Planned } from '../../../src/core/base/edit.ts';
import { planSection, planSectionOf, planStepText } from '../../../src/core/initiative/section.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { findStep } from '../../../src/core/model/model.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';
import { itil } from '../model/standing.ts';

const head = '---\ninitiative: Shorter builds\n---\n';
const models = new Models();
const file = { model: itil, initiative: { cycle: 1 } };

function step(id: string) {
  const found = findStep(itil, id);
  assert.ok(found);
  return found;
}

function inserted(text: string, id: string): string {
  return applyEdits(text, ofKind(planSection(new Snapshot(text, models), file, step(id)), 'edits').edits);
}

function reasonOf(planned: Planned): string {
  return ofKind(planned, 'refused').reason;
}

describe('the section of a step', () => {
  it('is inserted where the model is understood, and only there', () => {
    const known = '---\ninitiative: x\nmodel: itil\nlevel: wrong\n---\n';
    assert.equal(planSectionOf(new Snapshot(known, models), step('plan')).kind, 'edits');
    for (const model of ['gone', '[itil]', '7'])
      assert.match(reasonOf(planSectionOf(new Snapshot(known.replace('itil', model), models), step('plan'))), /model/);
    assert.equal(
      reasonOf(planSectionOf(new Snapshot('Words.\n', models), step('plan'))),
      'The front matter cannot be read.',
    );
  });
});

describe('the section of a step is inserted', () => {
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['into front matter alone', '', '\n## How do we get there?\n\n'],
    ['at the end', 'Words.\n', 'Words.\n\n## How do we get there?\n\n'],
    ['at the end without a final newline', 'Words.', 'Words.\n\n## How do we get there?\n\n'],
    ['with CRLF', 'Words.\r\n', 'Words.\r\n\r\n## How do we get there?\r\n\r\n'],
    ['after a lone carriage return', 'Words.\r', 'Words.\r\r## How do we get there?\r\r'],
    ['after a blank line of carriage returns', 'Words.\r\r', 'Words.\r\r## How do we get there?\r\r'],
    ['after a last line without one', 'a\rWords.', 'a\rWords.\r\r## How do we get there?\r\r'],
    ['between lone carriage returns', 'a\r## Action\r', 'a\r\r## How do we get there?\r\r\r## Action\r'],
    ['after another line end than before', 'a\r\nb\rc\n', 'a\r\nb\rc\n\n## How do we get there?\n\n'],
    [
      'before the first one of a later step',
      '## Vision\n\nv\n\n## 🚀 Take action {#act}\n\na\n\n## Plan B\n',
      '## Vision\n\nv\n\n## How do we get there?\n\n\n## 🚀 Take action {#act}\n\na\n\n## Plan B\n',
    ],
    ['after a list', '- a\n  - b', '- a\n  - b\n\n## How do we get there?\n\n'],
    ['after a quote', '> a\n> b\n', '> a\n> b\n\n## How do we get there?\n\n'],
    ['after code in a list', '- ```\n  a\n', '- ```\n  a\n\n## How do we get there?\n\n'],
    ['after closed code', '```\na\n```\n', '```\na\n```\n\n## How do we get there?\n\n'],
    ['after a closed comment', '<!-- a -->', '<!-- a -->\n\n## How do we get there?\n\n'],
    [
      'after what is folded away',
      '<details>\n\n<details>a</details>\n\n</details>\n',
      '<details>\n\n<details>a</details>\n\n</details>\n\n## How do we get there?\n\n',
    ],
    [
      'after what only looks folded',
      '`<details>`\n\n```\n<details>\n```\n',
      '`<details>`\n\n```\n<details>\n```\n\n## How do we get there?\n\n',
    ],
  ];
  for (const [name, before, after] of table)
    it(name, () => assert.equal(inserted(head + before, 'plan'), head + after));

  it('into a text of nothing but lone carriage returns', () => {
    const text = head.replace(/\n/g, '\r');
    assert.equal(inserted(text, 'plan'), `${text}\r## How do we get there?\r\r`);
  });

  it('into front matter without a line end', () =>
    assert.equal(inserted(head.trimEnd(), 'plan'), `${head.trimEnd()}\n\n## How do we get there?\n\n`));

  const closeIt = (what: string) =>
    `Above the place of “How do we get there?”, ${what} is begun and not closed: close it first.`;
  const refusals: readonly (readonly [name: string, text: string, reason: string])[] = [
    ['an open block of code', '```sh\nnpm test\n', closeIt('a block of code')],
    ['an open block of code in waves', '~~~\n```\n', closeIt('a block of code')],
    ['an open comment', 'Words.\n\n<!-- to be done\n\n- a\n', closeIt('a comment')],
    ['an open element', '<details>\n<summary>More</summary>\n\nWords.\n', closeIt('`<details>`')],
    ['the inner one of two', '<div>\n\n<table>\n\n</div>\n\n<DETAILS open>\n', closeIt('`<details>`')],
    ['an open script', '<script>\n\nx\n', closeIt('a piece of HTML')],
    ['a file that has it', '## 4. Plan {#plan}\n', 'The section “How do we get there?” is there already.'],
  ];
  for (const [name, text, reason] of refusals)
    it(`never into ${name}`, () =>
      assert.equal(reasonOf(planSection(new Snapshot(head + text, models), file, step('plan'))), reason));

  it('never where the front matter is gone', () =>
    assert.equal(
      reasonOf(planSection(new Snapshot('Words.\n', models), file, step('plan'))),
      'The front matter cannot be read.',
    ));

  it('headed by the label where the question is that of another step, or none', () => {
    for (const question of ['Plan', ' ', '\u200b']) {
      const odd = { ...step('momentum'), question };
      const model = { ...itil, steps: [...itil.steps.slice(0, -1), odd] };
      const { edits } = ofKind(planSection(new Snapshot(head, models), { ...file, model }, odd), 'edits');
      assert.equal(applyEdits(head, edits), `${head}\n## Momentum\n\n`);
    }
  });

  it('with a question of several lines on one', () => {
    const odd = { ...step('momentum'), question: 'What\n\n## Plan\n of it?' };
    const model = { ...itil, steps: [...itil.steps.slice(0, -1), odd] };
    const { edits } = ofKind(planSection(new Snapshot(head, models), { ...file, model }, odd), 'edits');
    assert.equal(applyEdits(head, edits), `${head}\n## What ## Plan of it?\n\n`);
  });

  it('never where another step has all of its names', () => {
    const odd = { ...step('momentum'), question: 'Plan', label: 'plan', id: 'PLAN' };
    const model = { ...itil, steps: [...itil.steps.slice(0, -1), odd] };
    assert.equal(
      reasonOf(planSection(new Snapshot(head, models), { ...file, model }, odd)),
      'No heading that can be written would belong to the step plan.',
    );
  });

  it('with a question whose end is a mark of headings', () => {
    const odd = { ...step('momentum'), question: 'What in C #' };
    const model = { ...itil, steps: [...itil.steps.slice(0, -1), odd] };
    const { edits } = ofKind(planSection(new Snapshot(head, models), { ...file, model }, odd), 'edits');
    assert.equal(applyEdits(head, edits), `${head}\n## What in C #\n\n`);
  });
});

describe('lines are written under the heading of a step', () => {
  const lines = ['- [ ] one', '- [ ] two'];
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['that stands alone', '## Plan', '## Plan\n\n- [ ] one\n- [ ] two'],
    ['before what stands there', '## Plan\n\nWords.\n', '## Plan\n\n- [ ] one\n- [ ] two\n\nWords.\n'],
    ['before what follows at once', '## Plan\nWords.\n', '## Plan\n\n- [ ] one\n- [ ] two\n\nWords.\n'],
    ['before a list that follows', 'Plan\n---\n- [x] zero\n', 'Plan\n---\n\n- [ ] one\n- [ ] two\n\n- [x] zero\n'],
    ['with lone carriage returns', '## Plan\rWords.\r', '## Plan\r\r- [ ] one\r- [ ] two\r\rWords.\r'],
    ['behind another line end', 'a\r## Plan\nWords.\n', 'a\r## Plan\n\n- [ ] one\n- [ ] two\n\nWords.\n'],
    ['with CRLF', '## Plan\r\nWords.\r\n', '## Plan\r\n\r\n- [ ] one\r\n- [ ] two\r\n\r\nWords.\r\n'],
    [
      'in the part of this cycle',
      '## Plan\n\n### Cycle 1\n\n- [x] zero\n\n## Notes\n',
      '## Plan\n\n### Cycle 1\n\n- [ ] one\n- [ ] two\n\n- [x] zero\n\n## Notes\n',
    ],
    ['that is missing', '', '\n## How do we get there?\n\n- [ ] one\n- [ ] two\n'],
  ];
  it('never where they would change what follows', () => {
    const text = `${head}## Plan\n  \`\`\`\n### Cycle 1\n`;
    assert.equal(
      reasonOf(planStepText(new Snapshot(text, models), file, step('plan'), lines)),
      'The text is written in a way that cannot be edited safely.',
    );
  });

  for (const [name, before, after] of table)
    it(name, () => {
      const text = head + before;
      const { edits } = ofKind(planStepText(new Snapshot(text, models), file, step('plan'), lines), 'edits');
      assert.equal(applyEdits(text, edits), head + after);
    });
});
