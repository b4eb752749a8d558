import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { own } from '../../core/base/own.ts';
import { t } from '../../core/base/words.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import type { BoardBy, BoardColumn } from '../../core/register/board.ts';
import type { ReadRow } from '../../core/register/row.ts';
import type { Ask } from '../shared/start.ts';
import { Card } from './card.tsx';
import { deedOf } from './keys.ts';
import type { Known } from './known.ts';

interface Props {
  readonly columns: readonly BoardColumn[];
  readonly by: BoardBy;
  readonly known: Known;
  readonly ask: Ask<RegisterWish>;
}

/** So many cards of a column are drawn until somebody asks for more. */
const MANY = 40;

/**
 * The rows as cards in columns. A card is brought to another column by the pointer, or by Alt and an arrow; arrows walk
 * the cards. Nothing is moved here: what a card's file says then, puts it there.
 */
export function Board({ columns, by, known, ask }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string>();
  const [over, setOver] = useState<string>();
  const [most, setMost] = useState<Readonly<Record<string, number>>>({});
  const wantsFocus = useRef(false);
  const drawn = columns.map(column => ({ ...column, cards: column.rows.slice(0, own(most, column.key) ?? MANY) }));
  const cards = drawn.flatMap(({ cards }) => cards);
  const current = cards.some(({ file }) => file === active) ? active : cards[0]?.file;

  const bring = (row: ReadRow | undefined, to: BoardColumn | undefined) => {
    const { place, rows = [] } = to ?? {};
    if (row && place && !rows.includes(row)) ask({ type: 'bring', file: row.file, revision: row.revision, place });
  };
  const drop = (file: string, key: string) =>
    bring(
      cards.find(row => row.file === file),
      columns.find(column => column.key === key),
    );
  // What is dropped is looked for among what is shown by then.
  const latest = useRef(drop);
  latest.current = drop;
  const names = drawn.map(({ key, cards }) => [key, ...cards.map(({ file }) => file)]);
  useDragging(root, { over: setOver, drop: (...dropped) => latest.current(...dropped) }, JSON.stringify(names));

  // A card that has been moved by a key is another element in another column, and has the focus still.
  useLayoutEffect(() => {
    if (!wantsFocus.current || current === undefined) return;
    const card = root.current?.querySelector<HTMLElement>('[role=button][tabindex="0"]');
    if (card && card !== document.activeElement) card.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const at = drawn.findIndex(({ cards }) => cards.some(({ file }) => file === current));
    const nth = drawn[at]?.cards.findIndex(({ file }) => file === current) ?? -1;
    const row = drawn[at]?.cards[nth];
    if (!row || event.ctrlKey || event.metaKey || !(event.target as Element).closest('.card')) return;
    const { key } = event;
    const way = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (event.altKey) {
      if (way === 0) return;
      const to = (way > 0 ? columns.slice(at + 1) : columns.slice(0, at).toReversed()).find(({ place }) => place);
      bring(row, to);
    } else if (way !== 0 || key === 'ArrowDown' || key === 'ArrowUp') {
      const beside = (way > 0 ? drawn.slice(at + 1) : drawn.slice(0, at).toReversed()).find(
        one => one.cards.length > 0,
      );
      const next =
        way === 0
          ? drawn[at]?.cards[nth + (key === 'ArrowDown' ? 1 : -1)]
          : beside?.cards[Math.min(nth, beside.cards.length - 1)];
      if (next) setActive(next.file);
    } else {
      const wish = deedOf(key === ' ' ? 'Enter' : key, row, undefined);
      if (!wish) return;
      if (!event.repeat) ask(wish);
    }
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it hears comes from the cards in it, which are buttons.
    <div
      class={`board-of by-${by}`}
      ref={root}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const file = fileOf(target);
        if (file) ask({ type: 'open', file });
      }}
      onFocusCapture={({ target }) => {
        const file = fileOf(target);
        if (file) setActive(file);
        wantsFocus.current = file !== undefined;
      }}
      onBlurCapture={({ relatedTarget }) => {
        if (relatedTarget) wantsFocus.current = false;
      }}
    >
      {drawn.map(column => (
        <section
          key={column.key}
          data-column={column.key}
          aria-label={t('{column}: {count}', { column: column.label, count: column.rows.length })}
          class={over === column.key ? 'column over' : 'column'}
        >
          <h2>
            {column.label} <span class="quiet">{column.rows.length}</span>
          </h2>
          <ul>
            {column.cards.map(row => (
              <Card
                key={row.file}
                row={row}
                by={by}
                column={column.label}
                known={known}
                isActive={row.file === current}
              />
            ))}
          </ul>
          {column.cards.length < column.rows.length && (
            <button
              type="button"
              class="link"
              onClick={() => setMost({ ...most, [column.key]: column.cards.length + MANY })}
            >
              {t('{n} more', { n: column.rows.length - column.cards.length })}
            </button>
          )}
        </section>
      ))}
    </div>
  );
}

/** The file of the card that an element is a part of. */
function fileOf(target: unknown): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-file]')?.dataset.file : undefined;
}

interface Dragging {
  /** The column that a card is over; none when it is over none. */
  readonly over: (key: string | undefined) => void;
  readonly drop: (file: string, key: string) => void;
}

/** Has cards dragged and columns take them; anew whenever others are drawn. */
function useDragging(root: RefObject<HTMLElement | null>, { over, drop }: Dragging, drawn: string): void {
  useLayoutEffect(() => {
    const elements = (name: string) => [...(root.current?.querySelectorAll<HTMLElement>(`[${name}]`) ?? [])];
    const ends = [
      ...elements('data-file').map(element =>
        draggable({ element, getInitialData: () => ({ file: element.dataset.file }) }),
      ),
      ...elements('data-column').map(element =>
        dropTargetForElements({ element, getData: () => ({ column: element.dataset.column }) }),
      ),
      monitorForElements({
        onDropTargetChange: ({ location }) => over(columnIn(location.current.dropTargets)),
        onDrop: ({ source, location }) => {
          over(undefined);
          const key = columnIn(location.current.dropTargets);
          const { file } = source.data;
          if (key !== undefined && typeof file === 'string') drop(file, key);
        },
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [drawn]);
}

function columnIn([target]: readonly { readonly data: Readonly<Record<string | symbol, unknown>> }[]):
  | string
  | undefined {
  const column = target?.data.column;
  return typeof column === 'string' ? column : undefined;
}
