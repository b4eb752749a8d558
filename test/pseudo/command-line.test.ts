import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { register } from '../../src/cli/commands/register.ts';
import { commands } from '../../src/cli/commands.ts';
import { options } from '../../src/cli/options.ts';
import { capitalized } from '../../src/core/base/capitalized.ts';
import { severities } from '../../src/core/checks/finding.ts';
import { checks } from '../../src/core/checks/rules/table.ts';
import { allReadyMade } from '../../src/core/initiative/ready-made.ts';
import { Models } from '../../src/core/model/models.ts';
import { columnIds } from '../../src/core/register/columns.ts';
import { flags } from '../../src/core/register/query.ts';
import { folderOf } from '../disk/cli/folder.ts';
import { assertWhole, inEnglish, laterInPseudo, wordsOf } from './pseudo.ts';

const initiatives = new URL('../workspace/initiatives/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(initiatives).map(name => [name, readFileSync(new URL(name, initiatives), 'utf8')]),
);

const typed = [
  ['--help'],
  ...commands.map(({ name }) => [name, '--help']),
  ['list'],
  ['register', '--where='],
  ['register', '--format=md', '--group=need'],
  ['register', '--where=is:late'],
  ['register', '--sort=worth'],
  ['health'],
  ['review', '--since=2026-01-01'],
  ['review', '--format=md'],
  ['say', 'cut-ci-time.md', '--health=at-risk', '--by=Tom', '--dry-run'],
  ['check'],
  ['check', '--fix', '--dry-run'],
  ...Object.keys(files).map(name => ['show', name]),
  ['guide', 'nowhere'],
  ['new'],
  ['new', './x.png'],
  ['diagram', 'cut-ci-time.md', '--out=x.png'],
  ['a3', 'cut-ci-time.md', '--out=x.md'],
  ['advance', 'cut-ci-time.md', '--by=Tom', '--dry-run'],
  ['start', 'cut-ci-time.md'],
  ['skip', 'cut-ci-time.md', '--step=nowhere'],
  ['resume', 'cut-ci-time.md'],
  ['hand-over', 'cut-ci-time.md'],
  ['keep', 'cut-ci-time.md', '--until=2026-12-12', '--by=Tom', '--dry-run'],
  ['record', 'cut-ci-time.md', '--value=much'],
  ['show', 'gone.md'],
  ['show'],
  ['list', '--today=soon'],
  ['nothing'],
  [],
];

/** What programs read: the keys of what people read are told. */
const forPrograms = [['list', '--json'], ['check', '--format=json'], ['check', '--format=sarif'], ['schema']];
const words = /^(?:message|label|detail|says|words|text|title|description|markdownDescription|unreadable)$/;

/** What others wrote, what is typed, and what the system says. */
const theirs = wordsOf(
  [
    ...Object.values(files),
    ...Object.keys(files),
    // A vision is named by the words of its anchor.
    ...Object.values(files).flatMap(text => [...text.matchAll(/#([\w-]+)/g)].map(([, at = '']) => wordsOfAnchor(at))),
    ...commands.map(({ name, takes }) => `${name} ${takes.usage}`),
    ...Object.entries(options).map(([name, option]) => JSON.stringify([name, option], withoutSentences)),
    ...checks.map(({ id }) => id),
    ...severities,
    ...columnIds,
    ...Object.keys(flags),
    ...allReadyMade().flatMap(({ id, goal, twin }) => [id, goal, twin]),
    ...(register.choices?.format ?? []),
    ...new Models().all.flatMap(({ id, name, steps }) => [
      id,
      name,
      ...steps.flatMap(({ id, label, question, guidance }) => [id, label, question, guidance]),
    ]),
    'continual-improvement command options ENOENT no such file or directory nowhere nothing much soon gone x png a b',
  ].join('\n'),
);

function wordsOfAnchor(anchor: string): string {
  return capitalized(anchor.replaceAll('-', ' '));
}

function withoutSentences(key: string, value: unknown): unknown {
  return key === 'english' ? undefined : value;
}

describe('in another language, the command line', () => {
  for (const [name, ...others] of typed)
    it(`comes to the same, in whole sentences: ${[name, ...others].join(' ')}`, async t => {
      const { run } = folderOf(t, files);
      const call = () => run(...[name ?? [], ...others].flat());
      const printed = await call();
      const pseudo = await laterInPseudo(call);
      assert.equal(pseudo.code, printed.code);
      for (const part of ['out', 'note'] as const) {
        if (part === 'out' && others.includes('--dry-run')) assert.equal(pseudo.out, printed.out);
        assert.equal(inLine(pseudo[part]), inLine(printed[part]));
        for (const line of pseudo[part].split('\n')) assertWhole(line.replaceAll(/⟧ {2,}⟦/g, '⟧\n⟦'), theirs, part);
      }
    });

  for (const call of forPrograms)
    it(`tells programs the same: ${call.join(' ')}`, async t => {
      const { run } = folderOf(t, files);
      const told = await run(...call);
      const pseudo = await laterInPseudo(() => run(...call));
      assert.equal(pseudo.code, told.code);
      assert.deepEqual(forProgram(pseudo.out), forProgram(told.out));
    });
});

/** How far columns are apart depends on the words in them, and what is a capital on what it begins with. */
function inLine(printed: string): string {
  return inEnglish(printed).replace(/ +/g, ' ').toLowerCase();
}

function forProgram(json: string): unknown {
  return JSON.parse(json, (key, value) => (words.test(key) && typeof value === 'string' ? inEnglish(value) : value));
}
