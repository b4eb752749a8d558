import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFrontMatter } from '../../../src/core/yaml/front-matter.ts';
import { ofKind } from '../mark.ts';

const marker = /^initiative:/m;

function read(text: string) {
  return ofKind(readFrontMatter(text, marker), 'read');
}

describe('front matter is read', () => {
  const variants: readonly (readonly [string, string])[] = [
    ['plain', '---\ninitiative: x\n---\nbody'],
    ['with a BOM', '\ufeff---\ninitiative: x\n---\nbody'],
    ['with CRLF', '---\r\ninitiative: x\r\n---\r\nbody'],
    ['with blanks after the fences', '---  \ninitiative: x\n---\t \nbody'],
    ['with yaml named', '---yaml\ninitiative: x\n---\nbody'],
    ['with yml named in capitals, after a blank', '--- YML \ninitiative: x\n---\nbody'],
    ['with blank lines and comments before the first key', '---\n\n# mine\ninitiative: x\n\n---\nbody'],
    ['with the last fence at the end of the file', '---\ninitiative: x\n---'],
  ];
  for (const [name, text] of variants) {
    it(name, () => {
      const { data, block } = read(text);
      assert.deepEqual(data, { initiative: 'x' });
      assert.equal(block.text, text.slice(block.start, block.start + block.text.length));
      assert.equal(text.slice(block.bodyStart), text.endsWith('body') ? 'body' : '');
    });
  }

  it('and ends at the first closing fence', () => {
    const text = '---\ninitiative: x\n---\nowner: Priya\n---\n';
    assert.deepEqual(read(text).data, { initiative: 'x' });
  });

  it('with marks inside that only look like fences', () => {
    const { data } = read('---\ninitiative: x\nown: "a\u2028--- b ---"\ntext: |\n  ---\n---\n');
    assert.deepEqual(data, { initiative: 'x', own: 'a\u2028--- b ---', text: '---\n' });
  });

  it('by the rules of YAML 1.2, and dates stay texts', () => {
    const { data } = read('---\ninitiative: no\na: 014\nb: 1:30\nc: 2026-10-01\nd: "2026-10-01"\n---\n');
    assert.deepEqual(data, { initiative: 'no', a: 14, b: '1:30', c: '2026-10-01', d: '2026-10-01' });
  });

  it('where only one of the two YAML libraries takes it', () => {
    const { data } = read('---\ninitiative: x\nown:\t!mine a\nflow: {a:\tb,\n  c: d\n# why\n  }\n---\n');
    assert.deepEqual(data, { initiative: 'x', own: 'a', flow: { a: 'b', c: 'd' } });
  });

  it('with wide gaps, which stay what they are', () => {
    const gap = '\n'.repeat(20);
    const { data } = read(
      `---\ninitiative: x # c${' '.repeat(20)}\n${gap}text: |\n  a${gap}            b\n# end${gap}---\n`,
    );
    assert.deepEqual(data, { initiative: 'x', text: `a${gap}          b\n` });
  });
});

describe('a file has no front matter', () => {
  const variants: readonly (readonly [string, string])[] = [
    ['when it is empty', ''],
    ['when it does not begin with a fence', '\n---\ninitiative: x\n---\n'],
    ['when the fence is longer', '----\ninitiative: x\n----\n'],
    ['when the fence is indented', ' ---\ninitiative: x\n---\n'],
    ['when it merely begins with a rule', '---\n\n# Notes: [of today\n\nSome text.\n'],
    ['when a rule ends a first part that is no YAML', '---\n\n# Notes\n\n- a: [\n\n---\n'],
    ['when its block lacks the key that is asked for', '---\ntitle: "unclosed\n---\n'],
    ['when a code block after a rule shows it', '---\n\n# How\n\n```yaml\ninitiative: x\n```\n'],
    ['when a code block between two rules shows it', '---\n\n# How\n\n~~~\ninitiative: x\n~~~\n\n---\n'],
    ['when a code block shows it, fences and all', '# How\n\n```yaml\n---\ninitiative: x\n---\n```\n'],
    ['when it holds bytes of another kind', '\0\u0001PNG\r\n---\ninitiative: x\n---\n'],
  ];
  for (const [name, text] of variants) {
    it(name, () => assert.deepEqual(readFrontMatter(text, marker), { kind: 'none' }));
  }
});
