import {
  CodeAction,
  CodeActionKind,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { t } from '../../core/base/words.ts';
import { todoIn } from '../../core/initiative/place-link.ts';
import type { Store } from '../workspace/store.ts';
import { source } from './diagnostics.ts';

/**
 * Where a line says what is still to be done, or another extension tells of a problem, that can be kept as a proposal.
 * Only in a folder that has initiatives: elsewhere nobody has asked for it.
 */
export function registerRaising(store: Store): Disposable {
  return languages.registerCodeActionsProvider(
    '*',
    {
      provideCodeActions: (document, range, { only, diagnostics }) => {
        const isWanted = !only || only.intersects(CodeActionKind.QuickFix);
        if (!isWanted || store.size === 0 || !workspace.getWorkspaceFolder(document.uri)) return [];
        const [problem] = diagnostics.filter(
          ({ source: teller, severity }) => teller !== source && severity <= DiagnosticSeverity.Warning,
        );
        const line = problem?.range.start.line ?? lineToDo(document, range);
        if (line === undefined) return [];
        const title = t('New opportunity from here…');
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        const place = document.uri.with({ fragment: `L${line + 1}` });
        action.command = { command: 'continualImprovement.newOpportunityHere', title, arguments: [place] };
        return problem ? [Object.assign(action, { diagnostics: [problem] })] : [action];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix] },
  );
}

/** Of one line only: who has selected more means that. */
function lineToDo(document: TextDocument, { start, isSingleLine }: Range): number | undefined {
  return isSingleLine && todoIn(document.lineAt(start.line).text) ? start.line : undefined;
}
