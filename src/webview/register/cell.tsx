import type { ComponentChildren } from 'preact';
import { t } from '../../core/base/words.ts';
import { datedInWords } from '../../core/measures/assess/dated.ts';
import { inWords } from '../../core/model/moves.ts';
import { isClosed } from '../../core/model/standing.ts';
import { type ColumnId, columnOf, stripInWords } from '../../core/register/columns.ts';
import type { Looking, ReadRow } from '../../core/register/row.ts';
import { dayInBrief, distanceInBrief, goalInWords } from '../../core/register/words.ts';
import { Strip } from './strip.tsx';

interface Props {
  readonly row: ReadRow;
  readonly looking: Looking;
  readonly labels: readonly string[];
}

/** What is seen in a cell, where that is more than its words. */
const drawn: Partial<Record<ColumnId, (props: Props) => ComponentChildren>> = {
  title: ({ row }) => (
    <>
      <span class="title">{row.title}</span>
      {row.cycle > 1 && <span class="mark">{t('cycle {cycle}', { cycle: row.cycle })}</span>}
      {row.status !== 'active' && <span class="mark of-its-status">{inWords(row.status)}</span>}
    </>
  ),
  step: ({ row, labels, looking }) => (
    <>
      <Strip row={row} labels={labels} />
      <span class="words">{row.current?.label ?? columnOf('step').words(row, looking)}</span>
      <span class="unseen">{stripInWords(row)}</span>
    </>
  ),
  owner: ({ row }) =>
    row.owner === undefined && !isClosed(row) ? (
      <span class={row.status === 'proposed' ? 'quiet' : 'is-due-soon'}>{t('nobody')}</span>
    ) : (
      <span class="words">{row.owner}</span>
    ),
  goal: ({ row: { goal } }) =>
    goal && (
      <>
        <Bar progress={goal.progress} />
        <span class="words">{goalInWords(goal)}</span>
      </>
    ),
  course: ({ row, looking }) => {
    const words = columnOf('course').words(row, looking);
    return words && <span class={`course is-${row.outcome?.verdict ?? row.goal?.pace ?? 'open'}`}>{words}</span>;
  },
  next: ({ row: { dates, needs }, looking }) => {
    const [next] = dates;
    if (!next) return undefined;
    const need = needs.find(need => 'dated' in need && need.dated.on === next.on);
    return (
      <>
        <span class="day">{dayInBrief(next.on, looking)}</span>
        <span class={`words is-${need?.kind ?? 'later'}`}>{distanceInBrief(next.on, looking)}</span>
      </>
    );
  },
};

/** From the baseline to the target, as far as the latest reading has come. Its words stand beside it. */
function Bar({ progress }: { readonly progress: number | undefined }) {
  const share = Math.min(Math.max(progress ?? 0, 0), 1);
  const kind = progress === undefined ? 'unread' : progress >= 1 ? 'reached' : progress < 0 ? 'worse' : '';
  return (
    <span class={`bar ${kind}`} aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

export function Cell({ id, ...props }: Props & { readonly id: ColumnId }): ComponentChildren {
  const draw = drawn[id];
  return draw ? draw(props) : <span class="words">{columnOf(id).words(props.row, props.looking)}</span>;
}

/** What is told of a cell that has no room for all of it. */
export function tipOf(id: ColumnId, row: ReadRow, looking: Looking): string {
  const [next] = row.dates;
  if (id === 'next' && next) return t('{on}: {what}', { on: next.on, what: datedInWords(next, looking.today) });
  if (id === 'goal' && row.goal) return t('{measure}: {goal}', { measure: row.goal.name, goal: goalInWords(row.goal) });
  if (id === 'step') return '';
  return columnOf(id).words(row, looking);
}
