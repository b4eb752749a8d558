import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileFinding } from '../../../src/cli/formats/file-finding.ts';
import { formats } from '../../../src/cli/formats/format.ts';
import { coloured, plain } from '../../../src/cli/paint.ts';

const finding: FileFinding = {
  file: 'docs/a b.md',
  id: 'no-owner',
  severity: 'warning',
  message: 'Nobody owns it.',
  written: '',
  start: { line: 1, character: 0 },
  end: { line: 1, character: 10 },
  related: [],
};

describe('findings as text', () => {
  it('have a line each, which tells file, line and column', () => {
    const other: FileFinding = { ...finding, file: 'b.md', severity: 'error', start: { line: 119, character: 4 } };
    assert.equal(
      formats.text([finding, other], plain),
      [
        'docs/a b.md:2:1  warning  Nobody owns it. (no-owner)',
        'b.md:120:5       error    Nobody owns it. (no-owner)',
      ].join('\n'),
    );
  });

  it('do not let a file drive the terminal', () => {
    const text = formats.text([{ ...finding, message: 'a\u001b[2Jb\nc\u202e' }], coloured);
    assert.ok(text.endsWith('a\\u001b[2Jb\\nc\\u202e (no-owner)'), JSON.stringify(text));
  });
});

describe('findings as workflow commands', () => {
  it('annotate the characters that they are about', () => {
    assert.equal(
      formats.github([finding], plain),
      '::warning file=docs/a b.md,line=2,endLine=2,col=1,endColumn=11,title=no-owner::Nobody owns it.',
    );
  });

  it('escape what would end a property or the command', () => {
    const odd = { ...finding, file: 'a,b:c%.md', message: '50%: a,b\r\nc::error::x', severity: 'hint' } as const;
    const [line, ...others] = formats.github([odd], plain).split('\n');
    assert.deepEqual(others, []);
    assert.match(line ?? '', /^::notice file=a%2Cb%3Ac%25\.md,.*::50%25: a,b%0D%0Ac::error::x$/);
  });

  it('name lines only where they go over several', () => {
    const long = { ...finding, end: { line: 3, character: 2 } };
    assert.match(formats.github([long], plain), /line=2,endLine=4,title/);
  });
});

describe('findings as SARIF', () => {
  it('have no links but those of the log', () => {
    const [{ results }] = JSON.parse(formats.sarif([{ ...finding, message: '[a](https://example.com)' }], plain)).runs;
    assert.equal(results[0].message.text, '[a]\u2060(https://example.com)');
  });
});

describe('findings as JSON', () => {
  it('count lines and characters from 1', () => {
    assert.deepEqual(JSON.parse(formats.json([{ ...finding, step: 'plan' }], plain)), [
      {
        file: 'docs/a b.md',
        id: 'no-owner',
        severity: 'warning',
        message: 'Nobody owns it.',
        step: 'plan',
        range: { start: { line: 2, character: 1 }, end: { line: 2, character: 11 } },
      },
    ]);
  });
});
