import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { root } from '../workbench/root.ts';

/** Files as people write them, from which random texts grow: the demonstration's, the checks' and the models'. */
export const seedTexts: readonly string[] = globSync(
  ['test/workspace/initiatives/*.md', 'test/unit/fixtures/**/*.md', 'src/core/initiative/sample.md'],
  { cwd: root, absolute: true },
)
  .sort()
  .map(file => readFileSync(file, 'utf8').replace(/[«»]/g, ''));
