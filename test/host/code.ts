import type { Diagnostic } from 'vscode';

/** The id of what a problem is a case of; with a page, it comes with where that is. */
export function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
