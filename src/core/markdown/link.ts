import type { TextRange } from '../base/edit.ts';
import { addressesOf, looksLikePath } from './address.ts';

/** Where a link leads. */
export type LinkTarget =
  /** An address that a browser or a mail program opens. */
  | { readonly kind: 'web'; readonly url: string }
  /** A file: from the one that holds the link, or with a leading slash from the workspace folder. Decoded. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment?: string };

/** A link as it is written somewhere in a text. */
export interface WrittenLink {
  readonly at: TextRange;
  readonly target: LinkTarget;
}

/**
 * The links of a text that people write on one line: those in markdown and in angle brackets, web addresses, and the
 * whole text where it looks like the path of a file. Words alone are no links, and only http, https and mailto are
 * schemes: what would run a command or leave for another machine is none.
 */
export function linksOf(text: string): WrittenLink[] {
  const [start, whole] = [text.length - text.trimStart().length, text.trim()];
  const path = looksLikePath(whole) ? targetOf(whole) : undefined;
  const all = path ?? (isAddress.test(whole) ? targetOf(whole) : undefined);
  if (all) return [{ at: { start, end: start + whole.length }, target: all }];
  return addressesOf(text).flatMap(({ at, to }) => {
    const target = targetOf(to);
    return target ? [{ at, target }] : [];
  });
}

/** A web address alone, without what markdown may take for a mark of its own, and with no stop at its end. */
const isAddress = /^https?:\/\/[a-z\d\-.,;:?/@%+=#$]*[a-z\d/]$/i;

function targetOf(written: string): LinkTarget | undefined {
  if (/^(?:https?:\/\/|mailto:)./i.test(written)) return { kind: 'web', url: written };
  const [, encoded = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(written) ?? [];
  const path = decoded(encoded);
  if (path === '' || !isSafe(path)) return undefined;
  return { kind: 'file', path, ...(fragment && { fragment: decoded(fragment) }) };
}

/** A scheme, a drive or the name of another machine is no path of this workspace. */
function isSafe(path: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^\/\/|[\\\0]/i.test(path);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone per cent sign is one.
  }
}
