import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { bundles, noticesOf } from '../../esbuild.mjs';
import { root } from '../workbench/root.ts';
import { temporaryFolder } from '../workbench/temporary.ts';

const pictures = ['baseline', 'beginning', 'position', 'verdict', 'way-back'].flatMap(name =>
  ['dark', 'light'].map(brightness => `dist/walkthrough/${name}-${brightness}.svg`),
);

const files = ['dist/cli.js', 'dist/desktop.js', 'dist/diagram.js', 'dist/extension.js', 'dist/register.js'];

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    const listed = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
    assert.deepEqual(
      listed.trim().split('\n').sort(),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist/ThirdPartyNotices.txt',
        ...files,
        'dist/initiative.schema.json',
        'dist/preview.css',
        ...pictures,
        'media/activity-bar.svg',
        'media/diagram-dark.svg',
        'media/diagram-light.svg',
        'media/icon.png',
        'media/panel.css',
        'media/register-dark.svg',
        'media/register-light.svg',
        'media/register.css',
        'package.json',
      ].sort(),
    );
  });

  it('is under 800 KB', () => {
    const { size } = statSync(process.env.VSIX ?? join(root, 'dist/continual-improvement.vsix'));
    assert.ok(size < 800_000, `${size} bytes`);
  });

  for (const file of files) {
    it(`runs no text as code: ${file}`, () => {
      assert.doesNotMatch(readFileSync(join(root, file), 'utf8'), /\beval\(|new Function\(/);
    });
  }

  it('tells the licence of each package in it, as a whole, and the command line its own, too', async () => {
    const read = (file: string) => readFileSync(join(root, file), 'utf8');
    // What starts the extension on the desktop is nobody else's.
    for (const options of bundles(true).filter(({ outfile }) => outfile !== 'dist/desktop.js')) {
      const { metafile } = await build({ ...options, absWorkingDir: root, write: false });
      const packages = packagesOf(Object.keys(metafile.inputs));
      assert.ok(packages.length > 0, options.outfile);
      const told = [
        read('dist/ThirdPartyNotices.txt'),
        ...(options.outfile === 'dist/cli.js' ? [comment(read('dist/cli.js'))] : []),
      ];
      for (const folder of packages) {
        const { name, version } = JSON.parse(read(`${folder}/package.json`));
        const licence = readdirSync(join(root, folder)).find(file => /^licen[cs]e/i.test(file));
        for (const text of told) {
          assert.match(text, new RegExp(`^${name} ${version.replaceAll('.', '\\.')} \\(.+\\)$`, 'm'));
          assert.ok(text.includes(read(`${folder}/${licence}`).trim()), name);
        }
      }
    }
    assert.ok(comment(read('dist/cli.js')).includes(read('LICENSE').trim()));
  });

  it('brings a page few packages, and has it small', async () => {
    const pages = {
      diagram: ['node_modules/preact'],
      register: [
        'node_modules/@atlaskit/pragmatic-drag-and-drop',
        'node_modules/@babel/runtime',
        'node_modules/bind-event-listener',
        'node_modules/preact',
        'node_modules/raf-schd',
      ],
    };
    for (const [page, packages] of Object.entries(pages)) {
      const options = bundles(true).find(({ outfile }) => outfile === `dist/${page}.js`);
      assert.ok(options, page);
      const { metafile } = await build({ ...options, absWorkingDir: root, write: false });
      const outputs = Object.values(metafile.outputs);
      assert.deepEqual(packagesOf(outputs.flatMap(({ inputs }) => Object.keys(inputs))).sort(), packages);
      const [bytes = 0] = outputs.map(({ bytes }) => bytes);
      assert.ok(bytes <= 110_000, `${page} has ${bytes} bytes`);
    }
  });

  it('is not built with a package whose licence nobody can read', async () => {
    const { path } = temporaryFolder();
    const folder = join(path, 'node_modules/bare');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "license": "MIT" }');
    const metafile = { inputs: { [`${folder}/index.js`]: {} } };
    await assert.rejects(noticesOf(metafile), /^Error: bare 1\.0\.0 has no licence text\.$/);
    writeFileSync(join(folder, 'LICENSE'), 'Copyright somebody. Do what you want.\n');
    assert.match(await noticesOf(metafile), /^bare 1\.0\.0 \(MIT\)\n-+\n\nCopyright somebody/m);
  });
});

/** The folders of the packages that files lie in, found otherwise than the build finds them. */
function packagesOf(inputs: readonly string[]): string[] {
  const folders = inputs.flatMap(input => {
    const parts = input.split('/');
    const at = parts.lastIndexOf('node_modules');
    return at === -1 ? [] : parts.slice(0, at + (parts[at + 1]?.startsWith('@') ? 3 : 2)).join('/');
  });
  return [...new Set(folders)];
}

/** The comment at the end of a bundle. */
function comment(bundle: string): string {
  return bundle.slice(bundle.lastIndexOf('/*!'));
}
