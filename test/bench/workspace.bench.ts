// Runs inside the extension host, in a workspace of thousands of files.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { extensions, languages, type Uri, workspace } from 'vscode';
import { shownInitiative } from '../../src/diagram/card.ts';
import { loopOf } from '../../src/diagram/loop.ts';
import { drawLoop } from '../../src/diagram/svg.ts';
import type { InitiativeEntry } from '../../src/editor/entry.ts';
import { findFiles, readHead } from '../../src/editor/files.ts';
import { Outlines, sectionOf } from '../../src/editor/outline.ts';
import { inSlices } from '../../src/editor/slices.ts';
import { Store } from '../../src/editor/store.ts';
import type { Node } from '../../src/editor/tree/node.ts';
import { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { Models } from '../../src/model/models.ts';
import { until } from '../host/events.ts';
import { present } from '../host/expect.ts';
import { RecordedLog, workspaceFolder } from '../host/fixture.ts';
import { logMeasured, median } from './measured.ts';

const rounds = 7;
const keystrokes = 200;

describe('In a large workspace', function () {
  this.timeout(240_000);

  it('the extension is measured', async () => {
    const activation = await timeToActivate();
    const loads = await measureLoads();
    const retained = await retainedByStore();
    const refresh = await measureKeystrokes();
    logMeasured({ activation, ...loads, retained: retained / loads.initiatives, refresh });
  });
});

async function timeToActivate(): Promise<number> {
  const extension = present(extensions.getExtension('continual-improvement.continual-improvement'), 'extension');
  if (extension.isActive) throw new Error('The extension is active before anybody needs it.');
  const time = await timed(() => extension.activate());
  // One file is broken, and the Problems view says so when the extension has read them all.
  await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics().some(([, found]) => found.length > 0));
  return time;
}

async function measureLoads() {
  const list: number[] = [];
  const read: number[] = [];
  const complete: number[] = [];
  const blocks: { store: number[]; list: number[] } = { store: [], list: [] };
  let initiatives = 0;
  for (let round = 0; round <= rounds; round++) {
    let files: Uri[] = [];
    const listing = await watched(async () => {
      files = await findFiles(workspaceFolder());
    });
    const reading = await watched(() => inSlices(files, async uri => void (await readHead(uri))));
    const store = new Store(new Models(), new RecordedLog());
    const filling = await watched(() => store.loaded);
    initiatives = store.entries.filter(({ kind }) => kind === 'initiative').length;
    store.dispose();
    if (round === 0) continue; // Everything is cold once.
    list.push(listing.time);
    read.push(reading.time);
    complete.push(filling.time);
    blocks.list.push(listing.block);
    blocks.store.push(filling.block);
  }
  return {
    initiatives,
    floor: { list: median(list), read: median(read) },
    store: median(complete),
    block: { store: median(blocks.store), list: median(blocks.list) },
  };
}

/** The bytes that go free with a store. */
async function retainedByStore(): Promise<number> {
  const freed: number[] = [];
  for (let round = 0; round < 5; round++) {
    let store: Store | undefined = new Store(new Models(), new RecordedLog());
    await store.loaded;
    const full = heapUsed();
    store.dispose();
    store = undefined;
    // A turn of the event loop, so that no frame of this function's holds it any more.
    await new Promise(resolve => setImmediate(resolve));
    freed.push(full - heapUsed());
  }
  return median(freed);
}

async function measureKeystrokes(): Promise<{ median: number; worst: number }> {
  const store = new Store(new Models(), new RecordedLog());
  const outlines = new Outlines(store);
  const tree = new InitiativeTree(store, outlines, { groupBy: 'status', sortBy: 'title', filter: '' });
  const listener = store.onDidChange(uris => tree.refresh(uris));
  await tree.getChildren();
  const entries = store.entries.filter(({ kind }) => kind === 'initiative') as InitiativeEntry[];
  const times: number[] = [];
  for (let stroke = -20; stroke < keystrokes; stroke++) {
    const entry = present(entries[Math.floor((stroke + 20) / 20) * 7], 'initiative');
    const document = await workspace.openTextDocument(entry.uri);
    await type(entry.uri, document.getText().indexOf(stroke % 2 === 0 ? '\nstatus:' : '\n\n- [x]'));
    const time = await timed(async () => {
      await store.refresh(entry.uri);
      await itemsUnder(tree, tree.nodeOf(entry));
      await draw(store.get(entry.uri) as InitiativeEntry, outlines);
    });
    if (stroke >= 0) times.push(time);
  }
  listener.dispose();
  outlines.dispose();
  store.dispose();
  return { median: median(times), worst: Math.max(...times) };
}

/** What the view asks for when a node with all that is under it is shown. */
async function itemsUnder(tree: InitiativeTree, node: Node): Promise<void> {
  await tree.getTreeItem(node);
  for (const child of await tree.getChildren(node)) await itemsUnder(tree, child);
}

/** What the panel makes of an initiative: what it sends to its page, and the picture that the page draws of it. */
async function draw({ uri, initiative, model }: InitiativeEntry, outlines: Outlines): Promise<void> {
  const outline = await outlines.of(uri);
  const file = { uri: uri.toString(), initiative, model, text: outline.text };
  shownInitiative({ ...file, sectionOf: step => sectionOf(outline, model, step) }, undefined, false);
  drawLoop(loopOf(model, initiative), { width: 720 });
}

async function type(uri: Uri, at: number): Promise<void> {
  const { WorkspaceEdit } = await import('vscode');
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  edit.insert(uri, document.positionAt(at), 'a');
  await workspace.applyEdit(edit);
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
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

/** Node takes the flag at run time, too; the host is started by VS Code. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let pass = 0; pass < 3; pass++) collect();
  return process.memoryUsage().heapUsed;
}
