import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { LARGEST_BLOCK, readFrontMatter, scanFrontMatter } from '../../src/core/yaml/front-matter.ts';
import { assertGrowsWithText, processorTime } from '../limits/growth.ts';
import { ofKind } from '../unit/mark.ts';

const marker = /^initiative:/m;

function withBlock(block: string): string {
  return `---\ninitiative: x\n${block}\n---\n`;
}

/** Read in a process of its own, beside the other tests: a parser that recurses too deep may end the process. */
const deep = readInChild('front-matter-deep.ts');

/** The bound is far above the few milliseconds that are needed, and far below what takes twice as long for one part more. */
function quickly(work: () => unknown): void {
  assert.ok(processorTime(work) < 1000);
}

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
    const block = withBlock(['a0: &a0 [lol]', ...lines].join('\n'));
    quickly(() => assert.match(ofKind(readFrontMatter(block, marker), 'broken').message, /more than 50 aliases/));
  });

  it('whose values hold themselves comes to an end', () => {
    for (const [value, ends] of [
      ['&a [*a]', [[]]],
      ['&a [x, *a, *a]', ['x', [], []]],
      ['&a { b: [{ c: *a }, &d [*d]] }', { b: [{ c: {} }, [[]]] }],
      ['\n  - &b x\n  - &c\n    - [*b, *c]', ['x', [['x', []]]]],
    ] as const) {
      const { data } = ofKind(readFrontMatter(withBlock(`a: ${value}`), marker), 'read');
      assert.deepEqual((data as { a: unknown }).a, ends, value);
    }
  });

  it('whose values are used again elsewhere is read', () => {
    const { data } = ofKind(readFrontMatter(withBlock('a: &a [x, &b [y]]\nb: [*a, *b, *a]'), marker), 'read');
    assert.deepEqual((data as { b: unknown }).b, [['x', ['y']], ['y'], ['x', ['y']]]);
  });

  it('beyond the largest size is not read, and just below it is', () => {
    const fill = '# fill\n';
    const most = fill.repeat(Math.floor(LARGEST_BLOCK / fill.length) - 3);
    ofKind(readFrontMatter(withBlock(most), marker), 'read');
    ofKind(readFrontMatter(withBlock(most + fill.repeat(4)), marker), 'broken');
  });

  const slow: readonly (readonly [string, number, (count: number) => string, 'read' | 'broken'])[] = [
    ['blank lines only', 16_000, count => '\n'.repeat(count), 'read'],
    ['one line of blanks', 16_000, count => ' '.repeat(count), 'read'],
    ['carriage returns', 16_000, count => `a: b${'\r'.repeat(count)}`, 'read'],
    ['thousands of list items and a mistake', 5_000, count => `b: *no\na:\n${'-\n'.repeat(count)}`, 'broken'],
    [
      'thousands of keys and a mistake',
      1_250,
      count => `b: *no\n${Array.from({ length: count }, (_, at) => `k${at}:\n`).join('')}`,
      'broken',
    ],
    ['thousands of mistakes', 1_250, count => '@ \n'.repeat(count), 'broken'],
  ];
  for (const [name, count, block, kind] of slow) {
    it(`of ${name} keeps nobody waiting`, () =>
      assertGrowsWithText(name, count, count =>
        assert.equal(readFrontMatter(withBlock(block(count)), marker).kind, kind),
      ));
  }

  for (const [name, block] of [
    ['eighty levels down', '? '.repeat(80)],
    ['three hundred levels down, after what only `yaml` takes', `t: {a:\tb}\n${'? '.repeat(300)}`],
  ] as const)
    it(`of keys that are maps, ${name}, keeps nobody waiting`, () =>
      quickly(() => ofKind(readFrontMatter(withBlock(block), marker), 'broken')));

  it('nested thousands of levels deep neither ends the process nor is read', async () => {
    assert.deepEqual(await deep, { code: 0, printed: '{"broken":36}\n' });
  });
});

async function readInChild(script: string): Promise<{ code: unknown; printed: string }> {
  const child = spawn(process.execPath, ['--no-warnings', new URL(script, import.meta.url).pathname]);
  const [[code], printed] = await Promise.all([once(child, 'close'), text(child.stdout)]);
  return { code, printed };
}

it('blank lines of Windows above what is no front matter are gone through once', () => {
  for (const above of ['\r\n', '\r\n\r', ' \r\n', '# a\r\n', '<!-- a -->\r\n'])
    assertGrowsWithText(above, 50, count => assert.equal(scanFrontMatter(`${above.repeat(count)}text\n`).kind, 'none'));
  assert.equal(scanFrontMatter(`${'\r\n'.repeat(200)}---\r\na: b\r\n---\r\n`).kind, 'late');
});
