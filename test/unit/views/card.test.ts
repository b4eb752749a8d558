import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { Models } from '../../../src/core/model/models.ts';
import { shownInitiative } from '../../../src/core/views/panel.ts';
import { ofKind } from '../mark.ts';

function cardOf(body: string, keys = '', step = 'action') {
  const text = `---\ninitiative: Shorter builds\n${keys}---\n${body}`;
  const { initiative, model, block } = ofKind(readInitiative(text, new Models()), 'initiative');
  const sections = readSections(text, block.bodyStart);
  const file = { uri: '', initiative, model, text, findings: [], sections, today: '2026-11-25', locale: 'en' };
  return ofKind(shownInitiative(file, step, false), 'initiative').card;
}

describe('the card of a step', () => {
  it('shows tasks as a reader sees them, and their lines nowhere else', () => {
    const { sectionHtml, tasks } = cardOf(
      '## Take action\n\nBefore.\n\n- [ ] ask [the *team*](<a b.md>)\n  twice\n- [x] run\n\nAfter.\n\n## 5. Action\r\n\r\nLate.\r\n- [ ] end',
    );
    assert.deepEqual(
      tasks.map(({ text, done }) => [text, done]),
      [
        ['ask the team twice', false],
        ['run', true],
        ['end', false],
      ],
    );
    assert.equal(sectionHtml, '<p>Before.</p>\n<p>After.</p>\n<p>Late.</p>\n');
  });

  it('shows what is tried where one acts, what is open first, then the latest', () => {
    const experiments = `experiments:
  - { on: 2026-11-01, try: remote cache, expect: install under a minute, seen: 2026-11-09, got: three minutes, then: undone }
  - { try: fewer jobs, obstacle: long queue, expect: no wait, seen: 2026-12-01 }
  - { on: 2026-11-10, try: a hot pool, then: kept }
`;
    const expected = [
      {
        change: 'fewer jobs',
        says: 'Expected: no wait · in the way: long queue · to be looked at on 2026-12-01',
        isOpen: true,
      },
      { change: 'a hot pool', says: 'Kept', isOpen: false },
      {
        change: 'remote cache',
        says: 'Undone · seen: three minutes · expected: install under a minute · 2026-11-09',
        isOpen: false,
      },
    ];
    assert.deepEqual(cardOf('', experiments).trials, expected);
    assert.equal(cardOf('', experiments, 'plan').trials, undefined);
    assert.equal(cardOf('').trials, undefined);
    assert.deepEqual(cardOf('', 'steps: { action: active }\n').trials, []);
  });
});
