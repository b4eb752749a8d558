import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tameGrayMatter } from '../../esbuild.mjs';
import { cache, root } from '../workbench/root.ts';
import type { SuiteOptions } from './suite.ts';

/** The extension host in Node, or the one in a web worker, which only has what a browser has. */
export type Host = 'desktop' | 'web';

/** What is bundled: the tests for a host, or what the benchmark measures in Node's. */
export type Suite = Host | 'bench';

const pattern: Record<Suite, string> = {
  desktop: 'host/**/*.test.ts',
  web: 'host/**/*.web.test.ts',
  bench: 'bench/**/*.bench.ts',
};

/** Bundles a suite into one file that exports `run()`, and returns its path. */
export async function bundle(suite: Suite, options: SuiteOptions): Promise<string> {
  const folder = join(root, 'test');
  const files = globSync(pattern[suite], { cwd: folder }).sort();
  const lines = [
    `import { runSuite } from './host/suite.ts';`,
    ...files.map(file => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`),
    `export const run = () => runSuite(${JSON.stringify(options)});`,
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
