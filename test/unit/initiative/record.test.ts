import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, type Planned } from '../../../src/core/base/edit.ts';
import { type NewMeasure, type NewReading, planMeasure, planReadings } from '../../../src/core/initiative/record.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { LARGEST_BLOCK } from '../../../src/core/yaml/front-matter.ts';
import { ofKind } from '../mark.ts';
import { models } from './planned.ts';

const filed = (block: string) => `---\n${block}\n---\nbody\n`;

function assertPlanned(before: string, plan: (text: string) => Planned, after: string) {
  for (const file of [filed, (block: string) => `\ufeff${filed(block).replaceAll('\n', '\r\n')}`])
    assert.equal(applyEdits(file(before), ofKind(plan(file(before)), 'edits').edits), file(after));
}

const record =
  (...readings: NewReading[]) =>
  (text: string) =>
    planReadings(new Snapshot(text, models), readings);
const add = (measure: NewMeasure) => (text: string) => planMeasure(new Snapshot(text, models), measure);

function reasonOf(planned: Planned): string {
  return ofKind(planned, 'refused').reason;
}

const two = `initiative: x
measures:
  - name: Median CI time # of main
    unit: min
    baseline: { value: 22, on: 2026-10-05 }
    readings:
      - { on: 2026-11-01, value: 15, note: cache warmed }
      # what follows was read by hand
  - name: Flaky failures
    baseline: 2
    limit: 3
history: []`;

describe('recording readings', () => {
  it('adds a line to each measure, in one edit, and the list where there is none', () => {
    assertPlanned(
      two,
      record(
        { measure: 'Flaky failures', on: '2026-11-08', value: 2.5 },
        { measure: 'Median CI time', on: '2026-11-08', value: -0.5, note: 'after: the move', source: 'CI' },
        { measure: 'Median CI time', on: '2026-11-09', value: 1200 },
      ),
      two
        .replace(
          'cache warmed }\n',
          'cache warmed }\n      - { on: 2026-11-08, value: -0.5, source: CI, note: "after: the move" }\n      - { on: 2026-11-09, value: 1200 }\n',
        )
        .replace('limit: 3\n', 'limit: 3\n    readings:\n      - { on: 2026-11-08, value: 2.5 }\n'),
    );
  });

  it('writes in the style that is there', () => {
    const reading = { measure: 'a', on: '2026-11-08', value: 3 };
    for (const [before, after] of [
      ['- { name: a }', '- { name: a, readings: [{ on: 2026-11-08, value: 3 }] }'],
      ['- name: a\n  readings: []', '- name: a\n  readings: [{ on: 2026-11-08, value: 3 }]'],
      [
        '- name: a\n  readings:\n  - {value: 1}\n  - on: 2026-11-01\n    value: 2',
        '- name: a\n  readings:\n  - {value: 1}\n  - on: 2026-11-01\n    value: 2\n  - on: 2026-11-08\n    value: 3',
      ],
      [
        '- name: a\n  readings:\n  - on: 2026-11-01\n    value: 2\n  - {value: 1}',
        '- name: a\n  readings:\n  - on: 2026-11-01\n    value: 2\n  - {value: 1}\n  - { on: 2026-11-08, value: 3 }',
      ],
    ] as const)
      assertPlanned(`initiative: x\nmeasures:\n${before}`, record(reading), `initiative: x\nmeasures:\n${after}`);
  });

  it('means the measure at its place where two bear one name, and the name where it has moved', () => {
    const twins = 'initiative: x\nmeasures:\n  - { name: a, unit: s }\n  - { name: a, unit: min }';
    const reading = { measure: 'a', on: '2026-11-08', value: 3 };
    const written = ', readings: [{ on: 2026-11-08, value: 3 }] }';
    assertPlanned(twins, record({ ...reading, index: 1 }), twins.replace('min }', `min${written}`));
    assertPlanned(twins, record({ ...reading, index: 7 }), twins.replace('s }', `s${written}`));
  });

  it('records nothing twice', () => {
    const again = { measure: 'Median CI time', on: '2026-11-01', value: 15 };
    assert.equal(reasonOf(record(again, again)(filed(two))), 'This is recorded already.');
    const other = { ...again, value: 14 };
    assertPlanned(
      two,
      record(again, other, other),
      two.replace('cache warmed }\n', 'cache warmed }\n      - { on: 2026-11-01, value: 14 }\n'),
    );
  });

  it('is refused with the reason', () => {
    const reading = { measure: 'Median CI time', on: '2026-11-08', value: 1 };
    const cases: readonly (readonly [text: string, reading: NewReading, reason: RegExp])[] = [
      [filed(two), { ...reading, measure: 'Other' }, /^There is no measure “Other”: there is “Median CI time”, “Flaky/],
      [filed(two), { ...reading, on: '2026-02-30' }, /^1 on “2026-02-30” is no reading/],
      [filed(two), { ...reading, value: Number.NaN }, /^NaN on “2026-11-08” is no reading/],
      [
        filed('initiative: x\nmeasures:\n  - { name: a, target: yes }'),
        { ...reading, measure: 'a', value: 12.5 },
        /^a is answered by yes or no, not by 12\.5\.$/,
      ],
      [filed('initiative: x'), reading, /the file has none yet/],
      ['# A note\n', reading, /not an initiative/],
      [filed('initiative: "x'), reading, /not valid YAML/],
      [filed('initiative: x\n<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c'), reading, /merge conflict/],
      [filed(two.replace('readings:', 'readings: none # ')), reading, /cannot be edited|not a list|not valid/],
    ];
    for (const [text, wanted, reason] of cases) assert.match(reasonOf(record(wanted)(text)), reason);
    assert.equal(reasonOf(record()(filed(two))), 'There is no reading to record.');
  });

  it('is refused where the file could not be read any more', () => {
    const reading = { measure: 'Median CI time', on: '2026-11-08', value: -0 };
    const full = filed(`# ${'x'.repeat(LARGEST_BLOCK - two.length - 10)}\n${two}`);
    assert.match(reasonOf(record(reading)(full)), /would grow beyond 256 KB/);
    assert.equal(
      planReadings(new Snapshot(full.replace('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', ''), models), [
        reading,
      ]).kind,
      'edits',
    );
  });
});

