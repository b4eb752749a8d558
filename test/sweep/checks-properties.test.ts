import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import type { Finding } from '../../src/core/checks/finding.ts';
import { checks } from '../../src/core/checks/rules/table.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { keyOrder } from '../../src/core/initiative/vocabulary/vocabulary.ts';
import { Models } from '../../src/core/model/models.ts';
import { randomInitiative } from '../unit/initiative/random-initiative.ts';
import { runs, tapes } from '../unit/tape.ts';

const models = new Models();
const ids = new Set(checks.map(({ id }) => id));

function check(text: string): readonly Finding[] {
  const findings = checkInitiative(new Snapshot(text, models), { today: '2026-11-22', quietDays: 10, readingDays: 5 });
  for (const { id, at, related, message } of findings) {
    assert.ok(ids.has(id), id);
    assert.ok(message !== '' && !/undefined|NaN/.test(message), message);
    for (const { start, end } of [at, ...related.map(place => place.at)])
      assert.ok(0 <= start && start <= end && end <= text.length, id);
  }
  return findings;
}

describe('the checks never throw, and stay inside the text', () => {
  it('whatever the text', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab1 :-#[]{}"\'&*!|>\n\r\t🚀\0') });
    const text = fc.oneof(
      line,
      line.map(some => `---\ninitiative: x\n${some}\n---\n${some}`),
      fc.tuple(tapes.map(randomInitiative), fc.nat()).map(([whole, end]) => whole.slice(0, end % whole.length)),
    );
    fc.assert(
      fc.property(text, some => void check(some)),
      runs(10),
    );
  });

  it('in initiatives of any style, and say the same twice', () => {
    const property = fc.property(tapes, tape => {
      const text = randomInitiative(tape);
      assert.deepEqual(check(text), check(text));
    });
    fc.assert(property, runs(8));
  });
});

describe('a value of any kind', () => {
  const values = ['', '7', '[7, {}]', '{ __proto__: b }', '&a [tbd, *a, { value: *a }]'];
  const statuses = ['active', 'completed', 'on-hold'];
  const steps = 'steps: { vision: done, action: done, evaluation: done, momentum: active }\n';

  it('is met without a throw, wherever a file can have it', () => {
    for (const key of keyOrder.slice(1))
      for (const [index, value] of values.entries()) {
        const others = `${key === 'status' ? '' : `status: ${statuses[index % 3]}\n`}${key === 'steps' ? '' : steps}`;
        check(`---\ninitiative: x\n${others}${key}: ${value}\n---\n`);
      }
  });

  it('is met without a throw, wherever a measure can have it', () => {
    for (const key of ['name', 'unit', 'role', 'better', 'limit', 'baseline', 'target', 'readings'])
      for (const [index, value] of values.entries()) {
        const measure = `  - ${key}: ${value}\n${key === 'target' ? '' : '    target: 7\n'}`;
        check(`---\ninitiative: x\nstatus: ${statuses[index % 3]}\n${steps}measures:\n${measure}---\n`);
      }
  });
});
