import { env } from 'vscode';
import { today } from './day.ts';

/** As of which day, and in whose way of writing numbers, something is shown. */
export function seenNow(): { readonly today: string; readonly locale: string } {
  return { today: today(), locale: env.language };
}
