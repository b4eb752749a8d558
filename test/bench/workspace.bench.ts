// Runs inside the extension host, in a workspace of thousands of files.
import { extensions, languages, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { chartToRead } from '../../src/core/drawing/chart/svg.ts';
import { drawLoop } from '../../src/core/drawing/loop/svg.ts';
import { readInitiative } from '../../src/core/initiative/read.ts';
import { Models } from '../../src/core/model/models.ts';
import { chartsOf } from '../../src/core/views/chart/chart-of.ts';
import { loopOf } from '../../src/core/views/loop.ts';
import { shownInitiative } from '../../src/core/views/panel.ts';
import { Memory } from '../../src/editor/host/memory.ts';
import { diskOf } from '../../src/editor/host/real-place.ts';
import { globsOf, search } from '../../src/editor/host/search.ts';
import type { Node } from '../../src/editor/tree/node.ts';
import { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { type InitiativeEntry, readEntry } from '../../src/editor/workspace/entry.ts';
import { Findings } from '../../src/editor/workspace/findings.ts';
import { Snapshots } from '../../src/editor/workspace/snapshots.ts';
import { Store } from '../../src/editor/workspace/store.ts';
import { until } from '../host/events.ts';
import { present } from '../host/expect.ts';
import { RecordedLog } from '../host/fixture.ts';
import { whenKept } from '../host/when-kept.ts';
import { heapUsed } from './heap.ts';
import { logMeasured, type Measured, median } from './measured.ts';

const rounds = 7;
const keystrokes = 100;
const warmUp = 20;

describe('In a large workspace', function () {
  this.timeout(240_000);

  it('the extension is measured', async () => {
    const activation = await timeToActivate();
    const loads = await measureLoads();
    const again = await measureSecondWindows();
    const memory = await measureMemory();
    const refresh = await measureKeystrokes();
    const chart = { year: timeToDraw(52, 7), many: timeToDraw(5000, 1) };
    logMeasured({ activation, ...loads, again, memory, refresh, chart });
  });
});

async function timeToActivate(): Promise<number> {
  const extension = present(extensions.getExtension('continual-improvement.continual-improvement'), 'extension');
  if (extension.isActive) throw new Error('The extension is active before anybody needs it.');
  await quiet();
  const time = await timed(() => extension.activate());
  // One file is broken, and the Problems view says so when the extension has read them all.
  await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics().some(([, found]) => found.length > 0));
  return time;
}

async function measureLoads() {
  const times = { list: [] as number[], store: [] as number[], first: [] as number[] };
  const blocks = { store: [] as number[], list: [] as number[] };
  let initiatives = 0;
  for (let round = 0; round <= rounds; round++) {
    const listing = await watched(async () => void (await workspace.findFiles('**/*.md')));
    let first = 0;
    const filling = await watched(async () => {
      const start = performance.now();
      const store = new Store(new Models(), new RecordedLog());
      await store.begun;
      first = performance.now() - start;
      await store.loaded;
      initiatives = store.entries.filter(({ kind }) => kind === 'initiative').length;
      store.dispose();
    });
    if (round === 0) continue; // Everything is cold once.
    times.list.push(listing.time);
    times.store.push(filling.time);
    times.first.push(first);
    blocks.list.push(listing.block);
    blocks.store.push(filling.block);
  }
  return {
    initiatives,
    list: median(times.list),
    store: median(times.store),
    first: median(times.first),
    block: { store: median(blocks.store), list: median(blocks.list) },
  };
}

/** With what an earlier store has kept. */
async function measureSecondWindows(): Promise<Measured['again']> {
  const { uri, ...folder } = present(workspace.workspaceFolders?.[0], 'folder');
  const disk = present(diskOf(uri), 'disk');
  const times = { store: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    const memory = new Memory(disk, { path: `${uri.fsPath}/kept/files`, origin: 'bench' });
    const kept = whenKept(memory);
    const store = new Store(new Models(), new RecordedLog(), search, memory);
    const time = await timed(() => store.loaded);
    await kept;
    store.dispose();
    const globs = globsOf({ ...folder, uri });
    const floor = await timed(async () => {
      const { start } = globs;
      const sought = { start, into: globs.into.bind(globs), takes: globs.takes.bind(globs), failed: () => undefined };
      for (const path of disk.walk(uri.fsPath, sought)) if (path !== undefined) disk.stampNow(path);
    });
    if (round === 0) continue; // Nothing is kept yet.
    times.store.push(time);
    times.floor.push(floor);
  }
  return { store: median(times.store), floor: median(times.floor) };
}

/** The bytes that go free with a complete store. */
function measureMemory(): Promise<number> {
  return freedWith(async () => {
    const made = new Store(new Models(), new RecordedLog());
    await made.loaded;
    return made;
  });
}

async function freedWith(make: () => Promise<{ dispose(): void }>): Promise<number> {
  const freed: number[] = [];
  for (let round = 0; round < 5; round++) {
    let made: { dispose(): void } | undefined = await make();
    const full = await heapUsed();
    made.dispose();
    made = undefined;
    freed.push(full - (await heapUsed()));
  }
  return median(freed);
}

/**
 * The store reads what is typed when the typing rests for a moment; that pause is not counted, but all that follows it
 * is: reading the text, refreshing the tree, asking it for all items of the initiative, and drawing the diagram.
 */
async function measureKeystrokes(): Promise<{ median: number; worst: number }> {
  const store = new Store(new Models(), new RecordedLog());
  const snapshots = new Snapshots(store);
  const findings = new Findings(store, new RecordedLog());
  const tree = new InitiativeTree({ store, snapshots, findings }, { groupBy: 'status', sortBy: 'title', filter: '' });
  await store.loaded;
  await tree.getChildren();
  const entries = store.entries.filter(entry => entry.kind === 'initiative');
  const times: number[] = [];
  for (let stroke = -warmUp; stroke < keystrokes; stroke++) {
    const { uri } = present(entries[Math.floor((stroke + warmUp) / warmUp) * 7], 'initiative');
    const document = await workspace.openTextDocument(uri);
    const heard = new Promise(resolve => {
      const listener = store.onDidChange(uris => {
        if (!uris.has(uri.toString())) return;
        listener.dispose();
        resolve(undefined);
      });
    });
    await type(document, stroke % 2 === 0 ? '\nstatus:' : '\n\n- [x]');
    await heard;
    const time = await timed(async () => {
      const entry = readEntry(uri, store.snapshot(document));
      if (entry?.kind !== 'initiative') throw new Error('The file is no initiative any more.');
      tree.refresh(new Set([uri.toString()]));
      await itemsUnder(tree, tree.nodeOf(entry));
      await draw(entry, snapshots, findings);
    });
    if (stroke >= 0) times.push(time);
  }
  findings.dispose();
  snapshots.dispose();
  store.dispose();
  return { median: median(times), worst: Math.max(...times) };
}

/** What the view asks for when a node with all that is under it is shown. */
async function itemsUnder(tree: InitiativeTree, node: Node): Promise<void> {
  await tree.getTreeItem(node);
  for (const child of await tree.getChildren(node)) await itemsUnder(tree, child);
}

/** What the panel makes of an initiative: what it sends to its page, and the picture that the page draws of it. */
async function draw({ uri, initiative, model }: InitiativeEntry, snapshots: Snapshots, all: Findings): Promise<void> {
  const snapshot = await snapshots.of(uri);
  const findings = all.of(uri.toString());
  const seen = { today: '2026-11-22', locale: 'en' };
  const file = { initiative, model, text: snapshot.text, findings, ...seen };
  shownInitiative({ ...file, sections: snapshot.sections }, undefined, false);
  drawLoop(loopOf(model, initiative, findings), { width: 720 });
}

/** The median time from a measure with so many readings, one each `every` days, to its drawing. */
function timeToDraw(count: number, every: number): number {
  const readings = Array.from({ length: count }, (_, index) => {
    const on = new Date(Date.UTC(2001, 0, 1 + index * every)).toISOString().slice(0, 10);
    return `{ on: ${on}, value: ${20 - (index * 10) / count + (index % 7)} }`;
  });
  const measure = `{ name: CI time, baseline: { value: 20, on: 2001-01-01 }, target: 8, readings: [${readings}] }`;
  const models = new Models();
  const read = readInitiative(`---\ninitiative: Bench\nmeasures: [${measure}]\n---\n`, models);
  if (read.kind !== 'initiative') throw new Error('The text is no initiative.');
  const times: number[] = [];
  for (let round = 0; round < warmUp + keystrokes; round++) {
    const start = performance.now();
    for (const chart of chartsOf(read.initiative, models.default, { today: '2030-01-01', locale: 'en' }))
      chartToRead(chart, 720);
    if (round >= warmUp) times.push(performance.now() - start);
  }
  return median(times);
}

async function type(document: TextDocument, before: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().indexOf(before)), 'a');
  await workspace.applyEdit(edit);
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Waits until the host has nothing else to do any more: it has just started, and so have VS Code's own extensions. */
async function quiet(): Promise<void> {
  for (let calm = 0; calm < 100; calm++) {
    const late = (await timed(() => new Promise(resolve => setTimeout(resolve, 10)))) - 10;
    if (late > 5) calm = 0;
  }
}

/** How long something takes, and the longest time for which nothing else could happen meanwhile. */
async function watched(work: () => PromiseLike<unknown>): Promise<{ time: number; block: number }> {
  let last = performance.now();
  let block = 0;
  const tick = (): void => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    timer = setTimeout(tick);
  };
  let timer = setTimeout(tick);
  const time = await timed(work);
  await new Promise(resolve => setTimeout(resolve, 2));
  clearTimeout(timer);
  return { time, block };
}
