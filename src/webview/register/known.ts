import { isRows, type KeptView, type RegisterChange } from '../../core/protocol/register.ts';
import type { Looking, Row } from '../../core/register/row.ts';

/** All that the page knows by now. */
export interface Known extends Pick<RegisterChange, 'models' | 'isComplete'> {
  readonly rows: readonly Row[];
  readonly looking: Looking;
  readonly views: readonly KeptView[];
}

const decoder = new TextDecoder();

/** What is known with what has changed. Rows that are none are left out: nothing can be shown of them. */
export function known(before: Known | undefined, change: RegisterChange): Known {
  const { whole, gone, models, isComplete, today, locale, me, priority } = change;
  const came: unknown = JSON.parse(decoder.decode(change.rows));
  const rows = new Map(whole ? [] : before?.rows.map(row => [row.file, row]));
  for (const file of gone) rows.delete(file);
  for (const row of isRows(came) ? came : []) rows.set(row.file, row);
  return {
    rows: [...rows.values()],
    models: { ...before?.models, ...models },
    looking: { today, locale, ...(me !== undefined && { me }), ...(priority && { priority }) },
    isComplete,
    views: change.views ?? before?.views ?? [],
  };
}
