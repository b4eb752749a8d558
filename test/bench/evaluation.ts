import { execFileSync } from 'node:child_process';
import { median } from './measured.ts';

/** Loads a bundle as the extension host does, with a stand-in for the API that allows everything and does nothing. */
const load = `
  const Module = require('node:module');
  const anything = new Proxy(function () {}, {
    get: (target, key) => (key in target ? target[key] : anything),
    apply: () => anything,
  });
  const original = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : original(name, ...rest));
  const start = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - start);
`;

/** How long it takes to evaluate a bundle in a fresh Node process, in milliseconds. */
export function timeToEvaluate(bundle: string): number {
  const times = Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, ['-e', load, bundle])));
  return median(times);
}
