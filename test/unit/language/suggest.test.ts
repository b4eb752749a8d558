import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cause } from '../../../src/core/language/cause.ts';
import { suggest } from '../../../src/core/language/suggest.ts';
import type { World } from '../../../src/core/language/suggestion.ts';
import { Models } from '../../../src/core/model/models.ts';

const world: World = {
  models: new Models(),
  today: '2026-01-31',
  me: 'Priya',
  people: () => ['Tom', 'Priya'],
  files: () => [{ path: './b.md', title: 'Fewer pages' }],
  used: key => (key === 'tags' ? ['fast', 'build: ci'] : []),
};

const asked: Cause = { kind: 'asked' };
const typed = (character: string): Cause => ({ kind: 'typed', character });

/** What is suggested where `|` stands in a text. */
function at(marked: string, cause: Cause = asked) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, offset, suggestions: suggest(text, offset, cause, world) };
}

/** What is suggested in the front matter of an initiative. */
const inside = (line: string, cause?: Cause) => at(`---\ninitiative: x\n${line}\n---\n`, cause);
const labels = ({ suggestions }: ReturnType<typeof at>) => suggestions.map(({ label }) => label);

/** The text once a suggestion is taken, its stops as they stand. */
function taken({ text, offset, suggestions }: ReturnType<typeof at>, label: string): string {
  const found = suggestions.find(suggestion => suggestion.label === label);
  assert.ok(found, `${label} is among ${suggestions.map(({ label }) => label)}`);
  assert.ok(found.at.start <= offset && offset <= found.at.end);
  return text.slice(0, found.at.start) + found.snippet + text.slice(found.at.end);
}
const line = (text: string) => text.replace(/^---\ninitiative: x\n|\n---\n$/g, '');

describe('in front matter are suggested', () => {
  it('the keys that are not there yet, in their order', () => {
    assert.deepEqual(labels(inside('status: active\n|\nowner: Tom')).slice(0, 4), [
      'model',
      'cycle',
      'level',
      'sponsor',
    ]);
    assert.deepEqual(labels(inside('measures:\n  - name: a\n    |\n    unit: min')), [
      'how',
      'role',
      'better',
      'baseline',
      'target',
      'milestones',
      'limit',
      'readings',
    ]);
    assert.deepEqual(labels(inside('measures: [{ name: a, baseline: { value: 1, | } }]')), ['on', 'source', 'over']);
    assert.deepEqual(labels(inside('history:\n  - { on: 2026-01-01, |}')), ['did', 'step', 'by', 'to', 'why', 'until']);
    assert.deepEqual(labels(inside('cycles:\n  - cycle: 1\n    measures: [{ n| }]')), [
      'name',
      'baseline',
      'target',
      'due',
      'milestones',
      'actual',
    ]);
  });

  it('the steps of the model, and their states', () => {
    assert.deepEqual(labels(inside('model: pdca\nsteps:\n  plan: done\n  |')), ['do', 'check', 'act']);
    assert.deepEqual(labels(inside('steps:\n  |')).slice(0, 2), ['vision', 'current-state']);
    assert.deepEqual(labels(inside('steps: { vision: | }')), ['not-started', 'active', 'done', 'skipped']);
    assert.deepEqual(labels(inside('history:\n  - { step: |')).length, 7);
  });

  it('words, numbers, names, dates, models, checks and files', () => {
    assert.deepEqual(labels(inside('status: |')), ['proposed', 'active', 'on-hold', 'completed', 'dropped']);
    assert.deepEqual(labels(inside('impact: |')), ['1', '2', '3', '4', '5']);
    assert.deepEqual(labels(inside('owner: |')), ['Priya', 'Tom']);
    assert.deepEqual(labels(inside('raised-by: |')), ['Priya', 'Tom']);
    assert.deepEqual(labels(inside('history: [{ to: | }]')), ['Priya', 'Tom']);
    assert.deepEqual(labels(inside('raised: |')), ['2026-01-31', '2026-01-30', '2026-01-24', '2025-12-31']);
    assert.deepEqual(labels(inside('review: |')), [
      '2026-02-07',
      '2026-02-14',
      '2026-02-28',
      '2026-04-30',
      '2026-07-31',
      '2026-01-31',
    ]);
    assert.deepEqual(labels(inside('model: |')), ['itil', 'pdca', 'dmaic']);
    assert.ok(labels(inside('ignore:\n  |')).includes('no-baseline'));
    assert.deepEqual(labels(inside('parent: |')), ['./b.md']);
    assert.deepEqual(labels(inside('vision: |')), ['./b.md']);
  });

  it('what other files have at a key of the user', () => {
    assert.deepEqual(labels(inside('tags: [slow, |]')), ['fast', 'build: ci']);
    assert.deepEqual(labels(inside('tags:\n  - fast\n  - |')), ['build: ci']);
    assert.equal(line(taken(inside('tags: [slow, |]'), 'build: ci')), 'tags: [slow, "build: ci"]');
  });
});

