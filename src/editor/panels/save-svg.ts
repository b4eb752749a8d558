import { window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { drawLoop } from '../../core/drawing/loop/svg.ts';
import { loopOf } from '../../core/views/loop.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';

/** Asks where to, and writes the diagram as a picture that stands on its own. */
export async function saveSvg({ uri, initiative, model }: InitiativeEntry, findings: Findings): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: uri.path.replace(/\.[^./]*$/, '.svg') }),
    filters: { [t('SVG image')]: ['svg'] },
  });
  if (!target) return;
  const svg = drawLoop(loopOf(model, initiative, findings.of(uri.toString())), { width: 720, standalone: true });
  await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}
