import { constants } from 'node:os';
import { visible } from '../core/base/hidden.ts';
import { t } from '../core/base/words.ts';
import type { Form } from './form.ts';

/** 0: as asked. 1: the answer is no: findings, or a move that is not allowed. 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

/** What a command comes to: `out` is for standard output, `note` for standard error. */
export interface Outcome {
  readonly code: ExitCode;
  /** What `out` is; a text unless told. */
  readonly form?: Form;
  readonly out?: string;
  readonly note?: string;
}

/** What keeps a command from running, in a sentence for the person who typed it. */
export interface Failure {
  readonly kind: 'failure';
  readonly message: string;
}

export function failure(message: string): Failure {
  return { kind: 'failure', message };
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'failure';
}

export function printed(out: string, form: Form = 'text'): Outcome {
  return { code: 0, form, out: ended(out) };
}

export function printedJson(value: unknown): Outcome {
  return printed(JSON.stringify(value, undefined, 2), 'json');
}

export function failed({ message }: Failure): Outcome {
  return { code: 2, note: `continual-improvement: ${visible(message)}\n` };
}

/** A text that ends its last line; an empty one stays empty. */
export function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** What the system says is wrong with a file, without the call and the path that it adds. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node has no words for it.
  if ('errno' in error && error.errno === -constants.errno.EDQUOT) return t('the quota of the disk is used up');
  const told = /^[A-Z]+: ([^,]+),/.exec(error.message);
  return told?.[1] ?? error.message;
}
