import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { Models } from '../../../src/core/model/models.ts';
import { shownInitiative } from '../../../src/core/views/panel.ts';
import { ofKind } from '../mark.ts';

function cardOf(body: string) {
  const text = `---\ninitiative: Shorter builds\n---\n${body}`;
  const { initiative, model, block } = ofKind(readInitiative(text, new Models()), 'initiative');
  const sections = readSections(text, block.bodyStart);
  const file = { uri: '', initiative, model, text, findings: [], sections, today: '2026-11-25', locale: 'en' };
  return ofKind(shownInitiative(file, 'action', false), 'initiative').card;
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
});
