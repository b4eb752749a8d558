import type { Severity } from '../core/checks/finding.ts';
import type { CardFinding } from '../core/views/shown.ts';
import { element, fromMarkup } from './dom.ts';
import type { Ask } from './host.ts';

/** A round mark with a cross, a triangle with a bang, and a round mark with an i: told by shape, then by colour. */
const marks: Record<Severity, string> = {
  error: '<circle cx="8" cy="8" r="6.5"/><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>',
  warning: '<path d="M8 2L14.5 13.5H1.5Z"/><path d="M8 6.5v3.2M8 11.6v.1"/>',
  information: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.5v3.5M8 5v.1"/>',
  hint: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.5v3.5M8 5v.1"/>',
};

/** What the checks say, each with a click to its place; nothing where they say nothing. */
export function findingList(findings: readonly CardFinding[], label: string, ask: Ask): Node[] {
  if (findings.length === 0) return [];
  return [
    element('ul', { class: 'findings', 'aria-label': label }, ...findings.map((one, index) => item(one, index, ask))),
  ];
}

function item({ severity, name }: CardFinding, index: number, ask: Ask): HTMLElement {
  const click = () => ask({ type: 'goToFinding', finding: name });
  const key = `finding:${index}`;
  return element(
    'li',
    {},
    element('span', { class: severity, role: 'img', 'aria-label': severity }, fromMarkup(svg(marks[severity]))),
    element(
      'button',
      { type: 'button', class: 'link', 'data-key': key, title: 'Go to its place', click },
      name.message,
    ),
  );
}

function svg(paths: string): string {
  return `<svg viewBox="0 0 16 16" aria-hidden="true">${paths}</svg>`;
}
