import { allOf, t } from '../base/words.ts';
import { drawCharts } from '../drawing/chart/svg.ts';
import { drawLoop } from '../drawing/loop/svg.ts';
import { escapeText, html, said } from '../drawing/markup.ts';
import { anchorsOf } from '../markdown/anchor.ts';
import { Headings } from '../model/heading.ts';
import { StepSections } from '../model/step-sections.ts';
import type { Chart } from '../views/chart/chart.ts';
import { chartsOf } from '../views/chart/chart-of.ts';
import { loopOf } from '../views/loop.ts';
import { type ShownFile, shownInitiative } from '../views/panel.ts';
import { stripOf } from '../views/strip.ts';
import type { Request } from './request.ts';
import { type LinkOf, stripHtml } from './strip.ts';

/** An initiative to be previewed. */
export interface Previewed extends ShownFile {
  /** How a link leads to its file; empty for the file that is previewed itself. */
  readonly path: string;
  /** Its front matter as it is written; nothing where it is not what is replaced. */
  readonly frontMatter?: string;
}

/** In pixels. Text keeps its size in a drawing, so there is one for each room, and the page shows the one that fits. */
const widths = { wide: 640, medium: 440, narrow: 340 };

/** Renders what is asked for of an initiative, as HTML in which every text of the user's is escaped. */
export function previewHtml({ show, name = '' }: Request, file: Previewed): string {
  switch (show) {
    case 'strip':
      return stripOfFile(file);
    case 'diagram':
      return diagramOf(file);
    case 'step':
      return stepHtml(name, file);
    case 'measure':
      return measureHtml(name, file);
  }
}

/** What cannot be shown, and why. */
export function problemHtml(problem: string): string {
  return said('p', 'problem', problem);
}

function stripOfFile(file: Previewed): string {
  const { path, frontMatter } = file;
  return [
    stripHtml(stripOf(file), linksOf(file), path === '' ? undefined : path),
    html(
      'div',
      { class: 'folds' },
      folded(t('Diagram'), diagramOf(file)),
      ...(file.initiative.measures.length > 0
        ? [folded(t('Measures'), chartsHtml(chartsOf(file.initiative, file.model, file)))]
        : []),
      ...(frontMatter === undefined
        ? []
        : [folded(t('Front matter'), html('pre', {}, html('code', {}, escapeText(frontMatter))))]),
    ),
  ].join('');
}

function diagramOf({ model, initiative, findings }: Previewed): string {
  const loop = loopOf(model, initiative, findings);
  return drawn(width => drawLoop(loop, { width }));
}

function chartsHtml(charts: readonly Chart[]): string {
  return drawn(width => drawCharts(charts, { width }));
}

function drawn(draw: (width: number) => string): string {
  return Object.entries(widths)
    .map(([room, width]) => html('figure', { class: room }, draw(width)))
    .join('');
}

/** What the file says under a step, and what it is asked there where it says nothing yet. */
function stepHtml(name: string, file: Previewed): string {
  const { model } = file;
  const step = new Headings(model).stepOf(name);
  if (!step)
    return problemHtml(
      t('{model} has no step “{name}”, but {steps}.', {
        model: model.name,
        name,
        steps: allOf(model.steps.map(({ label }) => label)),
      }),
    );
  const shown = shownInitiative(file, step.id, false);
  if (shown.kind === 'nothing') return problemHtml(shown.message);
  const { number, label, question, state, sectionHtml, guidanceHtml, tasks } = shown.card;
  const link = linksOf(file)(step.id);
  const heading = link === undefined ? escapeText(question) : html('a', { href: link }, escapeText(question));
  return [
    said('p', 'quiet', t('{number}. {label}: {state}', { number, label, state })),
    html('p', { class: 'question' }, html('strong', {}, heading)),
    html('div', { class: 'prose' }, sectionHtml ?? guidanceHtml),
    ...(tasks.length > 0
      ? [
          html(
            'ul',
            { class: 'tasks' },
            ...tasks.map(({ text, done }) => said('li', done ? 'is-done' : 'is-open', `${done ? '☑' : '☐'} ${text}`)),
          ),
        ]
      : []),
  ].join('');
}

function measureHtml(name: string, { initiative, model, today, locale }: Previewed): string {
  const charts = chartsOf(initiative, model, { today, locale });
  const wanted = name.toLowerCase();
  const found = charts.filter(chart => chart.name.toLowerCase() === wanted);
  if (found.length > 0) return chartsHtml(found);
  return problemHtml(
    charts.length > 0
      ? t('{title} has no measure “{name}”, but {measures}.', {
          title: initiative.title,
          name,
          measures: allOf(charts.map(chart => chart.name)),
        })
      : t('{title} has no measures.', { title: initiative.title }),
  );
}

/** A link to each step's first section, as the preview names its headings. */
function linksOf({ path, text, sections, model, initiative }: Previewed): LinkOf {
  const own = new StepSections(sections, model, initiative);
  const anchors = anchorsOf(text);
  const byStep = new Map(
    model.steps.map(step => {
      const section = own.of(step)[0];
      return [step.id, section && anchors.get(section.at.start)];
    }),
  );
  return step => {
    const anchor = byStep.get(step);
    return anchor === undefined ? undefined : `${path}#${anchor}`;
  };
}

/** Something that is opened on request. */
function folded(summary: string, ...children: readonly string[]): string {
  return html('details', {}, said('summary', undefined, summary), ...children);
}
