import { QuickPickItemKind, type Uri } from 'vscode';
import { t } from '../../core/base/words.ts';
import { findingsOnLeaving } from '../../core/checks/leaving.ts';
import { type PlacedFinding, placeFindings } from '../../core/checks/placed-finding.ts';
import type { Plan, Snapshot } from '../../core/initiative/snapshot.ts';
import { findStep, type Model } from '../../core/model/model.ts';
import type { Move } from '../../core/model/move.ts';
import type { MoveWords } from '../../core/model/move-table.ts';
import { riskOfSkipping } from '../../core/model/skipping.ts';
import { findDocument } from '../host/files.ts';
import { settings } from '../host/settings.ts';
import { type Item, pick } from '../questions/item.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Store } from '../workspace/store.ts';
import { type FindingItem, findingItem } from './finding-pick.ts';

/** What a person decides when a step is left and something is to be seen to first. */
export type Decision = { readonly kind: 'move' } | { readonly kind: 'stay' } | GoTo;

interface GoTo {
  readonly kind: 'go-to';
  readonly finding: PlacedFinding;
}

/** A move of an open file, which may leave a step. */
interface Leave {
  readonly uri: Uri;
  readonly model: Model;
  readonly move: Move;
  readonly plan: (snapshot: Snapshot) => Plan;
}

interface Known {
  readonly store: Pick<Store, 'snapshot'>;
  readonly findings: Pick<Findings, 'optionsFor'>;
}

/**
 * Shows what is to be seen to before a step is left, and what a step that is skipped was good for. Advice never blocks:
 * where there is none nobody is asked, and Enter goes on all the same.
 */
export async function decideOnLeaving(leave: Leave, { label, detail }: MoveWords, known: Known): Promise<Decision> {
  const { uri, model, move } = leave;
  if (!settings.beforeAdvancing(uri)) return { kind: 'move' };
  const step = move.kind === 'skip' ? findStep(model, move.step) : undefined;
  const risk = step && riskOfSkipping(step);
  const findings = await findingItems(leave, known);
  if (findings.length === 0 && risk === undefined) return { kind: 'move' };
  const anyway: Item = { icon: 'arrow-right', label: anywayInWords(move), detail: risk ?? detail };
  const picked = await pick<Item | FindingItem>([anyway, ...findings], {
    title: label,
    placeHolder:
      risk === undefined
        ? t('Go on, or go to one of the places first.')
        : t('What goes wrong without it, and what will be asked.'),
    matchOnDetail: true,
  });
  if (!picked) return { kind: 'stay' };
  return 'finding' in picked ? { kind: 'go-to', finding: picked.finding } : { kind: 'move' };
}

function anywayInWords({ kind }: Move): string {
  if (kind === 'skip') return t('Skip anyway');
  return kind === 'finish' ? t('Finish anyway') : t('Advance anyway');
}

/** Under headings that say when each holds: a check may speak of a move that has not been made yet. */
async function findingItems({ uri, move, plan }: Leave, { store, findings }: Known): Promise<(Item | FindingItem)[]> {
  const document = findDocument(uri);
  if (!document) return []; // The file went in the meantime: the move itself will say so.
  const snapshot = store.snapshot(document);
  const options = await findings.optionsFor(uri, snapshot.read);
  const { open, ahead, later } = findingsOnLeaving(snapshot, move, plan(snapshot), options);
  return [
    ...group(t('open now'), placeFindings(open, snapshot.text)),
    ...group(t('once the step is left'), placeFindings(ahead, snapshot.text)),
    ...group(t('once action begins'), placeFindings(later, snapshot.text)),
  ];
}

function group(label: string, findings: readonly PlacedFinding[]): (Item | FindingItem)[] {
  return findings.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...findings.map(findingItem)] : [];
}
