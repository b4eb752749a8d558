import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { LARGEST_BLOCK, readFrontMatter, scanFrontMatter } from '../../../src/core/yaml/front-matter.ts';
import { ofKind } from '../mark.ts';

const marker = /^initiative:/m;

function withBlock(block: string): string {
  return `---\ninitiative: x\n${block}\n---\n`;
}

/** Read in a process of its own, beside the other tests: a parser that recurses too deep may end the process. */
const deep = readInChild('front-matter-deep.ts');

describe('hostile front matter', () => {
  it('with keys of prototypes pollutes nothing', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const { data } = ofKind(readFrontMatter(withBlock(`${key}: { polluted: yes }`), marker), 'read');
      assert.deepEqual(Object.getOwnPropertyDescriptor(data, key)?.value, { polluted: 'yes' });
      assert.equal(Object.getPrototypeOf(data), Object.prototype);
      assert.equal('polluted' in {}, false);
    }
  });

  it('whose aliases multiply is not read', () => {
    const lines = Array.from(
      { length: 20 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(',')}]`,
    );
    const { message } = quickly(() =>
      ofKind(readFrontMatter(withBlock(['a0: &a0 [lol]', ...lines].join('\n')), marker), 'broken'),
    );
    assert.match(message, /more than 50 aliases/);
  });

  it('beyond the largest size is not read, and just below it is', () => {
    const fill = '# fill\n';
    const most = fill.repeat(Math.floor(LARGEST_BLOCK / fill.length) - 3);
    quickly(() => ofKind(readFrontMatter(withBlock(most), marker), 'read'));
    quickly(() => ofKind(readFrontMatter(withBlock(most + fill.repeat(4)), marker), 'broken'));
  });

  const slow: readonly (readonly [string, string, 'read' | 'broken'])[] = [
    ['blank lines only', '\n'.repeat(64_000), 'read'],
    ['one line of blanks', ' '.repeat(64_000), 'read'],
    ['carriage returns', `a: b${'\r'.repeat(64_000)}`, 'read'],
    ['twenty thousand list items and a mistake', `b: *no\na:\n${'-\n'.repeat(20_000)}`, 'broken'],
    [
      'five thousand keys and a mistake',
      `b: *no\n${Array.from({ length: 5_000 }, (_, at) => `k${at}:\n`).join('')}`,
      'broken',
    ],
    ['thousands of mistakes', '@ \n'.repeat(20_000), 'broken'],
    ['keys that are maps, eighty levels down', '? '.repeat(80), 'broken'],
    [
      'keys that are maps, three hundred levels down, after what only `yaml` takes',
      `t: {a:\tb}\n${'? '.repeat(300)}`,
      'broken',
    ],
  ];
  for (const [name, block, kind] of slow) {
    it(`of ${name} keeps nobody waiting`, () => {
      const { kind: found } = quickly(() => readFrontMatter(withBlock(block), marker));
      assert.equal(found, kind);
    });
  }

  it('nested thousands of levels deep neither ends the process nor is read', async () => {
    assert.deepEqual(await deep, { code: 0, printed: '{"broken":36}\n' });
  });
});

async function readInChild(script: string): Promise<{ code: unknown; printed: string }> {
  const child = spawn(process.execPath, ['--no-warnings', new URL(script, import.meta.url).pathname]);
  const [[code], printed] = await Promise.all([once(child, 'close'), text(child.stdout)]);
  return { code, printed };
}

/** The bound is far above the few milliseconds that are needed, and far below what a wrong order of growth takes. */
function quickly<T>(act: () => T): T {
  const begun = performance.now();
  const result = act();
  const took = performance.now() - begun;
  assert.ok(took < 1000, `It took ${Math.round(took)} ms.`);
  return result;
}

it('blank lines of Windows above what is no front matter are gone through once', () => {
  const begun = performance.now();
  for (const above of ['\r\n', '\r\n\r', ' \r\n', '# a\r\n', '<!-- a -->\r\n'])
    assert.equal(scanFrontMatter(`${above.repeat(200)}text\n`).kind, 'none');
  assert.ok(performance.now() - begun < 1000);
  assert.equal(scanFrontMatter(`${'\r\n'.repeat(200)}---\r\na: b\r\n---\r\n`).kind, 'late');
});
