import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../../workbench/temporary.ts';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const rule = fileURLToPath(new URL('../../../src/core/base/words.grit', import.meta.url));

/** Those of some lines of which the linter says that people read them, and that they do not go through `t`. */
function foundIn(context: TestContext, lines: readonly string[]): (string | undefined)[] {
  const folder = temporaryFolder();
  context.after(() => folder.remove());
  writeFileSync(join(folder.path, 'biome.json'), JSON.stringify({ root: true, plugins: [rule] }));
  writeFileSync(join(folder.path, 'x.tsx'), lines.join('\n'));
  const { output } = spawnSync(process.execPath, [biome, 'lint', '.'], { cwd: folder.path, encoding: 'utf8' });
  return [...output.join('\n').matchAll(/x\.tsx:(\d+):\d+ plugin/g)].map(([, line]) => lines[Number(line) - 1]).sort();
}

describe('words for people', () => {
  it('that do not go through `t` are told by the linter, and nothing else is', context => {
    const told = [
      "const a = 'Nothing is to be done here.';",
      "const b = { label: 'Lower' };",
      `const c = \`There are \${n} of them left over\`;`,
      `const d = \`\${t('Nothing.')} There is more of it.\`;`,
      'const e = <p>The initiative</p>;',
      'const f = <p title="What is next" />;',
    ];
    const others = [
      "const g = t('Nothing is to be done here.');",
      "const h = { label: t('Lower'), says: sentence('Nothing is done.') };",
      "const i = counted(n, { one: 'There is {n} of them.', other: 'There are {n} of them.' });",
      "const j = placeholder('what is to get better');",
      "const k = { kind: 'not-an-initiative', class: 'mark is-good' };",
      'const l = <p class="quiet">{t(\'The initiative\')}</p>;',
    ];
    assert.deepEqual(foundIn(context, [...told, ...others]), told);
  });
});
