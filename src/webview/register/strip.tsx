import { t } from '../../core/base/words.ts';
import type { ReadRow } from '../../core/register/row.ts';
import { shownStateInWords } from '../../core/views/loop.ts';

interface Props {
  readonly row: ReadRow;
  /** Of the steps, in the order of the model. */
  readonly labels: readonly string[];
}

/** A cell for each step: its state by fill and ring, what the checks say by a dot. A click on one leads to its section. */
export function Strip({ row, labels }: Props) {
  const flagged = new Map(row.flagged?.map(({ index, error }) => [index, error ? 'has-error' : 'has-warning']));
  return (
    <span class="strip" aria-hidden="true">
      {row.steps.map((state, index) => (
        <i
          key={index}
          class={`is-${state} ${flagged.get(index) ?? ''}`}
          title={t('{number}. {step}: {state}', {
            number: index + 1,
            step: labels[index] ?? '',
            state: shownStateInWords(state),
          })}
          data-at={index}
        />
      ))}
    </span>
  );
}
