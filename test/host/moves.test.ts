import { commands, Uri, window } from 'vscode';
import { dateCandidates } from '../../src/core/language/dates.ts';
import { today } from '../../src/editor/host/day.ts';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { withEnter, withEscape } from './quick-input.ts';
import { fewerPages, shorterBuilds } from './samples.ts';
import { movesAtOnce, setSetting } from './settings.ts';

/** A move as it is made by a click: in which file, on which step if on one, and all that it may change in the text. */
interface Case {
  readonly title: string;
  readonly command: string;
  readonly text: string;
  readonly step?: string;
  readonly changes: readonly (readonly [from: string, to: string])[];
  /** The lines that the history gains, without the date, and without Grace where she stands at the end. */
  readonly history: readonly string[];
}

const inAWeek = dateCandidates(today(), 'future')[0]?.label;
const held = shorterBuilds.replace('status: active ', 'status: on-hold ');

const cases: readonly Case[] = [
  {
    title: 'advance finishes the current step and starts the next',
    command: 'advance',
    text: shorterBuilds,
    changes: [['  current-state: active # measuring\n', '  current-state: done # measuring\n  target-state: active\n']],
    history: ['did: finish, step: current-state', 'did: start, step: target-state'],
  },
  {
    title: 'start starts the clicked step beside the others',
    command: 'start',
    step: 'plan',
    text: shorterBuilds,
    changes: [['  current-state: active # measuring\n', '  current-state: active # measuring\n  plan: active\n']],
    history: ['did: start, step: plan'],
  },
  {
    title: 'finish finishes the clicked step and starts none',
    command: 'finish',
    step: 'current-state',
    text: shorterBuilds,
    changes: [['current-state: active', 'current-state: done']],
    history: ['did: finish, step: current-state'],
  },
  {
    title: 'revisit makes the clicked step active again',
    command: 'revisit',
    step: 'vision',
    text: shorterBuilds,
    changes: [['vision: done', 'vision: active']],
    history: ['did: revisit, step: vision'],
  },
  {
    title: 'skip leaves the clicked step out',
    command: 'skip',
    step: 'current-state',
    text: shorterBuilds,
    changes: [['current-state: active', 'current-state: skipped']],
    history: ['did: skip, step: current-state'],
  },
  {
    title: 'confirm only notes it',
    command: 'confirm',
    step: 'plan',
    text: fewerPages,
    changes: [],
    history: ['did: confirm, step: plan'],
  },
  {
    title: 'next cycle begins again at the first step, under headings of its own, and keeps what was reached',
    command: 'nextCycle',
    text: shorterBuilds,
    changes: [
      ['status: active   # two hours a week\n', 'status: active   # two hours a week\ncycle: 2\n'],
      [
        '  vision: done\n  current-state: active # measuring\n',
        '  vision: active\n  current-state: not-started # measuring\ncycles:\n  - { cycle: 1, from: 2026-10-01, to: TODAY }\n',
      ],
      ['the coffee is.\n', 'the coffee is.\n\n### Cycle 2\n\n'],
      ['Ask three people\n', 'Ask three people\n\n### Cycle 2\n\n'],
      ['Nothing yet.\n', 'Nothing yet.\n\n### Cycle 2\n'],
    ],
    history: ['did: next-cycle', 'did: start, step: vision'],
  },
  {
    title: 'keep notes that it was looked at, until the first day that is offered',
    command: 'keep',
    text: shorterBuilds,
    changes: [['review: 9999-12-31', `review: ${inAWeek}`]],
    history: [`did: keep, by: Grace, until: ${inAWeek}`],
  },
  {
    title: 'hold pauses the initiative, until the first day that is offered',
    command: 'hold',
    text: shorterBuilds,
    changes: [
      ['status: active ', 'status: on-hold '],
      ['review: 9999-12-31', `review: ${inAWeek}`],
    ],
    history: [`did: hold, by: Grace, until: ${inAWeek}`],
  },
  {
    title: 'resume takes it up again',
    command: 'resume',
    text: held,
    changes: [['status: on-hold ', 'status: active ']],
    history: ['did: resume'],
  },
  {
    title: 'hand over makes the one who owns most of the other initiatives the owner',
    command: 'handOver',
    text: shorterBuilds,
    changes: [["owner: 'Ada'", "owner: 'Jonas'"]],
    history: ['did: hand-over, by: Grace, to: Jonas'],
  },
  {
    title: 'complete closes it',
    command: 'complete',
    text: shorterBuilds,
    changes: [['status: active ', 'status: completed ']],
    history: ['did: complete'],
  },
  {
    title: 'drop closes it, too',
    command: 'drop',
    text: shorterBuilds,
    changes: [['status: active ', 'status: dropped ']],
    history: ['did: drop'],
  },
];

