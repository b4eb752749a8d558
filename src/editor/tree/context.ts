import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { allowedMoves } from '../../core/model/moves.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';

/** What menus ask of an item: its kind, each move that is allowed on it now, as `;revisit;`, and whether there are findings. */
export function contextOf(
  kind: 'initiative' | 'step',
  { initiative, model }: InitiativeEntry,
  findings: readonly PlacedFinding[],
  step?: string,
): string {
  const moves = allowedMoves(model, initiative).filter(
    move => step === undefined || ('step' in move && move.step === step),
  );
  const kinds = [...new Set(moves.map(move => move.kind))];
  return `${[kind, ...kinds, ...(findings.length > 0 ? ['findings'] : [])].join(';')};`;
}
