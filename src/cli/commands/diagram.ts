import { sentence, t } from '../../core/base/words.ts';
import { drawCharts } from '../../core/drawing/chart/svg.ts';
import { drawLoop } from '../../core/drawing/loop/svg.ts';
import { chartsOf } from '../../core/views/chart/chart-of.ts';
import { loopOf } from '../../core/views/loop.ts';
import type { Command } from '../command.ts';
import { readOneEntry } from '../entries.ts';
import { writeOut } from '../out.ts';
import { failed, failure, isFailure, printed } from '../outcome.ts';
import { oneFile } from '../syntax.ts';

/** Pixels, as for the pictures that the editor saves. */
const WIDTH = 720;

export const diagram: Command = {
  name: 'diagram',
  takes: oneFile,
  options: ['measures', 'out'],
  says: sentence('Draws the loop of an initiative, or its measures, as SVG.'),
  async run({ positionals: [path = ''], text, has }, workspace) {
    const entry = await readOneEntry(path, workspace);
    if (isFailure(entry)) return failed(entry);
    const { file, read } = entry;
    if (read.kind === 'broken')
      return failed(failure(t('{file}: {problem}', { file, problem: read.problems[0]?.message ?? '' })));
    const charts = has('measures')
      ? chartsOf(read.initiative, read.model, { today: workspace.today, locale: 'en' })
      : undefined;
    if (charts?.length === 0) return failed(failure(t('{file} has no measures.', { file })));
    const drawing = { width: WIDTH, standalone: true };
    const svg = `${charts ? drawCharts(charts, drawing) : drawLoop(loopOf(read.model, read.initiative), drawing)}\n`;
    const out = text('out');
    if (out === undefined) return printed(svg, 'markup');
    // A slip of the hand here must not cost somebody their file.
    if (!/\.svg$/i.test(out)) return failed(failure(t('--out names an .svg file, not “{out}”.', { out })));
    const problem = await writeOut(out, svg, workspace);
    return problem ? failed(problem) : { code: 0 };
  },
};