describe('A move', () => {
  movesAtOnce();
  let fixture: Fixture;
  before(async () => {
    await setSetting('continualImprovement.author', 'Grace');
    fixture = await Fixture.open(Object.fromEntries(cases.map(({ command, text }) => [`${command}.md`, text])));
  });
  after(async () => {
    await fixture.close();
    await setSetting('continualImprovement.author', undefined);
  });

  for (const { title, command, text, step, changes, history } of cases) {
    it(`changes what it says and not one other byte: ${title}`, async () => {
      const tree = await fixture.tree();
      const clicked = tree.nodeOf(fixture.initiative(`${command}.md`), step);
      await withEnter(`continualImprovement.${command}`, clicked);
      expectEqual(await textOf(fixture.uri(`${command}.md`)), afterMove(text, changes, history));
    });
  }

  it('shows in the tree', async () => {
    const uri = await fixture.write('shown.md', shorterBuilds);
    await commands.executeCommand('continualImprovement.advance', uri);
    await fixture.read('shown.md', entry => entry?.kind === 'initiative' && entry.initiative.states.size === 3);
    const tree = await fixture.tree();
    const node = tree.nodeOf(fixture.initiative('shown.md'));
    expectEqual((await tree.getTreeItem(node)).description, '3. Target state · 1 warning');
  });

  it('without a click is one of the initiative in the editor', async () => {
    const uri = await fixture.write('active.md', shorterBuilds);
    await window.showTextDocument(uri);
    await withEnter('continualImprovement.advance');
    expectEqual(await textOf(uri), afterMove(shorterBuilds, cases[0]?.changes ?? [], cases[0]?.history ?? []));
  });

  it('without a click is one of no initiative when all that was open is closed', async () => {
    const uri = await fixture.write('closed.md', shorterBuilds);
    await fixture.read('closed.md', entry => entry?.kind === 'initiative');
    await window.showTextDocument(uri);
    const { active } = fixture.parts;
    expectEqual(active.entry?.uri.toString(), uri.toString());
    await Promise.all([
      until(active.onDidChange, () => active.entry === undefined),
      commands.executeCommand('workbench.action.closeAllEditors'),
    ]);
    await withEscape('continualImprovement.advance');
    expectEqual(await textOf(uri), shorterBuilds);
  });

  it('is left by Escape, and nothing is written', async () => {
    const uri = await fixture.write('escape.md', shorterBuilds);
    await commands.executeCommand('continualImprovement.refresh');
    for (const command of ['revisit', 'skip', 'keep', 'hold', 'handOver', 'nextCycle', 'drop', 'move']) {
      await withEscape(`continualImprovement.${command}`, uri);
      expectEqual(await textOf(uri), shorterBuilds, command);
    }
  });

  it('that is not allowed is not made', async () => {
    const uri = await fixture.write('refused.md', shorterBuilds);
    await commands.executeCommand('continualImprovement.refresh');
    for (const command of ['resume', 'confirm']) {
      await commands.executeCommand(`continualImprovement.${command}`, uri);
      expectEqual(await textOf(uri), shorterBuilds, command);
    }
  });

  it('is never made to another file than the clicked one', async () => {
    const uri = await fixture.write('here.md', shorterBuilds);
    await window.showTextDocument(uri);
    const broken = await fixture.write('broken.md', '---\ninitiative: "Broken\n---\n');
    const note = await fixture.write('note.md', '# A note\n');
    for (const clicked of [broken, note, Uri.joinPath(fixture.folder, 'nowhere.md'), { any: 'thing' }]) {
      await commands.executeCommand('continualImprovement.advance', clicked);
    }
    expectEqual(await textOf(uri), shorterBuilds);
    expectEqual(await textOf(broken), '---\ninitiative: "Broken\n---\n');
    expectEqual(await textOf(note), '# A note\n');
  });

  it('may be chosen from all that are allowed, the next one first', async () => {
    const uri = await fixture.write('choose.md', shorterBuilds);
    await commands.executeCommand('continualImprovement.refresh');
    await withEnter('continualImprovement.move', uri);
    expectEqual(await textOf(uri), afterMove(shorterBuilds, cases[0]?.changes ?? [], cases[0]?.history ?? []));
  });
});

function afterMove(text: string, changes: Case['changes'], history: readonly string[]): string {
  const signed = history.map(line => (line.includes(', by: ') ? line : `${line}, by: Grace`));
  const lines = signed.map(line => `  - { on: ${today()}, ${line} }\n`).join('');
  const last = text.lastIndexOf('  - { on:');
  const end = text.indexOf('\n', last) + 1;
  const grown = text.slice(0, end) + lines + text.slice(end);
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The text has no ${JSON.stringify(from)}.`);
    return changed.replace(from, to.replace('TODAY', today()));
  }, grown);
}
