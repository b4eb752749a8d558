import { t } from '../../core/base/words.ts';
import { a3Of } from '../../core/register/a3/a3.ts';
import { a3Page } from '../../core/register/a3/page.ts';
import { saveAs } from '../acts/save-as.ts';
import { seenNow } from '../host/seen.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** Writes an initiative on one sheet that prints, as a page of its own. */
export const exportA3: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Export as A3'));
  if (!target) return;
  const { uri, initiative, model } = target.entry;
  await saveAs(uri, { ending: 'html', named: t('HTML page') }, async () => {
    const { text, sections } = await tools.snapshots.of(uri);
    return a3Page(a3Of({ initiative, model, text, sections, ...seenNow() }));
  });
};
