import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Fault } from '../../fuzz/area.ts';
import { textArea } from '../../fuzz/areas/text-area.ts';
import type { Kept } from '../../fuzz/kept.ts';
import { type Event, search } from '../../fuzz/search.ts';
import { timed } from '../../fuzz/timed.ts';

const texts = fc.constant('one\ntwo\nthree bad lines\nfour\n');

/** The faults that a search tells of when texts are checked in a certain way. */
async function faults(check: (text: string) => void | Promise<void>, kept: readonly Kept[] = []) {
  const events: Event[] = [];
  await search({ areas: [textArea('planted', texts, check)] as never, kept, seed: 7, seconds: 0 }, event =>
    events.push(event),
  );
  assert.equal(events.at(-1)?.kind, 'ends');
  return events.flatMap(event => (event.kind === 'fault' ? [event] : []));
}

describe('a search', () => {
  it('finds nothing where all promises are kept', async () => {
    assert.deepEqual(await faults(() => {}), []);
  });

  it('tells of a broken promise, with its seed and as little text as shows it', async () => {
    const [found, ...more] = await faults(text => {
      if (text.includes('bad')) throw new Fault('nothing is bad', '', text);
    });
    assert.deepEqual(found?.fault, { area: 'planted', seed: 7, cause: 'nothing is bad', input: { text: 'bad' } });
    assert.equal(found?.isNew, true);
    assert.equal(found?.message, 'nothing is bad: bad');
    assert.equal(more.length, 0);
  });

  it('tells of what is thrown', async () => {
    const [found] = await faults(text => void JSON.parse(text));
    assert.match(found?.fault.cause ?? '', /^something was thrown: SyntaxError/);
  });

  it('waits for what is done in between', async () => {
    const [found] = await faults(async () => {
      await Promise.resolve();
      throw new Fault('nothing is late');
    });
    assert.equal(found?.fault.cause, 'nothing is late');
  });

  it('tries what was kept first, and tells one cause once', async () => {
    const kept = { area: 'planted', seed: 3, cause: 'an old one', input: { text: 'bad' } };
    const found = await faults(
      text => {
        if (text.includes('bad')) throw new Fault('nothing is bad', '', text);
      },
      [kept, { ...kept, area: 'gone' }],
    );
    assert.deepEqual(
      found.map(({ fault, isNew }) => [fault.seed, isNew]),
      [[3, false]],
    );
  });
});

describe('a call', () => {
  it('is at fault when it keeps the processor too long, each time that it is tried', () => {
    let calls = 0;
    const slow = () => {
      calls++;
      busy(30);
    };
    assert.throws(() => timed('a call', slow, undefined, 10), /a call takes no longer than 10 ms/);
    assert.equal(calls, 3);
  });

  it('is not when it was slow once', () => {
    let calls = 0;
    const slowOnce = () => {
      if (calls++ === 0) busy(30);
      return 'done';
    };
    assert.equal(timed('a call', slowOnce, undefined, 20), 'done');
    assert.equal(calls, 2);
  });
});

/** Keeps the processor for some milliseconds. */
function busy(time: number): void {
  const before = process.threadCpuUsage();
  const spent = () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  while (spent() < time);
}
