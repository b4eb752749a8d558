import { chartToRead } from '../core/drawing/chart/svg.ts';
import { timelineToRead } from '../core/drawing/timeline/svg.ts';
import type { Chart } from '../core/views/chart/chart.ts';
import type { Shown } from '../core/views/shown.ts';
import { type Course, courseInWords } from '../core/views/timeline/course.ts';
import { element } from './dom.ts';
import type { Folds } from './folds.ts';
import type { Ask } from './host.ts';
import { type Bookmarks, readerOf } from './reader.ts';
import { regionIn } from './region.ts';
import { valuesOf } from './values.ts';

type Told = Pick<Extract<Shown, { kind: 'initiative' }>, 'seen' | 'charts' | 'course' | 'verdict'>;

/** What the numbers and the history say: a chart for each measure, and the timeline of the cycle. */
export class Insights {
  readonly #root: HTMLElement;
  readonly #ask: Ask;
  readonly #folds: Folds;
  readonly #region;
  readonly #bookmarks: Bookmarks = new Map();
  #shown: Told | undefined;

  constructor(root: HTMLElement, ask: Ask, folds: Folds) {
    this.#root = root;
    this.#ask = ask;
    this.#folds = folds;
    this.#region = regionIn(root);
    new ResizeObserver(() => this.#draw()).observe(root);
  }

  show({ seen, charts, course, verdict }: Told): void {
    // A place in one initiative means nothing in another.
    if (seen.uri !== this.#shown?.seen.uri) this.#bookmarks.clear();
    this.#shown = { seen, charts, ...(course && { course }), ...(verdict !== undefined && { verdict }) };
    this.#draw();
  }

  #draw(): void {
    const width = this.#root.clientWidth;
    if (!this.#shown || width === 0) return;
    const { charts, course, verdict } = this.#shown;
    this.#region([this.#shown, width], () => [
      this.#measures(charts, verdict, width),
      ...(course ? [this.#timeline(course, width)] : []),
    ]);
  }

  #measures(charts: readonly Chart[], verdict: string | undefined, width: number): HTMLElement {
    if (charts.length === 0)
      return element('p', { class: 'quiet' }, 'Nothing is measured yet. ', this.#link('addMeasure', 'Add a measure'));
    return element(
      'section',
      { class: 'insight', 'aria-label': 'Measures' },
      this.#link('record', 'Record a reading'),
      this.#foldable(
        'measures',
        'Measures',
        verdict === undefined ? undefined : element('p', { class: 'verdict' }, verdict),
        ...charts.map((chart, index) =>
          element(
            'div',
            { class: 'measure' },
            readerOf(chartToRead(chart, width), this.#bookmarks),
            valuesOf(chart, index, this.#folds),
          ),
        ),
      ),
    );
  }

  #timeline(course: Course, width: number): HTMLElement {
    const words = courseInWords(course).map(line => element('li', {}, line));
    return element(
      'section',
      { class: 'insight', 'aria-label': 'Timeline' },
      this.#foldable(
        'timeline',
        `Timeline of cycle ${course.cycle}`,
        readerOf(timelineToRead(course, width), this.#bookmarks),
        element(
          'details',
          { id: 'course', class: 'values', open: this.#folds.isOpen('course', false) },
          element('summary', { 'data-key': 'course' }, 'In words'),
          element('ul', {}, ...words),
        ),
      ),
    );
  }

  #foldable(id: string, title: string, ...content: readonly (HTMLElement | undefined)[]): HTMLElement {
    const heading = element('h2', {}, title);
    const summary = element('summary', { 'data-key': id }, heading);
    return element('details', { id, open: this.#folds.isOpen(id, true) }, summary, ...content);
  }

  #link(type: 'record' | 'addMeasure', text: string): HTMLElement {
    const click = () => this.#ask({ type });
    return element('button', { type: 'button', class: 'link corner', 'data-key': type, click }, text);
  }
}
