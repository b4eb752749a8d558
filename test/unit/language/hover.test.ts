import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pastVersions } from '../../../src/core/initiative/past.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { type Known, tell } from '../../../src/core/language/hover.ts';
import { Models } from '../../../src/core/model/models.ts';

const models = new Models([
  {
    id: 'hostile',
    name: '[Run](command:x)',
    steps: ['a', 'b'].map(id => ({
      id,
      question: `<b>${id}</b>?`,
      label: id,
      roles: ['plan'] as const,
      guidance:
        '### Why\n\n![pixel](https://example.com/p.png) [run](command:workbench.x) <img src=x> `code`\n\n- *one*\n- $(zap) two',
    })),
  },
]);

const known: Known = {
  today: '2026-01-31',
  findings: [
    { step: 'current-state', message: 'No [baseline](command:x).' },
    { step: 'plan', message: 'Another.' },
    { message: 'About no step.' },
  ],
};

/** What is told where `|` stands in a text. */
function told(marked: string): { of: string; lines: string[] } | undefined {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = tell(new Snapshot(text, models), offset, known);
  return (
    found && {
      of: text.slice(found.at.start, found.at.end),
      lines: found.markdown.split('\n').filter(line => line !== ''),
    }
  );
}

const inside = (line: string) => told(`---\ninitiative: x\n${line}\n---\n`);

describe('a hover tells', () => {
  it('of a key what it means, what it may be, and an example', () => {
    const { of, lines } = inside('re|view: 2026-02-12') ?? assert.fail();
    assert.equal(of, 'review');
    assert.deepEqual([lines[0], lines[2], lines[4]], ['**review**', 'Value: date', 'review: 2026-12-04']);
    assert.match(lines[1] ?? '', /^When it is looked at next\./);
    assert.deepEqual(inside('measures:\n  - { name: a, base|line: 2 }')?.lines[0], '**baseline**');
    assert.match(inside('raised-b|y: Ana')?.lines[1] ?? '', /^Who raised it/);
    assert.match(inside('measures: [{ ho|w: counted }]')?.lines[1] ?? '', /^The definition/);
    assert.match(inside('measures: [{ baseline: { ov|er: 30 days } }]')?.lines[1] ?? '', /^The period/);
    assert.deepEqual(inside('ignore: { no-ow|ner: we know }')?.lines[0], '**no-owner**: warning');
  });

  it('of a target whether it was moved after it was agreed', () => {
    const text = (target: number) =>
      `---\ninitiative: x\nagreed: [{ by: Tom, on: 2026-01-05 }]\nmeasures: [{ name: "[a](command:x)", target: { value: ${target} } }]\n---\n`;
    const kept = [
      { on: '2026-01-06', by: 'Ana', text: text(8) },
      { on: '2026-01-09', by: '[Tom](command:x)', text: text(9) },
    ];
    const versions = pastVersions(kept, models);
    const at = (place: string) =>
      tell(new Snapshot(text(9), models), text(9).indexOf(place) + 1, { ...known, versions })?.markdown ?? '';
    const moved = String.raw`The target of \[a\]\(command\:x\) was 8 when it was agreed on 2026\-01\-05; \[Tom\]\(command\:x\) made it 9 on 2026\-01\-09.`;
    assert.ok(at('target').endsWith(`\n\n${moved}`), at('target'));
    assert.equal(at(' 9'), moved);
    assert.ok(!at('agreed').includes('made it'));
  });

  it('of nothing where `initiative:` is the key of somebody else', () => {
    for (const value of ['"[[Foo]]"', '[[Foo]]', '+2', '{ id: 3 }', './plan.md', '{{title}}'])
      assert.equal(told(`---\ninitiative: ${value}\nsta|tus: ready\n---\n`), undefined, value);
    for (const value of ['', ' Foo', ' [[Foo]]\nsteps:'])
      assert.equal(told(`---\ninitiative:${value}\nsta|tus: ready\n---\n`)?.of, 'status', value);
  });

  it('of a word what it means', () => {
    assert.deepEqual(inside('status: on-h|old')?.lines, ['**on-hold**', 'It rests until its `review` date.']);
    assert.deepEqual(inside('steps: { vision: "do|ne" }')?.of, '"done"');
    assert.deepEqual(inside('history: [{ did: re|visit }]')?.lines[0], '**revisit**');
    assert.deepEqual(inside('model: pd|ca')?.lines[1], 'Plan → Do → Check → Act');
  });

  it('of a date how far off it is', () => {
    assert.deepEqual(inside('review: 2026-02-|12')?.lines, ['Thursday, in 12 days']);
    assert.deepEqual(inside('raised: 2026-01-|30')?.lines, ['Friday, 1 day ago']);
    assert.deepEqual(inside('raised: 2026-01-|31')?.lines, ['Saturday, today']);
    assert.equal(inside('raised: 2026-02-|31'), undefined);
  });

  it('of a step its question, where the initiative stands with it, what is missing, and its guidance', () => {
    const { lines } = inside('steps:\n  vision: done\n  current-st|ate: active') ?? assert.fail();
    assert.deepEqual(lines.slice(0, 2), ['**Where are we now?**', 'Step 2 of 7: current']);
    assert.match(lines[2] ?? '', /^Measure where you are/);
    assert.deepEqual(lines.slice(-2), ['Missing:', '- No \\[baseline\\]\\(command\\:x\\).']);
  });

  it('of a heading what it tells of its step', () => {
    const head =
      '---\ninitiative: x\nsteps: { vision: done, plan: done }\nhistory: [{ did: revisit, step: vision }]\n---\n';
    const { of, lines } = told(`${head}\n## 4. How do we get |there\n`) ?? assert.fail();
    assert.equal(of, '## 4. How do we get there');
    assert.equal(lines[1], 'Step 4 of 7: done, stale');
    assert.equal(told(`${head}\n## Other |things\n`), undefined);
  });

  it('no more than the words of a model that somebody else has written', () => {
    const { lines } = inside('model: hostile\nsteps: { |a: active }') ?? assert.fail();
    assert.deepEqual(lines.slice(0, 4), [
      '**\\<b\\>a\\<\\/b\\>?**',
      'Step 1 of 2: current',
      'pixel run \\<img src\\=x\\> code',
      '- one',
    ]);
    assert.deepEqual(inside('model: host|ile')?.lines[0], '**\\[Run\\]\\(command\\:x\\)**');
  });

  it('nothing elsewhere', () => {
    for (const marked of [
      '---\ninitiative: x\n---\n\nPro|se.\n',
      '---\ninitiative: x # com|ment\n---\n',
      '---\ninitiative: x\ntags: [a|]\n---\n',
      '---\ntitle: x\nsta|tus: active\n---\n',
      '# Hea|ding\n',
    ])
      assert.equal(told(marked), undefined, marked);
  });

  it('also while the front matter is broken', () => {
    assert.deepEqual(inside('owner: "Priya\nsteps: { vis|ion: done')?.lines[0], '**What is the vision?**');
  });
});
