// `npm run corpus -- [--most N] FOLDER...`: makes an initiative of every markdown file with front matter below the
// folders, in memory, and every move, reading and fix of it; each edit is compared by an independent parser. A folder
// stands for a repository, of which at most N files are taken.

import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { tapes } from '../../unit/tape.ts';
import { assertAllFixes, assertFix } from '../areas/fixes.ts';
import { allowedIn, assertMove } from '../areas/moves.ts';
import { assertMeasure, assertReading, assertSections, assertTicks } from '../areas/records.ts';
import { models, options } from '../product.ts';
import { asInitiative } from './as-initiative.ts';
import { type RealFile, realFiles } from './real-files.ts';
import { Tally } from './tally.ts';

const { values, positionals } = parseArgs({
  options: { most: { type: 'string', default: '1000' } },
  allowPositionals: true,
});
const tally = new Tally();
let files = 0;
let initiatives = 0;

for (const folder of positionals) {
  const before = { files, initiatives, edits: tally.edits };
  for (const file of realFiles(folder, Number(values.most))) {
    files++;
    tryAll(file);
  }
  console.log(
    `${basename(folder)}: ${files - before.files} front matters, ${initiatives - before.initiatives} made initiatives, ${tally.edits - before.edits} edits`,
  );
}
console.log(`\n${positionals.length} repositories, ${files} front matters, ${initiatives} made initiatives.`);
console.log(tally.lines().join('\n'));
process.exit(tally.wrong > 0 ? 1 : 0);

function tryAll({ path, text }: RealFile): void {
  const [tape] = fc.sample(tapes, { seed: files, numRuns: 1 });
  const initiative = tape && asInitiative(text, tape);
  if (initiative === undefined) return;
  initiatives++;
  const moved = moveAll(path, initiative);
  const read = readInitiative(initiative, models);
  if (read.kind !== 'initiative') return;
  for (const measure of read.initiative.measures) tally.count(path, () => assertReading(initiative, measure));
  tally.count(path, () => assertMeasure(initiative));
  tally.count(path, () => assertTicks(initiative, read));
  tally.count(path, () => assertSections(initiative, read));
  // One of the two is enough: neither is nearer to what people have.
  fixAll(path, files % 2 === 0 ? initiative : moved);
}

function fixAll(path: string, text: string): void {
  const findings = checkInitiative(new Snapshot(text, models), options);
  // To make an exception of the file is offered for nearly every finding, and the same each time.
  for (const [nth, finding] of findings.entries())
    for (const fix of finding.fixes)
      if (nth === 0 || !fix.title.startsWith('Turn off'))
        tally.count(path, () => assertFix(text, findings, finding, fix));
  tally.count(path, () => assertAllFixes(text));
}

/** Every move that is allowed, and then one after the other as far as they lead; returns the text at the end. */
function moveAll(path: string, text: string): string {
  let result = text;
  for (let step = 0; step < 6; step++) {
    const read = readInitiative(result, models);
    if (read.kind !== 'initiative') break;
    const here = result;
    // Of the texts on the way, one move each is enough: all of them are tried on the first.
    const moves = allowedIn(read);
    const tried = step === 0 ? moves : moves.slice(0, 1);
    for (const move of tried)
      tally.count(path, () => {
        const outcome = assertMove(here, read, move);
        if ('reason' in outcome) return outcome.reason;
        if (move === moves[0]) result = outcome.result;
        return 1;
      });
  }
  return result;
}
