import { type Sentence, sentence } from '../base/words.ts';
import { type Term, termsIn, termsInText } from './query.ts';

/** A question that is asked so often that a click asks it. */
export interface Preset {
  readonly title: Sentence;
  /** As `readQuery` reads it. */
  readonly where: string;
  /** Whether it means somebody only where it is known who looks. */
  readonly needsMe?: true;
}

export const presets: readonly Preset[] = [
  { title: sentence('Open'), where: 'is:open' },
  { title: sentence('Mine'), where: 'is:open is:mine', needsMe: true },
  { title: sentence('Needs me'), where: 'is:needs-me', needsMe: true },
  { title: sentence('Overdue'), where: 'is:overdue' },
  { title: sentence('Moved this week'), where: 'is:moved' },
  { title: sentence('Proposed'), where: 'status:proposed' },
  { title: sentence('Closed'), where: 'is:closed' },
];

const same = (a: Term, b: Term) => termsInText([a]) === termsInText([b]);
const all = presets.flatMap(({ where }) => termsIn(where));

/**
 * The query with one of these questions in place of the others, and of what else it asks by `is:`; the rest stays. Without
 * one, all are asked about.
 */
export function withPreset(text: string, preset: Preset | undefined): string {
  const others = termsIn(text).filter(term => (term.key !== 'is' || term.not) && !all.some(one => same(one, term)));
  return termsInText([...(preset ? termsIn(preset.where) : []), ...others]);
}

/** Whether a query asks this one of these questions. */
export function isPreset(text: string, { where }: Preset): boolean {
  const asked = termsIn(text).filter(term => all.some(one => same(one, term)));
  return termsInText(asked) === where;
}
