import { checkInitiative } from '../checks/check-file.ts';
import { Snapshot } from '../initiative/snapshot.ts';
import { Models } from '../model/models.ts';
import { chartsOf } from '../views/chart/chart-of.ts';
import { loopOf } from '../views/loop.ts';
import { drawCharts } from './chart/svg.ts';
import type { Brightness } from './colours.ts';
import { drawLoop } from './loop/svg.ts';

const today = '2026-11-22';

/**
 * A picture of an initiative for the walkthrough, drawn as it is drawn everywhere: its measures where it has some, else
 * the loop. Throws where the text is no initiative.
 */
export function walkthroughPicture(text: string, standalone: Brightness): string {
  const snapshot = new Snapshot(text, new Models());
  const { read } = snapshot;
  if (read.kind !== 'initiative') throw new Error('A picture of the walkthrough needs an initiative.');
  const { initiative, model } = read;
  if (initiative.measures.length > 0)
    return drawCharts(chartsOf(initiative, model, { today, locale: 'en' }), { width: 480, standalone });
  const findings = checkInitiative(snapshot, { today }).filter(({ id }) => id === 'stale-step');
  return drawLoop(loopOf(model, initiative, findings), { width: 480, standalone });
}
