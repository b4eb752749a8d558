// `npm test`: all that is checked and tested, one stage after the other: on few cores two at once take as long, and a
// workbench that has to wait for its turn is slow to answer. Where a stage fails, the others go on.
import { spawnSync } from 'node:child_process';

const stages = {
  lint: 'npm run --silent lint',
  'check-types': 'npm run --silent check-types',
  unit: 'npm run --silent test:unit',
  disk: 'npm run --silent test:disk',
  pseudo: 'npm run --silent test:pseudo',
  limits: 'npm run --silent test:limits',
  package: 'npm run --silent package',
  'package tests': 'npm run --silent test:package',
  // Not by its script, which would build anew: what is tested is what is packaged.
  host: 'node test/host/run.ts',
  e2e: 'npm run --silent test:e2e',
};

const told: string[] = [];
for (const [name, command] of Object.entries(stages)) {
  const began = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exitCode = 1;
  told.push(`${status === 0 ? '✔' : '✖'} ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
}
console.log(`\n${told.join('\n')}`);