describe('adding a measure', () => {
  const full: NewMeasure = {
    name: 'Failures: all',
    unit: '%',
    role: 'balancing',
    better: 'lower',
    baseline: { value: 2, on: '2026-10-05', source: 'dashboard' },
    target: { value: 1 },
    limit: 3,
  };
  const lines = [
    '- name: "Failures: all"',
    '  unit: "%"',
    '  role: balancing',
    '  better: lower',
    '  baseline: { value: 2, on: 2026-10-05, source: dashboard }',
    '  target: 1',
    '  limit: 3',
  ];
  const indented = (blanks: string) => lines.map(line => `${blanks}${line}\n`).join('');

  it('writes it below the others, a line for each key', () => {
    assertPlanned(two, add(full), two.replace('history', `${indented('  ')}history`));
  });

  it('makes the list in its place', () => {
    assertPlanned(
      'initiative: x\nsteps:\n    vision: done\nhistory: []\nmine: 1',
      add(full),
      `initiative: x\nsteps:\n    vision: done\nmeasures:\n${indented('    ')}history: []\nmine: 1`,
    );
    assertPlanned('initiative: x\nmeasures: []', add({ name: 'a' }), 'initiative: x\nmeasures: [{ name: a }]');
  });

  it('is refused for a name that is taken, or none', () => {
    assert.equal(reasonOf(add({ name: 'Flaky failures' })(filed(two))), 'There is a measure “Flaky failures” already.');
    assert.equal(reasonOf(add({ name: ' ' })(filed(two))), 'A measure needs a name.');
  });
});
