import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import type { CheckOptions } from '../../../src/core/checks/options.ts';
import { checks } from '../../../src/core/checks/rules/table.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { builtInModels } from '../../../src/core/model/built-in.ts';
import { type Model, type Role, roles, stepsOf } from '../../../src/core/model/model.ts';
import { Models } from '../../../src/core/model/models.ts';
import { around } from './fixtures.ts';

const models = new Models();

/** How far a well-kept initiative has come: its action is under way, has just been left, or all of it has ended. */
type Stage = 'acting' | 'acted' | 'completed';

function wellKept(model: Model, stage: Stage): string {
  const act = stepsOf(model, 'act').at(-1);
  const at = model.steps.findIndex(({ id }) => id === act?.id) + (stage === 'acted' ? 1 : 0);
  const stateAt = (index: number) =>
    stage === 'completed' || index < at ? 'done' : index === at ? 'active' : undefined;
  const states = model.steps.flatMap(({ id }, index) => (stateAt(index) ? [`${id}: ${stateAt(index)}`] : []));
  const history = [
    `{ on: 2026-10-10, did: start, step: ${act?.id} }`,
    ...(stage !== 'acting' ? [`{ on: 2026-11-16, did: finish, step: ${act?.id} }`] : []),
    ...(stage === 'completed' ? ['{ on: 2026-11-17, did: complete }'] : []),
  ];
  return `---
initiative: Cut CI time
model: ${model.id}
status: ${stage === 'completed' ? stage : 'active'}
owner: Priya
vision: Feedback before attention is lost
value: Every developer
agreed: [Priya, Tom]
steps: { ${states.join(', ')} }
measures:
  - name: CI time
    unit: min
    baseline: { value: 22, on: 2026-10-05, source: dashboard }
    target: { value: 8, on: 2026-12-20 }
    milestones: [{ value: 15, on: 2026-10-30 }]
    readings:
      - { on: 2026-11-09, value: 8 }
      - { on: 2026-11-16, value: 7 }
  - name: Failures
    role: balancing
    better: lower
    baseline: { value: 2, on: 2026-10-05, source: dashboard }
    limit: 3
    readings:
      - { on: 2026-11-16, value: 2 }
sustain: [2026-12-31]
history:
${history.map(line => `  - ${line}\n`).join('')}---
${model.steps.map(({ question }) => `\n## ${question}\n\nWritten down.\n`).join('')}`;
}

const readings = / {4}readings:\n {6}- .*\n {6}- .*\n/;
const short = { from: 'value: 7 }', to: 'value: 12 }' };

/** When each check that speaks of a role speaks, and by which slip. */
const slips: Readonly<
  Record<string, readonly [stage: Stage, ...slips: (readonly [from: string | RegExp, to: string])[]]>
