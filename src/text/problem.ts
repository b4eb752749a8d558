import type { TextRange } from './edit.ts';

/** Something wrong in a text, at its exact place. The id is stable; messages may change. */
export interface Problem {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly at: TextRange;
  readonly related?: readonly Related[];
}

/** Another place that explains a problem or a finding. */
export interface Related {
  readonly message: string;
  readonly at: TextRange;
}
