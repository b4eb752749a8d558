// `npm run simulate`: how often the measures say something of simulated processes that is not so, and that is; as a table.
// `npm run simulate -- --write` puts it into the README, too.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workbench/root.ts';
import { simulatedTables } from './table.ts';

const tables = simulatedTables();
console.log(tables);
if (process.argv.includes('--write')) {
  const file = join(root, 'README.md');
  const place = /(?<=<!-- simulate -->\n)[\s\S]*(?=<!-- \/simulate -->)/;
  writeFileSync(file, readFileSync(file, 'utf8').replace(place, `\n${tables}\n\n`));
}
