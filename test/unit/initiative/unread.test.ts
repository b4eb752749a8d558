import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import type { Initiative } from '../../../src/core/initiative/initiative.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { fixed } from '../checks/fixed.ts';
import { markedLines, ofKind } from '../mark.ts';
import { hold, models, plan } from './planned.ts';

function textOf(...lines: readonly string[]): string {
  return ['---', ...lines, '---', ''].join('\n');
}

function windows(text: string): string {
  return `\ufeff${text.replaceAll('\n', '\r\n')}`;
}

function told(text: string): string[] {
  const read = readInitiative(text, models);
  const problems = read.kind === 'not-an-initiative' ? [] : read.problems;
  return problems.map(({ at, message }) => `${markedLines(text, at).trim()}: ${message}`);
}

/** Around what is wrong, everything is read. */
const rest = { title: 'Half typed', owner: 'Ann', measures: ['A'], states: ['vision'] };

function restOf({ title, owner, measures, states }: Initiative) {
  return { title, owner, measures: measures.map(({ name }) => name), states: [...states.keys()] };
}

function around(where: 'top' | 'steps' | 'measure' | 'end', line: string): string[] {
  const at = (place: typeof where) => (where === place ? [line] : []);
  return [
    'initiative: Half typed',
    ...at('top'),
    'owner: Ann',
    'steps:',
    ...at('steps'),
    '  vision: done',
    'measures:',
    '  - name: A',
    ...at('measure'),
    '    baseline: 5',
    ...at('end'),
  ];
}

describe('a key without a colon is one line that is not read, and nothing else is lost:', () => {
  for (const [where, line] of [
    ['top', 'ag'],
    ['top', 'ag # so'],
    ['top', 'This is a sentence, and no key'],
    ['end', 'lessons'],
    ['steps', '  pl'],
    ['measure', '    un'],
  ] as const)
    it(`${line} (${where})`, () => {
      const text = textOf(...around(where, line));
      const word = line.trim().replace(' # so', '');
      for (const written of [text, windows(text)]) {
        const { initiative } = ofKind(readInitiative(written, models), 'initiative');
        assert.deepEqual(restOf(initiative), rest);
        assert.deepEqual(told(written), [
          `${line.trim().replace(word, `«${word}»`)}: The line “${word}” is read as nothing: a key needs a colon.`,
        ]);
        assert.match(ofKind(plan(written, hold), 'refused').reason, /^The line “.*” is read as nothing/);
      }
    });

  it('while texts over several lines stay as they are', () => {
    const long = ['value: a text', '  that goes on', 'vision: |', '  ag', '  - @x: y: z', 'from: >-', '  lessons'];
    const { initiative } = ofKind(readInitiative(textOf('initiative: x', ...long, 'ag'), models), 'initiative');
    assert.deepEqual(
      [initiative.value, initiative.vision, initiative.from],
      ['a text that goes on', 'ag\n- @x: y: z', 'lessons'],
    );
  });
});

const values: readonly (readonly [
  line: string,
  read: Partial<Initiative>,
  place: string,
  message: RegExp,
  mended: string,
])[] = [
  ['owner: @team', { owner: '@team' }, 'owner: «@team»', /begins with @ needs quotes/, 'owner: "@team"'],
  ['owner: `Ann`', { owner: '`Ann`' }, 'owner: «`Ann`»', /begins with ` needs quotes/, 'owner: "`Ann`"'],
  ['owner: %x', { owner: '%x' }, 'owner: «%x»', /begins with % needs quotes/, 'owner: "%x"'],
  ['owner: *Ann*', { owner: '*Ann*' }, 'owner: «*Ann*»', /begins with \* needs quotes/, 'owner: "*Ann*"'],
  ['owner: *Ann', { owner: '*Ann' }, 'owner: «*Ann»', /nothing is marked as &Ann/, 'owner: "*Ann"'],
  [
    'agreed: - Ann',
    { agreed: [{ by: 'Ann' }] },
    'agreed: «- Ann»',
    /a list begins in the line below its key/,
    'agreed: [Ann]',
  ],
  ['value: users: all', { value: 'users: all' }, 'value: «users: all»', /holds a colon/, 'value: "users: all"'],
  ['value: users: all # so', { value: 'users: all' }, 'value: «users: all» # so', /colon/, 'value: "users: all" # so'],
  [
    'vision: [us](us.md)',
    { vision: '[us](us.md)' },
    'vision: «[us](us.md)»',
    /begins with \[ needs quotes/,
    'vision: "[us](us.md)"',
  ],
  [
    'agreed: [[Ann]], [[Tom]]',
    { agreed: [{ by: '[[Ann]], [[Tom]]' }] },
    'agreed: «[[Ann]], [[Tom]]»',
    /begins with \[ needs quotes/,
    'agreed: "[[Ann]], [[Tom]]"',
  ],
  [
    'value: "soon" or never',
    { value: '"soon" or never' },
    'value: «"soon" or never»',
    /text stands after the closing quote/,
    'value: "\\"soon\\" or never"',
  ],
  [
    'lessons:\n  - @x\n  - y',
    { lessons: ['@x', 'y'] },
    '- «@x»',
    /begins with @ needs quotes/,
    'lessons:\n  - "@x"\n  - y',
  ],
  ['owner:\u00a0Ann', { owner: 'Ann' }, '«owner:\u00a0Ann»', /A blank belongs after the colon/, 'owner: Ann'],
  ['owner:Ann', { owner: 'Ann' }, '«owner:Ann»', /A blank belongs after the colon/, 'owner: Ann'],
  ['owner:"Ann B"', { owner: 'Ann B' }, '«owner:"Ann B"»', /A blank belongs after the colon/, 'owner: "Ann B"'],
];

describe('a value that YAML does not take is read as the text that stands there, and told:', () => {
  for (const [line, expected, place, message, mended] of values)
    it(line, () => {
      for (const written of [
        textOf('initiative: x', line, 'level: team'),
        textOf(line, 'initiative: x', 'level: team'),
      ]) {
        const { initiative, problems } = ofKind(readInitiative(written, models), 'initiative');
        assert.equal(initiative.level, 'team');
        for (const [key, value] of Object.entries(expected))
          assert.deepEqual(Object.entries(initiative).find(([name]) => name === key)?.[1], value);
        assert.equal(problems.length, 1);
        assert.match(problems[0]?.message ?? '', message);
        assert.match(told(written)[0] ?? '', new RegExp(`^${place.replace(/[[\]().*|"+]/g, '\\$&')}: `));
        ofKind(plan(written, hold), 'refused');
        const fix = checkInitiative(new Snapshot(written, models), { today: '2026-11-22' }).find(
          ({ id }) => id === 'invalid-yaml',
        )?.fixes[0];
        assert.ok(fix);
        assert.equal(fixed(written, fix), written.replace(line, mended));
      }
    });

  it('the title, too', () => {
    for (const [line, title] of [
      ['initiative: CI: faster', 'CI: faster'],
      ['initiative: @team is faster', '@team is faster'],
      ['initiative:No blank', 'No blank'],
    ] as const)
      assert.equal(ofKind(readInitiative(textOf(line, 'owner: Ann'), models), 'initiative').initiative.title, title);
  });

  it('and a wrong one says nothing more', () => {
    assert.equal(told(textOf('initiative: x', 'status: @team', 'review: - soon')).length, 2);
  });
});

