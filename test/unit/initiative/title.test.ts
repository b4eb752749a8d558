import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { markedLines, ofKind } from '../mark.ts';

const models = new Models();

function textOf(...lines: string[]): string {
  return ['---', ...lines, '---', ''].join('\n');
}

/** Values that mean something else than a title, as they stand in files of others. */
const foreign = [
  '',
  '~',
  'null',
  '""',
  "'  '",
  'true',
  'yes',
  'No',
  'off',
  '+2',
  '-1',
  '"+2"',
  '[]',
  '[a, b]',
  '[initiative-id or description]',
  '"[initiative-id]"',
  '{}',
  '{ id: 3 }',
  '2026-11-01',
  '"-"',
  '…',
  '{{title}}',
  '{{ title | default("x") }}',
  '"{{VALUE}}"',
  'Improve {{team}}',
  '<% tp.file.title %>',
  '"<% tp.file.title %>"',
  '$' + '{title}',
  '{% if x %}',
  '<title>',
  '"{title}"',
  '[[Foo]]',
  '"[[Foo]]"',
  '"[[Initiatives/search/plan|Faster search]]"',
  '"![[Foo]]"',
  '"[[Foo]], [[Bar]]"',
  '[Foo](foo.md)',
  '"[Foo](foo.md)"',
  '"[Foo](<a b.md> \'t\')"',
  './plan.md',
  '../plan.md',
  './my plan.md',
  '/manual.html',
  '~/plan',
  'plan.md',
  'initiatives/foo/plan.md',
  'Initiatives/My plan.md#goal',
  'initiatives/search',
  'https://example.com/i/3',
  '<https://example.com>',
  'mailto:ann@example.com',
];

describe('a file is no initiative, and nothing is said of it, where `initiative:` holds', () => {
  for (const value of foreign)
    it(JSON.stringify(value), () => {
      for (const text of [textOf(`initiative: ${value}`), textOf(`initiative: ${value}`, 'status: Ready', 'id: 4')]) {
        assert.deepEqual(readInitiative(text, models), { kind: 'not-an-initiative' });
        assert.deepEqual(checkInitiative(new Snapshot(text, models), { today: '2026-11-22' }), []);
        assert.deepEqual(readInitiative(text.replaceAll('\n', '\r\n'), models), { kind: 'not-an-initiative' });
      }
    });

  for (const [name, text] of [
    ['a number beside foreign keys', textOf('initiative: 2', 'hp: 7')],
    ['a number beside foreign keys, in quotes', textOf('initiative: "2"', 'hp: 7')],
    ['a template, and the block is no YAML', textOf('initiative: {{title}}', 'owner: {{author}}')],
    ['a template, and the block is not closed', '---\ninitiative: {{title}}\nowner: {{author}}\n'],
    ['a template, and the block holds conflict markers', textOf('<<<<<<< a', 'initiative: [[x]]', '>>>>>>> b')],
    ['a link, and another key stands twice', textOf('initiative: "[[Foo]]"', 'a: 1', 'a: 2')],
    ['a number, and another value is no YAML', textOf('initiative: 4', 'title: a: b')],
    ['nothing, and its map is another one’s', textOf('sheet:', '  initiative: 4', '  b: c: d')],
  ] as const)
    it(name, () => {
      assert.deepEqual(readInitiative(text, models), { kind: 'not-an-initiative' });
    });

  it('a title of another map, in front matter that cannot be read', () => {
    for (const text of [
      textOf('sheet:', '  initiative: Faster CI', '\tb: c'),
      textOf('list:', '  - initiative: Faster CI', '\tb: c'),
      textOf('map: { initiative: Faster CI }', '\tb: c'),
    ])
      assert.deepEqual(readInitiative(text, models), { kind: 'not-an-initiative' }, text);
  });
});

