import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Event, workspace } from 'vscode';
import { Models } from '../../src/core/model/models.ts';
import { disk } from '../../src/disk/disk.ts';
import { Memory } from '../../src/editor/host/memory.ts';
import { createParts, type Parts } from '../../src/editor/parts.ts';
import { heapUsed } from '../bench/heap.ts';
import { median } from '../bench/measured.ts';
import { until } from '../host/events.ts';
import { expectEqual, expectThat, present } from '../host/expect.ts';
import { RecordedLog, workspaceFolder } from '../host/fixture.ts';
import { whenKept } from '../host/when-kept.ts';
import { Changes } from './changes.ts';
import { type Plan, planFile } from './plan.ts';
import { randomFrom } from './random.ts';

/** So many changes at most are made before what is known is held against a fresh index. */
const MOST_AT_ONCE = 30;

/** How much more of the heap may be used at the end than at the beginning, once all has been done a few times. */
const GROWTH = 1.1;

/** Of fewer comparisons nobody can tell whether memory grows: much is loaded when it is first needed. */
const ENOUGH = 20;

const folder = workspaceFolder().uri.fsPath;
const { minutes, seed } = JSON.parse(readFileSync(join(folder, planFile), 'utf8')) as Plan;

describe('While files change at random', function () {
  this.timeout((minutes + 4) * 60_000);

  it('what is known is what a fresh index knows, and nothing more is kept', async () => {
    const random = randomFrom(seed);
    const changes = new Changes(folder, random);
    const parts = open();
    await settled(parts);
    const disposed: WeakRef<Parts>[] = [];
    const used: number[] = [];
    let made = 0;
    for (const end = Date.now() + minutes * 60_000; Date.now() < end; ) {
      for (let left = 1 + random(MOST_AT_ONCE); left > 0; left--, made++) await changes.make();
      // Every other one begins with what those before have kept, as a second window does.
      const memory = used.length % 2 === 0 ? undefined : rememberedIn(folder);
      disposed.push(await comparedWithFresh(parts, memory, `after ${made} changes (--seed ${seed})`));
      used.push(await heapUsed());
    }
    parts.dispose();
    await heapUsed();
    const [early, late] = [used.slice(used.length >> 2, used.length >> 1), used.slice(-(used.length >> 2))].map(median);
    const kept = disposed.filter(reference => reference.deref()).length;
    console.log(
      `${made} changes, ${used.length} times the same as a fresh index; heap ${inMegabytes(early)} early, ${inMegabytes(late)} late; ${kept} of ${disposed.length} indexes still held`,
    );
    expectEqual(kept, 0, 'how many indexes are held by a listener after they were disposed of');
    if (used.length >= ENOUGH) expectThat(present(late) <= GROWTH * present(early), 'memory stays the same');
  });
});

/** Holds what is known against a fresh index, which is then disposed of: nobody may hold it any more. */
async function comparedWithFresh(parts: Parts, memory: Memory | undefined, when: string): Promise<WeakRef<Parts>> {
  const kept = memory && whenKept(memory);
  const fresh = open(memory);
  await settled(fresh);
  await agreed(parts, fresh, when);
  await kept;
  fresh.dispose();
  return new WeakRef(fresh);
}

function open(memory?: Memory): Parts {
  return createParts(new Models(), new RecordedLog(), { memory });
}

function rememberedIn(folder: string): Memory {
  return new Memory(present(disk, 'disk'), { path: join(folder, '.kept', 'files'), origin: 'soak' });
}

/** All is read and checked. */
async function settled({ store, findings }: Parts): Promise<void> {
  const checked = new Set<string>();
  const listener = findings.onDidChange(uris => {
    for (const uri of uris) checked.add(uri);
  });
  await store.loaded;
  await until(findings.onDidChange, () => store.entries.every(({ uri }) => checked.has(uri.toString())));
  listener.dispose();
}

/** Waits until one index knows what another one knows; that of which they differ is told where that takes too long. */
async function agreed(parts: Parts, fresh: Parts, when: string): Promise<void> {
  const hold = () => JSON.stringify(knownTo(parts)) === JSON.stringify(knownTo(fresh));
  const told = [parts, fresh].flatMap(({ store, findings }) => [store.onDidChange, findings.onDidChange]);
  let timer: unknown;
  const late = new Promise<void>(resolve => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([until(anyOf(told), hold), late]);
  clearTimeout(timer as number);
  expectEqual(knownTo(parts), knownTo(fresh), `what is known ${when}`);
}

/** Longer than VS Code takes to tell of any change, in milliseconds. */
const PATIENCE = 30_000;

function anyOf(events: readonly Event<unknown>[]): Event<unknown> {
  return listener => {
    const listening = events.map(event => event(listener));
    return { dispose: () => listening.forEach(one => void one.dispose()) };
  };
}

/** But for what is being typed: while it cannot be read, the last good reading stands, which a fresh index does not know. */
function knownTo({ store, findings }: Parts): string[] {
  const typed = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  return store.entries
    .filter(({ uri }) => !typed.has(uri.toString()))
    .map(entry => {
      const { uri, problems } = entry;
      const initiative = entry.kind === 'initiative' && { ...entry.initiative, states: [...entry.initiative.states] };
      const said = findings.of(uri.toString()).map(({ id, start, message }) => [id, start, message]);
      return `${workspace.asRelativePath(uri)} ${JSON.stringify([initiative, problems, said])}`;
    })
    .sort();
}

function inMegabytes(bytes = Number.NaN): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
