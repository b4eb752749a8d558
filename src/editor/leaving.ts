import { env, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import { findingsOnLeaving } from '../checks/leaving.ts';
import { type PlacedFinding, placeFindings } from '../checks/placed-finding.ts';
import type { Models } from '../model/models.ts';
import type { MoveWords } from '../model/move-words.ts';
import type { Move } from '../model/moves.ts';
import { today } from './attention.ts';
import { findDocument, readWhole } from './files.ts';
import { type FindingItem, findingItem } from './finding-pick.ts';
import { settings } from './settings.ts';

/** What a person decides when a step is left and something is to be seen to first. */
export type Decision = { readonly kind: 'move' } | { readonly kind: 'stay' } | GoTo;

interface GoTo {
  readonly kind: 'go-to';
  readonly finding: PlacedFinding;
}

/**
 * Shows what is to be seen to before a step is left. Advice never blocks: where there is none nobody is asked, and
 * Enter goes on all the same.
 */
export async function decideOnLeaving(
  uri: Uri,
  move: Move,
  { label, detail }: MoveWords,
  models: Models,
): Promise<Decision> {
  const findings = settings.beforeAdvancing(uri) ? await findingsAhead(uri, move, models) : [];
  if (findings.length === 0) return { kind: 'move' };
  const anyway: QuickPickItem = {
    label: `$(arrow-right) ${move.kind === 'finish' ? 'Finish' : 'Advance'} anyway`,
    detail,
  };
  const heading: QuickPickItem = { label: 'or first go to', kind: QuickPickItemKind.Separator };
  const items: (QuickPickItem | FindingItem)[] = [anyway, heading, ...findings.map(findingItem)];
  const picked = await window.showQuickPick(items, {
    title: label,
    placeHolder: 'This is what the checks will say then.',
    matchOnDetail: true,
  });
  if (!picked) return { kind: 'stay' };
  return 'finding' in picked ? { kind: 'go-to', finding: picked.finding } : { kind: 'move' };
}

async function findingsAhead(uri: Uri, move: Move, models: Models): Promise<PlacedFinding[]> {
  try {
    const text = findDocument(uri)?.getText() ?? (await readWhole(uri)) ?? '';
    const options = { today: today(), locale: env.language, ...settings.checks(uri) };
    return placeFindings(findingsOnLeaving(text, models, move, options), text);
  } catch {
    return []; // The file went in the meantime: the move itself will say so.
  }
}
