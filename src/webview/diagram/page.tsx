import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../core/base/words.ts';
import { leastWidthOf } from '../../core/drawing/loop/arrangement.ts';
import type { DiagramState, Wish } from '../../core/protocol/diagram.ts';
import { positionInWords } from '../../core/views/loop-words.ts';
import type { Shown, ShownInitiative } from '../../core/views/shown.ts';
import { Announcer } from '../shared/announcer.tsx';
import { Folds, useFolds } from '../shared/folds.tsx';
import { useKeptFocus } from '../shared/kept-focus.ts';
import { useSame } from '../shared/same.ts';
import type { Ask, Showing } from '../shared/start.ts';
import { useWidth } from '../shared/width.ts';
import { Card } from './card.tsx';
import { Figure } from './figure.tsx';
import { FindingList } from './finding-list.tsx';
import { Glance } from './glance.tsx';
import { Insights } from './insights.tsx';
import { MoveButtons, Next } from './move-button.tsx';
import { Toolbar } from './toolbar.tsx';

interface Props extends Showing<Shown, Wish> {
  /** Which details were open before the page was loaded again. */
  readonly open: DiagramState['open'] | undefined;
  /** Takes what outlives a reload of the window. */
  readonly keep: (state: DiagramState) => void;
}

/** The diagram's page: what is next, the loop with the card of a step, the initiative as a whole, and its measures. */
export function Page({ shown, uri, ask, open, keep }: Props) {
  const folds = useFolds(open);
  useLayoutEffect(() => {
    if (shown.kind === 'nothing' || uri === undefined) return;
    keep({ uri, selected: shown.selected, pinned: shown.pinned, open: folds.open });
  });
  return (
    <Folds.Provider value={folds}>
      {shown.kind === 'nothing' ? (
        <div class="empty">
          <h1>{t('No initiative to show')}</h1>
          <p>{shown.message}</p>
        </div>
      ) : (
        <Initiative shown={shown} uri={uri} ask={ask} />
      )}
      <Announcer position={shown.kind === 'nothing' ? undefined : positionInWords(shown.loop)} />
    </Folds.Provider>
  );
}

/** In pixels: what stands beside the loop needs so much, and so much lies between; the loop has so much of it. */
const [SIDE, GAP, LEAST, MOST] = [360, 32, 360, 560];

function Initiative({ shown, uri, ask }: Showing<ShownInitiative, Wish>) {
  const [root, width] = useWidth();
  const loop = useSame(shown.loop);
  // Two columns never cost the loop its labels, where it has them in one.
  const least = useMemo(() => leastWidthOf(loop, MOST) ?? LEAST, [loop]);
  const columns = width >= least + GAP + SIDE && {
    gridTemplateColumns: `minmax(min(${least}px, 60%), 1fr) minmax(0, min(44em, 50%))`,
  };
  return (
    <div>
      <Toolbar pinned={shown.pinned} ask={ask} />
      <div class={columns ? 'board wide' : 'board'} ref={root} style={columns || undefined}>
        <div class="short">
          <Figure loop={shown.loop} selected={shown.selected} ask={ask} />
          <Glance charts={shown.charts} />
        </div>
        <div class="side">
          {shown.next && <Next button={shown.next} ask={ask} />}
          <Card card={shown.card} ask={ask} />
          <Whole shown={shown} ask={ask} />
        </div>
        <Insights shown={shown} uri={uri} ask={ask} />
      </div>
    </div>
  );
}

function Whole({ shown: { moves, findings }, ask }: { readonly shown: ShownInitiative; readonly ask: Ask<Wish> }) {
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  if (moves.length === 0 && findings.length === 0) return null;
  return (
    <section class="whole" aria-label={t('The initiative as a whole')} ref={root}>
      <FindingList findings={findings} label={t('What is said of the initiative')} ask={ask} />
      <MoveButtons buttons={moves} ask={ask} />
    </section>
  );
}
