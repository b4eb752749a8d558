import { Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { t } from '../../core/base/words.ts';
import { nextMove, wordsOf } from '../../core/model/move-words.ts';
import { inWords } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { isClosed } from '../../core/model/standing.ts';
import { reachedInBrief, reachedOf } from '../../core/views/reached.ts';
import { inert } from '../host/inert.ts';
import { seenNow } from '../host/seen.ts';
import type { ActiveInitiative } from '../workspace/active.ts';

/** The active initiative's current step; a click offers the moves. */
export function registerStatusBar(active: ActiveInitiative): Disposable {
  const item = window.createStatusBarItem('continualImprovement.position', StatusBarAlignment.Left, 10);
  item.name = t('Continual Improvement: Position');
  item.command = 'continualImprovement.move';
  const show = () => {
    const { entry } = active;
    if (!entry) {
      item.hide();
      return;
    }
    const { initiative, model } = entry;
    const seen = seenNow();
    const { current, done, total } = positionOf(model, initiative);
    const reached = initiative.status === 'completed' ? reachedOf(initiative, model, seen) : undefined;
    const status = inWords(initiative.status);
    const standing = reached ? t('{status}: {verdict}', { status, verdict: reachedInBrief(reached, seen) }) : status;
    /** Active is what most are. */
    const withStatus = (position: string) =>
      initiative.status === 'active' ? position : t('{position} ({standing})', { position, standing });
    const number = current ? model.steps.indexOf(current) + 1 : total;
    item.text = current
      ? `$(milestone) ${withStatus(`${number}/${total} ${inert(current.label)}`)}`
      : `$(${initiative.status === 'dropped' ? 'circle-slash' : 'pass'}) ${withStatus(t('{done}/{total} done', { done, total }))}`;
    const next = nextMove(model, initiative);
    item.tooltip = new MarkdownString()
      .appendText(initiative.title)
      .appendMarkdown('\n\n')
      .appendText(
        next
          ? t('Next: {move}', { move: wordsOf(model, initiative, next).detail })
          : t('The initiative is {status}.', { status }),
      );
    const end = isClosed(initiative) ? t('{done} of {total} done', { done, total }) : t('cycle complete');
    const position = current ? t('step {number} of {total}, {step}', { number, total, step: current.label }) : end;
    item.accessibilityInformation = {
      label: t('{title}: {position}. Choose a move.', { title: initiative.title, position: withStatus(position) }),
      role: 'button',
    };
    item.show();
  };
  show();
  return Disposable.from(item, active.onDidChange(show));
}
