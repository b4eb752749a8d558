import { drawCharts } from '../drawing/chart/svg.ts';
import { drawLoop } from '../drawing/loop/svg.ts';
import { escapeText } from '../drawing/markup.ts';
import { anchorsOf } from '../markdown/anchor.ts';
import { Headings } from '../model/heading.ts';
import { StepSections } from '../model/step-sections.ts';
import { chartsOf } from '../views/chart/chart-of.ts';
import { loopOf } from '../views/loop.ts';
import { type ShownFile, shownInitiative } from '../views/panel.ts';
import { stripOf } from '../views/strip.ts';
import { folded, html, said } from './elements.ts';
import type { Request } from './request.ts';
import { type LinkOf, stripHtml } from './strip.ts';

/** An initiative to be previewed. */
export interface Previewed extends ShownFile {
  /** How a link leads to its file; empty for the file that is previewed itself. */
  readonly path: string;
  /** Its front matter as it is written; nothing where it is not what is replaced. */
  readonly frontMatter?: string;
}

/** Pixels; the page makes it as narrow as it has to be. */
const widths = { diagram: 640, charts: 560 };

/** Renders what is asked for of an initiative, as HTML in which every text of the user's is escaped. */
export function previewHtml({ show, name = '' }: Request, file: Previewed): string {
  switch (show) {
    case 'strip':
      return stripOfFile(file);
    case 'diagram':
      return html('figure', {}, diagramOf(file));
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
      { class: 'more' },
      folded('Diagram', diagramOf(file)),
      ...(file.initiative.measures.length > 0
        ? [folded('Measures', chartsHtml(chartsOf(file.initiative, file.model, file)))]
        : []),
      ...(frontMatter === undefined
        ? []
        : [folded('Front matter', html('pre', {}, html('code', {}, escapeText(frontMatter))))]),
    ),
  ].join('');
}

function diagramOf({ model, initiative, findings }: Previewed): string {
  return drawLoop(loopOf(model, initiative, findings), { width: widths.diagram });
}

function chartsHtml(charts: Parameters<typeof drawCharts>[0]): string {
  return html('div', { class: 'charts' }, drawCharts(charts, { width: widths.charts }));
}

/** What the file says under a step, and what it is asked there where it says nothing yet. */
function stepHtml(name: string, file: Previewed): string {
  const { model } = file;
  const step = new Headings(model).stepOf(name);
  if (!step)
    return problemHtml(`${model.name} has no step “${name}”: ${model.steps.map(({ label }) => label).join(', ')}.`);
  const shown = shownInitiative(file, step.id, false);
  if (shown.kind === 'nothing') return problemHtml(shown.message);
  const { number, label, question, state, sectionHtml, guidanceHtml, tasks } = shown.card;
  const link = linksOf(file)(step.id);
  const heading = link === undefined ? escapeText(question) : html('a', { href: link }, escapeText(question));
  return [
    said('p', 'quiet', `${number}. ${label}: ${state}`),
    html('p', { class: 'question' }, html('strong', {}, heading)),
    sectionHtml ?? guidanceHtml,
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
  const known = charts.map(chart => chart.name).join(', ');
  return problemHtml(`${initiative.title} has no measure “${name}”${known ? `: ${known}` : ''}.`);
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
