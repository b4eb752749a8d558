import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cycleOfHeading, stepOfHeading } from '../../../src/core/model/heading.ts';
import type { Step } from '../../../src/core/model/model.ts';
import { assertGrowsWithText } from '../../limits/growth.ts';
import { itil } from './standing.ts';

const table: readonly (readonly [heading: string, step: string | undefined])[] = [
  ['What is the vision?', 'vision'],
  ['WHAT IS THE VISION', 'vision'],
  ['  What   is the vision ?  ', 'vision'],
  ['What is the vision?!…', 'vision'],
  ['1. What is the vision?', 'vision'],
  ['1) What is the vision?', 'vision'],
  ['1 What is the vision?', 'vision'],
  ['1.1 What is the vision?', 'vision'],
  ['1.1. What is the vision?', 'vision'],
  ['1: What is the vision?', 'vision'],
  ['1 – What is the vision?', 'vision'],
  ['Step 1: What is the vision?', 'vision'],
  ['Step 1 What is the vision?', 'vision'],
  ['IV. Plan', 'plan'],
  ['iv) Plan:', 'plan'],
  ['*What is the vision?*', 'vision'],
  ['**2.** `current-state`', 'current-state'],
  ['Current state', 'current-state'],
  ['current-state', 'current-state'],
  ['Vision', 'vision'],
  ['Vision.', 'vision'],
  ['Take action', 'action'],
  ['Action', 'action'],
  ['Visions', undefined],
  ['Our vision', undefined],
  ['What is the vision? And why?', undefined],
  ['Currentstate', undefined],
  ['Lessons', undefined],
  ['1.', undefined],
  ['', undefined],
  // What hangs on a heading, and is no word of it.
  ['How do we get there? {#plan}', 'plan'],
  ['{#a .b} Plan {: key="value"}', 'plan'],
  ['Plan[^1] [^note]', 'plan'],
  ['Plan #now #team/alpha', 'plan'],
  ['Plan ^a1b2', 'plan'],
  ['Plan^[as agreed]', 'plan'],
  ['Plan %% to be done %%', 'plan'],
  ['Plan {{< anchor >}}', 'plan'],
  ['#Plan', 'plan'],
  // Links, code, HTML, pictures.
  ['[Take action](board.md)', 'action'],
  ['[Take action](<a board.md> "Title").', 'action'],
  ['[[board|Take action]]', 'action'],
  ['[[Plan]]', 'plan'],
  ['[Plan][board]', 'plan'],
  ['[*Plan*][board]', 'plan'],
  ['[Plan][]', 'plan'],
  ['[![CI](ci.svg)](ci) Plan', 'plan'],
  ['<a id="plan"></a>Plan', 'plan'],
  ['Plan <!-- to be done -->', 'plan'],
  ['What is the <b>vision</b>?<br>', 'vision'],
  ['![a target](target.svg) What is the vision?', 'vision'],
  ['![Plan](plan.svg)', 'plan'],
  ['~~Plan~~', 'plan'],
  ['==Plan==', 'plan'],
  ['`plan`', 'plan'],
  ['P&#108;an&nbsp;', 'plan'],
  ['1\\. Plan', 'plan'],
  // Emoji, with all that they are joined of.
  ['🎯 What is the vision?', 'vision'],
  ['👩‍💻 Plan ❤️', 'plan'],
  ['🇩🇪 Plan 👍🏽', 'plan'],
  [':dart: What is the vision? :+1:', 'vision'],
  ['✓ Plan', 'plan'],
  ['🎯', undefined],
  ['™ Plan', 'plan'],
  // Numbers in front, and what is none.
  ['1️⃣ What is the vision?', 'vision'],
  ['4️⃣Plan', 'plan'],
  ['Step 5 — Take action', 'action'],
  ['Step 5 of 7: Action', 'action'],
  ['Step 5/7 – Action', 'action'],
  ['(5 of 7) Action', 'action'],
  ['Schritt 5: Action', 'action'],
  ['5단계: Action', 'action'],
  ['Étape 5 : Action', 'action'],
  ['ШАГ 5. Action', 'action'],
  ['第5步 Action', 'action'],
  ['第五步：Action', 'action'],
  ['五、Action', 'action'],
  ['5、Action', 'action'],
  ['(5) Action', 'action'],
  ['（５） Action', 'action'],
  ['§ 5 Action', 'action'],
  ['V — Action', 'action'],
  ['Step V: Action', 'action'],
  ['e) Action', 'action'],
  ['٥. Action', 'action'],
  ['50 % Action', undefined],
  ['2026 Vision', undefined],
  ['24/7 Action', undefined],
  ['Action 2', undefined],
  // Marks at the end and letters of any script; what cannot be seen.
  ['Ｐｌａｎ？', 'plan'],
  ['Plan؟', 'plan'],
  ['Plan\u037e', 'plan'],
  ['Plan。', 'plan'],
  ['¿Plan?', 'plan'],
  ['“Plan”', 'plan'],
  ['Pl\u200ban\u2060', 'plan'],
  ['\u202aPlan\u202c', 'plan'],
  ['\ufeffPlan', 'plan'],
  ['What\u00a0is\u3000the vision?', 'vision'],
  ['What is\nthe vision?', 'vision'],
  ['current‑state', 'current-state'],
];

