import { count, fields, type Shape, type Shaped, tagged, text } from '../base/validation.ts';
import { LARGEST_FILE } from '../yaml/head.ts';

/**
 * What a click was about: the file, and the version of the page in which somebody saw it. Versions count up with each
 * time that the shell puts together what is shown; the shell knows what it has shown in which.
 */
export const seen = fields({ uri: text, version: count });
export type Seen = Shaped<typeof seen>;

/** What a page is sent: all that it shows from now on, and of which file, where it is one file's. */
export function toPage<Shown>(shown: Shape<Shown>) {
  return tagged('type', { show: fields({ version: count, shown }, { uri: text }) });
}
export type ToPage<Shown> = Shaped<ReturnType<typeof toPage<Shown>>>;

/** What a page sends: that it can be shown something, and what somebody wishes. Nothing happens in the page itself. */
export function fromPage<Wish>(wish: Shape<Wish>) {
  const message = tagged('type', { ready: fields({}), wish: fields({ seen, wish }) });
  return (value: unknown): value is Shaped<typeof message> => message(value) && isShort(value);
}
export type FromPage<Wish> = Shaped<ReturnType<typeof fromPage<Wish>>>;

/** A click names a few things of one file, and takes no more to say than a file may hold. */
function isShort(message: unknown): boolean {
  return JSON.stringify(message).length <= LARGEST_FILE;
}
