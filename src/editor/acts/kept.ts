import { type Uri, WorkspaceEdit, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { Measure } from '../../core/initiative/initiative.ts';
import { alreadyRecorded, type NewReading } from '../../core/initiative/record.ts';
import { leadingOut, leadsOut } from '../host/real-place.ts';
import { placeOfSeries } from '../workspace/kept-series.ts';
import { isSaved, type Written } from './writer.ts';

/** Adds readings to the file that a measure keeps them in, as one edit that can be undone there. */
export async function appendKept(initiative: Uri, measure: Measure, readings: readonly NewReading[]): Promise<Written> {
  const place = placeOfSeries(measure.series?.file ?? '', initiative);
  if ('reason' in place) return { kind: 'refused', reason: place.reason };
  try {
    if (await leadsOut(place.uri)) return { kind: 'refused', reason: leadingOut(place.uri) };
    const document = await workspace.openTextDocument(place.uri);
    // The reader of tables is needed by nobody else.
    const { planAppend } = await import('../../core/measures/import/append.ts');
    const { isDirty, version } = document;
    const planned = planAppend(document.getText(), measure, readings);
    if (planned.kind === 'recorded') return { kind: 'refused', reason: alreadyRecorded() };
    if (planned.kind === 'refused') return planned;
    const edit = new WorkspaceEdit();
    for (const { start, text } of planned.edits) edit.insert(document.uri, document.positionAt(start), text);
    if (document.version !== version || !(await workspace.applyEdit(edit)))
      return {
        kind: 'refused',
        reason: t('{file} is being changed; nothing was written.', { file: workspace.asRelativePath(place.uri) }),
      };
    if (isDirty) return { kind: 'unsaved' };
    return (await isSaved(document)) ? { kind: 'saved' } : { kind: 'not-saved', document };
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}
