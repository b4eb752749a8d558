import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { settingsOf } from '../../../src/cli/settings.ts';
import { folderOf } from './folder.ts';

const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const defaultOf = (key: string) => contributes.configuration.properties[`continualImprovement.${key}`].default;

describe('the settings on the command line', () => {
  it('have the defaults of the editor', () => {
    const settings = settingsOf({});
    assert.deepEqual(settings.include, defaultOf('files.include'));
    assert.deepEqual(settings.exclude, [...defaultOf('files.exclude'), '**/.git', '**/.svn', '**/.hg']);
    assert.equal(settings.models, defaultOf('models'));
    assert.equal(settings.defaultModel, defaultOf('defaultModel'));
    assert.equal(settings.checks.quietDays, defaultOf('checks.quietDays'));
  });

  it('are those of the workspace, with what VS Code hides', () => {
    const settings = settingsOf({
      'continualImprovement.files.include': ['docs/**/*.md', 7],
      'continualImprovement.checks.severity': { 'no-owner': 'off', 'no-plan': 'loud' },
      'files.exclude': { '**/.git': false, build: true },
    });
    assert.deepEqual(settings.include, ['docs/**/*.md']);
    assert.deepEqual(settings.checks.severities, { 'no-owner': 'off' });
    assert.deepEqual(settings.exclude, ['**/node_modules/**', '**/.svn', '**/.hg', 'build']);
  });

  it('survive nonsense', () => {
    const nonsense = ['files.include', 'files.exclude', 'models', 'author', 'checks.severity', 'checks.quietDays'];
    for (const value of [null, 7, 'x', {}, [null]]) {
      const settings = settingsOf(Object.fromEntries(nonsense.map(key => [`continualImprovement.${key}`, value])));
      assert.ok(Array.isArray(settings.include) && typeof settings.models === 'string');
    }
  });

  it('may hold comments, and say where they are wrong', async t => {
    const file = { 'a.md': '---\ninitiative: A\n---\n' };
    const commented = folderOf(t, {
      ...file,
      '.vscode/settings.json': '// ours\n{ "files.exclude": { "a.md": true }, }',
    });
    assert.equal((await commented.run('list')).out, '');
    const broken = folderOf(t, { ...file, '.vscode/settings.json': '{\n  "a": \n}' });
    const { code, note } = await broken.run('list');
    assert.equal(code, 2);
    assert.match(note ?? '', /\.vscode\/settings\.json:3:1 is not valid JSON: ValueExpected\./);
    assert.match((await broken.run('list', '--config', 'gone.json')).note ?? '', /gone\.json cannot be read/);
  });
});
