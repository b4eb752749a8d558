import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../core/base/words.ts';
import { isClosed } from '../../core/model/standing.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import { type Item, lineNow } from '../../core/register/items.ts';
import { arrowsOf, othersOf } from '../../core/register/roadmap/arrows.ts';
import { type Lane, laneOf } from '../../core/register/roadmap/lane.ts';
import {
  dayNumber,
  fitted,
  panned,
  type Sight,
  type Span,
  usualSight,
  zoomed,
} from '../../core/register/roadmap/sight.ts';
import type { ReadRow } from '../../core/register/row.ts';
import type { Ask } from '../shared/start.ts';
import { useWidth } from '../shared/width.ts';
import { Arrows } from './arrows.tsx';
import { Axis, Backdrop, Controls, Pointer, STEP } from './axis.tsx';
import { deedOf, placeAfter } from './keys.ts';
import type { Known } from './known.ts';
import { LaneLine } from './lane.tsx';
import { useLines } from './lines.ts';

interface Props {
  readonly items: readonly Item[];
  readonly known: Known;
  /** Whether a title stands above its bar. */
  readonly isNarrow: boolean;
  readonly toggle: (group: Extract<Item, { kind: 'group' }>) => void;
  readonly ask: Ask<RegisterWish>;
}

/** In pixels: a line, one that is folded, and what lies at the right edge. */
const [LINE, FOLDED, EDGE] = [34, 52, 16];

const nothing: Lane = { holds: [], marks: [] };

/**
 * The rows on one time axis. One line has the focus; arrows up and down move it, left and right move along the axis, plus
 * and minus zoom around the day under the pointer. What is out of sight is not drawn.
 */
