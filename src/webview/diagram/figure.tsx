import { useLayoutEffect, useMemo } from 'preact/hooks';
import { drawLoop } from '../../core/drawing/loop/svg.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { Loop } from '../../core/views/loop.ts';
import { useKeptFocus } from '../shared/kept-focus.ts';
import { markup } from '../shared/markup.ts';
import { useSame } from '../shared/same.ts';
import type { Ask } from '../shared/start.ts';
import { useWidth } from '../shared/width.ts';

interface Props {
  readonly loop: Loop;
  readonly selected: string;
  readonly ask: Ask<Wish>;
}

/** The diagram in its place. Its steps are tabs: arrow keys, Home and End choose one, Enter opens its section. */
export function Figure({ loop, selected, ask }: Props) {
  const [root, width] = useWidth();
  const same = useSame(loop);
  // Choosing a step redraws nothing: a second click of a double click must find the same element.
  const drawn = useMemo(
    () => (width === 0 ? '' : drawLoop(same, { width, selected, interactive: true })),
    [same, width],
  );
  const steps = () => [...(root.current?.querySelectorAll<SVGGElement>('[data-step]') ?? [])];
  useLayoutEffect(() => {
    for (const step of steps()) {
      const chosen = step.dataset.step === selected;
      step.setAttribute('aria-selected', String(chosen));
      step.setAttribute('aria-controls', 'card');
      step.tabIndex = chosen ? 0 : -1;
    }
  }, [drawn, selected]);
  useKeptFocus(root, '[aria-selected=true]');

  /** Asks for the step that an element is, or is part of. */
  const askFor = (type: 'select' | 'open', target: unknown) => {
    const step = target instanceof Element ? target.closest<SVGGElement>('[data-step]')?.dataset.step : undefined;
    if (step !== undefined) ask({ type, step });
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const all = steps();
    const at = all.findIndex(step => step.matches(':focus'));
    if (at === -1) return;
    const target = targetOf(event.key, at, all.length);
    if (target !== undefined) {
      all[target]?.focus({ preventScroll: true });
      askFor('select', all[target]);
    } else if (event.key === 'Enter') askFor('open', all[at]);
    else if (event.key === ' ') askFor('select', all[at]);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what it hears comes from the steps in it, which are tabs.
    <div
      class="figure"
      ref={root}
      onClick={({ target }) => askFor('select', target)}
      onDblClick={({ target }) => askFor('open', target)}
      onKeyDown={press}
      {...markup(drawn)}
    />
  );
}

/** The step that a key leads to; the last is followed by the first, as on the ring. */
function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