describe('front matter is not read around', () => {
  for (const lines of [
    ['initiative: "x', 'owner: Ann'],
    ['initiative: x', "owner: 'Ann", 'level: team'],
    ['initiative: x', 'agreed: [Ann, Tom', 'level: team'],
    ['initiative: x', 'steps: { vision: done', 'level: team'],
    ['initiative: x', 'steps:', '\tvision: done'],
    ['initiative: x', ' owner: a'],
    ['initiative: x', 'a: 1', 'a: 2', 'ag'],
    ['initiative: x', ...Array.from({ length: 9 }, (_, nth) => `line ${nth}`)],
  ])
    it(`where a mistake reaches further than its line: ${lines.join(' ⏎ ')}`, () => {
      ofKind(readInitiative(textOf(...lines), models), 'broken');
    });
});

describe('front matter that begins or ends elsewhere is told', () => {
  const block = '---\ninitiative: x\nowner: Ann\n---\nbody\n';

  for (const before of [
    '\n',
    '\n\n \n',
    '# a note\n',
    '<!-- a note -->\n\n',
    '<!--\n  a licence\n-->\n<!-- b -->\n',
    '  ',
    '\ufeff\n',
  ])
    it(`below ${JSON.stringify(before)}`, () => {
      const text = before + block;
      const { problems } = ofKind(readInitiative(text, models), 'broken');
      assert.match(problems[0]?.message ?? '', /^Front matter begins in the first line/);
      assert.match(ofKind(plan(text, hold), 'refused').reason, /^Front matter begins in the first line/);
      const [fix] = checkInitiative(new Snapshot(text, models), { today: '2026-11-22' })[0]?.fixes ?? [];
      assert.ok(fix);
      assert.equal(fixed(text, fix).replace('\ufeff', ''), block);
    });

  for (const text of [
    `Some text\n\n${block}`,
    '\n---\ninitiative: "[[x]]"\n---\n',
    '\n---\ninitiative: x\n',
    '# Heading\n\n---\n\ninitiative: none of ours\n',
    `\n\`\`\`\n${block}\`\`\`\n`,
  ])
    it(`but nothing is said of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readInitiative(text, models), { kind: 'not-an-initiative' });
    });

  it('where three dots end it', () => {
    for (const body of ['body\n', 'body\n\n---\n\nmore\n']) {
      const text = `---\ninitiative: x\n...\n${body}`;
      assert.deepEqual(told(text), ['«...»: The front matter ends with a line `---`: a line `...` does not close it.']);
      const [fix] = checkInitiative(new Snapshot(text, models), { today: '2026-11-22' })[0]?.fixes ?? [];
      assert.ok(fix);
      assert.equal(fixed(text, fix), text.replace('...', '---'));
    }
  });

  it('where its lines end in a lone carriage return, and it is read', () => {
    const text = block.replaceAll('\n', '\r');
    const { initiative, problems } = ofKind(readInitiative(text, models), 'initiative');
    assert.deepEqual([initiative.title, initiative.owner], ['x', 'Ann']);
    assert.match(problems[0]?.message ?? '', /^Lines end in a lone carriage return/);
    assert.match(ofKind(plan(text, hold), 'refused').reason, /^Lines end in a lone carriage return/);
  });

  it('where its lines end in a lone carriage return, also at the place of something else', () => {
    const text = '---\rinitiative: x\rstatus: gone\r---\r';
    assert.deepEqual(
      ofKind(readInitiative(text, models), 'initiative').problems.map(({ at }) => text.slice(at.start, at.end)),
      ['---', 'gone'],
    );
  });

  it('but byte order marks are in nobody’s way, however many', () => {
    for (const marks of ['', '\ufeff', '\ufeff\ufeff']) {
      assert.deepEqual(told(marks + block), []);
      const { edits } = ofKind(plan(marks + block, hold), 'edits');
      assert.ok(applyEdits(marks + block, edits).startsWith(`${marks}---\ninitiative: x\nstatus: on-hold\n`));
    }
  });
});
