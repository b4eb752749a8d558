import { t } from '../../core/base/words.ts';
import { textWidth } from '../../core/drawing/text-fit.ts';
import type { Item } from '../../core/register/items.ts';
import type { Others } from '../../core/register/roadmap/arrows.ts';
import type { Lane, LaneMark } from '../../core/register/roadmap/lane.ts';
import { type Scope, type Span, xOf } from '../../core/register/roadmap/sight.ts';
import { besideBar, laneInWords, laneMarkInWords } from '../../core/register/roadmap/words.ts';
import type { Looking, ReadRow } from '../../core/register/row.ts';
import { Cell } from './cell.tsx';
import { lineAt, WholeLine } from './line.tsx';

interface Props {
  readonly item: Item;
  readonly index: number;
  /** In pixels. */
  readonly top: number;
  readonly height: number;
  /** Whether it is the one that the Tab key leads to. */
  readonly isActive: boolean;
  readonly focus: () => void;
  readonly laneOf: (row: ReadRow) => Lane;
  readonly othersOf: (file: string) => Others;
  readonly scope: Scope;
  readonly looking: Looking;
  /** Brings a day into the middle. */
  readonly goTo: (day: number) => void;
}

/** One line of the roadmap: a heading, an initiative in time, or a file that cannot be read. */
export function LaneLine({ item, index, top, height, isActive, focus, laneOf, othersOf, ...seen }: Props) {
  const line = lineAt(index, index + 1, top, height);
  const cell = { tabIndex: isActive ? 0 : -1, onFocus: focus };
  if (item.kind === 'group') return <WholeLine item={item} line={line} cell={cell} />;
  const { row } = item;
  if (row.kind === 'broken') return <WholeLine item={row} line={line} cell={cell} />;
  const said = laneInWords(row, othersOf(row.file), seen.looking);
  return (
    <div role="row" {...line} class={`line is-${row.status}`} data-file={row.file}>
      <div role="gridcell" aria-colindex={1} {...cell} aria-label={said} title={said}>
        <span class="named">
          <Cell id="title" row={row} looking={seen.looking} labels={[]} />
          <span class="owner quiet">{row.owner}</span>
        </span>
        <Plot row={row} lane={laneOf(row)} {...seen} />
      </div>
    </div>
  );
}

interface PlotProps extends Pick<Props, 'scope' | 'looking' | 'goTo'> {
  readonly row: ReadRow;
  readonly lane: Lane;
}

/** A bar with what lies on it, and beside that the day that counts. */
function Plot({ row, lane, scope, looking, goTo }: PlotProps) {
  const { bar, fill, late, outlook, holds, marks, extent } = lane;
  const place = (span: Span) => placed(span, scope);
  return (
    <span class="plot">
      <span class="bars">
        {bar && (
          <span class={`span ${bar.isOpen ? 'is-open' : ''} ${courseOf(row)}`} style={place(bar)}>
            {fill !== undefined && <i style={{ width: `${fill * 100}%` }} />}
          </span>
        )}
        {late && <span class="late" style={place(late)} />}
        {holds.map(hold => (
          <span key={hold.from} class="hold" style={place(hold)} />
        ))}
        {outlook && <span class={`outlook is-${outlook.kind}`} style={place(outlook)} />}
        {marks.map(mark => (
          <Mark key={`${mark.kind} ${mark.on}`} mark={mark} scope={scope} />
        ))}
      </span>
      {extent ? (
        <Beside lane={lane} extent={extent} scope={scope} words={besideBar(row, looking)} goTo={goTo} />
      ) : (
        <span class="beside quiet">{t('no day told')}</span>
      )}
    </span>
  );
}

function Mark({ mark, scope }: { readonly mark: LaneMark; readonly scope: Scope }) {
  return (
    <b
      class={`mark-of is-${mark.kind} ${mark.need ?? ''}`}
      style={{ left: `${xOf(mark.day, scope)}px` }}
      title={laneMarkInWords(mark)}
    />
  );
}

interface BesideProps extends Pick<Props, 'scope' | 'goTo'> {
  readonly lane: Lane;
  readonly extent: Span;
  /** The longest first: the first for which there is room is said. */
  readonly words: readonly string[];
}

/** What is said beside a bar, where nothing else is; a way there where all of it is out of sight. */
function Beside({ lane, extent, scope, words, goTo }: BesideProps) {
  const [from, to] = [xOf(extent.from, scope), xOf(extent.to, scope)];
  if (to < 0 || from > scope.width)
    return (
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        class={to < 0 ? 'away before' : 'away after'}
        title={t('Go to where it is')}
        onClick={() => goTo(to < 0 ? extent.to : extent.from)}
      >
        {to < 0 ? '‹' : '›'}
      </button>
    );
  const { bar, late, outlook, holds, marks } = lane;
  const begin = Math.max(bar ? xOf(bar.to, scope) : from, 0);
  const inTheWay = [late, outlook, ...holds, ...marks.map(({ day }) => ({ from: day, to: day }))]
    .flatMap(span => (span ? [{ from: xOf(span.from, scope), to: xOf(span.to, scope) }] : []))
    .sort((a, b) => a.from - b.from);
  const placed = words.map(text => {
    const length = textWidth(text, { size: 11 }) + 2 * BESIDE;
    const left = inTheWay.reduce((at, { from, to }) => (to > at && from < at + length ? to : at), begin);
    return { text, left: left + BESIDE, right: left + length - BESIDE };
  });
  const said = placed.find(({ right }) => right <= scope.width);
  return (
    said && (
      <span class="beside quiet" style={{ left: `${said.left}px` }}>
        {said.text}
      </span>
    )
  );
}

/** What the bar's colour tells: what came of it, or how the goal stands. */
function courseOf({ outcome, goal }: ReadRow): string {
  if (outcome) return `as-${outcome.verdict}`;
  const { progress = 0 } = goal ?? {};
  return progress >= 1 ? 'is-reached' : progress < 0 ? 'is-worse' : '';
}

/** So far from what is drawn, in pixels. */
const BESIDE = 12;

/** What lies far out of sight is cut off there: browsers draw nothing that is millions of pixels wide. */
const FAR = 4000;

function placed({ from, to }: Span, scope: Scope) {
  const [left, right] = [from, to].map(day => Math.min(Math.max(xOf(day, scope), -FAR), scope.width + FAR));
  return { left: `${left}px`, width: `${(right ?? 0) - (left ?? 0)}px` };
}