describe('a heading belongs to a step', () => {
  for (const [heading, step] of table) {
    it(`“${heading}” → ${step ?? 'none'}`, () => assert.equal(stepOfHeading(itil, heading)?.id, step));
  }

  it('whose own name begins with a number or ends with marks', () => {
    const [first] = itil.steps;
    assert.ok(first);
    const step = { ...first, id: '5s', question: '5 whys: why?', label: 'V.I.P.' };
    for (const heading of ['5 whys: why?', '5 Whys: why', 'V.I.P.', '5s', '5S'])
      assert.equal(stepOfHeading({ ...itil, steps: [step] }, heading), step, heading);
  });

  it('and is told apart from one whose name differs in marks, numbers or additions alone', () => {
    const [first] = itil.steps;
    assert.ok(first);
    const names = ['C', 'C#', 'C++', '1. Review', '2. Review', 'Run {a}', 'Run {b}'];
    const model = {
      ...itil,
      steps: names.map((question, id) => ({ ...first, id: `s-${id}`, question, label: question })),
    };
    for (const name of names) assert.equal(stepOfHeading(model, name.toLowerCase())?.question, name);
    assert.equal(stepOfHeading(model, '🎯 2. Review')?.question, '2. Review');
    assert.equal(stepOfHeading(model, 'Review')?.question, '1. Review');
  });

  it('in whatever case a script has', () => {
    const [first] = itil.steps;
    assert.ok(first);
    for (const [question, heading] of [
      ['İş planı', 'iş planı'],
      ['Maßnahmen', 'MASSNAHMEN'],
      ['Στόχος', 'ΣΤΌΧΟΣ;'],
      ['计划？', '４、计划?'],
      ['Où en sommes-nous ?', 'OÙ EN SOMMES‑NOUS\u00a0?'],
      ['What’s next?', "What's next"],
    ] as const) {
      const own: Step = { ...first, question };
      assert.equal(stepOfHeading({ ...itil, steps: [own] }, heading), own, heading);
    }
  });

  it('in a time that grows with its length only', () => {
    for (const part of [
      '!',
      '{',
      '[^1]',
      '#a ',
      ':a',
      ' ',
      '\u200b',
      '🎯',
      '1.',
      '`',
      '[[',
      '<!--',
      '*a',
      '？',
      '^a ',
      '\u0301',
    ])
      assertGrowsWithText(part, 5_000 / part.length, count => stepOfHeading(itil, `${part.repeat(count)}x`));
  });
});

describe('a heading begins a cycle', () => {
  for (const [heading, cycle] of [
    ['Cycle 2', 2],
    ['🔁 **CYCLE 12**:', 12],
    ['Cycle 2: the second try', 2],
    ['Cycle 3 (from May) {#c3}', 3],
    ['2. Cycle 4', 4],
    ['Cycles 2', undefined],
    ['Cycle two', undefined],
    ['Cycle 2 was short', undefined],
    ['The cycle 2', undefined],
  ] as const)
    it(`“${heading}” → ${cycle ?? 'none'}`, () => assert.equal(cycleOfHeading(heading), cycle));
});
