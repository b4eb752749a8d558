import { sentence, t } from '../../core/base/words.ts';
import { drawCharts } from '../../core/drawing/chart/svg.ts';
import { drawLoop } from '../../core/drawing/loop/svg.ts';
import { drawSheet } from '../../core/drawing/sheet.ts';
import { chartsOf } from '../../core/views/chart/chart-of.ts';
import { drawableOf } from '../../core/views/drawable.ts';
import { loopOf } from '../../core/views/loop.ts';
import type { Command } from '../command.ts';
import { readOne } from '../entries.ts';
import { handedOut } from '../out.ts';
import { failed, failure, isFailure } from '../outcome.ts';
import { oneFile } from '../syntax.ts';

/** Width in pixels, as of the pictures that the editor saves. */
const drawing = { width: 720, standalone: true } as const;

export const diagram: Command = {
  name: 'diagram',
  takes: oneFile,
  options: ['measures', 'all', 'out'],
  says: sentence('Draws the loop of an initiative, its measures, or both with its timeline, as SVG.'),
  async run({ positionals: [path = ''], text, has }, workspace) {
    const entry = await readOne(path, workspace);
    if (isFailure(entry)) return failed(entry);
    const { file, read } = entry;
    const seen = { today: workspace.today, locale: 'en' };
    const charts = has('measures') ? chartsOf(read.initiative, read.model, seen) : undefined;
    if (charts?.length === 0) return failed(failure(t('{file} has no measures.', { file })));
    const svg = has('all')
      ? drawSheet(drawableOf(read.initiative, read.model, seen), drawing)
      : charts
        ? drawCharts(charts, drawing)
        : drawLoop(loopOf(read.model, read.initiative), drawing);
    return handedOut(`${svg}\n`, 'svg', text('out'), workspace);
  },
};
