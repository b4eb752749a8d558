import { counted, t } from '../../core/base/words.ts';
import { rowOf } from '../../core/model/move.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import { jointMoves } from '../../core/register/joint.ts';
import type { Ask } from '../shared/start.ts';
import type { Selection } from './selection.ts';

interface Props {
  readonly selection: Selection;
  readonly ask: Ask<RegisterWish>;
}

/** What can be done to all that is selected; each shows what would become of them before it is done. */
export function JointMoves({ selection: { files, clear, all }, ask }: Props) {
  if (files.length === 0) return null;
  return (
    <div class="joint" role="toolbar" aria-label={t('What can be done to all that is selected')}>
      <span role="status">{counted(files.length, { one: '{n} selected', other: '{n} selected' })}</span>
      {jointMoves.map(move => (
        <button
          key={move}
          type="button"
          class="secondary"
          title={t(rowOf(move).says)}
          onClick={() => ask({ type: 'moveAll', files, move })}
        >
          {t('{move}…', { move: t(rowOf(move).title) })}
        </button>
      ))}
      <span class="end">
        <button type="button" class="link" onClick={all}>
          {t('Select all')}
        </button>
        <button type="button" class="link" onClick={clear}>
          {t('Clear')}
        </button>
      </span>
    </div>
  );
}
