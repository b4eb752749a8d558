import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reader } from '../../../src/cli/harmless.ts';
import { coloured, plain, styles } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { folderOf } from './folder.ts';

/** What a stranger may write anywhere: it drives terminals, builds and the eyes of people. */
const poison = [
  '\u001b[2J\u001b]8;;https://example.com\u0007x\u001b]8;;\u0007\u001b[31m',
  '\u009b31m\u007f\u0000\u0085\u000b\u000c\r',
  '\n::error file=a::x\n\t ::add-mask::y\n\u00a0::stop-commands::z\n\u2028::set-output name=a::b\r::warning::c',
  '##[group]x ##vso[task.setvariable variable=a]b ###[error]c ##teamcity[x]',
  '\u202ecod.\u2066\u2069\u200e\u200f\u061c\u200b\u2060\ufeff\u{e0041}',
  '%0A::error::d, e:f=g',
].join(' ');
/** As YAML has it: with escapes for the control characters that JSON lets stand, too. */
const quoted = JSON.stringify(`x${poison}`).replace(/[\u007f-\u009f]/g, c => `\\x${c.charCodeAt(0).toString(16)}`);
/** A name that a file system takes. */
const name = `sub/x${poison.replace(/[\0/]/g, '')}`.slice(0, 200);

const initiative = `---
initiative: ${quoted}
model: ${quoted}
owner: ${quoted}
level: ${quoted}
vision: ${quoted}
value: ${quoted}
from: ${quoted}
status: ${quoted}
agreed: [${quoted}]
next: [${quoted}]
${quoted}: ${quoted}
ignore: { ${quoted}: ${quoted}, no-sponsor: ${quoted} }
steps:
  ${quoted}: active
  b: ${quoted}
measures:
  - name: ${quoted}
    unit: ${quoted}
    baseline: { value: 22, on: 2026-10-05, source: ${quoted} }
    target: { value: 8, on: 2026-11-01 }
    readings:
      - { on: 2026-11-01, value: 15, note: ${quoted} }
  - { name: b, baseline: ${quoted}, target: 4 }
history:
  - { on: 2026-10-01, did: start, step: ${quoted}, by: ${quoted}, why: ${quoted} }
  - { on: 2026-1-5, did: ${quoted}, step: ${quoted} }
verdict: { value: met, why: ${quoted} }
lessons: [${quoted}]
---
## x${poison}
- [ ] x${poison}
::error::in the text
[x](${poison})
`;
const plainOne = `---
initiative: ${quoted}
model: ${quoted}
steps:
  # ${poison.replace(/[\p{Cc}\u2028]/gu, ' ')}
  ${quoted}: active
review: 2026-1-5
measures: [{ name: ${quoted}, unit: ${quoted}, baseline: 22, target: 8 }]
---
::error::in the text
`;
/** A file that holds a zero is no text, and nothing is read of it. */
const inBody = poison.replaceAll('\0', '');
const model = `---
model: ${quoted}
name: ${quoted}
steps:
  - { id: ${quoted}, question: ${quoted}, label: ${quoted}, roles: [purpose, baseline, target, plan] }
  - { id: b, question: What?, label: ${quoted}, roles: [act, evaluate] }
---
## What?

::error::in the guidance
 ::x${inBody}

## x${inBody}

::error::in the guidance
x${inBody}
`;
const files = {
  'a.md': initiative,
  'plain.md': plainOne,
  [`${name}.md`]: initiative,
  [`${name}2.md`]: `---\ninitiative: ${quoted}\n${quoted}: [\n---\n`,
  '.continual-improvement/models/a.md': model,
  [`.continual-improvement/models/${name.slice(4)}.md`]: model.replace('roles: [act', `roles: [${quoted}`),
  'bad.json': `{ ${quoted}: \n${poison}`,
  '.vscode/settings.json': JSON.stringify({ 'continualImprovement.author': `x${poison}` }),
};

const hostile = `x${poison}`;
const readable: string[][] = [
  ['list'],
  ['check'],
  ['check', 'sub'],
  ['show', 'a.md'],
  ['show', 'plain.md'],
  ['show', `${name}.md`],
  ['guide', '--model', hostile],
  ['guide', 'b', '--model', hostile],
  ['guide', hostile, '--model', hostile],
  ['guide', hostile],
  ['guide', '--model', `${hostile}2`],
  ['record', 'plain.md', '--value', hostile],
  ['record', 'plain.md', '--measure', hostile, '--value', '3', '--note', hostile, '--on', hostile],
  ['record', 'a.md', '--value', '3'],
  ['record', 'a.md', '--measure', `${hostile}2`, '--value', '3'],
  ['skip', 'plain.md', '--step', hostile, '--why', hostile, '--by', hostile],
  ['skip', 'plain.md', '--step', `${hostile}2`],
  ['revisit', 'plain.md'],
  ['advance', 'a.md'],
  ['advance', `${name}2.md`],
  ['diagram', `${name}2.md`],
  ['diagram', 'plain.md', '--out', `${hostile}.txt`],
  ['diagram', 'plain.md', '--out', `${name}.svg/x.svg`],
  ['list', '--config', 'bad.json'],
  ['list', '--config', hostile.replaceAll('\0', '')],
  ['list', hostile.replaceAll('\0', '')],
  ['show', hostile],
  [hostile],
  ['list', `--${hostile}`],
  ['check', '--format', hostile],
  ['check', '--today', hostile],
  ['list', 'help', hostile],
  ['help', hostile],
];
const json: string[][] = [
  ['list', '--json'],
  ['show', 'a.md', '--json'],
  ['show', 'plain.md', '--json'],
  ['check', '--format', 'json'],
  ['check', '--format', 'sarif'],
];
const drawn: string[][] = [
  ['diagram', 'plain.md'],
  ['diagram', 'plain.md', '--measures'],
];

