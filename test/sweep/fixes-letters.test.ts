import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CORE_SCHEMA, load } from 'js-yaml';
import { applyEdits, type TextEdit } from '../../src/core/base/edit.ts';
import { isRecord } from '../../src/core/base/is-record.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import type { Finding } from '../../src/core/checks/finding.ts';
import { planAllFixes } from '../../src/core/checks/fix-all.ts';
import { planFix } from '../../src/core/checks/fixes/plan-fix.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { roles } from '../../src/core/model/model.ts';
import { Models } from '../../src/core/model/models.ts';
import { type FlowValue, writeFlow, writeKey } from '../../src/core/yaml/flow.ts';
import { allowedBy } from '../fuzz/areas/fixes.ts';
import { compare } from '../fuzz/comparison.ts';
import { awkwardWords } from '../unit/words.ts';

const today = '2026-11-22';

/** Seven steps whose names are all awkward, and what else the file says in such words. */
function caseOf(words: readonly string[]) {
  const word = (index: number) => words[index % words.length] ?? '';
  const named = [
    ...new Set([...words.slice(-roles.length).map(text => text.trim()), ...roles].filter(text => text !== '')),
  ].slice(0, 7);
  const steps = roles.map((role, index) => {
    const id = named[index] ?? role;
    return { id, question: `${id}?`, label: id, roles: [role], guidance: '' };
  });
  const states = Object.fromEntries(steps.map(({ id }, index) => [id, index < 5 ? 'done' : 'active']));
  const data: Record<string, FlowValue> = {
    initiative: `a ${word(0)}`,
    model: 'awkward',
    level: 'organization',
    raised: '2026-01-05',
    [`own ${word(1)}`]: word(1),
    next: [`words ${word(2)}`],
    steps: states,
    measures: [
      { name: word(3), unit: word(4), target: { value: 8, on: '2026-02-01' } },
      { name: `b ${word(5)}`, limit: 3 },
    ],
    history: [
      { on: '2026-01-05', did: 'start', step: steps[0]?.id ?? '', by: word(6), why: word(0) },
      { on: '2026-01-06', did: 'finish', step: steps[6]?.id ?? '', by: word(1) },
      { on: '2026-01-04', did: 'start', step: steps[4]?.id ?? '', why: word(2) },
    ],
    ignore: { [word(3)]: word(4) },
  };
  return { models: new Models([{ id: 'awkward', name: 'Awkward', steps }]), data };
}

/** The same data in several ways of writing it. */
const styles: Readonly<Record<string, (data: Readonly<Record<string, FlowValue>>) => string>> = {
  'block style': data => lines(data, 0).join('\n'),
  'flow style': data => writeFlow(data),
  'quotes and comments': data =>
    Object.entries(data)
      .map(([key, value]) => `"${JSON.stringify(key).slice(1, -1)}": ${JSON.stringify(value)} # it's: "so" [`)
      .join('\n'),
};

function lines(value: FlowValue, indent: number): string[] {
  if (typeof value !== 'object') return [writeFlow(value)];
  const pad = ' '.repeat(indent);
  const nested = (item: FlowValue, head: string) =>
    typeof item === 'object' ? [head, ...lines(item, indent + 2)] : [`${head} ${writeFlow(item)}`];
  return Array.isArray(value)
    ? value.flatMap((item: FlowValue) =>
        typeof item === 'object'
          ? lines(item, indent + 2).map((line, nth) => (nth === 0 ? `${pad}- ${line.trimStart()}` : line))
          : [`${pad}- ${writeFlow(item)}`],
      )
    : Object.entries(value).flatMap(([key, item]) => nested(item, `${pad}${writeKey(key)}:`));
}

const PER_FILE = 14;

describe('a fix writes, letter for letter, what was verified', () => {
  const ways = Object.entries(styles);
  for (let nth = 0; nth * PER_FILE < awkwardWords.length; nth++) {
    const words = awkwardWords.slice(nth * PER_FILE, (nth + 1) * PER_FILE);
    const [style, write] = ways[nth % ways.length] ?? ['', writeFlow];
    it(`in ${style}, with ${words.map(word => JSON.stringify(word)).join(' ')}`, () => {
      const { models, data } = caseOf(words);
      const text = `---\n${write(data)}\n---\n`;
      const findings = checkInitiative(new Snapshot(text, models), { today, quietDays: 30 });
      const made = findings.flatMap(finding =>
        finding.fixes.map(fix => {
          const planned = planFix(new Snapshot(text, models), fix, { on: today, by: words[0] ?? '' });
          if (planned.kind === 'edits') assertOnly(text, planned.edits, finding, allowedBy(fix.repair)?.keys);
          return planned.kind;
        }),
      );
      assert.ok(made.filter(kind => kind === 'edits').length > 12, `${made.length} fixes were planned`);
    });
  }
});

