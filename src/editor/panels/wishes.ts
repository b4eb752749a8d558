import { commands, Uri } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import type { Move } from '../../core/model/move.ts';
import { decide } from '../../core/model/moves.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { FindingName } from '../../core/views/shown.ts';
import { standingKey } from '../../core/views/standing-key.ts';
import type { Clicks } from '../acts/clicks.ts';
import type { Mover } from '../acts/mover.ts';
import type { SectionOpener } from '../acts/section-opener.ts';
import { tellIgnored } from '../acts/tell.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Store } from '../workspace/store.ts';
import { saveSvg } from './save-svg.ts';

interface Needs {
  readonly store: Store;
  readonly clicks: Clicks;
  readonly findings: Findings;
  readonly mover: Mover;
  readonly opener: SectionOpener;
}

/** What a click was about: the file that the page showed, and where the initiative stood in it, as `standingKey` says. */
export interface Basis {
  readonly uri: string;
  readonly standing: string;
}

/** What is about an initiative, and not about the page. */
type Deed = Exclude<Wish, { type: 'select' | 'pin' }>;

/** Does what was clicked, to the initiative that was shown then, whatever is shown by now; or says why not. */
export async function carryOut(deed: Deed, basis: Basis, needs: Needs): Promise<unknown> {
  needs.store.catchUp(Uri.parse(basis.uri));
  const entry = needs.store.get(basis.uri);
  if (entry?.kind !== 'initiative') return tellIgnored(t('That initiative is not there any more.'));
  const { uri } = entry;
  switch (deed.type) {
    case 'open':
      return needs.opener.openStep(entry, deed.step);
    case 'goToFinding':
      return needs.opener.openSpan(uri, placeNow(deed.finding, needs.findings.of(uri.toString())));
    case 'move':
      return moveOn(entry, deed.move, basis, needs);
    case 'toggle':
      return needs.mover.toggle(uri, deed.task, deed.done);
    case 'record':
      return commands.executeCommand('continualImprovement.recordReading', uri);
    case 'addMeasure':
    case 'tryOut':
    case 'conclude':
    case 'embed':
      return commands.executeCommand(`continualImprovement.${deed.type}`, uri);
    case 'save':
      return saveSvg(entry, needs.findings);
  }
}

/** A move was chosen by what was seen: where the initiative stands elsewhere by now, it has to be chosen anew. */
async function moveOn(
  entry: InitiativeEntry,
  move: Move,
  { standing }: Basis,
  { clicks, mover }: Needs,
): Promise<void> {
  const { uri, model, initiative } = entry;
  if (clicks.isRepeated(uri)) return tellIgnored(t('One more click so soon after the first is not counted.'));
  const decision = decide(model, initiative, move);
  if (decision.kind === 'refused') return tellIgnored(decision.reason);
  if (standingKey(initiative) !== standing)
    return tellIgnored(
      t('{title} stands elsewhere by now. Look again, then choose the move.', { title: initiative.title }),
    );
  clicks.ended(await mover.ask(entry, move));
}

/** Of the findings of that check at something that is written in the same way, the nearest; else the place as it was. */
function placeNow({ id, written, at }: FindingName, findings: readonly PlacedFinding[]): FindingName['at'] {
  const distance = ({ start }: PlacedFinding) => Math.abs(start.line - at.start.line);
  const [nearest] = findings
    .filter(finding => finding.id === id && finding.written === written)
    .sort((a, b) => distance(a) - distance(b));
  return nearest ?? at;
}
