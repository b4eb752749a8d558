import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const owned = (title: string, more = '') => `---\ninitiative: ${title}\nowner: Priya\n${more}---\n`;

describe('what is around a file', () => {
  it('tells of links to files that are not there, but of none that leads out of the workspace', async t => {
    const links = 'vision: ../docs/gone.md#a\nfrom: /docs/there.md\nnext: [/sub/b.md, ./a.md]\nparent: ../../c.md\n';
    const { run } = folderOf(t, { 'sub/a.md': owned('A', links), 'docs/there.md': '' });
    const { out = '' } = await run('check', 'sub/a.md');
    assert.deepEqual(out.match(/There is no file “.*?”/g), ['There is no file “../docs/gone.md”']);
  });

  it('tells of no address of a site, and of no folder', async t => {
    const links = ['/manual.html', '/guide/', '../guide/setup.html', './notes/', '/gone.md', './gone.png'];
    const { run } = folderOf(t, { 'a/b.md': `---\ninitiative: x\nnext: [${links.join(', ')}]\n---\n` });
    const { out = '' } = await run('check');
    assert.deepEqual(
      [...out.matchAll(/no file “(.*?)”/g)].map(([, path]) => path),
      ['./gone.png'],
    );
  });

  it('tells owners with too much at once, whichever files are asked about', async t => {
    const { run } = folderOf(t, {
      '.vscode/settings.json': '{ "continualImprovement.checks.activePerOwner": 1 }',
      'a.md': owned('A'),
      'b.md': owned('B'),
      'c.md': owned('C', 'status: proposed\n'),
    });
    const { out = '' } = await run('check', 'a.md');
    assert.match(out, /a\.md:3:8.*Priya owns 2 active initiatives, and the limit is 1: beside this one “B”\./);
    assert.doesNotMatch((await run('check', 'c.md')).out ?? '', /limit/);
  });
});
