import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The host is started by VS Code, but Node takes this flag at run time, too. */
function exposeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

const collect = exposeCollector();

/** Bytes, after a turn of the event loop, so that nothing is held by what is still running. */
export async function heapUsed(): Promise<number> {
  await new Promise(resolve => setImmediate(resolve));
  for (let pass = 0; pass < 3; pass++) collect();
  return process.memoryUsage().heapUsed;
}
