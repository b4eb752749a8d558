// The page alone: what dist/diagram.js shows in VS Code, with one of the samples, in one of the themes. The address says
// which: frame.html?sample=cut-ci-time&theme=dark&today=2026-11-23.
import { PageHost } from './host.ts';
import { modelsOf, type Samples, wear } from './sample.ts';

/** esbuild puts the samples here. */
declare const SAMPLES: Samples;

const asked = new URLSearchParams(location.search);
const sample = SAMPLES.initiatives.find(({ name }) => name === asked.get('sample')) ?? SAMPLES.initiatives[0];
if (!sample) throw new Error('There are no samples.');

const models = modelsOf(SAMPLES);
wear(SAMPLES.themes[asked.get('theme') ?? 'dark']);

const log = (line: string) => {
  console.info(line);
  window.parent.postMessage({ log: line }, '*');
};
const host = new PageHost({ sample, models, today: asked.get('today') ?? '2026-11-23', log });
Object.assign(window, { acquireVsCodeApi: () => host });
