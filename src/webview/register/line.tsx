import { own } from '../../core/base/own.ts';
import { t } from '../../core/base/words.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import { type ColumnId, columnOf } from '../../core/register/columns.ts';
import type { Item } from '../../core/register/items.ts';
import type { ReadRow, Row } from '../../core/register/row.ts';
import { once } from '../shared/once.ts';
import type { Ask } from '../shared/start.ts';
import { Cell, tipOf } from './cell.tsx';
import { canAdvance } from './keys.ts';
import type { Known } from './known.ts';

interface Props {
  readonly item: Item;
  readonly index: number;
  /** In pixels. */
  readonly top: number;
  readonly height: number;
  readonly style: { readonly gridTemplateColumns: string };
  readonly columns: readonly ColumnId[];
  readonly known: Known;
  /** Whether it has two lines, and no room for more. */
  readonly isFolded: boolean;
  /** The column that has the focus in this line. */
  readonly active: number | undefined;
  readonly isSelected: boolean;
  readonly focus: (column: number) => void;
  readonly ask: Ask<RegisterWish>;
}

/** One line of the grid: a heading, an initiative, or a file that cannot be read. */
export function Line({
  item,
  index,
  top,
  height,
  style,
  columns,
  known,
  isFolded,
  active,
  isSelected,
  focus,
  ask,
}: Props) {
  const line = lineAt(index, index + 2, top, height);
  const tabIndex = active === undefined ? -1 : 0;
  const cell = { 'aria-colspan': columns.length, tabIndex, onFocus: () => focus(0) };
  if (item.kind === 'group') return <WholeLine item={item} line={line} cell={cell} />;
  const { row } = item;
  if (row.kind === 'broken') return <WholeLine item={row} line={line} cell={cell} />;
  return (
    <div
      role="row"
      {...line}
      aria-selected={isSelected}
      class={`line is-${row.status}`}
      style={{ ...line.style, ...style }}
    >
      <span class="pick" aria-hidden="true" />
      {columns.map((id, column) => (
        <div
          key={id}
          role="gridcell"
          aria-colindex={column + 1}
          class={`cell of-${id} ${columnOf(id).isNumeric ? 'number' : ''}`}
          title={tipOf(id, row, known.looking) || undefined}
          // What stands over the last one would have it make way.
          style={isFolded ? undefined : { gridRow: 1, gridColumn: column + 1 }}
          tabIndex={active === column ? 0 : -1}
          onFocus={() => focus(column)}
        >
          <Cell id={id} row={row} looking={known.looking} labels={own(known.models, row.model) ?? []} />
        </div>
      ))}
      {!isFolded && <Deeds row={row} ask={ask} />}
    </div>
  );
}

interface WholeLineProps {
  readonly item: Extract<Item, { readonly kind: 'group' }> | Extract<Row, { readonly kind: 'broken' }>;
  readonly line: ReturnType<typeof lineAt>;
  readonly cell: { readonly 'aria-colspan'?: number; readonly tabIndex: number; readonly onFocus: () => void };
}

/** A line of one cell: a heading, or a file that cannot be read. */
export function WholeLine({ item, line, cell }: WholeLineProps) {
  const [heading, broken] = item.kind === 'group' ? [item] : [undefined, item];
  return (
    <div role="row" {...line} aria-level={heading && 1} aria-expanded={heading?.isOpen} class={`line ${item.kind}`}>
      <div role="gridcell" aria-colindex={1} {...cell} title={broken?.message}>
        {heading && <span class={heading.isOpen ? 'twistie open' : 'twistie'} aria-hidden="true" />}
        <span class="title">{heading ? heading.label : broken.path}</span>
        {heading ? (
          <span class="quiet">{heading.rows.length}</span>
        ) : (
          <span class="words">{t('cannot be read: {why}', { why: broken.message })}</span>
        )}
      </div>
    </div>
  );
}

/** Where a line stands among those that are drawn; `nth` counts from 1, with what stands above them all. */
export function lineAt(index: number, nth: number, top: number, height: number) {
  return {
    'data-line': index,
    'aria-rowindex': nth,
    style: { transform: `translateY(${top}px)`, height: `${height}px` },
  } as const;
}

/** What can be done with the row under the pointer; by keys, the letters of `deedOf` do it. */
function Deeds({ row, ask }: { readonly row: ReadRow; readonly ask: Ask<RegisterWish> }) {
  const { file, revision } = row;
  return (
    <span class="deeds" aria-hidden="true">
      {canAdvance(row) && (
        <button
          type="button"
          tabIndex={-1}
          title={t('Advance (a)')}
          {...once(() => ask({ type: 'advance', file, revision }))}
        >
          →
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        title={t('Choose a move (m)')}
        {...once(() => ask({ type: 'command', file, command: 'move' }))}
      >
        …
      </button>
    </span>
  );
}