> = {
  'no-vision': ['acting', [/vision: .*\n/, ''], [/Written down\.\n/, '']],
  'no-value': ['acting', [/value: E.*\n/, '']],
  'no-baseline': ['acting', [/ {4}baseline: .*\n/, '']],
  'undated-baseline': ['acting', ['22, on: 2026-10-05', '22']],
  'unsourced-baseline': ['acting', ['10-05, source: dashboard', '10-05']],
  'late-baseline': ['acting', ['22, on: 2026-10-05', '22, on: 2026-10-12']],
  'no-target': ['acting', [/ {4}target: .*\n/, '']],
  'undated-target': ['acting', ['8, on: 2026-12-20', '8']],
  'target-not-better': ['acting', ['target: { value: 8', 'target: { value: 22']],
  'undated-milestone': ['acting', ['15, on: 2026-10-30', '15']],
  'milestone-off-path': ['acting', ['15, on: 2026-10-30', '25, on: 2026-10-30']],
  'nobody-agreed': ['acting', [/agreed: .*\n/, '']],
  'no-balancing-measure': ['acting', [/ {2}- name: Failures\n(?: {4}.*\n)+/, '']],
  'no-direction': ['acting', ['    better: lower\n', ''], ['value: 2,', 'value: 3,']],
  'no-plan': ['acted', [/Written down\.\n/g, '']],
  'no-reading': ['acting', [readings, '']],
  'got-worse': ['acting', ['09, value: 8', '09, value: 24'], ['value: 7 }', 'value: 25 }']],
  'beyond-limit': ['acting', ['16, value: 2', '16, value: 4']],
  'no-reading-after-action': ['completed', [readings, '']],
  'target-overdue': ['acting', ['2026-12-20', '2026-11-20'], [short.from, short.to]],
  'no-lessons': ['completed', [short.from, short.to]],
  'claimed-met': ['completed', [short.from, short.to], ['sustain', 'verdict: met\nsustain']],
  'no-next': ['completed', [/sustain: .*\n/, '']],
  'fell-back': ['completed', [short.from, 'value: 7 }\n      - { on: 2026-11-20, value: 14 }']],
  'target-before-baseline': ['acting', ['8, on: 2026-12-20', '8, on: 2026-10-01']],
  'readings-before-baseline': [
    'acted',
    ['22, on: 2026-10-05', '22, on: 2026-11-18'],
    [/history:\n(?: {2}- .*\n)+/, ''],
  ],
  'old-baseline': ['acting', ['22, on: 2026-10-05', '22, on: 2026-01-05']],
  'far-target': ['acting', ['8, on: 2026-12-20', '8, on: 2029-12-20'], [/ {4}milestones: .*\n/, '']],
  'no-limit': ['acting', ['    limit: 3\n', '']],
  'limit-at-baseline': ['acting', ['    limit: 3\n', '    limit: 2\n'], ['16, value: 2', '16, value: 1']],
  'far-off': ['acting', ['value: 7 }', 'value: 7 }\n      - { on: 2026-11-18, value: 0.06 }']],
  'task-overdue': ['acting', ['Written down.\n', '- [ ] Ask by 2026-11-01\n']],
  'sustain-before-end': ['completed', ['2026-12-31', '2026-11-14']],
  'claimed-otherwise': ['completed', ['sustain', 'verdict: missed\nsustain']],
  'completed-early': ['completed', [short.from, short.to], ['09, value: 8', '09, value: 13']],
  'vision-repeats-title': ['acting', [/vision: .*/, 'vision: cut CI time']],
  'agreed-alone': ['acting', ['[Priya, Tom]', '[priya]']],
  'no-expectation': ['acting', ['history:', 'experiments: [{ try: a cache }]\nhistory:']],
  'experiment-unseen': ['acting', ['history:', 'experiments: [{ try: a cache, seen: 2026-11-09 }]\nhistory:']],
  'none-concluded': ['completed', ['history:', 'experiments: [{ try: a cache, expect: half }]\nhistory:']],
  'agree-again': [
    'acting',
    ['agreed: [Priya, Tom]', 'agreed: [{ by: Tom, on: 2026-10-09 }]'],
    [/\n---\n\n/, '\n  - { on: 2026-11-12, did: revisit, step: TARGET }\n---\n\n'],
  ],
  'evaluated-alone': [
    'completed',
    [/( {2}- \{ on: .*complete)/, '  - { on: 2026-11-17, did: finish, step: EVALUATION, by: Priya }\n$1'],
  ],
  'confirmed-by-doer': ['completed', ['sustain', 'confirmed: priya\nsustain']],
  'sustain-overdue': ['completed', ['2026-12-31', '2026-11-21'], ['2026-11-16, value: 7', '2026-11-11, value: 7']],
};

/** Those that know of other initiatives. */
const slipsBetween: typeof slips = {
  'next-to-itself': ['acting', ['history:', 'next: [./cut-ci-time.md]\nhistory:']],
  'blocked-by-ended': ['acting', ['history:', 'blocked-by: [./new-runners.md]\nhistory:']],
  'other-baseline': ['acting', ['value: 22', 'value: 24']],
};

/** The same of those that are about the initiative as a whole, and ask what a model's steps hold. */
const slipsOfAll: typeof slips = {
  'active-at-end': ['completed', [/(steps: \{ .*?: )done/, '$1active']],
  'open-tasks': ['completed', ['Written down.\n', '- [ ] Ask\n']],
  'cycle-contradicted': ['acting', ['history:', 'cycles: [{ cycle: 1 }]\nhistory:']],
  'stand-in': ['acting', [/value: E.*/, 'value: TBD']],
  'no-reason': ['acting', [/\n---\n\n/, '\n  - { on: 2026-11-12, did: revisit, step: STEP }\n---\n\n']],
  'own-sponsor': ['acting', ['owner: Priya', 'owner: Priya\nsponsor: Priya']],
};

const ofRoles = checks.filter(({ about }) => (roles as readonly string[]).includes(about)).map(({ id }) => id);

describe('what a check says of a role it says in every built-in model', () => {
  it('of each of which there is a file', () => {
    assert.deepEqual(Object.keys({ ...slips, ...slipsBetween }).sort(), ofRoles.sort());
  });

  for (const model of builtInModels()) {
    const found = (text: string, options?: Partial<CheckOptions>) =>
      checkInitiative(new Snapshot(text, models), { today: '2026-11-22', ...options }).map(({ id }) => id);

    it(`${model.id} serves every role, and is silent where all is well`, () => {
      for (const role of roles) assert.ok(stepsOf(model, role).length > 0, role);
      for (const stage of ['acting', 'acted', 'completed'] as const)
        assert.deepEqual(found(wellKept(model, stage)), [], stage);
    });

    for (const [id, [stage, ...changes]] of Object.entries({ ...slips, ...slipsBetween, ...slipsOfAll }))
      it(`${model.id}: ${id}`, () => {
        const idOf = (role: Role) => stepsOf(model, role).at(-1)?.id ?? '';
        const text = changes
          .reduce((kept, [from, to]) => kept.replace(from, to), wellKept(model, stage))
          .replace('STEP', idOf('act'))
          .replace('TARGET', idOf('target'))
          .replace('EVALUATION', idOf('evaluate'));
        const told = found(text, around[id]);
        assert.ok(told.includes(id), `${told}`);
      });
  }
});

describe('where one step has a role and the action, too', () => {
  const short: Model = {
    id: 'short',
    name: 'Short',
    steps: [
      { id: 'do', question: 'Do', label: 'Do', roles: ['purpose', 'baseline', 'target', 'plan', 'act'], guidance: '' },
      { id: 'see', question: 'See', label: 'See', roles: ['evaluate', 'sustain'], guidance: '' },
    ],
  };
  const found = (steps: string, rest = '', end = '') =>
    checkInitiative(
      new Snapshot(
        `---\ninitiative: x\nowner: Mei\nsteps: { ${steps} }\n${rest}history: [{ on: 2026-11-01, did: start, step: do }${end}]\n---\n`,
        new Models([short], 'short'),
      ),
      { today: '2026-11-22' },
    ).map(({ id }) => id);

  it('nothing is missed before that step is left, and all of it then', () => {
    assert.deepEqual(found('do: active'), []);
    assert.deepEqual(found('do: done, see: active', '', ', { on: 2026-11-09, did: finish, step: do }').sort(), [
      'no-baseline',
      'no-plan',
      'no-value',
      'no-vision',
      'nobody-agreed',
    ]);
  });

  it('no baseline is called late', () => {
    const measures =
      'measures: [{ name: a, baseline: { value: 2, on: 2026-11-05, source: log }, target: { value: 1, on: 2026-12-01 } }]\n';
    assert.deepEqual(found('do: active', measures), []);
  });
});
