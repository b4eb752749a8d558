import type { Card, CardTask } from '../core/views/shown.ts';
import { element, fromMarkup } from './dom.ts';
import { findingList } from './finding-list.ts';
import type { Folds } from './folds.ts';
import type { Ask } from './host.ts';
import { moveButton } from './move-button.ts';

/** The chosen step: its question, what can be done with it, what the file says of it, and its guidance. */
export function card(shown: Card, ask: Ask, folds: Folds): Node[] {
  const { number, label, question, state, moves } = shown;
  return [
    element(
      'header',
      {},
      element('p', { class: 'eyebrow' }, `Step ${number} · ${label} `, element('span', { class: 'pill' }, state)),
      element('h2', { id: 'question', tabindex: '-1', 'data-key': 'question' }, question),
    ),
    ...(moves.length > 0
      ? [element('div', { class: 'buttons' }, ...moves.map(button => moveButton(button, ask)))]
      : []),
    ...findingList(shown.findings, `What is said of ${label}`, ask),
    inThisFile(shown, ask),
    element(
      'details',
      { id: 'guidance', open: folds.isOpen('guidance', true) },
      element('summary', { 'data-key': 'guidance' }, 'Guidance'),
      element('div', { class: 'prose' }, fromMarkup(shown.guidanceHtml)),
    ),
  ];
}

function inThisFile({ step, sectionHtml, tasks }: Card, ask: Ask): HTMLElement {
  const open = () => ask({ type: 'open', step });
  return element(
    'section',
    { 'aria-labelledby': 'in-this-file' },
    element(
      'div',
      { class: 'section-head' },
      element('h3', { id: 'in-this-file' }, 'In this file'),
      element('button', { type: 'button', class: 'link', 'data-key': 'open', click: open }, 'Open section'),
    ),
    sectionHtml === undefined
      ? element('p', { class: 'quiet' }, 'The file has no section for this step yet.')
      : element('div', { class: 'prose' }, fromMarkup(sectionHtml)),
    tasks.length > 0
      ? element('ul', { class: 'tasks' }, ...tasks.map((task, index) => taskItem(task, index, ask)))
      : undefined,
  );
}

/** The box shows what the file says: a click only asks for the change, and the answer draws the box anew. */
function taskItem({ text, done, name }: CardTask, index: number, ask: Ask): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: done, 'data-key': `task:${index}` });
  box.addEventListener('click', event => {
    event.preventDefault();
    ask({ type: 'toggle', task: name, done: !done });
  });
  return element('li', {}, element('label', {}, box, element('span', {}, text)));
}