describe('what is fixed without a question', () => {
  it('writes the ids of a model as they are, and no key of their own', () => {
    // Hexadecimal for a line end and “key: 1”, once taken for a suggestion in code.
    const ids = ['Stop000a006b00650079003a00200031Stop', 'a, b: c'];
    const steps = ids.map(id => ({ id, question: `${id}?`, label: id, roles: [...roles], guidance: '' }));
    const models = new Models([{ id: 'odd', name: 'Odd', steps }]);
    const written = (status: string, first: string, second: string, on: string) =>
      [
        '---',
        'initiative: Odd',
        'model: odd',
        `status: ${status}`,
        `steps: { ${first}: done, ${second}: active }`,
        `history: [{ on: ${on}, did: finish, step: ${first} }]`,
        '---',
        '',
      ].join('\n');
    const [first = '', second = ''] = ids;
    const text = written('Active', first.toLowerCase(), JSON.stringify(second.toUpperCase()), '2026/11/01');
    const { edits } = planAllFixes(new Snapshot(text, models), { today });
    assert.equal(applyEdits(text, edits), written('active', first, JSON.stringify(second), '2026-11-01'));
  });
});

describe('a link is led to a file of any name', () => {
  const table: readonly (readonly [name: string, before: string, to: string, after: string | undefined])[] = [
    ['as it is', 'parent: ./x.md', './y z.md', 'parent: ./y z.md'],
    ['in quotes where YAML asks for them', 'parent: ./x.md # why', './y: z.md', 'parent: "./y: z.md" # why'],
    ['in flow style', 'next: [./x.md, ./b.md]', './a, b.md', 'next: ["./a, b.md", ./b.md]'],
    ['in the quotes that are there', "next: ['./x.md']", "./it's.md", "next: ['./it''s.md']"],
    ['with its number sign encoded', 'parent: ./x.md', './a #1.md', 'parent: ./a %231.md'],
    ['with its per cent sign encoded', 'parent: ./x.md', './100%25.md', 'parent: ./100%2525.md'],
    ['in markdown', 'vision: "[a](./x.md), b"', './y (z).md', 'vision: "[a](./y%20%28z%29.md), b"'],
    ['in angle brackets', 'vision: see <./x.md> and <./x.md>', './y>.md', 'vision: see <./y%3E.md> and <./x.md>'],
    ['but to none of another system', 'parent: ./x.md', '.\\y.md', undefined],
    ['nor where an alias repeats it', 'parent: &a ./x.md\nowner: *a', './y.md', undefined],
  ];
  for (const [name, before, to, after] of table)
    it(name, () => {
      const text = `---\ninitiative: Shorter builds\n${before}\n---\n`;
      const start = text.indexOf('./x.md');
      const repair = { kind: 'redirect', link: { start, end: start + './x.md'.length }, to } as const;
      const planned = planFix(
        new Snapshot(text, new Models()),
        { title: '', certainty: 'likely', repair },
        { on: today },
      );
      const result = planned.kind === 'edits' ? applyEdits(text, planned.edits) : undefined;
      assert.equal(result, after && text.replace(before, () => after));
    });
});

/** Whatever the keys are that a fix is about, all others read as before, to two parsers. */
function assertOnly(text: string, edits: readonly TextEdit[], { id }: Finding, keys: readonly string[] = []): void {
  const after = applyEdits(text, edits);
  const compared = compare(text, after, edits, { keys, body: keys.length === 0, removes: true });
  assert.equal(compared.kind, 'right', `${id}: ${JSON.stringify(compared)}\n${after}`);
  assert.deepEqual(otherKeys(after, keys), otherKeys(text, keys), id);
}

function otherKeys(text: string, keys: readonly string[]): unknown {
  const data = load(text.split(/^---$/m)[1] ?? '', { schema: CORE_SCHEMA });
  assert.ok(isRecord(data));
  return Object.entries(data).filter(([key]) => !keys.includes(key));
}