describe('a file is an initiative', () => {
  for (const [value, title] of [
    ['Faster search', 'Faster search'],
    ['CI/CD', 'CI/CD'],
    ['Dev/Ops without a wall', 'Dev/Ops without a wall'],
    ['Rewrite the README.md', 'Rewrite the README.md'],
    ['"Faster search, see [[plan]]"', 'Faster search, see [[plan]]'],
    ['"[RFC] Faster search"', '[RFC] Faster search'],
    ['TBD', 'TBD'],
    ['faster-search', 'faster-search'],
    ['"2027: less waiting"', '2027: less waiting'],
    ['3 days to a release', '3 days to a release'],
    ['更快的构建', '更快的构建'],
    ['更快/构建', '更快/构建'],
    ['1.10', '1.10'],
    ['2026', '2026'],
    ['007', '007'],
    ['0123456789012345678901', '0123456789012345678901'],
    ['"1.10"', '1.10'],
  ] as const)
    it(`with the title ${value}`, () => {
      for (const lines of [[`initiative: ${value}`], ['owner: Ann', `initiative: ${value}`, 'status: active']]) {
        const { initiative, problems } = ofKind(readInitiative(textOf(...lines), models), 'initiative');
        assert.deepEqual([initiative.title, problems], [title, []]);
      }
    });

  for (const [value, title] of [
    ['[[Foo]]', '[[Foo]]'],
    ['"[[Foo|Bar]]"', '[[Foo|Bar]]'],
    ['true', 'true'],
    ['./x.md', './x.md'],
    ['"{{title}}"', '{{title}}'],
    ['', 'initiative'],
  ] as const)
    it(`with a wrong title, which is an error, where it says where it stands: ${value}`, () => {
      for (const form of [
        'steps: { vision: active }',
        'history: [{ on: 2026-11-01, did: start, step: vision }]',
        'measures: [{ name: a }]',
      ]) {
        const text = textOf(`initiative: ${value}`, form, 'own: key');
        const { initiative, problems } = ofKind(readInitiative(text, models), 'initiative');
        assert.equal(initiative.title, title);
        assert.deepEqual(
          problems.map(({ id, at }) => [id, markedLines(text, at)]),
          [['wrong-type', value ? `initiative: «${value}»` : '«initiative»: ']],
        );
      }
    });

  it('with a number for a title where it says where it stands, beside keys of its own', () => {
    const text = textOf('initiative: 1.10', 'steps: { vision: active }', 'team: a');
    const { initiative, problems } = ofKind(readInitiative(text, models), 'initiative');
    assert.deepEqual([initiative.title, problems], ['1.10', []]);
  });

  it('with a wrong title that is no YAML, which is told, where it says where it stands', () => {
    const text = textOf('initiative: [Foo](foo.md)', 'steps:', '  vision: active');
    const { initiative, problems } = ofKind(readInitiative(text, models), 'initiative');
    assert.equal(initiative.title, '[Foo](foo.md)');
    assert.deepEqual(
      problems.map(({ at }) => markedLines(text, at)),
      ['initiative: «[Foo](foo.md)»'],
    );
    ofKind(readInitiative(textOf('initiative: [[x]]', 'history:', '\t- { did: hold }'), models), 'broken');
  });

  it('that cannot be read, where its title is one', () => {
    for (const title of ['Faster CI', '"Faster CI"', '@team', '\n  Faster CI', '>-\n  Faster CI'])
      ofKind(readInitiative(textOf(`initiative: ${title}`, 'steps:', '\tvision: done'), models), 'broken');
    ofKind(readInitiative(textOf('{ initiative: Faster CI, steps: [ }'), models), 'broken');
  });
});

describe('steps, history and measures of others make no initiative of a wrong title:', () => {
  for (const form of [
    'steps: [a, b]',
    'steps: { first: write, second: test }',
    'steps: {}',
    'history: [a]',
    'history: [{ date: 2026-11-01 }]',
    'history: [{ did: something }]',
    'measures: [a]',
    'measures: { name: a }',
    'measures: [{ title: a }]',
  ])
    it(form, () => {
      assert.equal(readInitiative(textOf('initiative: [[Foo]]', form), models).kind, 'not-an-initiative');
    });
});