const unseen = /[\p{Cs}\p{Zl}\p{Zp}\p{DI}]|[^\P{Cc}\n\t]/u;
const command = /^\s*::/m;
const commandInLine = /##\w*\[/;

function isHarmless(text: string, about: readonly string[]) {
  for (const harm of [unseen, commandInLine, command]) assert.doesNotMatch(text, harm, JSON.stringify(about));
}

describe('a folder from a stranger', () => {
  it('drives neither a terminal nor a build', async t => {
    const { run } = folderOf(t, files);
    for (const typed of readable) {
      const { out, note } = await run(...typed);
      assert.ok(out + note !== '', JSON.stringify(typed));
      isHarmless(out, typed);
      isHarmless(note, typed);
    }
  });

  it('has no colours but those of the command line', async t => {
    const { path } = folderOf(t, files);
    for (const typed of [['list'], ['show', 'plain.md'], ['check'], ['guide', 'b', '--model', hostile]]) {
      const { out, note } = await run(typed, { cwd: path, today: '2027-11-22', paint: coloured });
      const parts = out.split(styles);
      const marks = parts.filter((_, index) => index % 2 === 1);
      assert.equal(marks.length > 0, typed[0] !== 'guide');
      // Each style ends before the next one begins; with those of a stranger among them it would not.
      assert.ok(marks.every((mark, index) => /\[(22|39)m$/.test(mark) === (index % 2 === 1)));
      isHarmless(parts.filter((_, index) => index % 2 === 0).join(''), typed);
      isHarmless(note, typed);
    }
  });

  it('shows what was written, so that it is seen', async t => {
    const { run } = folderOf(t, files);
    const { out } = await run('list', 'plain.md');
    assert.match(
      out,
      /x\\u001b\[2J\\u001b\]8;;.* \\n::error file=a::x\\n\\t ::add-mask.*#\\#\[group\]x #\\#vso\[.*\\u202ecod\./,
    );
    assert.match((await run('guide', 'b', '--model', hostile)).out, /^\\::error::in the guidance$/m);
  });

  it('comes back from JSON as it was written', async t => {
    const { run } = folderOf(t, files);
    for (const typed of json) {
      const { out, note } = await run(...typed);
      isHarmless(out, typed);
      isHarmless(note, typed);
      JSON.parse(out);
    }
    const shown = JSON.parse((await run('show', 'plain.md', '--json')).out);
    assert.equal(shown.title, hostile);
    const listed: { file: string }[] = JSON.parse((await run('list', '--json')).out);
    assert.ok(listed.some(({ file }) => file === `${name}.md`));
  });

  it('names files in SARIF by addresses', async t => {
    const { run } = folderOf(t, files);
    const { runs } = JSON.parse((await run('check', '--format', 'sarif')).out);
    const uris: string[] = runs[0].results.map((result: never) => uriOf(result));
    assert.ok(uris.length > 10);
    for (const uri of uris) assert.match(uri, /^(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/);
    assert.ok(uris.some(uri => decodeURIComponent(uri) === `${name}.md`));
  });

  it('annotates its own lines only', async t => {
    const { run } = folderOf(t, files);
    const { out } = await run('check', '--format', 'github');
    const lines = out.trimEnd().split('\n');
    assert.ok(lines.length > 10);
    assert.doesNotMatch(out, unseen);
    assert.doesNotMatch(out, commandInLine);
    for (const line of lines) {
      const [, properties = '', message = ''] = /^::(?:error|warning|notice) ([^\r]*?)::([^\r]*)$/.exec(line) ?? [];
      assert.match(properties, /^file=[^:,]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[\w-]+$/, line);
      assert.ok(message.length > 0);
    }
  });

  it('is drawn as markup that does nothing', async t => {
    const { run } = folderOf(t, files);
    for (const typed of drawn) {
      const { out } = await run(...typed);
      assert.match(out, /^<svg /);
      isHarmless(out, typed);
    }
  });

  it('gives patches to programs as they are, to people and logs as something to look at', async t => {
    const { path } = folderOf(t, files);
    const patchFor = (reader: Reader, ...typed: string[]) =>
      run([...typed, '--dry-run'], { cwd: path, today: '2026-11-22', paint: plain, reader });
    for (const typed of [
      ['skip', 'plain.md', '--step', hostile, '--why', 'x'],
      ['record', 'plain.md', '--value', '12'],
      ['check', 'plain.md', '--fix'],
    ]) {
      const exact = await patchFor('program', ...typed);
      assert.match(exact.out, /^--- a\/plain\.md\n\+\+\+ b\/plain\.md\n@@ /);
      assert.match(exact.out, /##\[group\]/);
      const [seen, logged] = [await patchFor('person', ...typed), await patchFor('log', ...typed)];
      isHarmless(seen.out, typed);
      assert.equal(logged.out, seen.out);
      assert.match(logged.note, /^The patch is shown with escapes/m);
      assert.doesNotMatch(seen.note, /escapes/);
    }
  });
});

function uriOf(result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }): string {
  return result.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
}
