import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../../src/core/base/edit.ts';
import { planAppend } from '../../../../src/core/measures/import/append.ts';
import { measureOf } from '../measure.ts';

describe('a reading is added to a table', () => {
  const tables: readonly (readonly [title: string, before: string, line: string])[] = [
    ['of a date and a value', 'date,value\n2026-11-02,400\n', '2026-11-09,305\n'],
    ['whose only numbers are in its last column', 'on,branch,took\n2026-11-02,main,400\n', '2026-11-09,,305\n'],
    ['that is read in another order', 'value,day\n400,2026-11-02\n', '305,2026-11-09\n'],
    ['that has a heading only', 'value,day\n', '305,2026-11-09\n'],
    ['that is empty', '', 'date,value\n2026-11-09,305\n'],
  ];
  for (const [title, before, line] of tables)
    it(title, () => {
      const measure = { ...measureOf({ name: 'Build time' }), series: { file: './ci.csv' } };
      const planned = planAppend(before, measure, [{ on: '2026-11-09', value: 305 }]);
      assert.equal(planned.kind, 'edits');
      assert.equal(planned.kind === 'edits' && applyEdits(before, planned.edits), before + line);
    });
});
