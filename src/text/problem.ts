import type { TextRange } from './edit.ts';

/** Something wrong in a text, at its exact place. The id is stable; messages may change. */
export interface Problem {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly at: TextRange;
}
