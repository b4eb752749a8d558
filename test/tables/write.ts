// `npm run tables`: writes the tables of README.md and package.json anew, as the code has them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workbench/root.ts';
import { withMoves } from './moves.ts';
import { withSeverities, withTables } from './tables.ts';

const manifestFile = join(root, 'package.json');
const readmeFile = join(root, 'README.md');
const manifest = withMoves(withSeverities(readFileSync(manifestFile, 'utf8')));
writeFileSync(manifestFile, manifest);
writeFileSync(readmeFile, withTables(readFileSync(readmeFile, 'utf8'), manifest));