describe('a suggestion', () => {
  for (const [label, before, after] of [
    ['active', 'status: |', 'status: active'],
    ['active', 'status:|', 'status: active'],
    ['active', 'status: pro|posed # why', 'status: active # why'],
    ['active', 'status: "|"', 'status: "active"'],
    ['status', '|', 'status: '],
    ['status', 'sta|', 'status: '],
    ['status', 'st|: active', 'status: active'],
    ['vision', 'steps: {|}', 'steps: { vision: }'],
    ['vision', 'steps:\n  v|', 'steps:\n  vision: '],
    ['steps', '|', 'steps:\n  '],
    ['Tom', 'agreed: [Priya, |]', 'agreed: [Priya, Tom]'],
    ['Tom', 'agreed: [Priya,|]', 'agreed: [Priya, Tom]'],
    ['Tom', 'agreed: |', 'agreed: [Tom$0]'],
    ['Tom', 'agreed:\n  |', 'agreed:\n  - Tom'],
    ['Tom', 'agreed:\n  -|', 'agreed:\n  - Tom'],
    ['4', 'impact: |', 'impact: 4'],
    ['no-plan', 'ignore:|', 'ignore:\n  no-plan: '],
    ['lessons', '|', 'lessons:\n  - '],
    [
      'a baseline with its day and source',
      'measures:\n  - baseline: |',
      `measures:\n  - baseline: { value: $1, on: \${2:2026-01-31}, source: $3 }`,
    ],
    [
      'a reading',
      'measures:\n  - readings:\n      - |',
      `measures:\n  - readings:\n      - { on: \${1:2026-01-31}, value: $2 }`,
    ],
  ] as const)
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, () =>
      assert.equal(line(taken(inside(before), label)), after));

  it('begins a line of the history', () => {
    const snippet = line(taken(inside('history:\n  - |'), 'a line of the history'));
    assert.match(
      snippet,
      /- \{ on: \$\{1:2026-01-31\}, did: \$\{2\|start,finish,.*\|\}, step: \$\{3\|vision,.*\|\}, by: \$\{4:Priya\} \}$/,
    );
  });

  it('names and questions as they are, whatever the model calls its steps', () => {
    const steps = ['a, b: c}|$1', 'd #e'].map(id => ({
      id,
      question: `${id}\n## x`,
      label: id,
      roles: [],
      guidance: '',
    }));
    const odd = { ...world, models: new Models([{ id: 'odd', name: 'Odd', steps }]) };
    const suggested = (text: string) => suggest(text.replace('|', ''), text.indexOf('|'), asked, odd);
    const line = suggested('---\ninitiative: x\nmodel: odd\nhistory:\n  - |\n---\n');
    const step = /step: \$\{3\|(.*?)\|\}, by/.exec(line.find(({ kind }) => kind === 'entry')?.snippet ?? '')?.[1];
    assert.equal(step?.replaceAll('\\\\', '/').replaceAll('\\', ''), '"a, b: c}|$1","d #e"');
    const headings = suggested('---\ninitiative: x\nmodel: odd\n---\n\n## |\n');
    assert.deepEqual(
      headings.map(({ snippet }) => snippet.replaceAll('\\', '')),
      ['a, b: c}|$1 ## x', 'd #e ## x'],
    );
  });

  it('begins a measure, a line for each of its keys', () => {
    assert.deepEqual(line(taken(inside('|'), 'measures')).split('\n'), [
      'measures:',
      '  - name: $1',
      '    unit: $2',
      `    baseline: { value: $3, on: \${4:2026-01-31}, source: $5 }`,
      `    target: { value: $6, on: \${7:2026-02-28} }`,
    ]);
  });

  it('begins an initiative at the top of a file', () => {
    for (const before of ['|', '-|', '---|\n', '|\n# Notes\n'])
      assert.match(
        taken(at(before), 'improvement initiative'),
        /^---\ninitiative: \$\{1:.*\}\n[\s\S]*raised: 2026-01-31\n---\n\n## What is the vision\?\n/,
      );
  });
});

