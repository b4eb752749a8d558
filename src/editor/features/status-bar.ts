import { Disposable, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { nextMove, wordsOf } from '../../core/model/move-words.ts';
import { inWords } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { isClosed } from '../../core/model/standing.ts';
import { inert } from '../host/inert.ts';
import type { ActiveInitiative } from '../workspace/active.ts';
import { reachedInBrief, reachedOf } from '../workspace/reached.ts';

/** The active initiative's current step; a click offers the moves. */
export function registerStatusBar(active: ActiveInitiative): Disposable {
  const item = window.createStatusBarItem('continualImprovement.position', StatusBarAlignment.Left, 10);
  item.name = 'Continual Improvement: Position';
  item.command = 'continualImprovement.move';
  const show = () => {
    const { entry } = active;
    if (!entry) {
      item.hide();
      return;
    }
    const { initiative, model } = entry;
    const { current, done, total } = positionOf(model, initiative);
    const reached = initiative.status === 'completed' ? reachedOf(entry) : undefined;
    const verdict = reached ? `: ${reachedInBrief(reached)}` : '';
    const status = initiative.status === 'active' ? '' : ` (${inWords(initiative.status)}${verdict})`;
    const number = current ? model.steps.indexOf(current) + 1 : total;
    item.text = current
      ? `$(milestone) ${number}/${total} ${inert(current.label)}${status}`
      : `$(${initiative.status === 'dropped' ? 'circle-slash' : 'pass'}) ${done}/${total} done${status}`;
    const next = nextMove(model, initiative);
    item.tooltip = new MarkdownString()
      .appendText(initiative.title)
      .appendMarkdown('\n\n')
      .appendText(
        next ? `Next: ${wordsOf(model, initiative, next).detail}` : `The initiative is ${inWords(initiative.status)}.`,
      );
    const end = isClosed(initiative) ? `${done} of ${total} done` : 'cycle complete';
    item.accessibilityInformation = {
      label: `${initiative.title}: ${current ? `step ${number} of ${total}, ${current.label}` : end}${status}. Choose a move.`,
      role: 'button',
    };
    item.show();
  };
  show();
  return Disposable.from(item, active.onDidChange(show));
}
