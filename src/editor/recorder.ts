import { env, type Uri, window } from 'vscode';
import type { Initiative } from '../initiative/initiative.ts';
import { type NewReading, planReadings } from '../initiative/record.ts';
import { verdictOf } from '../measures/verdict.ts';
import type { Model } from '../model/model.ts';
import { editFile } from './apply.ts';
import { today } from './attention.ts';
import { readEntry } from './entry.ts';
import { findDocument } from './files.ts';
import type { Mover } from './mover.ts';
import type { Store } from './store.ts';
import { tellDone } from './tell.ts';

/** Records readings as one edit. What was reached and is lost again after the end asks for another cycle. */
export async function record(
  { store, mover }: { readonly store: Store; readonly mover: Mover },
  uri: Uri,
  readings: readonly NewReading[],
): Promise<void> {
  const reason = await editFile(uri, text => planReadings(text, store.models, readings));
  if (reason) {
    void window.showWarningMessage(reason);
    return;
  }
  const [first] = readings;
  const what = readings.length === 1 && first ? first.measure : `${readings.length} readings`;
  tellDone(`Recorded: ${what}`);

  const document = findDocument(uri);
  const entry = document && readEntry(uri, document.getText(), store.models);
  if (entry?.kind !== 'initiative') return;
  const lost = fallenBack(entry.initiative, entry.model, readings);
  if (!lost) return;
  const again = 'Begin the Next Cycle';
  const chosen = await window.showInformationMessage(lost, again);
  if (chosen === again) await mover.ask(entry, { kind: 'next-cycle', cycle: entry.initiative.cycle });
}

/** What one of the readings says of a completed initiative: that what it had won is lost again. */
function fallenBack(initiative: Initiative, model: Model, readings: readonly NewReading[]): string | undefined {
  const { reasons } = verdictOf(initiative, model, { today: today(), locale: env.language });
  return reasons.find(
    ({ kind, measure }) =>
      kind === 'fell-back' &&
      initiative.measures.some(
        ({ index, name }) => index === measure && readings.some(({ measure }) => measure === name),
      ),
  )?.says;
}
