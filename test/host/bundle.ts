import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tameGrayMatter } from '../../esbuild.mjs';
import { cache, root } from '../workbench/root.ts';
import type { SuiteOptions } from './suite.ts';

/** The extension host in Node, or the one in a web worker, which only has what a browser has. */
export type Host = 'desktop' | 'web';

const pattern: Record<Host, string> = { desktop: '**/*.test.ts', web: '**/*.web.test.ts' };

/** Bundles the tests for a host into one file that exports `run()`, and returns its path. */
export async function bundle(host: Host, options: SuiteOptions): Promise<string> {
  const folder = join(root, 'test', 'host');
  const files = globSync(pattern[host], { cwd: folder }).sort();
  const lines = [
    `import { runSuite } from './suite.ts';`,
    ...files.map(file => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`),
    `export const run = () => runSuite(${JSON.stringify(options)});`,
  ];
  const outfile = join(cache, 'host', `${host}.js`);
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    // Not `cjs`: mocha's file would take the bundle's `module.exports` for its own.
    format: 'iife',
    globalName: 'tests',
    footer: { js: 'module.exports = tests;' },
    platform: host === 'web' ? 'browser' : 'node',
    external: ['vscode'],
    loader: { '.md': 'text' },
    plugins: [tameGrayMatter],
    logLevel: 'warning',
  });
  return outfile;
}
