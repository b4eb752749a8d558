import { counted } from '../base/words.ts';
import { verdictMarks } from '../drawing/chart/head.ts';
import { escapeText, html, said } from '../drawing/markup.ts';
import { type Loop, type LoopStep, shownStateOf } from '../views/loop.ts';
import { positionInBrief, positionInWords, quietLine, stepInWords } from '../views/loop-words.ts';
import type { Goal, Strip } from '../views/strip.ts';

/** Where a step's section is, as a link; nothing where there is none. */
export type LinkOf = (step: string) => string | undefined;

/** So many of each are shown: the others are where all is shown. */
const MOST = { goals: 4, needs: 3 };

/** An initiative in a few lines: title, steps, position, goals, what needs somebody, and who owns it. */
export function stripHtml({ loop, goals, needs, facts, verdict }: Strip, link: LinkOf, titleLink?: string): string {
  const title =
    titleLink === undefined ? escapeText(loop.title) : html('a', { href: titleLink }, escapeText(loop.title));
  return [
    html('header', {}, html('strong', { class: 'title' }, title), said('span', 'quiet', quietLine(loop))),
    stepsHtml(loop, link),
    html('p', { class: 'position' }, escapeText(positionInBrief(loop))),
    ...(verdict === undefined ? [] : [said('p', 'verdict', verdict)]),
    listed('goals', goals.map(goalHtml), MOST.goals, n =>
      counted(n, { one: 'and {n} more measure', other: 'and {n} more measures' }),
    ),
    listed(
      'needs',
      needs.map(({ severity, message }) => html('li', { class: `is-${severity}` }, escapeText(message))),
      MOST.needs,
      n => counted(n, { one: 'and {n} more finding', other: 'and {n} more findings' }),
    ),
    ...(facts.length === 0
      ? []
      : [
          html(
            'p',
            { class: 'facts' },
            ...facts.map(([name, value]) => html('span', {}, escapeText(`${name} `), html('b', {}, escapeText(value)))),
          ),
        ]),
  ].join('');
}

function stepsHtml(loop: Loop, link: LinkOf): string {
  const steps = loop.steps.map((step, index) =>
    html('li', { class: `is-${shownStateOf(step)}` }, cell(step, index, link)),
  );
  return html('ol', { class: 'steps', 'aria-label': positionInWords(loop) }, ...steps);
}

/** A cell leads to the section of its step. */
function cell(step: LoopStep, index: number, link: LinkOf): string {
  const href = link(step.id);
  const words = stepInWords(step, index);
  const shown = [
    html('span', { class: 'bar' }),
    html('span', { class: 'label' }, escapeText(step.label)),
    ...(step.tally ? [html('span', { class: step.tally.errors > 0 ? 'dot is-error' : 'dot' })] : []),
  ];
  const attributes = { title: words, 'aria-label': words, 'aria-current': step.current ? 'step' : undefined };
  return href === undefined
    ? html('span', { ...attributes, role: 'img' }, ...shown)
    : html('a', { ...attributes, href }, ...shown);
}

function goalHtml({ name, standing: { value, words }, progress, verdict }: Goal): string {
  return html(
    'li',
    {},
    said('span', 'name', name),
    said('b', 'value', value ?? ''),
    progressHtml(progress),
    said('span', 'quiet', words),
    html(
      'span',
      { class: 'outcome' },
      ...(verdict
        ? [said('span', `mark is-${verdict.kind}`, verdictMarks[verdict.kind]), escapeText(` ${verdict.words}`)]
        : []),
    ),
  );
}

/** The words beside it say the same. */
function progressHtml(progress: number | undefined): string {
  if (progress === undefined) return html('span', { class: 'way', 'aria-hidden': true });
  const width = `width: ${Math.round(progress * 100)}%`;
  return html('span', { class: 'way is-told', 'aria-hidden': true }, html('span', { style: width }));
}

/** So many of them, and how many more there are. */
function listed(className: string, items: readonly string[], most: number, more: (n: number) => string): string {
  if (items.length === 0) return '';
  const rest = items.length > most ? [said('li', 'more quiet', more(items.length - most))] : [];
  return html('ul', { class: className }, ...items.slice(0, most), ...rest);
}
