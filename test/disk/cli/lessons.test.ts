import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

describe('lessons', () => {
  const files = {
    'a/ci.md': '---\ninitiative: Cut CI time\nstatus: completed\nverdict: met\nlessons: ["Ask\u001b[1m early"]\n---\n',
    'b.md':
      '---\ninitiative: Fewer pages\nstatus: completed\n---\n\n## Evaluation\n\n### Lessons\n\n- Delete an alert first\n',
    'c.md': '---\ninitiative: Faster CI\n---\n',
  };

  it('are told of all earlier initiatives, or of those most like some words', async t => {
    const { run } = folderOf(t, files);
    assert.equal(
      (await run('lessons')).out,
      'Cut CI time (met)\na/ci.md\n  - Ask\\u001b[1m early\n\nFewer pages (not measured)\nb.md\n  - Delete an alert first\n',
    );
    assert.equal(
      (await run('lessons', 'alerts', 'and', 'pages')).out,
      'Fewer pages (not measured)\nb.md\n  - Delete an alert first\n',
    );
    assert.deepEqual(JSON.parse((await run('lessons', 'CI', '--json')).out ?? ''), [
      { file: 'a/ci.md', title: 'Cut CI time', came: 'met', lessons: ['Ask\u001b[1m early'] },
    ]);
  });

  it('are none where nothing is alike', async t => {
    const { run } = folderOf(t, files);
    assert.deepEqual(await run('lessons', 'parking'), {
      code: 0,
      out: '',
      note: 'No earlier initiative tells of it.\n',
    });
  });
});
