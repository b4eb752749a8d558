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

  it('tells what follows from itself, a ring of parents, and what waits for what is over', async t => {
    const { run } = folderOf(t, {
      'a.md': owned('A', 'parent: ./sub/b.md\nnext: [./sub/../a.md, ./sub/b.md]\n'),
      'sub/b.md': owned('B', 'parent: /c.md\nblocked-by: [../d.md, ../a.md, ../e.md]\n'),
      'c.md': owned('C', 'parent: ./a.md\n'),
      'd.md': owned('D', 'status: completed\nblocked-by: [./e.md]\nnext: [./a.md]\nsustain: [2027-01-01]\n'),
      'e.md': owned('E', 'status: dropped\nparent: ./e.md\n'),
      'under.md': owned('Under', 'parent: ./a.md\n'),
    });
    const told = async (...files: string[]) =>
      ((await run('check', ...files)).out ?? '').match(/\S+:\d+:\d+.*(?:ring|itself|waits|very).*/g) ?? [];
    assert.deepEqual(
      (await told('a.md')).map(line => line.replace(/ +/g, ' ')),
      [
        'a.md:4:9 warning Its parents lead back to itself, by way of “B”, “C”: which of them is it that the others serve? (parents-in-a-ring)',
        'a.md:5:8 warning “./sub/../a.md” leads to this very initiative: which one follows from it? (next-to-itself)',
      ],
    );
    const ofAll = (await told()).map(line => /^\S+(?=:\d+:)|[\w-]+$/g.exec(line)?.[0]);
    assert.deepEqual(ofAll, ['a.md', 'a.md', 'c.md', 'sub/b.md', 'sub/b.md', 'sub/b.md']);
    assert.match((await told('sub/b.md')).join(), /“D”, which is completed.*“E”, which was dropped/s);
  });

  it('tells of one measure with two baselines of a day, of all that is looked at together', async t => {
    const measured = (title: string, value: number, more = '') =>
      owned(title, `measures: [{ name: CI time, unit: min, baseline: { value: ${value}, on: 2026-10-05 }${more} }]\n`);
    const { run } = folderOf(t, {
      'a.md': measured('A', 22),
      'b.md': measured('B', 25),
      'of/a.md': measured('A', 22, ', how: merged to main'),
      'of/b.md': measured('B', 25, ', how: all of them'),
      'same/a.md': measured('A', 22),
      'same/b.md': measured('B', 22),
      ...Object.fromEntries([1, 2, 3, 4].map(n => [`each/${n}.md`, measured(`Of ${n}`, n)])),
    });
    const told = async (...files: string[]) =>
      ((await run('check', ...files)).out ?? '').match(/CI time was at .*? count/g) ?? [];
    assert.deepEqual(await told('a.md', 'b.md'), [
      'CI time was at 22 min on 2026-10-05, and by “B” at 25 min: do both count',
      'CI time was at 25 min on 2026-10-05, and by “A” at 22 min: do both count',
    ]);
    for (const folder of ['of', 'same', 'each']) assert.deepEqual(await told(folder), [], folder);
  });
});
