import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planMove } from '../../../src/core/initiative/plan.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { readModelFile } from '../../../src/core/model/model-file.ts';
import { Models } from '../../../src/core/model/models.ts';
import { fixed, fixesIn } from '../checks/fixed.ts';
import { mark, ofKind } from '../mark.ts';

const models = new Models();

function textOf(...lines: string[]): string {
  return ['---', 'initiative: Shorter builds', ...lines, 'level: team', '---', ''].join('\n');
}

describe('front matter that one tool reads and another one does not', () => {
  const told: readonly (readonly [
    name: string,
    lines: string,
    place: string,
    message: RegExp,
    mended: string | undefined,
  ])[] = [
    ['a comment at a quote', 'owner: "Ada"#1', 'owner: «"Ada"#1»', /blank belongs before the #/, 'owner: "Ada" #1'],
    ['a comment at a single quote', "owner: 'Ada'#1", "owner: «'Ada'#1»", /before the #/, "owner: 'Ada' #1"],
    ['a comment at a bracket', 'agreed: [Ada]#1', 'agreed: «[Ada]#1»', /before the #/, 'agreed: [Ada] #1'],
    ['a comment in a bracket', 'agreed: [#1\n  Ada]', 'agreed: [«#1»', /before the #/, 'agreed: [ #1\n  Ada]'],
    ['a comment at a bar', 'value: |#1\n  a', 'value: |«#1»', /before the #/, 'value: | #1\n  a'],
    ['a sign that nobody sees', 'owner: A\u0007da', 'owner: A«\u0007da»', /nobody can see/, 'owner: Ada'],
    ['a key after an anchor', 'owner: &a b: c', 'owner: «&a b: c»', /colon needs quotes/, 'owner: "&a b: c"'],
    ['an end with a comment', '... # done', '«... # done»', /`\.\.\.` does not close it/, undefined],
    ['an end with a word', '... done', '«... done»', /`\.\.\.` does not close it/, undefined],
    ['an end at the top', '...\t', '«...»', /`\.\.\.` does not close it/, '---'],
  ];
  for (const [name, lines, place, message, mended] of told)
    it(`is told, and not written to: ${name}`, () => {
      const text = textOf(lines);
      const read = readInitiative(text, models);
      const [problem, ...others] = read.kind === 'not-an-initiative' ? [] : read.problems;
      assert.ok(problem);
      assert.deepEqual([problem.id, problem.severity, others], ['invalid-yaml', 'error', []]);
      assert.match(problem.message, message);
      assert.ok(mark(text, problem.at).includes(place), mark(text, problem.at));
      const move = planMove(new Snapshot(text, models), { kind: 'drop' }, { on: '2026-11-22' });
      assert.equal(ofKind(move, 'refused').reason, problem.message);
      const [fix] = fixesIn(text);
      if (mended === undefined) return assert.doesNotMatch(fix?.title ?? '', /Put|End/);
      assert.ok(fix);
      assert.equal(fixed(text, fix), text.replace(lines.trimEnd(), mended));
      assert.equal(readInitiative(fixed(text, fix), models).kind, 'initiative');
    });

  const legal: readonly (readonly [name: string, lines: string])[] = [
    ['foreign tags', 'owner: !name Ada'],
    ['a bracket at the margin', 'agreed: [Ada,\n  # and\n  Tom\n  ]'],
    ['a comment before the end of a bracket', 'agreed: [Ada, # one\n  # two\n  ]'],
    ['a tab before a comment', 'owner: Ada\t# one'],
    ['a number sign in a word', 'owner: Ada#1'],
    ['anchors', 'owner: &a Ada\nsponsor: *a'],
    ['keys in full', '? owner\n: Ada'],
    ['keys that are lists', '? [a]\n: b'],
    ['dots that end nothing', 'value: ...\nvision: a...\n...x: y'],
  ];
  for (const [name, lines] of legal)
    it(`is nobody's error: ${name}`, () =>
      assert.deepEqual(ofKind(readInitiative(textOf(lines), models), 'initiative').problems, []));

  it('is read around a line that YAML does not take, whatever signs stand elsewhere', () => {
    const sponsor = '\ue000'.repeat(4);
    const text = textOf('owner: @tom', `sponsor: ${sponsor}`, `value: ${'\ue001'.repeat(4)}`);
    const { initiative } = ofKind(readInitiative(text, models), 'initiative');
    assert.deepEqual([initiative.owner, initiative.sponsor, initiative.value], ['@tom', sponsor, '\ue001'.repeat(4)]);
  });

  it('is told of a model, too', () => {
    const text = '---\nmodel: own\nname: "Own"#1\nsteps: []\n---\n';
    const { problems } = ofKind(readModelFile(text), 'broken');
    assert.match(problems[0]?.message ?? '', /blank belongs before the #/);
  });
});
