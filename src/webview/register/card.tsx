import { own } from '../../core/base/own.ts';
import { allOf } from '../../core/base/words.ts';
import type { BoardBy } from '../../core/register/board.ts';
import { type ColumnId, columnOf } from '../../core/register/columns.ts';
import type { ReadRow } from '../../core/register/row.ts';
import { Cell } from './cell.tsx';
import type { Known } from './known.ts';

interface Props {
  readonly row: ReadRow;
  readonly by: BoardBy;
  /** The label of the column that it is in. */
  readonly column: string;
  readonly known: Known;
  /** Whether it is the one that the Tab key leads to. */
  readonly isActive: boolean;
}

/** An initiative as a card: what its column says is not said again. */
export function Card({ row, by, column, known: { looking, models }, isActive }: Props) {
  const cell = (id: ColumnId) => (
    <span class={`cell of-${id}`}>
      <Cell id={id} row={row} looking={looking} labels={own(models, row.model) ?? []} />
    </span>
  );
  const said = (['title', ...(by === 'owner' ? [] : ['owner']), 'course', 'next'] as ColumnId[])
    .map(id => columnOf(id).words(row, looking))
    .filter(words => words !== '');
  return (
    <li>
      <div
        class={`card is-${row.status}`}
        role="button"
        tabIndex={isActive ? 0 : -1}
        data-file={row.file}
        aria-label={allOf([...said, column])}
      >
        {cell('title')}
        {by !== 'step' && cell('step')}
        <span class="line-of">
          {by !== 'owner' && cell('owner')}
          {row.goal && cell('course')}
          {cell('next')}
        </span>
      </div>
    </li>
  );
}
