import { Diagnostic, DiagnosticSeverity, Disposable, languages, Range, Uri } from 'vscode';
import type { PlacedProblem } from './entry.ts';
import type { Store } from './store.ts';

const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning };

/** Shows each file's problems where VS Code shows problems. */
export function registerDiagnostics(store: Store): Disposable {
  const collection = languages.createDiagnosticCollection('continualImprovement');
  const show = (uris: Iterable<string>) => {
    for (const uri of uris) collection.set(Uri.parse(uri), store.get(uri)?.problems.map(toDiagnostic));
  };
  show(store.entries.map(({ uri }) => uri.toString()));
  return Disposable.from(collection, store.onDidChange(show));
}

export function toDiagnostic({ id, severity, message, start, end }: PlacedProblem): Diagnostic {
  const range = new Range(start.line, start.character, end.line, end.character);
  const diagnostic = new Diagnostic(range, message, severities[severity]);
  diagnostic.source = 'Continual Improvement';
  diagnostic.code = id;
  return diagnostic;
}
