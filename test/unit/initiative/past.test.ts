import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedOn, movedSinceAgreed, pastVersions } from '../../../src/core/initiative/past.ts';
import { movedInWords } from '../../../src/core/initiative/past-words.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';

const models = new Models();
const agreed = 'agreed: [Priya, { by: Tom, on: 2026-10-20 }]';
const finished = 'history: [{ on: 2026-10-21, did: finish, step: target-state }]';

function text(target: string, lines = agreed, baseline = 22): string {
  return `---\ninitiative: x\n${lines}\nmeasures: [{ name: CI time, unit: min, baseline: ${baseline}, target: ${target} }]\n---\n`;
}

const readOf = (of: string) => ofKind(readInitiative(of, models), 'initiative');

/** What was moved, given versions that were kept one a day from 22 October on, by A, B and so on. */
function moved(now: string, ...kept: readonly string[]): string[] {
  const versions = kept.map((text, nth) => ({ on: `2026-10-${22 + nth}`, by: 'ABCDE'[nth] ?? '', text }));
  const { initiative, model } = readOf(now);
  return movedSinceAgreed(initiative, model, pastVersions(versions, models), '2026-11-01').map(number =>
    movedInWords(number, undefined),
  );
}

describe('the day on which success was agreed', () => {
  const day = (lines: string) => {
    const { initiative, model } = readOf(text('8', lines));
    return agreedOn(initiative, model);
  };

  it('is the last that those say who agreed, else that of the target step', () => {
    assert.equal(day('agreed: [{ by: A, on: 2026-10-20 }, { by: B, on: 2026-10-19 }]'), '2026-10-20');
    assert.equal(day(`${agreed}\n${finished}`), '2026-10-20');
    assert.equal(day(`agreed: [Priya]\n${finished}`), '2026-10-21');
    assert.equal(day('agreed: [Priya]'), undefined);
  });

  it('is one of this cycle', () => {
    const next = '{ on: 2026-10-25, did: next-cycle }';
    assert.equal(day(`cycle: 2\n${agreed}\n${finished.replace(']', `, ${next}]`)}`), undefined);
    assert.equal(day(`cycle: 2\nagreed: [{ by: A, on: 2026-10-26 }]\nhistory: [${next}]`), '2026-10-26');
  });
});

describe('what was moved after it was agreed', () => {
  it('is told with who did it, when, and from what to what', () => {
    assert.deepEqual(moved(text('10'), text('8'), text('8'), text('9'), text('10'), text('10')), [
      'The target of CI time was 8 min when it was agreed on 2026-10-20; D made it 10 min on 2026-10-25.',
    ]);
    assert.deepEqual(moved(text('8', agreed, 30), text('8'), text('8', agreed, 30)), [
      'The baseline of CI time was 22 min when it was agreed on 2026-10-20; B made it 30 min on 2026-10-23.',
    ]);
    const later = (on: string) => text(`{ value: 8, on: 2026-12-${on} }`);
    assert.deepEqual(moved(later('30'), later('20'), later('30')), [
      'The target of CI time was 8 min by 2026-12-20 when it was agreed on 2026-10-20; B made it 8 min by 2026-12-30 on 2026-10-23.',
    ]);
  });

  it('is told of what is not kept yet, too', () =>
    assert.deepEqual(moved(text('{ between: [8, 9] }'), text('8')), [
      'The target of CI time was 8 min when it was agreed on 2026-10-20, and is 8–9 min now.',
    ]));

  it('is nothing where it came back, was drafted before, or is moved on the day itself', () => {
    assert.deepEqual(moved(text('8'), text('8'), text('10'), text('8')), []);
    assert.deepEqual(moved(text('10'), text('8', 'agreed: [Priya]'), text('10')), []);
    const sameDay = agreed.replace('-20', '-23');
    assert.deepEqual(moved(text('10', sameDay), text('8', sameDay), text('10', sameDay)), []);
  });

  it('is nothing where it was agreed again, or never', () => {
    const again = agreed.replace('-20', '-30');
    assert.deepEqual(moved(text('10', again), text('8'), text('10'), text('10', again)), []);
    assert.deepEqual(moved(text('10', again), text('8')), []);
    assert.deepEqual(moved(text('10', 'agreed: [Priya]'), text('8', 'agreed: [Priya]')), []);
    assert.deepEqual(moved(text('10'), 'no initiative', '---\ninitiative: [\n---\n'), []);
  });

  it('is nothing where a measure came, went, or is in another unit', () => {
    assert.deepEqual(moved(text('10').replace('CI time', 'Wait'), text('8')), []);
    assert.deepEqual(moved(text('480').replace('min', 's'), text('8')), []);
    assert.deepEqual(moved(text('10'), text('')), []);
    assert.deepEqual(moved(text(''), text('8')), []);
  });
});
