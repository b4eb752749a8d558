// `npm run races -- --races N --kills N`: lets packaged command lines change one file at the same moment, and kills them
// while they do: at moments by chance, and at each call by which they change the disk. Whatever ended with 0 must be in
// the file, in some order; a file must never be half-written; nothing may be left by the next command.
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../workbench/temporary.ts';
import { type Killed, Killer } from './kill.ts';
import { race } from './race.ts';

const { values } = parseArgs({
  options: { races: { type: 'string', default: '200' }, kills: { type: 'string', default: '100' } },
});
const { path: folder } = temporaryFolder();
/** How many take part, one race after the other. */
const sizes = [2, 2, 2, 4, 3];
let faults = 0;

function tell(what: string, found: readonly string[]): void {
  for (const fault of found) console.error(`${what}: ${fault}`);
  faults += found.length;
}

const races = Number(values.races);
const raced = { made: 0, refused: 0 };
const began = performance.now();
for (let count = 1; count <= races; count++) {
  const { made, refused, faults } = await race(folder, sizes[count % sizes.length] ?? 2);
  tell(`race ${count}`, faults);
  raced.made += made;
  raced.refused += refused;
  if (count % 100 === 0) console.log(`${count} races, ${Math.round((performance.now() - began) / 1000)} s`);
}
console.log(`${races} races of two to four: ${raced.made} made, ${raced.refused} refused since another came before.`);

for (const hasTwoNames of [false, true]) {
  const killer = new Killer(`${folder}/kill`, hasTwoNames);
  await killer.prepare();
  const what = hasTwoNames ? 'a file of two names, overwritten in its place' : 'a file that is replaced';
  const lasted = await timeOf(() => killer.kill({ after: 60_000 }));
  const killed: Killed[] = [];
  for (let count = 1; count <= Number(values.kills); count++) {
    killed.push(await killer.kill({ after: Math.random() * lasted }));
    tell(`kill ${count} of ${what}`, killed.at(-1)?.faults ?? []);
  }
  for (let at = 1; ; at++) {
    const result = await killer.kill({ at });
    tell(`kill at call ${at} of ${what}`, result.faults);
    if (result.hadEnded) break;
    killed.push(result);
  }
  const held = (kind: Killed['held']) => killed.filter(({ held }) => held === kind).length;
  const left = killed.filter(({ left }) => left).length;
  console.log(
    `${killed.length} kills of ${what}: ${held('old')} old, ${held('new')} new, ${held('half')} half until the next command; ${left} had left something, which that cleared.`,
  );
}
console.log(faults === 0 ? 'No faults.' : `${faults} faults.`);
process.exit(faults === 0 ? 0 : 1);

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 2;
}
