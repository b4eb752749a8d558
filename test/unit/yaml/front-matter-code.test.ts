import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { readFrontMatter } from '../../../src/core/yaml/front-matter.ts';
import { mark, ofKind } from '../mark.ts';

declare global {
  var wasRun: boolean | undefined;
}

/** Each is a way in which gray-matter would run the block. */
const openings = ['---js', '---JS', '--- js', '---javascript', '---\tJavaScript ', '---coffee', '---json'];

describe('front matter in a programming language is refused and never run', () => {
  afterEach(() => {
    globalThis.wasRun = undefined;
  });

  for (const open of openings) {
    it(JSON.stringify(open), () => {
      const text = `${open}\n{ initiative: (globalThis.wasRun = true) }\n---\n`;
      const { reason, message, at } = ofKind(readFrontMatter(text, /initiative:/), 'broken');
      assert.equal(globalThis.wasRun, undefined);
      assert.equal(reason, 'invalid-yaml');
      assert.match(message, /neither read nor run: only YAML is/);
      assert.ok(mark(text, at).startsWith(`«${open.trimEnd()}»`));
    });
  }

  it('also as a YAML tag', () => {
    const text = '---\ninitiative: x\nrun: !!js/function "function () { globalThis.wasRun = true }"\n---\n';
    const read = readFrontMatter(text, /initiative:/);
    assert.equal(globalThis.wasRun, undefined);
    assert.equal(typeof (read.kind === 'read' ? read.data.run : ''), 'string');
  });
});
