import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../core/base/words.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import { type ColumnId, columnOf } from '../../core/register/columns.ts';
import { type Item, lineNow } from '../../core/register/items.ts';
import type { Order } from '../../core/register/order.ts';
import type { ReadRow } from '../../core/register/row.ts';
import type { Ask } from '../shared/start.ts';
import { deedOf, type Place, placeAfter } from './keys.ts';
import type { Known } from './known.ts';
import { Line } from './line.tsx';
import { useLines } from './lines.ts';
import type { Selection } from './selection.ts';

import { leastWidth, templateOf } from './widths.ts';

interface Props {
  readonly items: readonly Item[];
  readonly known: Known;
  readonly columns: readonly ColumnId[];
  /** Whether its lines are folded. */
  readonly isNarrow: boolean;
  readonly orders: readonly Order[];
  readonly order: (orders: readonly Order[]) => void;
  readonly toggle: (group: Extract<Item, { kind: 'group' }>) => void;
  readonly selection: Selection;
  readonly ask: Ask<RegisterWish>;
}

/** In pixels: a line, one that is folded, the head. */
const [LINE, FOLDED, HEAD] = [30, 50, 30];

/** The rows as a grid: one cell has the focus, arrows move it, and what is out of sight is not drawn. */
export function Grid({ items, known, columns, isNarrow, orders, order, toggle, selection, ask }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place & { readonly key?: string | undefined }>({ line: 0, column: 0 });
  const hasFocus = useRef(false);
  /** Set by a key: a line that goes out of sight by it takes the focus with it. */
  const wantsFocus = useRef(false);
  const height = isNarrow ? FOLDED : LINE;
  const active = { line: lineNow(place, items), column: Math.min(place.column, columns.length - 1) };
  const lines = useLines({ count: items.length, height, head: HEAD, scroller, active: active.line });

  useLayoutEffect(() => {
    if (!hasFocus.current && !wantsFocus.current) return;
    wantsFocus.current = false;
    const cell = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]');
    if (cell && cell !== document.activeElement) cell.focus({ preventScroll: true });
  });

  const rowAt = (line: number): ReadRow | undefined => {
    const item = items[line];
    return item?.kind === 'row' && item.row.kind === 'initiative' ? item.row : undefined;
  };

  const goTo = (next: Place) => {
    setPlace({ ...next, key: items[next.line]?.key });
    wantsFocus.current = true;
    if (next.line >= 0) lines.show(next.line);
  };

  /** Space selects a row, Shift and an arrow those on the way, Ctrl+A all; Escape none. Whether the key was one of these. */
  const selects = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const row = rowAt(active.line);
    if (key === 'Escape' && selection.files.length > 0) selection.clear();
    else if (key === 'a' && (ctrlKey || metaKey)) selection.all();
    else if (key === ' ' && row) selection.toggle(row.file);
    else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const line = active.line + (key === 'ArrowDown' ? 1 : -1);
      const next = rowAt(line);
      if (row && !selection.has(row.file)) selection.toggle(row.file);
      if (next) selection.extend(next.file);
      if (items[line]) goTo({ ...active, line });
    } else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (selects(event)) {
      event.preventDefault();
      return;
    }
    const page = Math.max(Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2, 1);
    const next = placeAfter(event, active, { lines: items.length, columns: columns.length, page });
    if (next) {
      event.preventDefault();
      goTo(next);
      return;
    }
    const item = items[active.line];
    if (active.line < 0 || !item || event.ctrlKey || event.metaKey || event.altKey) return;
    if (item.kind === 'group') {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      toggle(item);
      return;
    }
    const wish = deedOf(event.key, item.row, columns[active.column]);
    if (!wish) return;
    event.preventDefault();
    if (!event.repeat) ask(wish);
  };

  const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('button')) return;
    const line = Number(target.closest('[data-line]')?.getAttribute('data-line') ?? -1);
    const item = items[line];
    const row = rowAt(line);
    if (row && shiftKey) return selection.extend(row.file);
    if (row && (ctrlKey || metaKey || target.closest('.pick'))) return selection.toggle(row.file);
    if (item?.kind === 'group') toggle(item);
    if (item?.kind !== 'row') return;
    const step = target.closest('[data-at]')?.getAttribute('data-at');
    ask({ type: 'open', file: item.row.file, ...(step && { step: Number(step) }) });
  };

  const style = { gridTemplateColumns: isNarrow ? 'auto 1fr' : templateOf(columns) };
  const least = isNarrow ? undefined : { minWidth: `${leastWidth(columns)}px` };
  return (
    <div class="grid-box">
      <div class="scroller" ref={scroller}>
        <div
          role="treegrid"
          class={isNarrow ? 'grid narrow' : 'grid'}
          tabIndex={-1}
          style={least}
          aria-label={t('Initiatives')}
          aria-multiselectable={true}
          aria-rowcount={items.length + 1}
          aria-colcount={columns.length}
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocusCapture={() => {
            hasFocus.current = true;
          }}
          onBlurCapture={({ relatedTarget, currentTarget }) => {
            hasFocus.current = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
          }}
        >
          <Head
            columns={columns}
            style={isNarrow ? undefined : style}
            orders={orders}
            active={active}
            focus={column => setPlace({ line: -1, column })}
            order={order}
          />
          <div class="lines" style={{ height: `${items.length * height}px` }}>
            {lines.drawn.map(index => {
              const item = items[index];
              return (
                item && (
                  <Line
                    key={item.key}
                    item={item}
                    index={index}
                    top={index * height}
                    height={height}
                    style={style}
                    columns={columns}
                    known={known}
                    isFolded={isNarrow}
                    active={active.line === index ? active.column : undefined}
                    isSelected={item.kind === 'row' && selection.has(item.row.file)}
                    focus={column => setPlace({ line: index, column, key: item.key })}
                    ask={ask}
                  />
                )
              );
            })}
          </div>
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly columns: readonly ColumnId[];
  readonly style: { readonly gridTemplateColumns: string } | undefined;
  readonly orders: readonly Order[];
  readonly active: Place;
  readonly focus: (column: number) => void;
  readonly order: (orders: readonly Order[]) => void;
}

/** A click orders by a column, another one turns it round; with Shift, it comes after those that count already. */
function Head({ columns, style, orders, active, focus, order }: HeadProps) {
  const press = (column: ColumnId, adds: boolean) => {
    const before = orders.find(one => one.column === column);
    const next = { column, descending: before ? !before.descending : false };
    if (!adds) order([next]);
    else order(before ? orders.map(one => (one === before ? next : one)) : [...orders, next]);
  };
  return (
    <div role="row" aria-rowindex={1} class="head" style={style}>
      {columns.map((id, index) => {
        const at = orders.findIndex(({ column }) => column === id);
        const given = orders[at];
        const { isNumeric } = columnOf(id);
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={at === 0 ? (given?.descending ? 'descending' : 'ascending') : undefined}
            class={isNumeric ? 'number' : undefined}
          >
            <button
              type="button"
              tabIndex={active.line === -1 && active.column === index ? 0 : -1}
              title={t('Order by it; with Shift, after what counts already')}
              onFocus={() => focus(index)}
              onClick={({ shiftKey }) => press(id, shiftKey)}
            >
              <span class="words">{t(columnOf(id).title)}</span>
              {given && (
                <span class="arrow" aria-hidden="true">
                  {given.descending ? '↓' : '↑'}
                  {orders.length > 1 && at + 1}
                </span>
              )}
            </button>
          </div>
        );
      })}
    </div>
  );
}
