import { window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { drawSheet } from '../../core/drawing/sheet.ts';
import { drawableOf } from '../../core/views/drawable.ts';
import { seenNow } from '../host/seen.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';

/** Asks where to, and writes all that is drawn of an initiative as a picture that stands on its own. */
export async function saveSvg({ uri, initiative, model }: InitiativeEntry, findings: Findings): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: uri.path.replace(/\.[^./]*$/, '.svg') }),
    filters: { [t('SVG image')]: ['svg'] },
  });
  if (!target) return;
  const drawable = drawableOf(initiative, model, seenNow(), findings.of(uri.toString()));
  const svg = drawSheet(drawable, { width: 720, standalone: true });
  await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}
