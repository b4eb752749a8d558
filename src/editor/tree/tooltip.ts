import { MarkdownString, type Uri } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { counted, t } from '../../core/base/words.ts';
import { severityInWords } from '../../core/checks/finding.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { worstFirst } from '../../core/checks/tally.ts';
import { escapeMarkdown, excerptOf } from '../../core/language/markdown.ts';
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

/** So many findings are told of: a tooltip that is high covers the buttons of its row. */
const MOST = 2;

/** The question of a step, the worst that is said of it, and what its guidance says first. No text is taken for markup. */
export function stepTooltip({ question, guidance }: Step, findings: readonly PlacedFinding[]): MarkdownString {
  const told = worstFirst(findings).slice(0, MOST).map(findingLine);
  const others = findings.length - told.length;
  const { paragraph } = excerptOf(guidance, 0);
  const lines = [
    `**${escapeMarkdown(question)}**`,
    ...told,
    ...(others > 0 ? [counted(others, { one: '… and {n} more', other: '… and {n} more' })] : []),
    ...(paragraph ? [escapeMarkdown(paragraph)] : []),
  ];
  return new MarkdownString(lines.join('\n\n'));
}

function findingLine({ severity, message }: PlacedFinding): string {
  return `**${t('{severity}:', { severity: capitalized(severityInWords(severity)) })}** ${escapeMarkdown(message)}`;
}
