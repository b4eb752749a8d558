import { type Disposable, Location, languages, Range, SymbolInformation, SymbolKind, workspace } from 'vscode';
import { t } from '../../../core/base/words.ts';
import { titleAt } from '../../../core/language/head.ts';
import { isSubsequence } from '../../../core/language/subsequence.ts';
import { inWords } from '../../../core/model/moves.ts';
import { positionOf } from '../../../core/model/position.ts';
import { isClosed } from '../../../core/model/standing.ts';
import { inert } from '../../host/inert.ts';
import type { InitiativeEntry } from '../../workspace/entry.ts';
import type { Store } from '../../workspace/store.ts';

const top = new Range(0, 0, 0, 0);

/** Finds initiatives by their titles among the symbols of the workspace, each with where it stands. */
export function registerSymbols(store: Store): Disposable {
  return languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await store.loaded;
      if (token.isCancellationRequested) return [];
      return store.entries
        .filter(entry => entry.kind === 'initiative')
        .filter(({ initiative }) => isSubsequence(query, initiative.title))
        .map(
          entry =>
            new SymbolInformation(
              inert(entry.initiative.title),
              SymbolKind.Event,
              inert(standing(entry)),
              new Location(entry.uri, top),
            ),
        );
    },
    async resolveWorkspaceSymbol(symbol) {
      const document = await workspace.openTextDocument(symbol.location.uri);
      const at = titleAt(document.getText());
      if (at) symbol.location.range = new Range(document.positionAt(at.start), document.positionAt(at.end));
      return symbol;
    },
  });
}

/** “Plan, on hold” */
function standing({ model, initiative }: InitiativeEntry): string {
  const { current } = positionOf(model, initiative);
  const place = current?.label ?? (isClosed(initiative) ? [] : t('cycle complete'));
  return [place, inWords(initiative.status)].flat().join(', ');
}
