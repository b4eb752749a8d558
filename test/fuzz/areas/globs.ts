import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { plain } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { once } from '../../../src/core/base/once.ts';
import { temporaryFolder } from '../../workbench/temporary.ts';
import { type Area, Fault } from '../area.ts';
import { oddTexts, oddValues } from '../odd.ts';
import { stamp } from '../product.ts';
import { timedWhile } from '../timed.ts';
import { withUncaught } from '../uncaught.ts';

interface Globs {
  readonly include: unknown;
  readonly exclude: unknown;
  readonly models: unknown;
}

const part = fc.constantFrom(
  '*',
  '**',
  '?',
  '/',
  '..',
  '.',
  'a',
  'b.md',
  '*.md',
  '{',
  '}',
  ',',
  '[',
  ']',
  '!',
  '(',
  ')',
  '+(',
  '@',
  '|',
  '\\',
  '~',
  'C:',
  'way',
  'docs',
  '[!a]',
  '{a,b}',
  '{1..9}',
  '[[:alpha:]]',
  ' ',
  'é',
  '$',
  '^',
);
const glob = fc.oneof(
  { arbitrary: fc.array(part, { minLength: 1, maxLength: 12 }).map(parts => parts.join('')), weight: 8 },
  { arbitrary: fc.tuple(part, part, fc.nat(200)).map(([one, other, times]) => (one + other).repeat(times)), weight: 2 },
  { arbitrary: oddTexts, weight: 1 },
);
const chosen = fc.oneof(
  { arbitrary: fc.array(glob, { maxLength: 4 }), weight: 6 },
  { arbitrary: oddValues, weight: 1 },
);

/**
 * What the command line lists in a folder whose settings choose files and models by odd globs: nothing from outside of
 * it, soon, whether the globs mean something or not.
 */
export const globs: Area<Globs> = {
  name: 'globs',
  inputs: fc.record({
    include: chosen,
    exclude: chosen,
    models: fc.oneof({ arbitrary: glob, weight: 6 }, { arbitrary: oddValues, weight: 1 }),
  }),
  check: async input => {
    const cwd = folder().path;
    const settings = Object.entries(input).map(([key, value]) => [
      `continualImprovement.${keys[key as keyof Globs]}`,
      value,
    ]);
    writeFileSync(join(cwd, '.vscode', 'settings.json'), JSON.stringify(Object.fromEntries(settings)));
    const list = () => withUncaught(() => run(['list', '--json'], { cwd, today: stamp.on, paint: plain }));
    const { code, out = '', note = '' } = await timedWhile('list', list);
    if (code === 1) throw new Fault('to list is no question with an answer', '', note);
    if (out === '') return;
    for (const { file, findings } of JSON.parse(out) as { file: string; findings: { error: number } }[]) {
      if (!inside.includes(file)) throw new Fault('only files of the folder are listed', '', file);
      // Where its model is not known, that is an error.
      if (findings.error === 0) throw new Fault('only models of the folder count', '', file);
    }
  },
};

const keys = { include: 'files.include', exclude: 'files.exclude', models: 'models' } as const satisfies Record<
  keyof Globs,
  string
>;

const initiative = '---\ninitiative: Shorter builds\nmodel: elsewhere\n---\n';
const model =
  '---\nmodel: elsewhere\nname: Elsewhere\nsteps:\n  - { id: a, question: Why?, label: A, role: plan }\n---\n\n## Why?\n\nx\n';
const inside: readonly string[] = ['a.md', 'docs/b.md', 'docs/[x]/{a,b}.md', '.hidden/c.md', '~/C:/!.md'];

/** A folder with files, beside others that are not in it, to which also a link leads. */
const folder = once(() => {
  const { path } = temporaryFolder();
  const files = [
    ...inside.map(name => [`inside/${name}`, initiative] as const),
    ['inside/.vscode/settings.json', '{}'],
    ['outside/b.md', initiative],
    ['outside/docs/model.md', model],
    ['a.md', initiative],
  ] as const;
  for (const [name, text] of files) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  symlinkSync(join(path, 'outside'), join(path, 'inside', 'way'), 'junction');
  return { path: join(path, 'inside') };
});
