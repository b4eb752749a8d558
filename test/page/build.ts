import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { tameGrayMatter } from '../../esbuild.mjs';
import { cache, root } from '../workbench/root.ts';
import type { Sample, Samples } from './sample.ts';

/** Where the page alone is built: index.html in there opens in any browser. */
export const built = join(cache, 'page');

/** What esbuild makes of the page and what stands around it; the documents are copied at once. */
export function pageBuild(): BuildOptions {
  mkdirSync(built, { recursive: true });
  for (const name of ['index.html', 'frame.html', 'register.html'])
    copyFileSync(join(import.meta.dirname, name), join(built, name));
  return {
    entryPoints: {
      diagram: join(root, 'src/webview/diagram/main.tsx'),
      register: join(root, 'src/webview/register/main.tsx'),
      'register-frame': join(import.meta.dirname, 'register-frame.ts'),
      'register-style': join(root, 'media/register.css'),
      frame: join(import.meta.dirname, 'frame.ts'),
      index: join(import.meta.dirname, 'index.ts'),
      'panel-style': join(root, 'media/panel.css'),
    },
    outdir: built,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    loader: { '.md': 'text' },
    plugins: [tameGrayMatter],
    define: { SAMPLES: JSON.stringify(samples()) },
    sourcemap: 'linked',
    logLevel: 'warning',
  };
}

const own = join(import.meta.dirname, 'samples');

/** What is made for the page alone: each a state of its own. The demonstration's initiatives come beside it. */
export const ownSamples = textsIn(own);

/** All that the page alone can show. */
export function samples(): Samples {
  return {
    initiatives: [...ownSamples, ...textsIn(join(root, 'test/workspace/initiatives'))],
    models: textsIn(join(own, 'models')),
    themes: JSON.parse(readFileSync(join(import.meta.dirname, 'themes.json'), 'utf8')),
  };
}

function textsIn(folder: string): Sample[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => ({ name: basename(name, '.md'), text: readFileSync(join(folder, name), 'utf8') }));
}