describe('nothing is suggested', () => {
  for (const [where, marked, cause] of [
    ['in prose', '---\ninitiative: x\n---\n\nWe |', asked],
    ['in a comment', '---\ninitiative: x # |\n---\n', asked],
    ['in a longer text', '---\ninitiative: x\nvalue: >\n  a\n  |\n---\n', asked],
    ['for a free text', '---\ninitiative: x\nvalue: |\n---\n', asked],
    ['for a text that may be a path, unless it is asked for', '---\ninitiative: x\nvision: |\n---\n', typed(' ')],
    ['after a value', '---\ninitiative: x\nstatus: active |\n---\n', typed(' ')],
    ['later in a word', '---\ninitiative: x\nstatus: act|\n---\n', typed('t')],
    ['in an ordinary file', '---\ntitle: x\n|\n---\n', typed('s')],
    ['in an ordinary file, where a word merely begins alike', '---\ntitle: x\nin|\n---\n', typed('n')],
    ['at the top of a file, unasked', '---|', typed('-')],
    ['before the byte order mark of an empty file', '|\ufeff', asked],
    ['under a rule', '---\n\nWe |', typed(' ')],
    ['in code', '---\ninitiative: x\n---\n```\n## |\n```\n', asked],
  ] as const)
    it(where, () => assert.deepEqual(labels(at(marked, cause)), []));

  it('in an ordinary file but the key that makes it an initiative', () => {
    assert.deepEqual(labels(at('---\ntitle: x\nini|\n---\n', typed('i'))), ['initiative']);
    assert.deepEqual(labels(at('---\ntitle: x\n|\n---\n')), ['initiative']);
  });
});

describe('while one types', () => {
  it('a list comes where something new begins', () => {
    for (const [written, character] of [
      ['status: |', ' '],
      ['status:|', ':'],
      ['s|', 's'],
      ['owner: P|', 'P'],
      ['agreed: [|]', '['],
      ['owner: "|"', '"'],
    ] as const)
      assert.ok(inside(written, typed(character)).suggestions.length > 0, written);
  });

  it('the front matter need not be closed', () => {
    assert.deepEqual(labels(at('---\ninitiative: x\nlevel: |\n\n## What is the vision?\n')), [
      'individual',
      'team',
      'organization',
    ]);
  });

  it('a heading is offered the questions that have no section yet', () => {
    const marked = '---\ninitiative: x\nmodel: pdca\n---\n\n## Plan\n\n## |\n\n## Act\n';
    assert.deepEqual(labels(at(marked, typed(' '))), ['What happens when we try it?', 'Did it do what we expected?']);
  });
});

describe('suggesting', () => {
  it('never throws, wherever the cursor stands', () => {
    const text = '---\ninitiative: x\nsteps: { a: [b, { c\nhistory:\n  - { on: "20\n  - \n-\n: x\nnext: [\n---\n## \n';
    for (let offset = 0; offset <= text.length; offset++) suggest(text, offset, asked, world);
  });
});
