import { env, MarkdownString, workspace } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { t } from '../../core/base/words.ts';
import { severityInWords } from '../../core/checks/finding.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import { ofNoStep, worstFirst } from '../../core/checks/tally.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { dueOf } from '../../core/measures/assess/due.ts';
import { type Measured, measuredOf } from '../../core/measures/assess/measured.ts';
import { reasonInWords } from '../../core/measures/judge/reason.ts';
import { readingInWords } from '../../core/measures/typed.ts';
import type { Step } from '../../core/model/model.ts';
import { nextMove, wordsOf } from '../../core/model/move-words.ts';
import { inWords } from '../../core/model/moves.ts';
import { standingOf } from '../../core/views/chart/standing.ts';
import { today } from '../host/day.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { reachedInWords, reachedOf } from '../workspace/reached.ts';

/** All that there is to say of an initiative as a whole. Its readings take a moment: it is asked for by a pointer only. */
export function initiativeTooltip(entry: InitiativeEntry, findings: readonly PlacedFinding[]): MarkdownString {
  const { uri, initiative, model } = entry;
  const text = new MarkdownString().appendText(initiative.title);
  const next = nextMove(model, initiative);
  appendLines(text, [
    [
      t('Status:'),
      t('{status}, cycle {cycle}, {model}', {
        status: inWords(initiative.status),
        cycle: initiative.cycle,
        model: model.name,
      }),
    ],
    [t('Vision:'), initiative.vision],
    [t('Value:'), initiative.value],
    [
      t('Owner:'),
      [initiative.owner, initiative.sponsor && t('sponsor {name}', { name: initiative.sponsor })]
        .filter(Boolean)
        .join(', '),
    ],
    [t('Review:'), initiative.review],
  ]);
  appendReached(text, entry);
  appendLines(text, [
    [t('Readings:'), dueInWords(initiative)],
    [t('Next:'), next && wordsOf(model, initiative, next).detail],
    [t('File:'), workspace.asRelativePath(uri)],
  ]);
  return withFindings(text, ofNoStep(findings, model));
}

function appendLines(text: MarkdownString, lines: readonly (readonly [string, string | undefined])[]): void {
  for (const [name, value] of lines) {
    if (value) text.appendMarkdown(`\n\n**${name}** `).appendText(value);
  }
}

/** The verdict with its reasons, or how far it has come; and each measure that no reason speaks of. */
function appendReached(text: MarkdownString, entry: InitiativeEntry): void {
  const { initiative, model } = entry;
  const reached = reachedOf(entry);
  const reasons = reached?.kind === 'judged' ? reached.judgement.reasons : [];
  const others = measuredOf(initiative, model, { today: today() }).filter(
    ({ measure: { index } }) => !reasons.some(({ measure }) => measure === index),
  );
  if (reached)
    appendLines(text, [[reached.kind === 'judged' ? t('Verdict:') : t('Progress:'), reachedInWords(reached)]]);
  else if (others.length > 0) appendLines(text, [[t('Progress:'), t('cannot be told yet')]]);
  const lines = [...reasons.map(reasonInWords), ...others.map(measureInWords)];
  text.appendMarkdown('\n');
  for (const line of lines) text.appendMarkdown('\n- ').appendText(line);
}

/** “CI time: 15 min on 2026-11-01, half way from 22 to 8 min” */
function measureInWords(measured: Measured): string {
  const { measure, assessment } = measured;
  const { words } = standingOf(measured, env.language);
  const latest = assessment.latest && readingInWords(assessment.latest, measure, env.language);
  return t('{measure}: {standing}', { measure: measure.name, standing: [latest, words].filter(Boolean).join(', ') });
}

function dueInWords(initiative: Initiative): string {
  const { overdue, next } = dueOf(initiative, today());
  return [
    ...(overdue
      ? [
          t('due since {on}: {measures}', {
            on: overdue.on,
            measures: overdue.measures.map(({ name }) => name).join(', '),
          }),
        ]
      : []),
    ...(next ? [t('next due on {next}', { next })] : []),
  ].join('; ');
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
