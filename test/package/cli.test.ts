import assert from 'node:assert/strict';
import { execFileSync, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { root } from '../workbench/root.ts';
import { copyOfWorkspace, temporaryFolder } from '../workbench/temporary.ts';

const cli = join(root, 'dist/cli.js');
const before = [
  '\ufeff---',
  "initiative:   'Shorter builds'  # mine",
  'steps: { vision: active }',
  'other: [1,2 ]',
  '---',
  '',
  '## What is the vision?',
  'No line end',
].join('\r\n');
const after = before
  .replace('{ vision: active }', '{ vision: done, current-state: active }')
  .replace(
    'other: [1,2 ]\r\n',
    'history:\r\n  - { on: 2026-11-05, did: finish, step: vision }\r\n  - { on: 2026-11-05, did: start, step: current-state }\r\nother: [1,2 ]\r\n',
  );
const advance = ['advance', 'a.md', '--by', '', '--on', '2026-11-05'];

function start(cwd: string, typed: readonly string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...typed], { cwd, ...options });
  return { status, out: String(stdout), note: String(stderr) };
}

function folderWith(text: string | Buffer): string {
  const { path } = temporaryFolder();
  writeFileSync(join(path, 'a.md'), text);
  return path;
}

describe('the command line as it is packaged', () => {
  const { path: workspace } = copyOfWorkspace();

  it('ends with 0, 1 or 2', () => {
    const ends: [number, ...string[]][] = [
      [0, 'list'],
      [0, 'check', 'vision.md', 'initiatives/cut-ci-time.md'],
      [1, 'check', '--today', '2026-11-20'],
      [1, 'resume', 'initiatives/cut-ci-time.md'],
      [2, 'check', 'nowhere'],
      [2, 'check', '--nonsense'],
    ];
    for (const [status, ...typed] of ends) assert.equal(start(workspace, typed).status, status, typed.join(' '));
  });

  it('prints the same for the same day', () => {
    const on = (today: string) => start(workspace, ['check', '--today', today, '--format', 'json']).out;
    assert.equal(on('2026-11-20'), on('2026-11-20'));
    assert.notEqual(on('2026-11-20'), on('2027-11-20'));
  });

  it('prints SARIF that holds to its schema', () => {
    const { out } = start(workspace, ['check', '--today', '2027-11-20', '--format', 'sarif']);
    const log = JSON.parse(out);
    const require = createRequire(import.meta.url);
    const ajv = new Ajv({ schemaId: 'auto' });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
    const folder = join(require.resolve('@microsoft/jest-sarif/package.json'), '..', 'lib/schemas');
    const isValid = ajv.compile(require(join(folder, 'sarif-2.1.0-rtm.5.json')));
    assert.ok(isValid(log), ajv.errorsText(isValid.errors));
    assert.ok(log.runs[0].results.length > 5);
    assert.ok(!isValid({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'bad' }] }] }));
  });

  it('prints workflow commands', () => {
    const { out } = start(workspace, ['check', '--today', '2026-11-20', '--format', 'github']);
    assert.match(
      out,
      /^::error file=initiatives\/broken-front-matter\.md,line=6,endLine=6,col=8,endColumn=\d+,title=/m,
    );
  });

  it('is one file that runs wherever it is put', () => {
    const { path } = temporaryFolder();
    writeFileSync(join(path, 'package.json'), '{ "type": "module" }');
    copyFileSync(cli, join(path, 'tool.cjs'));
    const { status, stdout } = spawnSync(process.execPath, ['tool.cjs', '--version'], { cwd: path });
    assert.equal(status, 0);
    assert.match(String(stdout), /^\d/);
  });

  it('has no colour where nobody sees it', () => {
    assert.ok(!start(workspace, ['list'], { env: { ...process.env, FORCE_COLOR: '1' } }).out.includes('\u001b'));
  });

  it('stops quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [cli, 'guide'], { cwd: workspace });
    child.stdout.destroy();
    const [[status], [note = '']] = await Promise.all([
      once(child, 'exit'),
      child.stderr.setEncoding('utf8').toArray(),
    ]);
    assert.deepEqual([status, note], [0, '']);
  });

  it('is quick in ten thousand files that are none of its own', () => {
    const { path } = temporaryFolder();
    for (let folder = 0; folder < 100; folder++) {
      mkdirSync(join(path, `${folder}`));
      for (let file = 0; file < 100; file++)
        writeFileSync(join(path, `${folder}/${file}.md`), '# A note\n\nSome words.\n');
    }
    const began = performance.now();
    execFileSync('grep', ['-rlc', 'words', path]);
    const floor = performance.now();
    assert.deepEqual(start(path, ['check']), { status: 0, out: '', note: '0 initiatives checked: nothing found.\n' });
    const took = performance.now() - floor;
    assert.ok(took < 3000 + 10 * (floor - began), `${Math.round(took)} ms`);
  });
});

