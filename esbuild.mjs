import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import { initiativeSchema } from './src/core/language/schema.ts';
import { previewStyle } from './src/core/preview/style.ts';

/**
 * gray-matter ships an engine that runs front matter as JavaScript, an old YAML parser, and file access. None of them
 * is used, and none of them gets into the bundles; a test looks for `eval(` there.
 */
export const tameGrayMatter = {
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

/** The command line needs a few lines of package.json: not the menus, nor what is said about the settings. */
const briefManifest = {
  name: 'brief-manifest',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      const { version, contributes } = JSON.parse(await readFile(path, 'utf8'));
      const settings = Object.entries(contributes.configuration.properties);
      const properties = Object.fromEntries(settings.map(([key, setting]) => [key, { default: setting.default }]));
      return { contents: JSON.stringify({ version, contributes: { configuration: { properties } } }), loader: 'json' };
    });
  },
};

/** Packages of which nothing but the name is used get so much instead of themselves. */
function inPlaceOf(name, replacements) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[\w-]+$/ }, ({ path }) => (path in replacements ? { path, namespace: name } : undefined));
      onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({ contents: replacements[path] }));
    },
  };
}

/** markdown-it makes one of these even where it is told to make no links of plain text, as it is everywhere here. */
const withoutLinkify = inPlaceOf('without-linkify', { 'linkify-it': 'export class LinkifyIt {}' });

/**
 * The command line asks markdown-it for headings, tasks and links only. Of the names of all characters, a tenth of its
 * packed size, those are kept that must be written so in markdown.
 */
const withoutEntities = inPlaceOf('without-entities', {
  entities: `
    const names = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\\u00a0' }));
    export const decodeHTMLStrict = text => text.replace(/&(\\w+);/g, (whole, name) => names.get(name) ?? whole);
  `,
});

/**
 * The notices that the licences of bundled packages ask for: each package of which esbuild took a file, with the whole
 * text of its licence. A package that brings no such text throws: what may not be told may not be shipped.
 */
export async function noticesOf(...metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [
    ...new Set(files.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [])),
  ];
  const notices = await Promise.all(folders.map(noticeOf));
  const inOrder = [...new Set(notices)].sort();
  return `This product contains the following packages, each under its own licence.\n\n${inOrder.join('\n')}`;
}

const rule = `${'-'.repeat(80)}\n`;

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|copying|notice)\b/i.test(file)).sort();
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  if (!texts.some(text => /copyright/i.test(text))) throw new Error(`${name} ${version} has no licence text.`);
  return `${rule}${name} ${version} (${license})\n${rule}\n${texts.map(text => `${text.trim()}\n`).join('\n')}`;
}

/** A text as a comment of JavaScript, which a minifier has done with by then. */
function commentOf(text) {
  return `/*!\n${text.replaceAll('*/', '* /')}*/\n`;
}

const cli = 'dist/cli.js';
const notices = 'dist/ThirdPartyNotices.txt';
const schema = 'dist/initiative.schema.json';
const preview = 'dist/preview.css';

/**
 * The bundles, as esbuild makes them.
 * @returns {(import('esbuild').BuildOptions & { metafile: true })[]}
 */
export function bundles(production) {
  const shared = {
    bundle: true,
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    loader: { '.md': 'text' },
    plugins: [tameGrayMatter, withoutLinkify],
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    platform: 'browser',
  };
  return [
    // One for the desktop and the browser alike, and what starts it where there is Node.
    { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' },
    { ...shared, entryPoints: ['src/desktop.ts'], outfile: 'dist/desktop.js' },
    ...['diagram', 'register'].map(page => ({
      ...shared,
      entryPoints: [`src/webview/${page}/main.tsx`],
      outfile: `dist/${page}.js`,
      format: 'iife',
    })),
    {
      ...shared,
      entryPoints: ['src/cli/main.ts'],
      outfile: cli,
      // Not `platform: 'node'`: that takes larger builds of the packages, and one that cannot be bundled.
      external: ['node:*', 'fs', 'module', 'path', 'url'],
      target: 'node20',
      // A package that asks for its own address makes a `require` from it.
      define: { 'import.meta.url': '__filename' },
      plugins: [tameGrayMatter, withoutLinkify, briefManifest, withoutEntities],
    },
  ];
}

/** Builds now and after each change, as long as the process lives. Resolves after the first time. */
export async function watchAll() {
  await buildPreviewStyle();
  await buildWalkthrough();
  const contexts = await Promise.all(bundles(false).map(options => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map(each => each.rebuild().catch(() => undefined))); // It has said what is wrong.
  await Promise.all(contexts.map(each => each.watch()));
}

/** What a module of the source exports; Node alone reads no markdown that is imported. */
async function bundled(entryPoint) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    loader: { '.md': 'text' },
    plugins: [tameGrayMatter, withoutLinkify],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The pictures of the walkthrough, drawn of the initiatives beside the words for it. */
async function buildWalkthrough() {
  const [from, to] = ['media/walkthrough', 'dist/walkthrough'];
  await mkdir(to, { recursive: true });
  const { walkthroughPicture } = await bundled('src/core/drawing/walkthrough.ts');
  for (const file of await readdir(from)) {
    const text = await readFile(join(from, file), 'utf8');
    for (const brightness of ['light', 'dark'])
      await writeFile(join(to, file.replace(/\.md$/, `-${brightness}.svg`)), walkthroughPicture(text, brightness));
  }
}

/** The drawings' own rules, as the panel has them, and what is around them. */
async function buildPreviewStyle() {
  await mkdir('dist', { recursive: true });
  await writeFile(preview, `${previewStyle()}\n${await readFile('media/preview.css', 'utf8')}`);
}

async function buildAll(production) {
  await buildPreviewStyle();
  await buildWalkthrough();
  const results = await Promise.all(bundles(production).map(options => build({ ...options, logLevel: 'warning' })));
  await writeFile(notices, await noticesOf(...results.map(({ metafile }) => metafile)));
  await writeFile(schema, `${JSON.stringify(initiativeSchema(), undefined, 2)}\n`);
  // The command line is one file, wherever it is put: it has its notices in itself.
  for (const { metafile } of results.filter(({ metafile }) => cli in metafile.outputs))
    await appendFile(cli, commentOf(`${await readFile('LICENSE', 'utf8')}\n${await noticesOf(metafile)}`));
}

if (import.meta.main) {
  if (process.argv.includes('--watch')) await watchAll();
  else await buildAll(process.argv.includes('--production'));
}
