import type { ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../core/base/words.ts';
import { chartToRead } from '../../core/drawing/chart/svg.ts';
import { timelineToRead } from '../../core/drawing/timeline/svg.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { Chart } from '../../core/views/chart/chart.ts';
import type { ShownInitiative } from '../../core/views/shown.ts';
import { type Course, courseInWords } from '../../core/views/timeline/course.ts';
import { Foldable } from '../shared/folds.tsx';
import { useKeptFocus } from '../shared/kept-focus.ts';
import { useSame } from '../shared/same.ts';
import type { Ask, Showing } from '../shared/start.ts';
import { useWidth } from '../shared/width.ts';
import { type Bookmarks, Reader } from './reader.tsx';
import { Values } from './values.tsx';

export const measuresId = 'measures';

export function measureId(index: number): string {
  return `measure-${index}`;
}

/** As many charts are shown unasked, one under the other; more of them where they fit next to each other. */
const FEW = 3;

/** In pixels: a chart among many is at least so wide, and so much lies between two. */
const [SMALL, GAP] = [270, 24];

/** How many charts stand next to each other. */
function columnsOf(count: number, width: number): number {
  return count <= FEW ? 1 : Math.max(Math.floor((width + GAP) / (SMALL + GAP)), 1);
}

/** What the numbers and the history say: a chart for each measure, and the timeline of the cycle. */
export function Insights({ shown, uri, ask }: Showing<ShownInitiative, Wish>) {
  const [root, width] = useWidth();
  // A place in one initiative means nothing in another.
  const bookmarks: Bookmarks = useMemo(() => new Map(), [uri]);
  const { charts, course, verdict } = shown;
  useKeptFocus(root);
  return (
    <div class="insights" ref={root}>
      {width > 0 && <Measures charts={charts} verdict={verdict} width={width} bookmarks={bookmarks} ask={ask} />}
      {width > 0 && course && <Timeline course={course} width={width} bookmarks={bookmarks} />}
    </div>
  );
}

interface Drawn {
  readonly width: number;
  readonly bookmarks: Bookmarks;
}

interface MeasuresProps extends Drawn {
  readonly charts: readonly Chart[];
  readonly verdict: string | undefined;
  readonly ask: Ask<Wish>;
}

function Measures({ charts, verdict, ask, width, bookmarks }: MeasuresProps) {
  const columns = columnsOf(charts.length, width);
  const link = (type: 'record' | 'addMeasure', text: string): ComponentChild => (
    <button type="button" class="link corner" data-key={type} onClick={() => ask({ type })}>
      {text}
    </button>
  );
  if (charts.length === 0)
    return (
      <p class="quiet">
        {t('Nothing is measured yet.')} {link('addMeasure', t('Add a measure'))}
      </p>
    );
  return (
    <section class="insight" aria-label={t('Measures')}>
      {link('record', t('Record a reading'))}
      <Foldable id={measuresId} summary={<h2>{t('Measures')}</h2>} open={charts.length <= FEW || columns > 1}>
        {verdict !== undefined && <p class="verdict">{verdict}</p>}
        <div class="measures" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {charts.map((chart, index) => (
            <Measure
              key={index}
              chart={chart}
              index={index}
              width={Math.floor((width - GAP * (columns - 1)) / columns)}
              bookmarks={bookmarks}
            />
          ))}
        </div>
      </Foldable>
    </section>
  );
}

function Measure({ chart, index, width, bookmarks }: Drawn & { readonly chart: Chart; readonly index: number }) {
  const same = useSame(chart);
  const drawing = useMemo(() => chartToRead(same, width), [same, width]);
  return (
    <div class="measure" id={measureId(index)}>
      <Reader drawing={drawing} bookmarks={bookmarks} />
      <Values chart={same} index={index} />
    </div>
  );
}

function Timeline({ course, width, bookmarks }: Drawn & { readonly course: Course }) {
  const same = useSame(course);
  const drawing = useMemo(() => timelineToRead(same, width), [same, width]);
  return (
    <section class="insight" aria-label={t('Timeline')}>
      <Foldable id="timeline" summary={<h2>{t('Timeline of cycle {cycle}', { cycle: course.cycle })}</h2>} open={true}>
        <Reader drawing={drawing} bookmarks={bookmarks} />
        <Foldable id="course" summary={t('In words')} class="values" open={false}>
          <ul>
            {courseInWords(course).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </Foldable>
      </Foldable>
    </section>
  );
}