export function Roadmap({ items, known, isNarrow, toggle, ask }: Props) {
  const { rows, looking } = known;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [box, whole] = useWidth();
  const [place, setPlace] = useState<{ readonly line: number; readonly key?: string | undefined }>({ line: 0 });
  const [chosen, look] = useState<Sight>();
  const [pointed, setPointed] = useState<string>();
  const hasFocus = useRef(false);
  const wantsFocus = useRef(false);
  /** Where the pointer is on the axis, in pixels; nothing where it is elsewhere. */
  const pointer = useRef<number | undefined>(undefined);
  const drag = useRef<{ readonly x: number; readonly from: Sight; hasMoved: boolean } | undefined>(undefined);

  const today = dayNumber(looking.today);
  const byFile = useMemo(() => new Map(rows.map(row => [row.file, row])), [rows]);
  const lanes = useMemo(
    () => new Map(rows.flatMap(row => (row.kind === 'initiative' ? [[row.file, laneOf(row, today)] as const] : []))),
    [rows, today],
  );
  const laneNow = (row: ReadRow) => lanes.get(row.file) ?? nothing;
  const others = useMemo(() => othersOf(byFile), [byFile]);
  const arrows = useMemo(() => arrowsOf(items, byFile, laneNow), [items, byFile, lanes]);
  const extent = useMemo(() => extentOf(items, laneNow), [items, lanes]);

  const side = isNarrow ? 12 : Math.round(Math.min(Math.max(whole * 0.26, 200), 320));
  const width = Math.max(whole - side - EDGE, 0);
  const usual = useMemo(() => {
    const open = rows.flatMap(row => (row.kind === 'initiative' && !isClosed(row) ? (laneNow(row).extent ?? []) : []));
    return usualSight(open, today, width);
  }, [rows, lanes, today, width]);
  const scope = { ...(chosen ?? usual), width };

  const height = isNarrow ? FOLDED : LINE;
  const active = lineNow(place, items);
  const lines = useLines({ count: items.length, height, head: 0, scroller, active });

  useLayoutEffect(() => {
    if (!hasFocus.current && !wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (cell && cell !== document.activeElement) cell.focus({ preventScroll: true });
  });

  /** Where a key leads along the axis, or how near. */
  const sightAfter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Sight | undefined => {
    if (ctrlKey || metaKey || altKey) return undefined;
    switch (key) {
      case 'ArrowLeft':
        return panned(scope, -width / 8);
      case 'ArrowRight':
        return panned(scope, width / 8);
      case '+':
      case '=':
        return zoomed(scope, STEP, pointer.current);
      case '-':
        return zoomed(scope, 1 / STEP, pointer.current);
      case 't':
        return { ...scope, middle: today };
      case 'f':
        return extent && fitted(extent, width);
      default:
        return undefined;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const sight = sightAfter(event);
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1, 1);
    const next = sight
      ? undefined
      : placeAfter(event, { line: active, column: 0 }, { lines: items.length, columns: 1, page });
    const item = items[active];
    if (sight) look(sight);
    else if (next) {
      const line = Math.max(next.line, 0);
      setPlace({ line, key: items[line]?.key });
      wantsFocus.current = true;
      lines.show(line);
    } else if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    else if (item.kind === 'group') {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      toggle(item);
    } else {
      const wish = deedOf(event.key, item.row, undefined);
      if (!wish) return;
      if (!event.repeat) ask(wish);
    }
    event.preventDefault();
  };

  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button') || drag.current?.hasMoved) return;
    const item = items[Number(target.closest('[data-line]')?.getAttribute('data-line') ?? -1)];
    if (item?.kind === 'group') toggle(item);
    if (item?.kind === 'row') ask({ type: 'open', file: item.row.file });
  };

  const onWheel = (event: WheelEvent) => {
    const along = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    if (event.ctrlKey) look(zoomed(scope, Math.exp(-event.deltaY / 400), pointer.current));
    else if (along !== 0) look(panned(scope, along));
    else return;
    event.preventDefault();
  };

  const onPointerMove = (event: PointerEvent) => {
    const x = event.clientX - (root.current?.getBoundingClientRect().left ?? 0) - side;
    pointer.current = x >= 0 && x <= width ? x : undefined;
    const held = drag.current;
    if (held && event.buttons === 1 && (held.hasMoved || Math.abs(event.clientX - held.x) > 4)) {
      held.hasMoved = true;
      look(panned(held.from, held.x - event.clientX));
    }
    const file =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-file]')?.dataset.file : undefined;
    if (file !== pointed) setPointed(file);
  };

  const current = items[active];
  const told = pointed ?? (hasFocus.current && current?.kind === 'row' ? current.row.file : undefined);
  return (
    <div
      class={isNarrow ? 'roadmap is-narrow' : 'roadmap'}
      ref={root}
      onWheel={onWheel}
      onPointerMove={onPointerMove}
      onPointerLeave={() => {
        pointer.current = undefined;
        setPointed(undefined);
      }}
      style={{ '--side': `${side}px`, '--now': `${(today - scope.middle) * scope.scale + width / 2}px` }}
    >
      <div class="axis-box">
        <Controls scope={scope} today={today} extent={extent} look={look} />
        <Axis scope={scope} side={side} today={today} looking={looking} />
      </div>
      <div class="grid-box">
        <Backdrop scope={scope} side={side} today={today} looking={looking} />
        <div class="scroller" ref={scroller}>
          <div
            ref={box}
            role="treegrid"
            tabIndex={-1}
            class="grid"
            aria-label={t('Initiatives in time')}
            aria-rowcount={items.length}
            aria-colcount={1}
            onKeyDown={onKeyDown}
            onClick={onClick}
            onPointerDown={({ clientX, button }) => {
              drag.current = button === 0 ? { x: clientX, from: scope, hasMoved: false } : undefined;
            }}
            onFocusCapture={() => {
              hasFocus.current = true;
            }}
            onBlurCapture={({ relatedTarget, currentTarget }) => {
              hasFocus.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
            }}
          >
            <div class="lines" style={{ height: `${items.length * height}px` }}>
              {lines.drawn.map(index => {
                const item = items[index];
                return (
                  item && (
                    <LaneLine
                      key={item.key}
                      item={item}
                      index={index}
                      top={index * height}
                      height={height}
                      isActive={active === index}
                      focus={() => setPlace({ line: index, key: item.key })}
                      laneOf={laneNow}
                      othersOf={others}
                      scope={scope}
                      looking={looking}
                      goTo={day => look({ ...scope, middle: day })}
                    />
                  )
                );
              })}
              <Arrows
                arrows={arrows}
                drawn={lines.drawn}
                height={height}
                isNarrow={isNarrow}
                scope={scope}
                told={told}
              />
            </div>
          </div>
        </div>
        <Pointer root={root} scope={scope} side={side} looking={looking} />
        {!extent && (
          <p class="no-days" role="status">
            {t(
              'No day is told of what is shown. A history, a baseline or a target with its day gives an initiative its place here.',
            )}
          </p>
        )}
      </div>
    </div>
  );
}

/** From the first day to the last of what is shown. */
function extentOf(items: readonly Item[], laneOf: (row: ReadRow) => Lane): Span | undefined {
  const extents = items
    .flatMap(item => (item.kind === 'row' ? [item.row] : item.isOpen ? [] : item.rows))
    .flatMap(row => (row.kind === 'initiative' ? (laneOf(row).extent ?? []) : []));
  return extents.reduce<Span | undefined>(
    (all, { from, to }) => (all ? { from: Math.min(all.from, from), to: Math.max(all.to, to) } : { from, to }),
    undefined,
  );
}
