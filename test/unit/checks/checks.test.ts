import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import type { CheckOptions } from '../../../src/core/checks/options.ts';
import { checks } from '../../../src/core/checks/rules/table.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { readModelFile } from '../../../src/core/model/model-file.ts';
import { Models } from '../../../src/core/model/models.ts';
import { mark, ofKind } from '../mark.ts';
import { pairs } from './fixtures.ts';

const models = new Models();
const today = '2026-11-22';

/** Each finding as `id: the marked text`. */
function found(text: string, options: Partial<CheckOptions> = {}): string[] {
  return checkInitiative(new Snapshot(text, models), { today, ...options }).map(
    ({ id, at }) => `${id}: ${mark(text, at)}`,
  );
}

const all = pairs();

describe('a check', () => {
  for (const { id, name, flagged, repaired, options } of all) {
    it(`${id} points at its place${name && ` (${name.slice(0, -1)})`}`, () => {
      const { text, at } = flagged();
      const findings = checkInitiative(new Snapshot(text, models), options);
      assert.deepEqual(
        findings.map(finding => `${finding.id}: ${mark(text, finding.at)}`),
        [`${id}: ${mark(text, at)}`],
      );
      assert.deepEqual(found(repaired(), options), []);
      const severity = checks.find(check => check.id === id)?.severity;
      for (const { message, related, ...finding } of findings) {
        assert.equal(finding.severity, name === 'in-history-' ? 'warning' : severity);
        assert.match(message, /^[^\n]{15,260}[.?]$/);
        assert.ok(message.split(/\.\s+(?=[A-Z])/).length <= 2, message);
        for (const place of related) assert.ok(place.at.end > place.at.start);
      }
    });
  }

  it('has a pair of files, an id of its own and a sentence', () => {
    const ids = checks.map(({ id }) => id);
    assert.deepEqual([...new Set(all.map(({ id }) => id))].sort(), [...ids].sort());
    for (const { id, says } of checks) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.match(says.english, /^[A-Z].{20,120}\.$/, id);
    }
  });

  it('can be given another severity', () => {
    const text = '---\ninitiative: x\nstatus: gone\n---\n';
    const findings = checkInitiative(new Snapshot(text, models), { today, severities: { 'unknown-status': 'hint' } });
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['hint'],
    );
  });
});

describe('the checks', () => {
  it('leave other markdown alone', () => {
    for (const text of [
      '',
      '# x\n',
      '---\ntitle: x\n---\n',
      '---\n',
      '```\n---\ninitiative: x\n---\n```\n',
      '---\n\n```yaml\ninitiative: x\nstatus: nonsense\n```\n',
    ])
      assert.deepEqual(found(text), []);
  });

  it('leave ten thousand other files alone, whatever they tell of initiatives', () => {
    const heads = [
      '',
      '---\ntitle: x\n---\n',
      '---\n',
      '---\n\nAfter a rule\n\n***\n',
      '\ufeff---\r\ntags: [initiative]\r\n---\r\n',
      '+++\ninitiative = "x"\n+++\n',
    ];
    const bodies = [
      'initiative: x\n',
      '---\nstatus: gone\n---\n\ninitiative: x\n',
      '```yaml\n---\ninitiative: x\nstatus: gone\n---\n```\n',
      '    initiative: x\n',
      '> initiative: x\n\n## What is the vision?\n\n- [ ] steps: {\n',
      '| initiative: | x |\n|---|---|\n',
    ];
    for (let file = 0; file < 10_000; file++) {
      const parts = [heads[file % heads.length], `# Note ${file}\n\n`, bodies[file % bodies.length]];
      assert.equal(found(parts.join('')).length, 0, parts.join(''));
    }
  });

  it('rest where nobody works on it, and while it is not known where it stands', () => {
    const text = '---\ninitiative: x\nsteps: { vision: done, current-state: done, action: active }\n---\n';
    assert.ok(found(text).length > 3);
    for (const line of ['status: proposed', 'status: dropped'])
      assert.deepEqual(found(text.replace('steps', `${line}\nsteps`)), []);
    for (const line of ['status: gone', 'model: ours'])
      assert.equal(found(text.replace('steps', `${line}\nsteps`)).length, 1);
  });

  it('do not call missing what merely cannot be read', () => {
    const text = '---\ninitiative: x\nvision: a\nvalue: b\nowner: { name: Mei }\nsteps: { vision: done }\n---\n';
    assert.deepEqual(
      checkInitiative(new Snapshot(text, models), { today }).map(({ id }) => id),
      ['wrong-type'],
    );
  });

  it('demand nothing for which a model has no step', () => {
    const { model } = ofKind(
      readModelFile(
        '---\nmodel: ours\nsteps: [{ id: a, question: Plan, role: plan }, { id: b, question: Do, role: act }]\n---\n',
      ),
      'model',
    );
    const text = '---\ninitiative: x\nowner: Mei\nsteps: { a: done, b: active }\n---\n\n## Plan\n\nTry it.\n';
    assert.deepEqual(checkInitiative(new Snapshot(text, new Models([model], 'ours')), { today }), []);
  });

  it('point at entries and readings beside such as cannot be read', () => {
    const { text } = all.find(({ id, name }) => id === 'future-date' && name === '')?.flagged() ?? { text: '' };
    const more = text
      .replace('history:\n', 'history:\n  - { did: dance }\n  -\n')
      .replace('readings:\n', 'readings:\n      - { value: many }\n      - 7\n');
    const dates = checkInitiative(new Snapshot(more, models), { today }).filter(({ id }) => id === 'future-date');
    assert.deepEqual(
      dates.map(({ at }) => more.slice(at.start, at.end)),
      ['2027-11-09'],
    );
  });
});
