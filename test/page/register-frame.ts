// The register alone: what dist/register.js shows in VS Code, of all samples or of so many made of them. The address
// says which: register.html?rows=400&theme=dark&today=2026-11-23.
import type { KeptView } from '../../src/core/protocol/register.ts';
import { RegisterHost } from './register-host.ts';
import { modelsOf, type Samples, wear } from './sample.ts';

/** esbuild puts the samples here. */
declare const SAMPLES: Samples;

const asked = new URLSearchParams(location.search);
wear(SAMPLES.themes[asked.get('theme') ?? 'dark']);

const all = SAMPLES.initiatives;
const count = Number(asked.get('rows') ?? all.length);
const files = Array.from({ length: count }, (_, index) => {
  const { name, text } = all[index % all.length] ?? { name: '', text: '' };
  const nth = Math.floor(index / all.length) + 1;
  return { path: `team ${nth}/${name}.md`, text };
});

const views: readonly KeptView[] = [
  {
    kind: 'view',
    file: 'views/monday.json',
    view: { title: 'Monday', where: 'is:open', sort: '-priority', group: 'owner' },
  },
  {
    kind: 'view',
    file: 'views/quarter.json',
    view: { title: 'Quarter', where: 'is:open', sort: 'title', group: 'owner', as: 'roadmap' },
  },
  ...(asked.has('broken')
    ? [{ kind: 'broken', file: 'views/old.json', path: 'views/old.json', problems: ['It is no JSON.'] } as const]
    : []),
];

const log = (line: string) => console.info(line);
const host = new RegisterHost({
  files,
  models: modelsOf(SAMPLES),
  views,
  today: asked.get('today') ?? '2026-11-23',
  log,
});
Object.assign(window, { acquireVsCodeApi: () => host });
