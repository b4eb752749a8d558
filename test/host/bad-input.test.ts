import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { commands, languages, window, workspace } from 'vscode';
import { until } from './events.ts';
import { expectEqual, expectThat } from './expect.ts';
import { bytesOf, type Content, Fixture, textOf } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';
import { movesAtOnce } from './settings.ts';

const aliasBomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, index) => {
    const before = String.fromCharCode('a'.charCodeAt(0) + index);
    return `${key}: &${key} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
];

/** A file that is meant as an initiative and cannot be one; what is said of it, and where, counted from 1. */
const broken: Readonly<Record<string, { text: string; at: string; message: string }>> = {
  'unclosed-quote.md': {
    text: initiativeOf('"Shorter builds', 'status: active'),
    at: '2:13-2:28',
    message: 'The front matter is not valid YAML: a quote " is not closed.',
  },
  'tab.md': {
    text: initiativeOf('Shorter builds', 'steps:', '\tvision: done'),
    at: '4:1-4:14',
    message: 'The front matter is not valid YAML: a line is indented by a tab, where only blanks count.',
  },
  'twice.md': {
    text: initiativeOf('Shorter builds', 'status: active', 'status: done'),
    at: '4:1-4:7',
    message:
      '“status” stands here for the second time, first as “active” and now as “done”: only one of the two can count.',
  },
  'unclosed.md': {
    text: '---\ninitiative: Shorter builds\n\nNo fence at the end.\n',
    at: '1:1-1:4',
    message: 'The front matter is not closed: a line `---` is missing after it.',
  },
  'code.md': {
    text: '---js\n{ initiative: "Shorter builds", run: (globalThis.wasRun = true) }\n---\n',
    at: '1:1-1:6',
    message: 'Front matter in “js” is neither read nor run: only YAML is.',
  },
  'json.md': {
    text: '---json\n{ "initiative": "Shorter builds" }\n---\n',
    at: '1:1-1:8',
    message: 'Front matter in “json” is neither read nor run: only YAML is.',
  },
  'conflict.md': {
    text: initiativeOf(
      'Shorter builds',
      '<<<<<<< HEAD',
      'status: active',
      '=======',
      'status: on-hold',
      '>>>>>>> main',
    ),
    at: '3:1-3:13',
    message: 'The front matter holds merge conflict markers: settle them first.',
  },
  'aliases.md': {
    text: initiativeOf('Shorter builds', ...aliasBomb),
    at: '9:29-9:43',
    message: 'The front matter is not valid YAML: there are more than 50 aliases.',
  },
  'deep.md': {
    text: initiativeOf('Shorter builds', `value: ${'['.repeat(3000)}${']'.repeat(3000)}`),
    at: '3:71-3:6008',
    message: 'The front matter is not valid YAML: it is nested more than 64 levels deep.',
  },
};

/** Not meant as an initiative, whatever it looks like. */
const ignored: Readonly<Record<string, Content>> = {
  'binary.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0, 1, 2, 0xff, 0xfe, ...Array(5000).fill(0)]),
  'empty.md': '',
  'rule.md': '---\n\nA text that begins with a rule.\n',
  'fenced.md': '```yaml\n---\ninitiative: An example\n---\n```\n',
  'list.md': '---\n- initiative: Shorter builds\n---\n',
  'other.md': '---\ntitle: "Not closed\n---\n',
};

const keys = ['__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }', 'toString: 1'];

describe('Bad input', () => {
  movesAtOnce();
  let fixture: Fixture;
  let others: string[];
  before(async () => {
    const texts = Object.entries(broken).map(([name, { text }]) => [name, text]);
    others = (
      await Fixture.open().then(async empty => {
        const paths = empty.store.entries.map(({ uri }) => uri.path);
        await empty.close();
        return paths;
      })
    ).sort();
    fixture = await Fixture.open({
      ...Object.fromEntries(texts),
      ...ignored,
      'tag.md': initiativeOf('!!js/function "function () { globalThis.wasRun = true }"'),
      'proto.md': initiativeOf(
        'Keys of JavaScript',
        ...keys,
        'owner: Ada',
        'steps:',
        '  __proto__: done',
        '  vision: active',
      ),
    });
  });
  after(() => fixture.close());

  for (const [name, { at, message }] of Object.entries(broken)) {
    it(`${name} is an error at its place`, async () => {
      const entry = fixture.entry(name);
      expectEqual(entry?.kind, 'broken');
      const told = entry?.problems.map(({ start, end, message }) => [
        `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
        message,
      ]);
      expectEqual(told, [[at, message]]);
      await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(fixture.uri(name)).length > 0);
    });
  }

  for (const name of Object.keys(ignored)) {
    it(`${name} is nobody’s error`, () => {
      expectEqual(fixture.entry(name), undefined);
      expectEqual(languages.getDiagnostics(fixture.uri(name)).length, 0);
    });
  }

  it('is never run', () => {
    expectEqual(fixture.initiative('tag.md').initiative.title, 'function () { globalThis.wasRun = true }');
    expectEqual('wasRun' in globalThis, false);
  });

  it('cannot reach what all objects share', () => {
    const { initiative, problems } = fixture.initiative('proto.md');
    expectEqual('polluted' in {}, false);
    expectEqual([initiative.owner, initiative.states.get('vision')], ['Ada', 'active']);
    expectThat(
      problems.some(({ message }) => message.includes('“__proto__”')),
      'a step of that name is unknown',
    );
  });

  it('is written to by no move', async () => {
    for (const [name, { text }] of Object.entries(broken)) {
      await commands.executeCommand('continualImprovement.advance', fixture.uri(name));
      expectEqual(await textOf(fixture.uri(name)), text, name);
    }
  });

  it('leaves the rest of the workspace as it is', () => {
    const here = `${fixture.folder.path}/`;
    const rest = fixture.store.entries.map(({ uri }) => uri.path).filter(path => !path.startsWith(here));
    expectEqual(rest.sort(), others);
  });

  it('may be a folder with the name of a file', async () => {
    mkdirSync(fixture.uri('folder.md').fsPath);
    await fixture.write('folder.md/inside.md', initiativeOf('Inside'));
    await fixture.read('folder.md/inside.md', entry => entry !== undefined);
    expectEqual(fixture.entry('folder.md'), undefined);
  });

  it('may be a pipe that nobody writes into', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [fixture.uri('pipe.md').fsPath]);
    await fixture.store.refresh(fixture.uri('pipe.md'));
    await fixture.store.reload();
    expectEqual(fixture.entry('pipe.md'), undefined);
  });

  it('may be a file that must not be read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const uri = await fixture.write('secret.md', initiativeOf('Secret'));
    chmodSync(uri.fsPath, 0);
    await fixture.store.reload();
    expectEqual(fixture.entry('secret.md'), undefined);
    expectThat(
      fixture.log.warnings.some(text => text.includes('secret.md')),
      'the log names the file',
    );
  });

  it('may be files that vanish while they are read', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `gone/${index}.md`);
    mkdirSync(fixture.uri('gone').fsPath);
    for (const name of names) writeFileSync(fixture.uri(name).fsPath, initiativeOf('Gone'));
    await fixture.store.reload();
    const reading = fixture.store.reload();
    rmSync(fixture.uri('gone').fsPath, { recursive: true });
    await reading;
    await until(fixture.store.onDidChange, () => names.every(name => fixture.entry(name) === undefined));
  });

  it('may be a file of 50 MB', async () => {
    const head = initiativeOf('Far too long', 'steps:', '  vision: active');
    const text = new TextEncoder().encode(head + '- [ ] a task\n'.repeat(4_100_000));
    expectThat(text.length > 50 * 1024 * 1024, 'it is larger than 50 MB');
    const uri = await fixture.write('big.md', text);
    await fixture.read('big.md', entry => entry?.kind === 'broken');
    const [problem] = fixture.entry('big.md')?.problems ?? [];
    expectThat(
      /big\.md is too large: it has more than 4 MiB/.test(problem?.message ?? ''),
      'it is said to be too large',
    );
    await commands.executeCommand('continualImprovement.refresh');
    await commands.executeCommand('continualImprovement.advance', uri);
    expectThat(Buffer.from(await bytesOf(uri)).equals(text), 'nothing is written');
    await workspace.fs.delete(uri);
  });

  it('throws nothing', () => {
    expectEqual(fixture.log.errors, []);
    expectEqual(window.visibleTextEditors.length, 0, 'editors opened by nobody');
  });

  it('does not keep a neighbour from being moved', async () => {
    const uri = await fixture.write('builds.md', shorterBuilds);
    await commands.executeCommand('continualImprovement.refresh');
    await commands.executeCommand('continualImprovement.finish', uri);
    expectThat((await textOf(uri)).includes('current-state: done # measuring'), 'the move is made');
  });
});
