import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tameGrayMatter } from '../../esbuild.mjs';
import { cache, root } from '../workbench/root.ts';
import type { SuiteOptions } from './suite.ts';

/** The extension host in Node, or the one in a web worker, which only has what a browser has. */
export type Host = 'desktop' | 'web';

/** What is bundled: the tests for a host, or what the benchmark measures or the soak does in Node's. */
export type Suite = Host | 'bench' | 'soak';

const folder = join(root, 'test');

/** The files of a suite, from `test`. In a web worker run all the tests of the host that need nothing of Node. */
function filesOf(suite: Suite): string[] {
  if (suite === 'bench' || suite === 'soak') return globSync(`${suite}/**/*.${suite}.ts`, { cwd: folder }).sort();
  const all = globSync('host/**/*.test.ts', { cwd: folder }).sort();
  return suite === 'desktop' ? all : all.filter(file => !/from 'node:/.test(readFileSync(join(folder, file), 'utf8')));
}

/** Bundles a suite into one file that exports `run()`, and returns its path. */
export async function bundle(suite: Suite, options: Omit<SuiteOptions, 'host'>): Promise<string> {
  const suiteOptions: SuiteOptions = { ...options, host: suite === 'web' ? 'web worker' : 'Node' };
  const lines = [
    `import { runSuite } from './host/suite.ts';`,
    ...filesOf(suite).map(file => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`),
    `export const run = () => runSuite(${JSON.stringify(suiteOptions)});`,
  ];
  const outfile = join(cache, 'host', `${suite}.js`);
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    // Not `cjs`: mocha's file would take the bundle's `module.exports` for its own.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    platform: suite === 'web' ? 'browser' : 'node',
    external: ['vscode'],
    loader: { '.md': 'text' },
    plugins: [tameGrayMatter],
    logLevel: 'warning',
  });
  return outfile;
}
