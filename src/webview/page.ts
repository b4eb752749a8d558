import { positionInWords } from '../core/views/loop-words.ts';
import type { Seen, Shown } from '../core/views/shown.ts';
import { card } from './card.ts';
import { element } from './dom.ts';
import { Figure } from './figure.ts';
import { findingList } from './finding-list.ts';
import { Folds } from './folds.ts';
import type { Ask, Host, ViewState } from './host.ts';
import { Insights } from './insights.ts';
import { moveButton, nextButton } from './move-button.ts';
import { regionIn } from './region.ts';
import { toolbar } from './toolbar.ts';

/** The panel's page in `root`; the function it gives shows what the extension says. */
export function pageIn(root: HTMLElement, host: Host): (shown: Shown) => void {
  const parts = {
    empty: element('div', { class: 'empty', hidden: true }),
    tools: element('div', { class: 'toolbar' }),
    figure: element('div', { class: 'figure' }),
    next: element('section', { class: 'next', 'aria-label': 'What is next' }),
    card: element('section', { id: 'card', class: 'card', role: 'tabpanel', 'aria-labelledby': 'question' }),
    insights: element('div', { class: 'insights' }),
    whole: element('section', { class: 'whole', 'aria-label': 'The initiative as a whole' }),
    status: element('p', { class: 'unseen', role: 'status' }),
  };
  const side = element('div', { class: 'side' }, parts.next, parts.card, parts.whole);
  const board = element(
    'div',
    { hidden: true },
    parts.tools,
    element('div', { class: 'board' }, parts.figure, side, parts.insights),
  );
  root.replaceChildren(parts.empty, board, parts.status);

  const view = viewIn(root, host);
  const { ask, see } = askerIn(root, host);
  const figure = new Figure(parts.figure, ask);
  const insights = new Insights(parts.insights, ask, view.folds);
  const regions = {
    empty: regionIn(parts.empty),
    tools: regionIn(parts.tools),
    next: regionIn(parts.next),
    card: regionIn(parts.card),
    whole: regionIn(parts.whole),
  };
  const announce = announcerIn(parts.status);

  return shown => {
    parts.empty.hidden = shown.kind === 'initiative';
    board.hidden = shown.kind !== 'initiative';
    if (shown.kind === 'nothing') {
      regions.empty(shown, () => emptyPage(shown.message));
      return;
    }
    const { seen, selected, pinned, loop, next, moves, findings } = shown;
    see(seen);
    view.keep({ uri: seen.uri, selected, pinned });
    regions.tools(pinned, () => toolbar(pinned, ask));
    figure.show(loop, selected);
    parts.next.hidden = !next;
    regions.next(next ?? null, () => (next ? nextButton(next, ask) : []));
    regions.card(shown.card, () => card(shown.card, ask, view.folds));
    parts.whole.hidden = moves.length === 0 && findings.length === 0;
    regions.whole([findings, moves], () => [
      ...findingList(findings, 'What is said of the initiative', ask),
      element('div', { class: 'buttons' }, ...moves.map(button => moveButton(button, ask))),
    ]);
    insights.show(shown);
    announce(positionInWords(loop));
  };
}

function emptyPage(message: string): Node[] {
  return [element('h1', {}, 'No initiative to show'), element('p', {}, message)];
}

/**
 * Adds to each wish what the page showed when the pointer went down, or else what it shows: it may come to show another
 * initiative, with the same button in the same place, before the pointer is up.
 */
function askerIn(root: HTMLElement, host: Host): { ask: Ask; see(seen: Seen): void } {
  let shown: Seen | undefined;
  let pressedOn: Seen | undefined;
  const forget = () => {
    pressedOn = undefined;
  };
  root.addEventListener('pointerdown', () => {
    pressedOn = shown;
  });
  root.addEventListener('click', forget);
  root.addEventListener('keydown', forget, { capture: true });
  return {
    ask: wish => {
      const seen = pressedOn ?? shown;
      if (seen) host.postMessage({ ...wish, seen });
    },
    see: seen => {
      shown = seen;
    },
  };
}

/** Keeps what outlives a reload of the window: what is shown, and which details are open. */
function viewIn(root: HTMLElement, host: Host): { folds: Folds; keep(shown: Omit<ViewState, 'open'>): void } {
  const kept = host.getState();
  const before = typeof kept === 'object' && kept !== null && 'open' in kept ? kept.open : {};
  let shown: Omit<ViewState, 'open'> | undefined;
  const folds = new Folds(before, () => save());
  const save = () => {
    if (shown) host.setState({ ...shown, open: folds.all });
  };
  folds.watch(root);
  const keep = (now: Omit<ViewState, 'open'>) => {
    shown = now;
    save();
  };
  return { folds, keep };
}

/** Tells a new position to those who hear the page; what it opens with is no news. */
function announcerIn(status: HTMLElement): (position: string) => void {
  let last: string | undefined;
  return position => {
    if (last !== undefined && position !== last) status.textContent = position;
    last = position;
  };
}
