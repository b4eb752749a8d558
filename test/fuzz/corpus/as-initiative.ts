import type { Tape } from '../../unit/tape.ts';
import { type Independent, readIndependently, written } from '../independent.ts';

/**
 * A real file's text with keys written into its front matter that make it an initiative, in the file's own style and at
 * a place of its own. Its own keys stay, also those that mean something else. Nothing where there is no such place.
 */
export function asInitiative(text: string, tape: Tape): string | undefined {
  const read = readIndependently(text);
  if (!read) return undefined;
  const lines = read.block.split(/(?<=\n)/).filter(line => line !== '');
  const ending = read.opening.endsWith('\r\n') ? '\r\n' : '\n';
  const style = styleOf(lines);
  const keys = Object.entries(keysIn(style, tape)).filter(([key]) => !read.data.has(key));
  const places = lines.flatMap((line, at) => (/^["'A-Za-z]/.test(line) ? [at] : []));
  for (const [, written] of keys) {
    const at = places[tape.below(places.length + 1)] ?? lines.length;
    lines[at] = written.map(line => line + ending).join('') + (lines[at] ?? '');
  }
  const result = read.opening + lines.join('') + read.rest;
  return isTheSameBesides(read, readIndependently(result)) ? result : undefined;
}

/** How a file writes lists and what is inside of others. */
interface Style {
  readonly indent: string;
  readonly dash: string;
  readonly quote: string;
}

function styleOf(lines: readonly string[]): Style {
  const indent = lines.map(line => /^( +)["'A-Za-z]/.exec(line)?.[1]).find(Boolean) ?? '  ';
  const dash = lines.map(line => /^( *- +)\S/.exec(line)?.[1]).find(Boolean) ?? '  - ';
  const quote = lines.map(line => /^[\w-]+: (["'])/.exec(line)?.[1]).find(Boolean) ?? '';
  return { indent, dash, quote };
}

/** Lines of each key that an initiative may have; most files have some of them only. */
function keysIn({ indent, dash, quote }: Style, tape: Tape): Record<string, string[]> {
  const text = (some: string) => quote + some + quote;
  const maybe = (key: string, ...ways: [string[], ...string[][]]) => (tape.once(2) ? { [key]: tape.pick(ways) } : {});
  const inner = ' '.repeat(dash.length);
  return {
    initiative: [`initiative: ${text('Fewer pages')}`],
    ...maybe(
      'status',
      [`status: ${text('active')}`],
      ['status: on-hold  # since spring'],
      ['status:'],
      ['status: proposed'],
    ),
    ...maybe('cycle', ['cycle: 2'], ['cycle:']),
    ...maybe('review', [`review: ${text('2026-12-04')}`], ['review: # ask Tom']),
    ...maybe(
      'steps',
      ['steps:', `${indent}vision: done`, `${indent}# looked at twice`, `${indent}current-state: ${text('active')}`],
      ['steps: { vision: done, plan: skipped }'],
      ['steps:'],
      ['steps:', `${indent}plan: active`, '', `${indent}vision: done`],
    ),
    ...maybe(
      'history',
      ['history:', `${dash}{ on: 2026-10-01, did: start, step: vision, by: Tom }`],
      ['history:', `${dash}on: 2026-10-01`, `${inner}did: start`, `${inner}step: vision  # at last`],
      ['history: [{ on: 2026-10-01, did: start, step: vision }]'],
      ['history: []'],
    ),
    ...maybe(
      'measures',
      [
        'measures:',
        `${dash}name: ${text('Pages')}`,
        `${inner}baseline: { value: 22, on: 2026-10-05 }`,
        `${inner}target: 8`,
        `${inner}readings:`,
        `${inner}${indent}- { on: 2026-11-01, value: 15 }`,
      ],
      ['measures: [{ name: Pages, baseline: 22, target: { value: 8, on: 2026-10-20 }, readings: [{ value: 15 }] }]'],
      ['measures:', `${dash}{ name: Pages, baseline: 22, target: 8 }`],
    ),
    ...maybe('verdict', ['verdict: met'], ['verdict:', `${indent}value: missed  # so far`, `${indent}why: too early`]),
    ...maybe(
      'ignore',
      ['ignore: { no-sponsor: a team matter }'],
      ['ignore:', `${indent}no-owner: ${text('all of us')}`],
    ),
  };
}

/** Where a key was written into the middle of something, the file is another one. */
function isTheSameBesides({ data, rest }: Independent, after: Independent | undefined): boolean {
  if (after?.rest !== rest) return false;
  return written([...after.data].filter(([key]) => data.has(key))) === written([...data]);
}
