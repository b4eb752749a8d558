import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Past } from '../../../src/cli/past.ts';
import { Models } from '../../../src/core/model/models.ts';
import { folderOf } from './folder.ts';

const models = new Models();

const past = (file: string, since: string, of: Models) => new Past(of).of(file, since);

const text = (target: number, agreed = '2026-10-20') => `---
initiative: Über 日本
owner: Priya
agreed: [{ by: Tom, on: ${agreed} }]
steps: { target-state: done, plan: active }
measures: [{ name: CI time, unit: min, baseline: 22, target: ${target} }]
---
`;

/** Commits a file as somebody, at noon of a day. */
function commit(folder: string, file: string, content: string, by: string, on: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), content);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', `user.name=${by}`, '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: `${on}T12:00:00Z`, GIT_COMMITTER_DATE: `${on}T12:00:00Z` },
    });
  if (!existsSync(join(folder, '.git'))) git('init', '-q');
  git('add', file);
  git('commit', '-qm', 'x');
}

describe('what Git has kept of a file', () => {
  const file = 'our files/a [1].md';

  it('is asked by check: a target that was moved is told, with who did it', async t => {
    const { path, run } = folderOf(t, {});
    commit(path, file, text(8), 'Priya', '2026-10-21');
    commit(path, 'another.md', text(7), 'Priya', '2026-10-22');
    commit(path, file, text(10), 'Jörg :1 2', '2026-11-03');
    const { out = '' } = await run('check', file);
    assert.match(
      out,
      /\[1\]\.md:6:\d+ +information +The target of CI time was 8 min when it was agreed on 2026-10-20; Jörg :1 2 made it 10 min on 2026-11-03\. Who/,
    );
    writeFileSync(join(path, file), text(10, '2026-11-04'));
    assert.doesNotMatch((await run('check', file)).out ?? '', /agreed on/);
  });

  it('is asked of many files at once, and told of each', async t => {
    const { path } = folderOf(t, {});
    for (const n of [1, 2]) commit(path, `a${n}.md`, text(n), 'Ana', '2026-10-21');
    commit(path, 'a1.md', text(3), 'Tom', '2026-10-22');
    writeFileSync(join(path, 'new.md'), text(4));
    const all = new Past(models);
    const told = await Promise.all(['a1.md', 'a2.md', 'new.md'].map(name => all.of(join(path, name), '2026-10-20')));
    assert.deepEqual(
      told.map(versions => versions.map(({ by, measures }) => [by, measures[0]?.target?.value])),
      [
        [
          ['Ana', 1],
          ['Tom', 3],
        ],
        [['Ana', 2]],
        [],
      ],
    );
  });

  it('is what it had since a day, of that file and no other; nothing without a repository', async t => {
    const { path } = folderOf(t, { 'alone.md': text(8) });
    assert.deepEqual(await past(join(path, 'alone.md'), '2026-10-20', models), []);
    commit(path, file, text(6), 'Priya', '2026-10-19');
    commit(path, file, text(8), 'Priya', '2026-10-21');
    commit(path, 'our files/a 1.md', text(7), 'Priya', '2026-10-22');
    commit(path, file, 'gone', 'Priya', '2026-10-23');
    commit(path, file, text(9), 'Tom', '2026-10-24');
    const versions = await past(join(path, file), '2026-10-20', models);
    assert.deepEqual(
      versions.map(({ on, by, measures }) => [on, by, measures[0]?.target?.value]),
      [
        ['2026-10-21', 'Priya', 8],
        ['2026-10-24', 'Tom', 9],
      ],
    );
    assert.deepEqual(await past(join(path, 'alone.md'), '2026-10-20', models), []);
  });

  it('is asked without running what the repository names', async t => {
    const { path } = folderOf(t, {});
    commit(path, file, text(8), 'Priya', '2026-10-21');
    const ran = (name: string) => join(path, `ran-${name}`);
    writeFileSync(join(path, '.gitattributes'), '* diff=evil filter=evil\n');
    writeFileSync(
      join(path, '.git/config'),
      [
        '[core]\n\trepositoryformatversion = 1',
        ...['fsmonitor', 'sshCommand', 'pager', 'editor'].map(key => `[core]\n\t${key} = touch ${ran(key)}`),
        ...['log', 'cat-file'].map(key => `[alias]\n\t${key} = !touch ${ran('alias')}`),
        `[pager]\n\tlog = touch ${ran('pages')}`,
        `[log]\n\tshowSignature = true\n[gpg]\n\tprogram = touch ${ran('gpg')}`,
        `[diff]\n\texternal = touch ${ran('diff')}`,
        `[diff "evil"]\n\tcommand = touch ${ran('command')}\n\ttextconv = touch ${ran('textconv')}`,
        `[filter "evil"]\n\tsmudge = touch ${ran('smudge')}\n\tclean = touch ${ran('clean')}`,
        `[extensions]\n\tpartialClone = origin\n[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always`,
        `[remote "origin"]\n\turl = ext::touch ${ran('fetch')}\n\tpromisor = true\n\tuploadpack = touch ${ran('pack')}`,
      ].join('\n'),
    );
    assert.equal((await past(join(path, file), '2026-10-20', models)).length, 1);
    const blob = execFileSync('git', ['rev-parse', `HEAD:${file}`], { cwd: path }).toString();
    rmSync(join(path, '.git/objects', blob.slice(0, 2), blob.slice(2).trim()));
    assert.deepEqual(await past(join(path, file), '2026-10-20', models), []);
    const names = [
      'fsmonitor',
      'sshCommand',
      'pager',
      'editor',
      'alias',
      'pages',
      'gpg',
      'diff',
      'command',
      'textconv',
    ];
    for (const name of [...names, 'smudge', 'clean', 'fetch', 'pack']) assert.ok(!existsSync(ran(name)), name);
  });
});
