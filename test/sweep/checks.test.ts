import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { checks } from '../../src/core/checks/rules/table.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { Models } from '../../src/core/model/models.ts';
import { changesOf, fixed, fixesIn, plan } from '../unit/checks/fixed.ts';
import { pairs } from '../unit/checks/fixtures.ts';

const models = new Models();

describe('every check', () => {
  it('holds with a byte order mark and other line ends', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    for (const { id, flagged, options } of pairs()) {
      const { text, at } = flagged();
      const [finding, ...others] = checkInitiative(new Snapshot(windows(text), models), options);
      assert.deepEqual(others, []);
      assert.ok(finding);
      assert.equal(windows(text).slice(finding.at.start, finding.at.end), text.slice(at.start, at.end), id);
    }
  });

  it('can be turned off by a setting, or with a reason in the file', () => {
    for (const { id, flagged, options } of pairs()) {
      const { text } = flagged();
      assert.deepEqual(
        checkInitiative(new Snapshot(text, models), { ...options, severities: { [id]: 'off' } }),
        [],
        id,
      );
      if (['invalid-yaml', 'duplicate-key', 'conflict-markers', 'unused-ignore'].includes(id)) continue;
      const excused = text.replace('---\n', `---\nignore: { ${id}: we know }\n`);
      assert.deepEqual(checkInitiative(new Snapshot(excused, models), options), [], id);
    }
  });
});

describe('every fix', () => {
  it('of any advice is to make an exception of the file, with a reason', () => {
    for (const { id, flagged, options } of pairs()) {
      if (id === 'unused-ignore' || !checks.find(check => check.id === id)?.find) continue;
      const { text } = flagged();
      const last = fixesIn(text, options).at(-1);
      assert.ok(last);
      assert.equal(last.title, `Turn off “${id}” for this file, with a reason`);
      assert.deepEqual(changesOf(text, last), ['+ignore:', `+  ${id}: ‹the reason›`]);
      assert.deepEqual(checkInitiative(new Snapshot(fixed(text, last), models), options), []);
    }
  });

  it('suggests nothing that would be more than a text in a map on one line', () => {
    for (const { id, flagged, options } of pairs())
      for (const fix of fixesIn(flagged().text, options)) {
        const planned = fix.repair.kind === 'section' ? undefined : plan(flagged().text, fix);
        for (const { text, placeholders } of planned?.kind === 'edits' ? planned.edits : [])
          for (const { start, end } of placeholders) assert.match(text.slice(start, end), /^[^,:#[\]{}]+$/, id);
      }
  });
});
