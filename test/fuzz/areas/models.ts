import fc from 'fast-check';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { readModelFile } from '../../../src/core/model/model-file.ts';
import { Models } from '../../../src/core/model/models.ts';
import { allowedMoves, decide } from '../../../src/core/model/moves.ts';
import { Fault } from '../area.ts';
import { call, models as known } from '../product.ts';
import { randomTexts } from '../random-text.ts';
import { textArea } from './text-area.ts';

const words = [
  'a',
  'Plan',
  'plan',
  '7',
  '~',
  '',
  '[x]',
  '{ a: b }',
  '"q: 1"',
  'What is it?',
  '__proto__',
  'x y',
] as const;
const role = fc.constantFrom(
  'purpose',
  'baseline',
  'target',
  'plan',
  'act',
  'evaluate',
  'sustain',
  'other',
  '~',
  '[plan]',
);
const word = fc.constantFrom(...words);
const step = fc
  .tuple(word, word, word, role, fc.constantFrom('role', 'roles'))
  .map(([id, question, label, of, key]) => `  - { id: ${id}, question: ${question}, label: ${label}, ${key}: ${of} }`);
const modelFiles = fc
  .tuple(word, word, fc.array(step, { maxLength: 8 }), fc.array(word, { maxLength: 5 }))
  .map(([id, name, steps, headings]) =>
    [
      '---',
      `model: ${id}`,
      `name: ${name}`,
      'steps:',
      ...steps,
      '---',
      '',
      ...headings.map(heading => `## ${heading}\n`),
    ].join('\n'),
  );

/** Files that define a model, and what comes of an initiative that follows it. */
export const models = textArea('models', fc.oneof(modelFiles, randomTexts), text => {
  const file = call('readModelFile', () => readModelFile(text));
  if (file.kind === 'broken')
    for (const { at, message } of file.problems)
      if (!(0 <= at.start && at.start <= at.end && at.end <= text.length))
        throw new Fault('a range is inside of the text', 'a problem', message);
  if (file.kind !== 'model') return;
  const own = new Models([...known.all, file.model]);
  const [first] = file.model.steps;
  const initiative = `---\ninitiative: x\nmodel: ${JSON.stringify(file.model.id)}\nsteps: { ${JSON.stringify(first?.id)}: done }\n---\n`;
  const read = readInitiative(initiative, own);
  if (read.kind !== 'initiative' || read.model !== file.model) throw new Fault('a model that was read can be followed');
  for (const move of allowedMoves(read.model, read.initiative)) decide(read.model, read.initiative, move);
});
