import { type Sentence, sentence, t } from '../base/words.ts';
import type { Initiative } from './initiative.ts';

/** How it goes, as a person says. */
export type Health = Initiative['updates'][number]['health'];

const words: Readonly<Record<Health, Sentence>> = {
  'on-track': sentence('on track'),
  'at-risk': sentence('at risk'),
  'off-track': sentence('off track'),
};

/** “at risk” */
export function healthInWords(health: Health): string {
  return t(words[health]);
}
