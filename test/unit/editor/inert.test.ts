import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { inert } from '../../../src/editor/host/inert.ts';
import { root } from '../../workbench/root.ts';

/** What VS Code makes icons and links of: `labelWithIconsRegex` and `LINK_REGEX` of its sources. */
const icon = /(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/;
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('a foreign text in the editor', () => {
  it('becomes no icon and no link, and reads as it was written', () => {
    for (const text of [
      '$(trash)',
      '\\$(trash) $(sync~spin) $$(x)',
      '[x](command:workbench.action.terminal.new)',
      '[a]b](https://example.com "title") [[x]](file:///etc)',
      '$\u2060(trash) ]\u2060\u2060(command:x)',
    ]) {
      const shown = inert(text);
      assert.doesNotMatch(shown, icon);
      assert.doesNotMatch(shown, link);
      assert.equal(shown.replaceAll('\u2060', ''), text.replaceAll('\u2060', ''));
      assert.equal(inert(shown), shown);
    }
  });

  it('hides nothing', () => {
    assert.equal(inert('a\nb\u202egnp.exe\u200b'), 'a b\\u202egnp.exe\\u200b');
    assert.equal(
      inert('Cut CI time (by half) for $5, [x] é 日本 👩‍💻'),
      'Cut CI time (by half) for $5, [x] é 日本 👩‍💻',
    );
  });

  it('gets into notifications and lists by one way only', () => {
    const files = globSync('src/**/*.{ts,tsx}', { cwd: root });
    const using = (call: RegExp) => files.filter(file => call.test(readFileSync(join(root, file), 'utf8'))).sort();
    assert.deepEqual(using(/window\.show(?:Information|Warning|Error)Message/), ['src/editor/host/notify.ts']);
    assert.deepEqual(using(/window\.showQuickPick/), ['src/editor/questions/item.ts']);
  });
});
