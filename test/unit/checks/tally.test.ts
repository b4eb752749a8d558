import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Severity } from '../../../src/core/checks/finding.ts';
import { ofNoStep, ofStep, tallyInWords, tallyOf, worstFirst } from '../../../src/core/checks/tally.ts';
import { Models } from '../../../src/core/model/models.ts';

const of = (...severities: Severity[]) => severities.map(severity => ({ severity }));

describe('what is counted of the findings', () => {
  it('are errors and warnings', () => {
    const tally = tallyOf(of('warning', 'hint', 'error', 'warning', 'information'));
    assert.deepEqual(tally, { errors: 1, warnings: 2 });
    assert.equal(tally && tallyInWords(tally), '1 error, 2 warnings');
  });

  it('is nothing at all where nobody need be alarmed', () => {
    assert.equal(tallyOf(of('information', 'hint')), undefined);
    assert.equal(tallyOf([]), undefined);
  });

  it('belongs to the step that it is about, and else to the whole', () => {
    const findings = [{ step: 'plan' }, { step: 'no-such-step' }, {}];
    assert.deepEqual(ofStep(findings, 'plan'), [{ step: 'plan' }]);
    assert.deepEqual(ofNoStep(findings, new Models().default), [{ step: 'no-such-step' }, {}]);
  });

  it('comes with the worst first, and otherwise in the order of the text', () => {
    const findings = [
      { severity: 'hint', at: 1 },
      { severity: 'warning', at: 2 },
      { severity: 'error', at: 3 },
      { severity: 'warning', at: 4 },
    ] as const;
    assert.deepEqual(
      worstFirst(findings).map(({ at }) => at),
      [3, 2, 4, 1],
    );
  });
});
