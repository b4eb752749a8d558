import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readModelFile } from '../../../src/core/model/model-file.ts';
import { assertGrowsWithText } from '../../limits/growth.ts';
import { markedLines, ofKind } from '../mark.ts';

const good = `---
model: ours
name: Our way
steps:
  - { id: why, question: "Why at all?", label: Why, role: purpose }
  - id: try
    question: Does it work?
    role: act
---

About.

## 1. Why at all?

### Purpose

Say it.

## Does it work

Try it.

## Appendix

Not ours.
`;

describe('a model file', () => {
  it('gives the steps in order, each with its section as guidance', () => {
    assert.deepEqual(ofKind(readModelFile(good), 'model').model, {
      id: 'ours',
      name: 'Our way',
      steps: [
        { id: 'why', question: 'Why at all?', label: 'Why', roles: ['purpose'], guidance: '### Purpose\n\nSay it.' },
        { id: 'try', question: 'Does it work?', label: 'Does it work?', roles: ['act'], guidance: 'Try it.' },
      ],
    });
  });

  it('may give a step several roles, under either key', () => {
    const rolesOf = (written: string) =>
      ofKind(readModelFile(good.replace('role: act', written)), 'model').model.steps[1]?.roles;
    for (const written of ['roles: [plan, act]', 'role: [plan, act]', 'role: plan\n    roles: act'])
      assert.deepEqual(rolesOf(written), ['plan', 'act'], written);
    assert.deepEqual(rolesOf('roles: act'), ['act']);
    assert.deepEqual(rolesOf('roles: [act, act]'), ['act']);
  });

  it('reads the same with CRLF and a BOM', () => {
    const { model } = ofKind(readModelFile(`\ufeff${good.replaceAll('\n', '\r\n')}`), 'model');
    assert.deepEqual(
      model.steps.map(step => step.guidance),
      ['### Purpose\r\n\r\nSay it.', 'Try it.'],
    );
  });

  it('is read in a time that grows with its steps only', () => {
    assertGrowsWithText('reading', 25, count => {
      const ids = Array.from({ length: count }, (_, index) => `s-${index}`);
      const steps = ids.map(id => `  - { id: ${id}, question: "What about ${id}?", role: act }`).join('\n');
      const sections = ids.map(id => `## What about ${id}?\n\nSay ${id}.\n`).join('\n');
      const { model } = ofKind(readModelFile(`---\nmodel: long\nsteps:\n${steps}\n---\n\n${sections}`), 'model');
      assert.deepEqual(
        model.steps.map(({ guidance }) => guidance),
        ids.map(id => `Say ${id}.`),
      );
    });
  });

  it('has no more steps than anybody goes through', () => {
    const steps = Array.from({ length: 101 }, (_, nth) => `  - { id: s${nth}, question: Q${nth}?, role: act }\n`).join(
      '',
    );
    const { problems } = ofKind(readModelFile(`---\nmodel: long\nsteps:\n${steps}---\n`), 'broken');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['A model has at most 100 steps, and this one has 101: nobody could follow them.'],
    );
  });

  it('has no step of more roles than there are', () => {
    const roles = Array.from({ length: 30_000 }, (_, nth) => `r${nth}`).join(', ');
    const steps = `  - { id: a, question: A?, role: plan }\n  - { id: b, question: B?, roles: [${roles}] }\n`;
    const { problems } = ofKind(readModelFile(`---\nmodel: own\nsteps:\n${steps}---\n`), 'broken');
    assert.deepEqual(
      problems.map(({ message }) => message),
      ['A step has at most 7 roles, and this one has 30000.'],
    );
  });

  it('may lack name and guidance, and name things by numbers', () => {
    const text = '---\nmodel: 5\nsteps: [{ id: 1, question: 2, role: plan }, { id: b, question: c, role: act }]\n---\n';
    const { model } = ofKind(readModelFile(text), 'model');
    assert.deepEqual([model.id, model.name], ['5', '5']);
    assert.deepEqual(model.steps[0], { id: '1', question: '2', label: '2', roles: ['plan'], guidance: '' });
  });

  for (const text of [
    '',
    '# Text\n',
    '---\ntitle: x\n---\n',
    '---\nmodel:\n---\n'.replace('model:', 'a: { model: x }'),
  ]) {
    it(`is none: ${JSON.stringify(text)}`, () => assert.deepEqual(readModelFile(text), { kind: 'not-a-model' }));
  }
});

