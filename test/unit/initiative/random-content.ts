import { isTitle } from '../../../src/core/initiative/title.ts';
import type { Tape } from '../tape.ts';

/** What front matter can hold. */
export type Data = string | number | null | readonly Data[] | { readonly [key: string]: Data };

const words = [
  'Cut CI time',
  'a: b',
  'x # y',
  "Priya's",
  'say "hi"',
  'naïve 漢字 🚀',
  '2026-10-01',
  '12',
  'true',
  '- a',
  ' pad ',
  'tab\there',
  'null',
  '%x',
  '@x',
  'a, b',
  '[x]',
  '{',
  'C:\\dir',
  '*star',
  '&and',
  'line\nbreak',
  '014',
  '1:30',
  'é',
  '…',
  '?',
  '!',
  '|',
  '>',
  'key',
  'a',
] as const;
const titles = words.filter(word => isTitle(word, () => ['x-own'])) as [string, ...string[]];
const steps = ['vision', 'current-state', 'target-state', 'plan', 'action', 'evaluation', 'momentum'] as const;
const states = ['done', 'active', 'not-started', 'skipped'] as const;

/** The keys and values of a random initiative: well-formed in YAML, though not always sensible. */
export function randomContent(tape: Tape): Record<string, Data> {
  const maybe = (key: string, make: () => Data): [string, Data][] => (tape.once(2) ? [[key, make()]] : []);
  const pairs: [string, Data][] = [
    ['initiative', tape.pick(titles)],
    ...maybe('model', () => 'itil'),
    ...maybe('status', () => tape.pick(['active', 'active', 'proposed', 'on-hold', 'completed', 'dropped', null])),
    ...maybe('cycle', () => 1 + tape.below(3)),
    ...maybe('owner', () => tape.pick(words)),
    ...maybe('review', () => tape.pick(['2026-12-04', null])),
    ...maybe('agreed', () => tape.some(3, () => tape.pick(words))),
    ...maybe('steps', () => randomSteps(tape)),
    ...maybe('measures', () => tape.some(3, () => randomMeasure(tape))),
    ...maybe('history', () => randomHistory(tape)),
    ...maybe('lessons', () => tape.some(3, () => tape.pick(words))),
    ...maybe('x-own', () => randomOther(tape, 3)),
    ...maybe('tags', () => randomOther(tape, 2)),
    ...maybe('cycles', () => tape.pick<Data>([[], null, [{ cycle: 1, to: '2026-05-05' }]])),
  ];
  if (tape.once(4)) pairs.push(...pairs.splice(0, tape.below(pairs.length)));
  return Object.fromEntries(pairs);
}

function randomSteps(tape: Tape): Data {
  if (tape.once(6)) return tape.pick([null, {}]);
  const some: [string, Data][] = steps
    .filter(() => !tape.once(3))
    .map(step => [step, tape.once(12) ? null : tape.pick(states)]);
  if (tape.once(5)) some.reverse();
  if (tape.once(8)) some.push(['own-step', 'done']);
  return Object.fromEntries(some);
}

function randomHistory(tape: Tape): Data {
  if (tape.once(6)) return tape.pick<Data>([null, []]);
  return tape.some(6, () => {
    const did = tape.pick(['start', 'finish', 'revisit', 'confirm', 'hold', 'next-cycle']);
    return {
      on: '2026-10-05',
      did,
      ...(['hold', 'next-cycle'].includes(did) ? {} : { step: tape.pick(steps) }),
      ...(tape.once(3) ? { why: tape.pick(words) } : {}),
    };
  });
}

function randomMeasure(tape: Tape): Data {
  const number = () => tape.below(50) / tape.pick([1, 2]);
  const dated = () => (tape.once(2) ? { value: number(), on: '2026-10-05' } : number());
  return {
    name: tape.pick(words),
    ...(tape.once(2) ? { baseline: tape.once(6) ? null : dated() } : {}),
    ...(tape.once(2) ? { target: tape.once(4) ? { between: [number(), number()] } : dated() } : {}),
    ...(tape.once(4) ? { milestones: tape.some(3, () => ({ value: number(), on: '2026-11-15' })) } : {}),
    ...(tape.once(2)
      ? { readings: tape.some(3, () => ({ on: tape.pick(['2026-11-01', '2026-10-09']), value: number() })) }
      : {}),
  };
}

function randomOther(tape: Tape, depth: number): Data {
  if (depth === 0 || tape.once(3)) return tape.pick<Data>([tape.pick(words), tape.below(99), null]);
  if (tape.once(2)) return tape.some(3, () => randomOther(tape, depth - 1));
  return Object.fromEntries(tape.some(3, index => [`k${index}`, randomOther(tape, depth - 1)]));
}
