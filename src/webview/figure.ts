import { drawLoop } from '../core/drawing/loop/svg.ts';
import type { Loop } from '../core/views/loop.ts';
import { fromMarkup } from './dom.ts';
import type { Ask } from './host.ts';
import { regionIn } from './region.ts';

/** The diagram in its place. Its steps are tabs: arrow keys, Home and End choose one, Enter opens its section. */
export class Figure {
  readonly #root: HTMLElement;
  readonly #ask: Ask;
  readonly #region;
  #shown: { readonly loop: Loop; readonly selected: string } | undefined;

  constructor(root: HTMLElement, ask: Ask) {
    this.#root = root;
    this.#ask = ask;
    this.#region = regionIn(root, '[aria-selected=true]');
    new ResizeObserver(() => this.#draw()).observe(root);
    root.addEventListener('click', event => this.#askFor('select', event.target));
    root.addEventListener('dblclick', event => this.#askFor('open', event.target));
    root.addEventListener('keydown', event => this.#press(event));
  }

  show(loop: Loop, selected: string): void {
    this.#shown = { loop, selected };
    this.#draw();
  }

  #draw(): void {
    const width = this.#root.clientWidth;
    if (!this.#shown || width === 0) return;
    const { loop, selected } = this.#shown;
    // Choosing a step redraws nothing: a second click of a double click must find the same element.
    this.#region([loop, width], () => [fromMarkup(drawLoop(loop, { width, selected, interactive: true }))]);
    for (const step of this.#steps()) {
      const chosen = step.dataset.step === selected;
      step.setAttribute('aria-selected', String(chosen));
      step.setAttribute('aria-controls', 'card');
      step.tabIndex = chosen ? 0 : -1;
    }
  }

  #steps(): SVGGElement[] {
    return [...this.#root.querySelectorAll<SVGGElement>('[data-step]')];
  }

  /** Asks for the step that an element is, or is part of. */
  #askFor(type: 'select' | 'open', target: unknown): void {
    const step = target instanceof Element ? target.closest<SVGGElement>('[data-step]')?.dataset.step : undefined;
    if (step !== undefined) this.#ask({ type, step });
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const steps = this.#steps();
    const at = steps.findIndex(step => step.matches(':focus'));
    if (at === -1) return;
    const target = targetOf(event.key, at, steps.length);
    if (target !== undefined) {
      steps[target]?.focus({ preventScroll: true });
      this.#askFor('select', steps[target]);
    } else if (event.key === 'Enter') this.#askFor('open', steps[at]);
    else if (event.key === ' ') this.#askFor('select', steps[at]);
    else return;
    event.preventDefault();
  }
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
