import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workbench/root.ts';

/** Files as people write them, from which random texts grow: the demonstration's, the checks' and the models'. */
export const seedTexts: readonly string[] = [
  'test/workspace/initiatives/*.md',
  'test/unit/fixtures/**/*.md',
  'src/initiative/sample.md',
]
  .flatMap(pattern => globSync(pattern, { cwd: root }).sort())
  .map(file => readFileSync(join(root, file), 'utf8').replace(/[«»]/g, ''));
