import { t } from '../../core/base/words.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { MoveButton } from '../../core/views/shown.ts';
import { once } from '../shared/once.ts';
import type { Ask } from '../shared/start.ts';

interface Props {
  readonly buttons: readonly MoveButton[];
  readonly ask: Ask<Wish>;
}

/** Buttons that ask for moves. The key of each is its move, so that the focus stays with it when they change. */
export function MoveButtons({ buttons, ask }: Props) {
  return (
    <div class="buttons">
      {buttons.map(({ move, label, detail }) => {
        const key = 'step' in move ? `move:${move.kind}:${move.step}` : `move:${move.kind}`;
        const press = once(() => ask({ type: 'move', move }));
        return (
          <button type="button" class="secondary" key={key} data-key={key} title={detail} {...press}>
            {label}
          </button>
        );
      })}
    </div>
  );
}

/** The one next thing to do, with what it will do in words. */
export function Next({
  button: { move, label, detail },
  ask,
}: {
  readonly button: MoveButton;
  readonly ask: Ask<Wish>;
}) {
  const press = once(() => ask({ type: 'move', move }));
  return (
    <section class="next" aria-label={t('What is next')}>
      <button type="button" class="primary" data-key="next" aria-describedby="next-detail" {...press}>
        {label}
      </button>
      <p id="next-detail" class="quiet">
        {detail}
      </p>
    </section>
  );
}
