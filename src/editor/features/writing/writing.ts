import { Disposable } from 'vscode';
import type { Findings } from '../../workspace/findings.ts';
import type { Store } from '../../workspace/store.ts';
import { registerCompletion } from './completion.ts';
import { registerHover } from './hover.ts';
import { registerSymbols } from './symbols.ts';
import { registerTyping } from './typing.ts';
import { Words } from './words.ts';

/** What helps while one writes an initiative. Nothing of it is done before it is asked for. */
export function registerWriting(store: Store, findings: Findings): Disposable {
  const words = new Words(store);
  return Disposable.from(
    words,
    registerCompletion(words),
    registerTyping(words),
    registerHover(store, findings),
    registerSymbols(store),
  );
}
