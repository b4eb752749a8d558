import { capitalized } from '../../core/base/capitalized.ts';
import { visible } from '../../core/base/hidden.ts';
import { counted, sentence, t } from '../../core/base/words.ts';
import type { ReadInitiative } from '../../core/initiative/read.ts';
import { latestUpdate, updateInWords } from '../../core/initiative/update.ts';
import type { Task } from '../../core/markdown/sections.ts';
import { measuredOf } from '../../core/measures/assess/measured.ts';
import { timelineOf } from '../../core/measures/assess/timeline.ts';
import { type Judgement, judgementInWords, judgementOf } from '../../core/measures/judge/judgement.ts';
import { reasonInWords } from '../../core/measures/judge/reason.ts';
import { findStep } from '../../core/model/model.ts';
import { nextMove, wordsOf } from '../../core/model/move-words.ts';
import { allowedMoves } from '../../core/model/moves.ts';
import { StepSections } from '../../core/model/step-sections.ts';
import { type LoopStep, loopOf, stateInWords } from '../../core/views/loop.ts';
import { quietLine } from '../../core/views/loop-words.ts';
import { trialsOf } from '../../core/views/trials.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { type Entry, readOne } from '../entries.ts';
import type { FileFinding } from '../formats/file-finding.ts';
import { toJson } from '../formats/json.ts';
import { asText } from '../formats/text.ts';
import { failed, isFailure, printed, printedJson } from '../outcome.ts';
import type { Style } from '../paint.ts';
import { rowOf } from '../row.ts';
import { oneFile } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';

type Read = Extract<ReadInitiative, { kind: 'initiative' }>;

export const show: Command = {
  name: 'show',
  takes: oneFile,
  options: ['json'],
  says: sentence('Shows one initiative: its steps and tasks, what comes next, and what the checks say.'),
  async run({ positionals: [path = ''], has }, workspace) {
    const entry = await readOne(path, workspace);
    if (isFailure(entry)) return failed(entry);
    const { file, read } = entry;
    const findings = entry.findings.map(finding => ({ file, ...finding }));
    return has('json')
      ? printedJson(inJson(entry, read, findings, workspace))
      : printed(inText(entry, read, findings, workspace), 'painted');
  },
};

function inJson({ file, snapshot }: Entry, read: Read, findings: readonly FileFinding[], { today }: Workspace) {
  const { initiative, model } = read;
  const { states: _, ...told } = initiative;
  const sections = new StepSections(snapshot.sections, model, initiative);
  const next = nextMove(model, initiative);
  return {
    ...rowOf(file, read),
    steps: loopOf(model, initiative).steps.map((step, index) => ({
      ...step,
      roles: model.steps[index]?.roles,
      tasks: tasksOf(step.id, read, sections).map(({ text, done }) => ({ text, done })),
    })),
    next: next ? { ...next, ...wordsOf(model, initiative, next) } : null,
    moves: allowedMoves(model, initiative),
    verdict: judgementOf(initiative, model, { today }),
    measures: measuredOf(initiative, model, { today }),
    timeline: timelineOf(initiative, model, today),
    /** The front matter as it was read. */
    initiative: told,
    findings: findings.map(toJson),
  };
}

function inText({ snapshot, file }: Entry, read: Read, findings: readonly FileFinding[], workspace: Workspace): string {
  const { paint, today } = workspace;
  const { initiative, model } = read;
  const loop = loopOf(model, initiative);
  const sections = new StepSections(snapshot.sections, model, initiative);
  const steps = loop.steps.map((step, index) => {
    const tasks = tasksOf(step.id, read, sections);
    const ticked = tasks.filter(({ done }) => done).length;
    const style = styleOfState(step);
    return [
      `${index + 1}`,
      { text: step.label, style },
      { text: stateInWords(step), style },
      tasks.length > 0
        ? counted(tasks.length, { one: '{ticked} of {n} task', other: '{ticked} of {n} tasks' }, { ticked })
        : '',
    ];
  });
  const update = latestUpdate(initiative, today);
  const next = nextMove(model, initiative);
  const words = next && wordsOf(model, initiative, next);
  return [
    paint('bold', loop.title),
    paint(
      'dim',
      [file, quietLine(loop), t('cycle {cycle}', { cycle: loop.cycle }), initiative.owner].filter(Boolean).join(' · '),
    ),
    '',
    ...columns(steps, paint).map(line => `  ${line}`),
    ...(initiative.measures.length > 0 ? ['', ...verdictLines(judgementOf(initiative, model, { today }))] : []),
    ...(update ? ['', visible(capitalized(updateInWords(update)))] : []),
    ...trialLines(read),
    ...(words ? ['', visible(t('Next: {label}. {detail}', { label: words.label, detail: words.detail }))] : []),
    ...(findings.length > 0 ? ['', asText(findings, paint)] : []),
  ].join('\n');
}

function verdictLines(judgement: Judgement): string[] {
  const { reasons } = judgement;
  return [
    t('Verdict: {verdict}.', { verdict: judgementInWords(judgement) }),
    ...reasons.map(reason => `  ${reasonInWords(reason)}`),
  ].map(visible);
}

function trialLines({ initiative, model }: Read): string[] {
  const trials = model.steps.flatMap(step => trialsOf(initiative, model, step) ?? []);
  if (trials.length === 0) return [];
  const lines = trials.map(({ change, says, isOpen }) =>
    isOpen ? t('“{change}” is tried. {says}', { change, says }) : t('“{change}” was tried. {says}', { change, says }),
  );
  return ['', t('What is tried:'), ...lines.map(line => `  ${visible(line)}`)];
}

function styleOfState({ state, current, stale }: LoopStep): Style | undefined {
  if (current) return 'bold';
  if (stale) return 'yellow';
  return state === 'done' ? 'green' : state === 'active' ? undefined : 'dim';
}

function tasksOf(id: string, { model }: Read, sections: StepSections): readonly Task[] {
  const step = findStep(model, id);
  return step ? sections.tasks(step) : [];
}
