import { capitalized } from '../base/capitalized.ts';
import { t } from '../base/words.ts';
import { needInWords } from '../checks/needs.ts';
import { tallyInWords, tallyOf } from '../checks/tally.ts';
import { latestUpdate, updateInWords } from '../initiative/update.ts';
import { escapeMarkdown } from '../markdown/escape.ts';
import { goalsOf } from '../measures/assess/goal.ts';
import { measuredOf } from '../measures/assess/measured.ts';
import { progressNow } from '../measures/assess/progress.ts';
import type { Move } from '../model/move.ts';
import { nextMove, wordsOf } from '../model/move-words.ts';
import { isClosed } from '../model/standing.ts';
import { standingOf } from './chart/standing.ts';
import { verdictLine } from './chart/verdict-line.ts';
import type { RowSource } from './row.ts';

/** So many parts a bar has. */
const PARTS = 10;

/**
 * What there is to know of a row, as markdown: its title, which may be cut off, and at most five lines: what it needs,
 * how far its goal is, what a person says of that, what comes next, who owns it. No text of a file is taken for markup. `linkOf` gives where the
 * next move is made.
 */
export function rowTooltip(source: RowSource, linkOf: (move: Move) => string): string {
  const { initiative } = source;
  const lines = [needLine(source), goalLine(source), saidLine(source), nextLine(source, linkOf), ownerLine(source)];
  return [`**${escapeMarkdown(initiative.title)}**`, ...lines.filter(line => line !== undefined)].join('\n\n');
}

function needLine({ needs, findings, today }: RowSource): string | undefined {
  const tally = tallyOf(
    findings.filter(({ severity }) => severity !== 'error' || !needs.some(({ kind }) => kind === 'error')),
  );
  const told = [...needs.map(need => needInWords(need, today)), ...(tally ? [tallyInWords(tally)] : [])];
  return told.length > 0 ? escapeMarkdown(capitalized(told.join(' · '))) : undefined;
}

/** What came of it; before that, the goal that is furthest behind. */
function goalLine(source: RowSource): string | undefined {
  const { initiative, model, today, locale } = source;
  const verdict = isClosed(initiative) ? verdictLine(initiative, model, source) : undefined;
  if (verdict !== undefined) return escapeMarkdown(verdict);
  const goals = goalsOf(initiative.measures).map(goal => ({ goal, progress: progressNow(goal, today) }));
  const behind = goals.toSorted((a, b) => (a.progress ?? -1) - (b.progress ?? -1))[0];
  const measured = behind && measuredOf(initiative, model, { today }).find(({ measure }) => measure === behind.goal);
  if (!measured) return undefined;
  const { value, words } = standingOf(measured, locale);
  const told = escapeMarkdown(
    t('{measure}: {standing}', {
      measure: measured.measure.name,
      standing: [value, words].filter(Boolean).join(', '),
    }),
  );
  return behind.progress === undefined ? told : `${barOf(behind.progress)} ${told}`;
}

function saidLine({ initiative, today }: RowSource): string | undefined {
  const update = isClosed(initiative) ? undefined : latestUpdate(initiative, today);
  return update && escapeMarkdown(capitalized(updateInWords(update)));
}

function nextLine({ initiative, model }: RowSource, linkOf: (move: Move) => string): string | undefined {
  const move = nextMove(model, initiative);
  if (!move) return undefined;
  return `[${escapeMarkdown(wordsOf(model, initiative, move).label)}](${linkOf(move)})`;
}

function ownerLine({ initiative }: RowSource): string | undefined {
  const { owner, review } = initiative;
  const told = [
    owner && t('Owner: {owner}', { owner }),
    isClosed(initiative) || review === undefined ? undefined : t('review: {review}', { review }),
  ].filter(Boolean);
  return told.length > 0 ? escapeMarkdown(capitalized(told.join(' · '))) : undefined;
}

function barOf(progress: number): string {
  const full = Math.round(Math.min(Math.max(progress, 0), 1) * PARTS);
  return '▰'.repeat(full) + '▱'.repeat(PARTS - full);
}