describe('a move of the packaged command line', () => {
  it('changes the bytes that it means to, and keeps mode and links', () => {
    const path = folderWith(before);
    chmodSync(join(path, 'a.md'), 0o640);
    mkdirSync(join(path, 'links'));
    symlinkSync(join(path, 'a.md'), join(path, 'links/b.md'));
    const { status, note } = start(path, ['advance', 'links/b.md', ...advance.slice(2)]);
    assert.deepEqual([status, note], [0, '']);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), after);
    assert.equal(statSync(join(path, 'a.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(path, 'links/b.md')).isSymbolicLink());
    assert.deepEqual(readdirSync(path).sort(), ['a.md', 'links']);
  });

  it('shows its change as a patch that Git applies, and writes nothing', () => {
    const path = folderWith(before);
    const { status, out } = start(path, [...advance, '--dry-run']);
    assert.equal(status, 0);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), before);
    execFileSync('git', ['apply', '-'], { cwd: path, input: out });
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), after);
  });

  it('leaves a file alone that somebody else writes to at the same time', () => {
    for (const write of ["appendFileSync('a.md', 'more\\n')", "truncateSync('a.md')"]) {
      const path = folderWith(before);
      // Somebody who writes to it after it was read, when its new text is about to be put down.
      const other = `import fs, { appendFileSync, truncateSync } from 'node:fs';
        const { open } = fs.promises;
        fs.promises.open = (path, ...rest) => {
          if (String(path).endsWith('.tmp')) ${write};
          return open(path, ...rest);
        };`;
      const preload = `--import=data:text/javascript,${encodeURIComponent(other)}`;
      const { status, note } = start(path, advance, { env: { ...process.env, NODE_OPTIONS: preload } });
      assert.equal(status, 2, note);
      assert.match(note, /a\.md was changed by somebody else at the same time; nothing was written\./);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), write.startsWith('append') ? `${before}more\n` : '');
      assert.deepEqual(readdirSync(path), ['a.md']);
    }
  });

  it('refuses what is not UTF-8', () => {
    const bytes = Buffer.from('---\ninitiative: Caf\xe9\nsteps: { vision: active }\n---\n', 'latin1');
    const path = folderWith(bytes);
    const { status, note } = start(path, advance);
    assert.deepEqual([status, note], [2, 'continual-improvement: a.md is not UTF-8: it is left as it is.\n']);
    assert.deepEqual(readFileSync(join(path, 'a.md')), bytes);
  });

  it('asks Git for the name that goes into the history', () => {
    const path = realpathSync(folderWith('---\ninitiative: A\n---\n'));
    execFileSync('git', ['init', '--quiet', path]);
    execFileSync('git', ['-C', path, 'config', 'user.name', 'Priya']);
    assert.equal(start(path, ['start', 'a.md', '--step', 'vision', '--on', '2026-11-05']).status, 0);
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /did: start, step: vision, by: Priya \}/);
  });
});
