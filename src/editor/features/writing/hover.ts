import { type Disposable, env, Hover, languages, MarkdownString, Range, type TextDocument } from 'vscode';
import { tell } from '../../../core/language/hover.ts';
import { today } from '../../host/day.ts';
import type { Findings } from '../../workspace/findings.ts';
import type { Store } from '../../workspace/store.ts';

/** Tells of keys, words, steps and their headings what they mean. What it shows may run nothing: it is not trusted. */
export function registerHover(store: Store, findings: Findings): Disposable {
  return languages.registerHoverProvider('markdown', {
    provideHover(document: TextDocument, position) {
      const told = tell(store.snapshot(document), document.offsetAt(position), {
        today: today(),
        locale: env.language,
        findings: findings.of(document.uri.toString()),
        versions: findings.pastOf(document.uri),
      });
      if (!told) return undefined;
      const range = new Range(document.positionAt(told.at.start), document.positionAt(told.at.end));
      return new Hover(new MarkdownString(told.markdown), range);
    },
  });
}
