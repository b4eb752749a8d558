import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { findStep } from '../../../src/core/model/model.ts';
import { StepSections } from '../../../src/core/model/step-sections.ts';
import { itil } from './standing.ts';

function read(text: string, id: string, cycle = 1) {
  const step = findStep(itil, id);
  assert.ok(step);
  const sections = new StepSections(readSections(text, 0), itil, { cycle });
  return {
    headings: sections.of(step).map(({ heading }) => heading),
    now: sections.now(step).map(({ content: { start, end } }) => text.slice(start, end).trim()),
    tasks: sections.tasks(step).map(({ name: { text, nth } }) => `${text} ${nth}`),
  };
}

describe('the sections of a step', () => {
  it('are all that are headed by it, in the order of the file', () => {
    const text = '## Action\n- [ ] a\n\n## Notes\n- [ ] x\n\n## 5. Take action {#now}\n- [ ] b\n- [x] a\n';
    assert.deepEqual(read(text, 'action'), {
      headings: ['Action', '5. Take action {#now}'],
      now: ['- [ ] a', '- [ ] b\n- [x] a'],
      tasks: ['a 0', 'b 0', 'a 1'],
    });
    assert.deepEqual(read(text, 'vision'), { headings: [], now: [], tasks: [] });
  });

  it('are those of level 2 only, and none in a quote, a list, code or a comment', () => {
    const text =
      '# Plan\n\n### Plan\n\n> ## Plan\n\n- ## Plan\n\n```\n## Plan\n```\n\n<!--\n## Plan\n-->\n\nPlan\n---\n\nyes\n';
    assert.deepEqual(read(text, 'plan').now, ['yes']);
  });
});

describe('a section that is divided by cycles', () => {
  const text =
    '## Plan\nin general\n- [ ] zero\n\n### Cycle 1\n- [x] one\n\n#### Notes\nold\n\n### Cycle 2\n- [ ] two\n\n### Risks\n- [ ] three\n\n## Plan\n\n### Cycle 1\nlate\n';

  it('counts as now with the part of the cycle, up to the next cycle', () => {
    assert.deepEqual(read(text, 'plan', 1).now, ['- [x] one\n\n#### Notes\nold', 'late']);
    assert.deepEqual(read(text, 'plan', 1).tasks, ['one 0']);
    assert.deepEqual(read(text, 'plan', 2).now, ['- [ ] two\n\n### Risks\n- [ ] three']);
    assert.deepEqual(read(text, 'plan', 2).tasks, ['two 0', 'three 0']);
  });

  it('counts as a whole where the cycle has no part', () => {
    assert.deepEqual(read(text, 'plan', 3).tasks, ['zero 0', 'one 0', 'two 0', 'three 0']);
  });
});
