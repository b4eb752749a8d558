import { loopOf, stateInWords } from '../../diagram/loop.ts';
import { quietLine } from '../../diagram/words.ts';
import type { ReadInitiative } from '../../initiative/read.ts';
import { stepOfHeading } from '../../model/model.ts';
import { nextMove, wordsOf } from '../../model/move-words.ts';
import { allowedMoves } from '../../model/moves.ts';
import { readSections, type Section } from '../../text/sections.ts';
import { columns } from '../columns.ts';
import { type Command, oneFile } from '../command.ts';
import { type Entry, findingsOf, readOneEntry } from '../entries.ts';
import type { FileFinding } from '../formats/format.ts';
import { toJson } from '../formats/json.ts';
import { asText } from '../formats/text.ts';
import { failed, failure, isFailure, printed, printedJson } from '../outcome.ts';
import { type Paint, printable, type Style } from '../paint.ts';
import { rowOf } from '../row.ts';

type Read = Extract<ReadInitiative, { kind: 'initiative' }>;

export const show: Command = {
  name: 'show',
  takes: oneFile,
  options: ['json'],
  says: 'Shows one initiative: its steps and tasks, what comes next, and what the checks say.',
  async run({ positionals: [path = ''], has }, workspace) {
    const entry = await readOneEntry(path, workspace);
    if (isFailure(entry)) return failed(entry);
    const { file, read } = entry;
    if (read.kind === 'broken') return failed(failure(`${file}: ${read.problems[0]?.message}`));
    const findings = findingsOf(entry, workspace).map(finding => ({ file, ...finding }));
    return has('json')
      ? printedJson(inJson(entry, read, findings))
      : printed(inText(entry, read, findings, workspace.paint));
  },
};

function inJson({ file, text }: Entry, read: Read, findings: readonly FileFinding[]) {
  const { initiative, model } = read;
  const { states: _, ...told } = initiative;
  const sections = readSections(text, read.block.bodyStart);
  const next = nextMove(model, initiative);
  return {
    ...rowOf(file, read),
    steps: loopOf(model, initiative).steps.map((step, index) => ({
      ...step,
      role: model.steps[index]?.role,
      tasks: sectionOf(sections, read, step.id)?.tasks.map(({ text, done }) => ({ text, done })) ?? [],
    })),
    next: next ? { ...next, ...wordsOf(model, initiative, next) } : null,
    moves: allowedMoves(model, initiative),
    /** The front matter as it was read. */
    initiative: told,
    findings: findings.map(toJson),
  };
}

function inText({ text, file }: Entry, read: Read, findings: readonly FileFinding[], paint: Paint): string {
  const { initiative, model } = read;
  const loop = loopOf(model, initiative);
  const sections = readSections(text, read.block.bodyStart);
  const steps = loop.steps.map((step, index) => {
    const tasks = sectionOf(sections, read, step.id)?.tasks ?? [];
    const ticked = tasks.length > 0 ? `${tasks.filter(({ done }) => done).length} of ${tasks.length} tasks` : '';
    const style = styleOfState(step);
    return [`${index + 1}`, { text: step.label, style }, { text: stateInWords(step), style }, ticked];
  });
  const next = nextMove(model, initiative);
  const words = next && wordsOf(model, initiative, next);
  return [
    paint('bold', printable(loop.title)),
    paint(
      'dim',
      printable([file, quietLine(loop), `cycle ${loop.cycle}`, initiative.owner].filter(Boolean).join(' · ')),
    ),
    '',
    ...columns(steps, paint).map(line => `  ${line}`),
    ...(words ? ['', printable(`Next: ${words.label}. ${words.detail}`)] : []),
    ...(findings.length > 0 ? ['', asText(findings, paint)] : []),
  ].join('\n');
}

function styleOfState({
  state,
  current,
  stale,
}: {
  state: string;
  current: boolean;
  stale: boolean;
}): Style | undefined {
  if (current) return 'bold';
  if (stale) return 'yellow';
  return state === 'done' ? 'green' : state === 'active' ? undefined : 'dim';
}

function sectionOf(sections: readonly Section[], { model }: Read, id: string): Section | undefined {
  return sections.find(({ heading }) => stepOfHeading(model, heading)?.id === id);
}
