// Runs inside the extension host, ahead of the test files: it gives them `describe` and `it`.
// The browser build of mocha needs neither Node nor a DOM, so it runs in both kinds of host.
import 'mocha/mocha.js';

export interface SuiteOptions {
  /** Where it has to run: it fails where it does not. */
  readonly host: ExtensionHost;
  readonly grep?: string | undefined;
  readonly forbidOnly: boolean;
}

/** A reporter whose every line is one plain string, because that is what comes through from every host. */
class Lines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const say = (item: Mocha.Suite | Mocha.Runnable, text: string): void =>
      console.log('  '.repeat(item.titlePath().length) + text);
    runner.on('start', () => console.log(`${runner.total} tests`));
    runner.on('suite', suite => {
      if (!suite.root) say(suite, suite.title);
    });
    runner.on('pass', test => say(test, `✔ ${test.title} (${test.duration} ms)`));
    runner.on('pending', test => say(test, `- ${test.title}`));
    runner.on('fail', (test, error: unknown) => {
      say(test, `✖ ${test.title}`);
      // Mocha's own frames begin where it calls the test.
      console.log(error instanceof Error ? (error.stack ?? error.message).split(/\n\s+at callFn /)[0] : String(error));
    });
    runner.on('end', () => console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`));
  }
}

const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Lines });
mocha.suite.emit('pre-require', globalThis, '', mocha);

export type ExtensionHost = 'Node' | 'web worker';

/** Which of the extension hosts this is, by what only it has. */
function extensionHost(): ExtensionHost {
  return globalThis.constructor.name === 'DedicatedWorkerGlobalScope' ? 'web worker' : 'Node';
}

/** Runs every suite declared so far; rejects when a test failed. The last line it logs is the tally. */
export function runSuite({ host, grep, forbidOnly }: SuiteOptions): Promise<void> {
  if (extensionHost() !== host)
    throw new Error(`The tests run in the ${extensionHost()} host, not in the ${host} one.`);
  if (grep) mocha.grep(grep);
  if (forbidOnly) mocha.forbidOnly();
  return new Promise((resolve, reject) => {
    mocha.run(failures => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
