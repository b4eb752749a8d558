import { env, QuickPickItemKind, type Uri } from 'vscode';
import { findingsOnLeaving } from '../../core/checks/leaving.ts';
import { type PlacedFinding, placeFindings } from '../../core/checks/placed-finding.ts';
import type { Models } from '../../core/model/models.ts';
import type { MoveWords } from '../../core/model/move-words.ts';
import type { Move } from '../../core/model/moves.ts';
import { today } from '../host/day.ts';
import { findDocument, readWhole } from '../host/files.ts';
import { settings } from '../host/settings.ts';
import { type Item, pick } from '../questions/item.ts';
import { type FindingItem, findingItem } from './finding-pick.ts';

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
  const findings = settings.beforeAdvancing(uri) ? await findingItems(uri, move, models) : [];
  if (findings.length === 0) return { kind: 'move' };
  const anyway: Item = {
    icon: 'arrow-right',
    label: `${move.kind === 'finish' ? 'Finish' : 'Advance'} anyway`,
    detail,
  };
  const picked = await pick<Item | FindingItem>([anyway, ...findings], {
    title: label,
    placeHolder: 'Go on, or go to one of the places first.',
    matchOnDetail: true,
  });
  if (!picked) return { kind: 'stay' };
  return 'finding' in picked ? { kind: 'go-to', finding: picked.finding } : { kind: 'move' };
}

/** Under headings that say when each holds: a check may speak of a move that has not been made yet. */
async function findingItems(uri: Uri, move: Move, models: Models): Promise<(Item | FindingItem)[]> {
  try {
    const text = findDocument(uri)?.getText() ?? (await readWhole(uri)) ?? '';
    const options = { today: today(), locale: env.language, ...settings.checks(uri) };
    const { open, ahead } = findingsOnLeaving(text, models, move, options);
    return [
      ...group('open now', placeFindings(open, text)),
      ...group('once the step is left', placeFindings(ahead, text)),
    ];
  } catch {
    return []; // The file went in the meantime: the move itself will say so.
  }
}

function group(label: string, findings: readonly PlacedFinding[]): (Item | FindingItem)[] {
  return findings.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...findings.map(findingItem)] : [];
}
