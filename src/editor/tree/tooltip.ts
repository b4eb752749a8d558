import { MarkdownString, type Uri } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { t } from '../../core/base/words.ts';
import { severityInWords } from '../../core/checks/finding.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { worstFirst } from '../../core/checks/tally.ts';
import type { Step } from '../../core/model/model.ts';
import { commandOf } from '../../core/model/move.ts';
import type { RowSource } from '../../core/views/row.ts';
import { rowTooltip } from '../../core/views/row-tooltip.ts';

/** What there is to know of an initiative. Its readings take a moment: it is asked for by a pointer only. */
export function initiativeTooltip(uri: Uri, source: RowSource): MarkdownString {
  const commands = new Set<string>();
  const text = rowTooltip(source, ({ kind }) => {
    const command = `continualImprovement.${commandOf(kind)}`;
    commands.add(command);
    return `command:${command}?${encodeURIComponent(JSON.stringify([uri]))}`;
  });
  const tooltip = new MarkdownString(text);
  // The move that is offered, and nothing that a text of a file might smuggle in.
  tooltip.isTrusted = { enabledCommands: [...commands] };
  return tooltip;
}

/** The question of a step, what is said of it, and its guidance, which may be a workspace's own: no image is fetched. */
export function stepTooltip({ question, guidance }: Step, findings: readonly PlacedFinding[]): MarkdownString {
  const text = new MarkdownString().appendMarkdown('**').appendText(question).appendMarkdown('**');
  const shown = guidance.replace(/^### (.*)$/gm, '**$1**').replaceAll('![', '! [');
  return withFindings(text, findings).appendMarkdown(`\n\n${shown}`);
}

/** All of them, also those that are not counted. */
function withFindings(tooltip: MarkdownString, findings: readonly PlacedFinding[]): MarkdownString {
  for (const { severity, message } of worstFirst(findings))
    tooltip
      .appendMarkdown(`\n\n**${t('{severity}:', { severity: capitalized(severityInWords(severity)) })}** `)
      .appendText(message);
  return tooltip;
}
