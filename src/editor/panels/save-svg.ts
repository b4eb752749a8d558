import { t } from '../../core/base/words.ts';
import { drawSheet } from '../../core/drawing/sheet.ts';
import { drawableOf } from '../../core/views/drawable.ts';
import { saveAs } from '../acts/save-as.ts';
import { seenNow } from '../host/seen.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';

/** Asks where to, and writes all that is drawn of an initiative as a picture that stands on its own. */
export function saveSvg({ uri, initiative, model }: InitiativeEntry, findings: Findings): Promise<void> {
  return saveAs(uri, { ending: 'svg', named: t('SVG image') }, () =>
    drawSheet(drawableOf(initiative, model, seenNow(), findings.of(uri.toString())), { width: 720, standalone: true }),
  );
}
