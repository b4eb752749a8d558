import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  Range,
  Uri,
  workspace,
} from 'vscode';
import type { LineRange } from '../../core/base/lines.ts';
import type { Severity } from '../../core/checks/finding.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { settings } from '../host/settings.ts';
import type { PlacedProblem } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';
import { pageUri } from './check-pages.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Whose problems they are, as VS Code shows it. */
export const source = 'Continual Improvement';

/** Shows what the checks say where VS Code shows problems. */
export function registerDiagnostics(findings: Findings): Disposable {
  const collection = languages.createDiagnosticCollection('continualImprovement');
  return Disposable.from(
    collection,
    // Problems that are set anew, though they say the same, make VS Code drop the fixes that it is about to make.
    findings.onDidDiffer(uris => {
      for (const uri of uris) {
        const target = Uri.parse(uri);
        collection.set(
          target,
          findings.of(uri).map(finding => withRelated(finding, target)),
        );
      }
    }),
    workspace.onDidChangeConfiguration(change => {
      if (settings.affects(change, 'checks')) void findings.recheck();
    }),
  );
}

function withRelated(finding: PlacedFinding, uri: Uri): Diagnostic {
  const diagnostic = toDiagnostic(finding);
  diagnostic.relatedInformation = finding.related.map(
    ({ message, ...span }) => new DiagnosticRelatedInformation(new Location(uri, rangeOf(span)), message),
  );
  return diagnostic;
}

export function toDiagnostic(problem: Omit<PlacedProblem, 'severity'> & { readonly severity: Severity }): Diagnostic {
  const diagnostic = new Diagnostic(rangeOf(problem), problem.message, severities[problem.severity]);
  diagnostic.source = source;
  const target = pageUri(problem.id);
  diagnostic.code = target ? { value: problem.id, target } : problem.id;
  return diagnostic;
}

function rangeOf({ start, end }: LineRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
