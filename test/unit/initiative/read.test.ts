import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';

const models = new Models();

function read(frontMatter: string) {
  return ofKind(readInitiative(`---\n${frontMatter}\n---\n`, models), 'initiative');
}

const nothing = {
  agreed: [],
  measures: [],
  experiments: [],
  updates: [],
  lessons: [],
  sustain: [],
  next: [],
  'blocked-by': [],
  history: [],
};

describe('an initiative is read', () => {
  it('with all that the format knows', () => {
    const text = readFileSync(new URL('../fixtures/everything.md', import.meta.url), 'utf8');
    const { initiative, model, problems } = ofKind(readInitiative(text, models), 'initiative');
    assert.deepEqual(problems, []);
    assert.equal(model.id, 'itil');
    assert.deepEqual(initiative, {
      title: 'Cut pull-request CI time',
      model: 'itil',
      status: 'active',
      cycle: 2,
      level: 'team',
      owner: 'Priya',
      sponsor: 'Tom',
      vision: 'Feedback before attention is lost',
      value: 'Every developer, ten minutes a push',
      from: 'https://example.com/incidents/482',
      raised: '2026-10-01',
      'raised-by': 'Ana',
      review: '2026-12-04',
      every: '2 weeks',
      impact: 4,
      effort: 2,
      agreed: [{ by: 'Priya' }, { by: 'Tom' }],
      experiments: [],
      updates: [{ on: '2026-11-20', health: 'at-risk', by: 'Priya', note: 'no runners before December' }],
      states: new Map([
        ['vision', 'done'],
        ['current-state', 'done'],
        ['target-state', 'active'],
        ['plan', 'active'],
      ]),
      measures: [
        {
          index: 0,
          name: 'Median CI time',
          unit: 'min',
          how: 'pull requests merged to main, thirty days',
          baseline: { value: 22, on: '2026-10-05', source: 'CI dashboard', over: '30 days' },
          target: { value: 8, on: '2026-12-20' },
          milestones: [{ index: 0, value: 15, on: '2026-11-15' }],
          readings: [{ on: '2026-11-01', value: 15, note: 'cache warmed' }],
        },
        {
          index: 1,
          name: 'Flaky failures',
          unit: '%',
          role: 'balancing',
          baseline: { value: 2 },
          milestones: [],
          limit: 3,
          readings: [],
        },
        {
          index: 2,
          name: 'Runbook exists',
          unit: 'yes/no',
          baseline: { value: 0 },
          target: { value: 1 },
          milestones: [],
          readings: [
            { on: '2026-11-09', value: 0 },
            { on: '2026-11-16', value: 1 },
          ],
        },
      ],
      history: [
        { on: '2026-10-01', did: 'start', step: 'vision', by: 'Priya' },
        {
          on: '2026-11-03',
          did: 'revisit',
          step: 'target-state',
          by: 'Priya',
          why: 'baseline came from the wrong branch',
        },
        { on: '2026-11-10', did: 'hand-over', by: 'Tom', to: 'Priya', why: 'Tom leads another team' },
      ],
      lessons: ['Measure on the main branch only'],
      sustain: ['2027-01-15', '2027-04-15'],
      next: ['./split-monolith-tests.md'],
      verdict: { value: 'met' },
      ignore: { 'no-sponsor': 'a team matter' },
      parent: '../faster-feedback.md',
      'blocked-by': ['./new-runners.md'],
    });
  });

  it('with who agreed and who has seen the benefit, and when, and with what is tried', () => {
    const { initiative } = read(
      'initiative: x\nagreed: [Priya, { by: Tom, on: 2026-11-17 }]\nconfirmed: { by: Lee, on: 2027-01-10 }\nexperiments:\n  - { on: 2026-11-02, try: remote cache, expect: a minute, by: Ana, seen: 2026-11-09, got: three, then: undone }\n  - { expect: nothing is tried }\n  - { try: runners }',
    );
    assert.deepEqual(initiative.agreed, [{ by: 'Priya' }, { by: 'Tom', on: '2026-11-17' }]);
    assert.deepEqual(initiative.confirmed, { by: 'Lee', on: '2027-01-10' });
    assert.deepEqual(
      initiative.experiments.map(({ index, try: change, then }) => [index, change, then]),
      [
        [0, 'remote cache', 'undone'],
        [2, 'runners', undefined],
      ],
    );
  });

  it('with how often it is looked at, and what people say of the way it goes', () => {
    const { initiative, problems } = read(
      'initiative: x\nevery: 2 weeks\nupdates: [{ on: 2026-11-20, health: at-risk, by: Priya, note: no runners }, { note: so }]',
    );
    assert.deepEqual(
      [initiative.every, initiative.updates],
      ['2 weeks', [{ on: '2026-11-20', health: 'at-risk', by: 'Priya', note: 'no runners' }]],
    );
    assert.deepEqual(problems, []);
    const wrong = read('initiative: x\nevery: now and then\nupdates: [{ health: fine }]');
    assert.deepEqual(
      wrong.problems.map(({ message }) => message),
      [
        '`every` is a time such as “2 weeks”, not “now and then”.',
        '`health` is on-track, at-risk or off-track, not “fine”.',
      ],
    );
    assert.deepEqual([wrong.initiative.every, wrong.initiative.updates], [undefined, []]);
  });

  it('from its title alone', () => {
    const { initiative, model, problems } = read('initiative: x');
    assert.deepEqual(initiative, { title: 'x', status: 'active', cycle: 1, states: new Map(), ...nothing });
    assert.deepEqual([model.id, problems], ['itil', []]);
  });

  it('with empty values as if they were absent', () => {
    const keys = 'model status cycle level owner review impact agreed steps measures history sustain next'.split(' ');
    for (const empty of ['', ' ~', ' null', ' ""', " '  '"]) {
      const { initiative, problems } = read(['initiative: x', ...keys.map(key => `${key}:${empty}`)].join('\n'));
      assert.deepEqual(initiative, { title: 'x', status: 'active', cycle: 1, states: new Map(), ...nothing });
      assert.deepEqual(problems, []);
    }
  });

  it('with dates quoted or not', () => {
    const { initiative } = read(
      'initiative: x\nraised: 2026-10-01\nreview: "2026-12-04"\nsustain: [2027-01-15, \'2027-04-15\']',
    );
    assert.deepEqual(
      [initiative.raised, initiative.review, ...initiative.sustain],
      ['2026-10-01', '2026-12-04', '2027-01-15', '2027-04-15'],
    );
  });

  it('leniently: numbers as texts, one text as a list, blanks around', () => {
    const { initiative, problems } = read(
      'initiative: 2026\nowner: " Priya "\nagreed: Tom\nlessons: 7\nsustain: 2027-01-15',
    );
    assert.deepEqual([initiative.title, initiative.owner], ['2026', 'Priya']);
    assert.deepEqual(
      [initiative.agreed, initiative.lessons, initiative.sustain],
      [[{ by: 'Tom' }], ['7'], ['2027-01-15']],
    );
    assert.deepEqual(problems, []);
  });

  it('as it is written, where YAML takes a text for a number', () => {
    const { initiative, problems } = read(
      [
        'initiative: 1.10',
        'owner: 0123456789012345678901',
        'value: 1e3',
        'agreed: [007, +49, 0x1F]',
        'lessons:\n  - 1.50 # so',
        'history: [{ did: drop, why: 08.50 }]',
        'measures: [{ name: 007, unit: 1.0 }, { name: "007" }]',
      ].join('\n'),
    );
    assert.deepEqual([initiative.title, initiative.owner, initiative.value], ['1.10', '0123456789012345678901', '1e3']);
    assert.deepEqual(
      [initiative.agreed, initiative.lessons],
      [[{ by: '007' }, { by: '+49' }, { by: '0x1F' }], ['1.50']],
    );
    assert.equal(initiative.history[0]?.why, '08.50');
    assert.deepEqual(
      initiative.measures.map(({ name, unit }) => [name, unit]),
      [
        ['007', '1.0'],
        ['007', undefined],
      ],
    );
    assert.deepEqual(problems, []);
  });

  it('through an alias as what it leads to', () => {
    assert.equal(read('initiative: x\nown: &a 1.10\nowner: *a').initiative.owner, '1.1');
  });

  it('without a next initiative, said so', () => {
    const { initiative, problems } = read('initiative: x\nnext: false\nparent: false');
    assert.deepEqual([initiative.next, initiative.parent, problems], [[], undefined, []]);
  });

  it('with keys that nobody knows, at any depth, which are not flagged', () => {
    const { problems } = read(
      'initiative: x\nbuddies: [a, { b: c }]\n"a key": { deep: [1] }\nmeasures: [{ name: a, colour: red }]\nhistory: [{ did: start, mood: good }]',
    );
    assert.deepEqual(problems, []);
  });

  it('in the model that it names', () => {
    const { initiative, model, problems } = read('initiative: x\nmodel: pdca\nsteps: { plan: done, do: active }');
    assert.deepEqual(
      [model.id, [...initiative.states], problems],
      [
        'pdca',
        [
          ['plan', 'done'],
          ['do', 'active'],
        ],
        [],
      ],
    );
  });

  it('without history lines that cannot be understood, and with their neighbours', () => {
    const { initiative } = read(
      'initiative: x\nhistory:\n  - { did: dance }\n  - { did: start, step: vision }\n  - none\n  - { step: plan }',
    );
    assert.deepEqual(initiative.history, [{ did: 'start', step: 'vision' }]);
  });

  it('wherever its key stands, and however it is written', () => {
    for (const text of [
      'owner: a\ninitiative: x',
      '"initiative": x',
      "'initiative' : x",
      '{ initiative: x }',
      '{\n  owner: a,\n  initiative: x\n}',
      '{owner: a,initiative: x}',
      '  initiative: x\n  owner: a',
      'initiative :\n  x',
    ])
      assert.equal(read(text).initiative.title, 'x', text);
  });

  it('from its head alone', () => {
    const head = '---\ninitiative: x\n---\n';
    const [whole, part] = [`${head}\n# Body\n`, head].map(
      text => ofKind(readInitiative(text, models), 'initiative').initiative,
    );
    assert.deepEqual(part, whole);
  });
});

describe('a text is no initiative', () => {
  for (const text of [
    '',
    '# x',
    'initiative: x\n',
    '---\ntitle: x\n---\n',
    '---\na: { initiative: x }\n---\n',
    '---\nmy-initiative: x\n---\n',
    '---\ninitiatives: x\n---\n',
    '---\n# initiative: x\n---\n',
    '---\na: "{ initiative: x }"\n---\n',
  ])
    it(JSON.stringify(text), () => assert.deepEqual(readInitiative(text, models), { kind: 'not-an-initiative' }));
});
