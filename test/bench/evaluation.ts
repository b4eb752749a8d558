import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../workbench/root.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { median } from './measured.ts';

/** A stand-in for the API that allows everything and does nothing, as the extension host gives it. */
const host = `
  const Module = require('node:module');
  const anything = new Proxy(function () {}, {
    get: (target, key) => (key in target ? target[key] : anything),
    apply: () => anything,
  });
  const original = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : original(name, ...rest));
  const [bundle, kept, starter] = process.argv.slice(1);
`;

const load = `${host}
  const start = performance.now();
  require(bundle);
  console.log(performance.now() - start);
`;

const loadKept = `${host}
  import(starter).then(({ runKept }) => {
    const start = performance.now();
    const { keep } = runKept(bundle, kept, require);
    console.log(performance.now() - start);
    keep?.();
  });
`;

/** How long it takes to evaluate a bundle in a fresh Node process, in milliseconds: as it is, and as the desktop does. */
export interface EvaluationTimes {
  readonly first: number;
  /** With what V8 made of it in an earlier process. */
  readonly later: number;
}

export function timesToEvaluate(bundle: string): EvaluationTimes {
  const { path, remove } = temporaryFolder();
  try {
    const args = [bundle, join(path, 'bundle.code'), pathToFileURL(join(root, 'src/disk/kept-code.ts')).href];
    const times = (script: string) =>
      Array.from({ length: 9 }, () => Number(execFileSync(process.execPath, ['-e', script, ...args])));
    const first = median(times(load));
    const [, ...later] = times(loadKept);
    return { first, later: median(later) };
  } finally {
    remove();
  }
}
