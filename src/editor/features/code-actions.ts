import {
  CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  Range,
  SnippetString,
  SnippetTextEdit,
  type TextDocument,
  TextEdit,
  WorkspaceEdit,
} from 'vscode';
import type { TextRange } from '../../core/base/edit.ts';
import { t } from '../../core/base/words.ts';
import { checkInitiative } from '../../core/checks/check-file.ts';
import { type Finding, severities } from '../../core/checks/finding.ts';
import { isSafe, planAllFixes } from '../../core/checks/fix-all.ts';
import type { Fix } from '../../core/checks/fixes/fix.ts';
import type { FixEdit } from '../../core/checks/fixes/placeholder.ts';
import { type PlannedFix, planFix } from '../../core/checks/fixes/plan-fix.ts';
import type { CheckOptions } from '../../core/checks/options.ts';
import type { Stamp } from '../../core/initiative/plan.ts';
import type { Snapshot } from '../../core/initiative/snapshot.ts';
import { stampNow } from '../acts/mover.ts';
import { isEditable, linkedFile } from '../host/files.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Store } from '../workspace/store.ts';
import { source } from './diagnostics.ts';

const fixAllKind = CodeActionKind.SourceFixAll.append('continualImprovement');

/** Offers what mends a problem where it is shown, and makes all that is certain when asked for, or on saving. */
export function registerCodeActions(store: Store, findings: Findings): Disposable {
  return languages.registerCodeActionsProvider(
    { language: 'markdown' },
    {
      provideCodeActions: async (document, range, { only, diagnostics }, token) => {
        const wantsAll = only && fixAllKind.intersects(only);
        const wantsQuick = !only || only.intersects(CodeActionKind.QuickFix);
        const shown = wantsQuick ? diagnostics.filter(diagnostic => diagnostic.source === source) : [];
        if (!isEditable(document) || !store.get(document.uri) || !(wantsAll || shown.length > 0)) return [];
        const look = await lookAt(document, store, findings);
        const here = look.found.filter(({ at }) => shown.length > 0 && rangeOf(document, at).intersection(range));
        const stamp = await stampFor(here, look);
        // Somebody may have typed meanwhile: then they are asked for anew.
        if (token.isCancellationRequested || document.getText() !== look.snapshot.text) return [];
        return [...quickFixes(look, here, shown, stamp), ...(wantsAll ? fixAll(look, fixAllKind) : [])];
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  );
}

/** What is found in a document as it is now: what is shown as a problem may be a moment old. */
interface Look {
  readonly document: TextDocument;
  readonly snapshot: Snapshot;
  readonly options: CheckOptions;
  readonly found: readonly Finding[];
}

async function lookAt(document: TextDocument, store: Store, findings: Findings): Promise<Look> {
  const snapshot = store.snapshot(document);
  const options = await findings.optionsFor(document.uri, snapshot.read);
  return { document, snapshot, options, found: checkInitiative(snapshot, options) };
}

/** The problems of one place for which fixes are planned: each takes a reading of the whole, and nobody reads more. */
const MOST_AT_ONCE = 20;

function quickFixes(look: Look, here: readonly Finding[], shown: readonly Diagnostic[], stamp: Stamp): CodeAction[] {
  const { document, snapshot, found } = look;
  const worstFirst = here
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, MOST_AT_ONCE);
  const preferred = preferredOf(worstFirst);
  const actions = worstFirst.flatMap(finding =>
    finding.fixes.flatMap(fix => {
      const planned = planFix(snapshot, fix, stamp);
      if (planned.kind === 'refused') return [];
      const action =
        planned.kind === 'create'
          ? creationOf(fix.title, document, planned)
          : actionOf(fix.title, CodeActionKind.QuickFix, document, planned.edits);
      if (!action) return [];
      action.isPreferred = fix === preferred;
      action.diagnostics = shown.filter(diagnostic => isOf(diagnostic, finding, document));
      return [action];
    }),
  );
  const several = here.some(isSafe) && found.filter(isSafe).length > 1;
  return several ? [...actions, ...fixAll(look, CodeActionKind.QuickFix)] : actions;
}

/** Whether a problem is what shows a finding. */
function isOf({ code, range }: Diagnostic, { id, at }: Finding, document: TextDocument): boolean {
  return (typeof code === 'object' ? code.value : code) === id && range.isEqual(rangeOf(document, at));
}

/** One at most, and of the worst problem: with two of them the command “Auto Fix” makes none. */
function preferredOf(findings: readonly Finding[]): Fix | undefined {
  return findings.flatMap(({ fixes }) => fixes.slice(0, 1)).find(({ certainty }) => certainty !== 'possible');
}

function fixAll({ document, snapshot, options }: Look, kind: CodeActionKind): CodeAction[] {
  const { edits } = planAllFixes(snapshot, options);
  const plain = edits.map(edit => ({ ...edit, placeholders: [] }));
  return plain.length > 0 ? [actionOf(t('Fix all that is certain in this initiative'), kind, document, plain)] : [];
}

function actionOf(title: string, kind: CodeActionKind, document: TextDocument, edits: readonly FixEdit[]): CodeAction {
  const action = new CodeAction(title, kind);
  action.edit = new WorkspaceEdit();
  const hasPlaceholders = edits.some(({ placeholders }) => placeholders.length > 0);
  action.edit.set(
    document.uri,
    edits.map(edit =>
      hasPlaceholders ? toSnippet(document, edit) : TextEdit.replace(rangeOf(document, edit), edit.text),
    ),
  );
  return action;
}

/** A file that came meanwhile is left as it is. */
function creationOf(
  title: string,
  document: TextDocument,
  { path, text }: Extract<PlannedFix, { kind: 'create' }>,
): CodeAction | undefined {
  const file = linkedFile(path, document.uri);
  if (!file) return undefined;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  action.edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  action.command = { command: 'vscode.open', title: t('Open'), arguments: [file] };
  return action;
}

/** What is inserted is the edit's text, whatever is in it. Beside an edit with placeholders, VS Code takes all for snippets. */
function toSnippet(document: TextDocument, edit: FixEdit): SnippetTextEdit {
  const { text, placeholders } = edit;
  const template = new SnippetString();
  let done = 0;
  for (const { start, end, number } of placeholders) {
    template.appendText(text.slice(done, start)).appendPlaceholder(text.slice(start, end), number);
    done = end;
  }
  const snippet = SnippetTextEdit.replace(rangeOf(document, edit), template.appendText(text.slice(done)));
  // Indented anew, with tabs perhaps, it would not be the YAML that was planned.
  snippet.keepWhitespace = true;
  return snippet;
}

/** Who does it is asked only where it is written down: Git may have to be asked. */
async function stampFor(findings: readonly Finding[], { options }: Look): Promise<Stamp> {
  const isSigned = ({ repair: { kind } }: Fix) => kind === 'move' || kind === 'record';
  return findings.some(({ fixes }) => fixes.some(isSigned)) ? stampNow() : { on: options.today };
}

function rangeOf(document: TextDocument, { start, end }: TextRange): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
