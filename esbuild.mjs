import { readFile } from 'node:fs/promises';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/**
 * gray-matter ships an engine that runs front matter as JavaScript, an old YAML parser, and file access. None of them
 * is used, and none of them gets into the bundles; a test looks for `eval(` there.
 */
const tameGrayMatter = {
  name: 'tame-gray-matter',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:\.\/engines|\.\/lib\/engines|fs)$/ }, ({ path, importer }) =>
      /node_modules[\\/]gray-matter[\\/]/.test(importer) ? { path, namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
    // It copies each text into a Buffer, which a web worker does not have and nobody reads.
    onLoad({ filter: /node_modules[\\/]gray-matter[\\/]lib[\\/]utils\.js$/ }, async ({ path }) => ({
      contents: `const Buffer = { from: text => text };\n${await readFile(path, 'utf8')}`,
    }));
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2023',
  external: ['vscode'],
  loader: { '.md': 'text' },
  plugins: [tameGrayMatter],
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node' },
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/web.js', platform: 'browser' },
  { ...shared, entryPoints: ['src/webview/main.ts'], outfile: 'dist/panel.js', platform: 'browser', format: 'iife' },
];

if (watch) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
} else {
  await Promise.all(bundles.map(options => build(options)));
}
