import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanFrontMatter } from '../../src/core/yaml/front-matter.ts';
import { loadBlock } from '../../src/core/yaml/load.ts';
import { inEachGo, processorTime } from './growth.ts';
import { kinds } from './kinds.ts';
import { runFile } from './stages.ts';

/** Characters: more than what places are looked for in by a parser. */
const SIZE = 100_000;

/** How many times as long as reading the front matter once as data any one thing may take that is done with it. */
const MOST = 12;

/** Front matter that is read, and full of what was slow once: in its messages, in its places, or in being written to. */
const full = [
  'unknown keys',
  'unknown keys in braces',
  'steps that no model has',
  'steps that are slips',
  'steps in braces',
  'dead links',
  'dead links in brackets',
  'names that agreed, in brackets',
  'measures without a number',
  'milestones',
  'exceptions in braces',
  'flow maps',
  'keys that stand twice',
  'dates that are none',
] as const;

function textOf(name: (typeof full)[number]): string {
  const kind = kinds[name];
  if (!kind) throw new Error(name);
  return kind(Math.round((100 * SIZE) / (kind(200).length - kind(100).length)));
}

/** What takes too long each time: what else happens now and then does not count. All fixes are planned for who asks. */
function slow(text: string, floor: () => number): string[] {
  return inEachGo(() => {
    const most = MOST * floor();
    const found = new Set<string>();
    runFile(text, (stage, work) => {
      let result: ReturnType<typeof work> | undefined;
      const time = processorTime(() => {
        result = work();
      });
      if (time > most && stage !== 'all fixes') found.add(stage);
      return result as ReturnType<typeof work>;
    });
    return found;
  });
}

describe('nothing that is done with front matter takes many times as long as reading it once, whatever it is full of', () => {
  const scan = scanFrontMatter(textOf('unknown keys'));
  assert.ok(scan.kind === 'closed');
  const { text } = scan.block;
  const floor = () => processorTime(() => Array.from({ length: 10 }, () => loadBlock(text))) / 10;
  floor();
  for (const name of full) it(name, () => assert.deepEqual(slow(textOf(name), floor), []));
});