describe('a broken model file says what is wrong, at its place', () => {
  const table: readonly (readonly [name: string, from: string, to: string, place: string, message: RegExp])[] = [
    ['an id that is no text', 'model: ours', 'model: [a]', 'model: «[a]»', /id of the model, a short text/],
    ['no id', 'model: ours', 'model:', '«model»:', /id of the model, a short text/],
    [
      'steps that are no list',
      good.slice(good.indexOf('steps'), good.indexOf('---\n\nAbout')),
      'steps: some\n',
      'steps: «some»',
      /at least two steps/,
    ],
    [
      'a step without an id',
      'id: why, ',
      '',
      '  - «{ question: "Why at all?", label: Why, role: purpose }»',
      /at least an `id` and a `question`, and this one has no `(?:id|question)`\.$/,
    ],
    [
      'a step without a question',
      '    question: Does it work?\n',
      '',
      '  - «id: try\n    role: act»',
      /at least an `id` and a `question`, and this one has no `(?:id|question)`\.$/,
    ],
    [
      'an unknown role',
      'role: act',
      'role: doing',
      '    role: «doing»',
      /^A role is purpose, baseline, target, plan, act, evaluate or sustain, not “doing”\.$/,
    ],
    [
      'an unknown role in a list',
      'role: act',
      'roles: [act, doing]',
      '    roles: [act, «doing»]',
      /^A role is purpose, .* or sustain, not “doing”\.$/,
    ],
    [
      'a role that is no text',
      'role: act',
      'roles: [{ a: 1 }]',
      '    roles: [«{ a: 1 }»]',
      /^A role is .* or sustain\.$/,
    ],
    ['no roles', 'role: act', 'roles: []', '  - «id: try\n    question: Does it work?\n    roles: []»', /^`role` is /],
    ['no role', '    role: act\n', '', '  - «id: try\n    question: Does it work?»', /^`role` is .* or sustain\.$/],
    ['an id that stands twice', 'id: try', 'id: why', '  - id: «why»', /Two steps have the id “why”/],
    [
      'a step that is no map',
      '{ id: why, question: "Why at all?", label: Why, role: purpose }',
      'why',
      '  - «why»',
      /at least an `id`/,
    ],
    ['YAML that cannot be read', 'name: Our way', 'name: "Our', 'name: «"Our»', /not valid YAML/],
  ];
  for (const [name, from, to, place, message] of table) {
    it(name, () => {
      const text = good.replace(from, to);
      assert.notEqual(text, good);
      const { problems } = ofKind(readModelFile(text), 'broken');
      const [problem] = problems;
      assert.ok(problem && problems.length === 1, JSON.stringify(problems));
      assert.match(problem.message, message);
      assert.equal(markedLines(text, problem.at), place);
    });
  }

  it('a single step, which is no cycle', () => {
    const text = '---\nmodel: x\nsteps:\n  - { id: a, question: q, role: act }\n---\n';
    const { problems } = ofKind(readModelFile(text), 'broken');
    assert.deepEqual(
      problems.map(({ message }) => message.split(',')[0]),
      ['`steps` is a list of at least two steps'],
    );
  });

  it('the second of two equal ids, also after a step that is broken itself', () => {
    const text =
      '---\nmodel: x\nsteps:\n  - { id: a, question: q, role: act }\n  - none\n  - { id: a, question: r, role: act }\n---\n';
    const { problems } = ofKind(readModelFile(text), 'broken');
    assert.deepEqual(
      problems.map(({ at }) => markedLines(text, at)),
      ['  - «none»', '  - { id: «a», question: r, role: act }'],
    );
  });
});
