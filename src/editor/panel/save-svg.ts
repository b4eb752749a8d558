import { window, workspace } from 'vscode';
import { loopOf } from '../../diagram/loop.ts';
import { drawLoop } from '../../diagram/svg.ts';
import type { InitiativeEntry } from '../entry.ts';
import type { Findings } from '../findings.ts';

/** Asks where to, and writes the diagram as a picture that stands on its own. */
export async function saveSvg({ uri, initiative, model }: InitiativeEntry, findings: Findings): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: uri.path.replace(/\.[^./]*$/, '.svg') }),
    filters: { 'SVG image': ['svg'] },
  });
  if (!target) return;
  const svg = drawLoop(loopOf(model, initiative, findings.of(uri.toString())), { width: 720, standalone: true });
  await workspace.fs.writeFile(target, new TextEncoder().encode(svg));
}
