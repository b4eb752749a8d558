// The page alone: what dist/diagram.js shows in VS Code, with one of the samples, in one of the themes. The address says
// which: frame.html?sample=cut-ci-time&theme=dark&today=2026-11-23.
import { readModelFile } from '../../src/core/model/model-file.ts';
import { Models } from '../../src/core/model/models.ts';
import { PageHost } from './host.ts';
import type { Samples } from './sample.ts';

/** esbuild puts the samples here. */
declare const SAMPLES: Samples;

const asked = new URLSearchParams(location.search);
const sample = SAMPLES.initiatives.find(({ name }) => name === asked.get('sample')) ?? SAMPLES.initiatives[0];
if (!sample) throw new Error('There are no samples.');

const models = new Models(
  SAMPLES.models.map(({ name, text }) => {
    const read = readModelFile(text);
    if (read.kind !== 'model') throw new Error(`${name}.md is no model: ${JSON.stringify(read)}`);
    return read.model;
  }),
);

const theme = SAMPLES.themes[asked.get('theme') ?? 'dark'];
for (const [name, value] of Object.entries(theme?.variables ?? {}))
  document.documentElement.style.setProperty(name, value);
document.body.dataset.vscodeThemeKind = theme?.kind ?? 'vscode-dark';
document.body.className = theme?.kind ?? 'vscode-dark';

const log = (line: string) => {
  console.info(line);
  window.parent.postMessage({ log: line }, '*');
};
const host = new PageHost({ sample, models, today: asked.get('today') ?? '2026-11-23', log });
Object.assign(window, { acquireVsCodeApi: () => host });
