import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'node:test';
import { gitName } from '../../../src/cli/author.ts';
import { folderOf } from './folder.ts';

const { env } = process;

describe('the name that Git knows', { skip: process.platform === 'win32' }, () => {
  const config = '[core]\n\trepositoryformatversion = 0\n[user]\n\tname = Priya\n';

  it('is asked of no program that lies in the folder', async t => {
    const { path } = folderOf(t, {
      git: '#!/bin/sh\ntouch ran\necho Mallory\n',
      '.git/config': config,
      '.git/HEAD': 'ref: refs/heads/main\n',
    });
    chmodSync(join(path, 'git'), 0o755);
    const before = process.cwd();
    t.after(() => process.chdir(before));
    process.chdir(path);
    for (const own of ['', '.', './', 'x/..', '..'])
      assert.notEqual(await gitName(path, { ...env, PATH: [own, env.PATH].join(delimiter) }), 'Mallory');
    assert.equal(await gitName(path, { PATH: '.' }), '');
    assert.equal(await gitName(path, {}), '');
    assert.ok(!existsSync(join(path, 'ran')));
  });

  it('is read from a repository without running what that names', async t => {
    const { path } = folderOf(t, { '.git/HEAD': 'ref: refs/heads/main\n', '.git/objects/x': '', '.git/refs/x': '' });
    const ran = (name: string) => join(path, `ran-${name}`);
    const hostile = [
      ...['fsmonitor', 'sshCommand', 'pager', 'editor', 'askPass'].map(key => `[core]\n\t${key} = touch ${ran(key)}`),
      ...['config', 'user'].map(key => `[alias]\n\t${key} = !touch ${ran(key)}`),
      `[pager]\n\tconfig = touch ${ran('pages')}`,
      `[credential]\n\thelper = !touch ${ran('helper')}`,
    ].join('\n');
    const { path: folder } = folderOf(t, {
      '.git/HEAD': 'ref: refs/heads/main\n',
      '.git/objects/x': '',
      '.git/refs/x': '',
      '.git/config': `${config}${hostile}\n`,
    });
    assert.equal(await gitName(folder, env), 'Priya');
    for (const name of ['fsmonitor', 'sshCommand', 'pager', 'editor', 'askPass', 'config', 'user', 'pages', 'helper'])
      assert.ok(!existsSync(ran(name)), name);
  });
});
