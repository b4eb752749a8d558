import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { planToggle } from '../../../src/core/initiative/toggle.ts';
import { Models } from '../../../src/core/model/models.ts';
import type { TaskName } from '../../../src/core/model/step-sections.ts';
import { ofKind } from '../mark.ts';

const head = '---\ninitiative: Shorter builds\n---\n';
const models = new Models();

function ticked(text: string, task: TaskName): string {
  return applyEdits(text, ofKind(planToggle(new Snapshot(text, models), task, true), 'edits').edits);
}

describe('a task is named by what a reader sees of it', () => {
  it('so that text that came above it in the meantime does not matter', () => {
    const before = `${head}## Take action\n\n- [ ] one\n- [ ] two\n`;
    const after = before.replace('- [ ] one', 'A long new paragraph.\n\n- [ ] none\n- [ ] one');
    const name = { step: 'action', text: 'two', nth: 0 };
    assert.equal(ticked(after, name), after.replace('[ ] two', '[x] two'));
  });

  it('and of those that read alike by its place among them', () => {
    const text = `${head}## Take action\n\n- [ ] run\n- [ ] wait\n- [ ] run\n`;
    assert.equal(
      ticked(text, { step: 'action', text: 'run', nth: 1 }),
      `${head}## Take action\n\n- [ ] run\n- [ ] wait\n- [x] run\n`,
    );
  });

  it('through all sections of its step, and none of another one', () => {
    const text = `${head}## Plan\n\n- [ ] run\n\n## Take action\n\n- [ ] run\n\n## 5. Action\n\n- [ ] run\n`;
    const at = text.lastIndexOf('[ ]');
    assert.equal(
      ticked(text, { step: 'action', text: 'run', nth: 1 }),
      `${text.slice(0, at)}[x]${text.slice(at + '[ ]'.length)}`,
    );
  });

  it('and is refused where it is gone, or ticked already', () => {
    const text = `${head}## Take action\n\n- [x] run\n`;
    const refusals = [
      { step: 'action', text: 'run', nth: 0 },
      { step: 'action', text: 'run', nth: 1 },
      { step: 'plan', text: 'run', nth: 0 },
      { step: 'nowhere', text: 'run', nth: 0 },
    ].map(name => ofKind(planToggle(new Snapshot(text, models), name, true), 'refused').reason);
    const gone = 'The task “run” is not there any more: the file has changed.';
    assert.deepEqual(refusals, ['“run” is done already.', gone, gone, gone]);
  });
});

describe('a task of markdown', () => {
  it('is told as a reader sees it', () => {
    const text = `${head}## Take action\n\n- [x] run [the *script*](<a b.md>)\n  twice\n`;
    const name = { step: 'action', text: 'run [the *script*](<a b.md>) twice', nth: 0 };
    assert.equal(
      ofKind(planToggle(new Snapshot(text, models), name, true), 'refused').reason,
      '“run the script twice” is done already.',
    );
    assert.equal(
      applyEdits(text, ofKind(planToggle(new Snapshot(text, models), name, false), 'edits').edits),
      text.replace('[x]', '[ ]'),
    );
  });

  it('is of this cycle, where its section is divided', () => {
    const text = `${head.replace('\n---\n', '\ncycle: 2\n---\n')}## Action\n\n### Cycle 1\n\n- [ ] run\n\n### Cycle 2\n\n- [ ] run\n`;
    const at = text.lastIndexOf('[ ]');
    assert.equal(
      ticked(text, { step: 'action', text: 'run', nth: 0 }),
      `${text.slice(0, at)}[x]${text.slice(at + '[ ]'.length)}`,
    );
  });
});
