import { own } from '../../core/base/own.ts';
import { t } from '../../core/base/words.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import { type ColumnId, columnOf } from '../../core/register/columns.ts';
import type { Item } from '../../core/register/items.ts';
import type { BrokenRow, ReadRow } from '../../core/register/row.ts';
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
  const place = { transform: `translateY(${top}px)`, height: `${height}px` };
  const tabIndex = active === undefined ? -1 : 0;
  if (item.kind === 'group')
    return (
      <div
        role="row"
        data-line={index}
        aria-rowindex={index + 2}
        aria-level={1}
        aria-expanded={item.isOpen}
        class="line group"
        style={place}
      >
        <div
          role="gridcell"
          aria-colindex={1}
          aria-colspan={columns.length}
          tabIndex={tabIndex}
          onFocus={() => focus(0)}
        >
          <HeadingWords group={item} />
        </div>
      </div>
    );
  const { row } = item;
  if (row.kind === 'broken')
    return (
      <div role="row" data-line={index} aria-rowindex={index + 2} class="line broken" style={place}>
        <div
          role="gridcell"
          aria-colindex={1}
          aria-colspan={columns.length}
          tabIndex={tabIndex}
          title={row.message}
          onFocus={() => focus(0)}
        >
          <BrokenWords row={row} />
        </div>
      </div>
    );
  return (
    <div
      role="row"
      data-line={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      class={`line is-${row.status}`}
      style={{ ...place, ...style }}
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

/** What stands in the line of a heading. */
export function HeadingWords({ group }: { readonly group: Extract<Item, { kind: 'group' }> }) {
  return (
    <>
      <span class={group.isOpen ? 'twistie open' : 'twistie'} aria-hidden="true" />
      <span class="title">{group.label}</span>
      <span class="quiet">{group.rows.length}</span>
    </>
  );
}

/** What stands in the line of a file that cannot be read. */
export function BrokenWords({ row }: { readonly row: BrokenRow }) {
  return (
    <>
      <span class="title">{row.path}</span>
      <span class="words">{t('cannot be read: {why}', { why: row.message })}</span>
    </>
  );
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
