import { format } from 'node:util';
import type { Development } from '../workbench/address.ts';
import { openPage } from '../workbench/page.ts';
import { withoutNativeModules } from '../workbench/server.ts';
import { startWorkbench } from '../workbench/workbench.ts';
import { readTally, startsTests } from './tally.ts';

/** Of what comes with VS Code, only what the extension or a test asks for: others take turns in the same host. */
const builtIn = [
  'github-authentication', // The window waits for it, and tells that it waits in vain.
  'json',
  'markdown-basics',
  'markdown-language-features',
  'theme-defaults',
];

/** What has no part that runs in a web worker. */
const builtInForNode = ['git', 'git-base'];

/** What an editor draws for those who look at it. */
const plain = {
  'breadcrumbs.enabled': false,
  'editor.bracketPairColorization.enabled': false,
  'editor.guides.indentation': false,
  'editor.lineNumbers': 'off',
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'editor.stickyScroll.enabled': false,
  // Who needs it switches it on: it asks for the repository of each file that is opened.
  'git.enabled': false,
  'scm.diffDecorations': 'none',
  'workbench.activityBar.location': 'hidden',
  'workbench.statusBar.visible': false,
};

/** Nobody looks at this window. */
const glimpse = { width: 640, height: 480 };

/** Runs a test bundle in the extension host of a workbench in a headless browser; resolves with what it logged. */
export async function runInBrowser(
  folder: string,
  development: Development,
  signal: AbortSignal,
  print: (text: string) => void = text => process.stdout.write(text),
): Promise<string> {
  const userSettings = {
    // As on the desktop: in a browser VS Code would save by itself what a test leaves unsaved.
    'files.autoSave': 'off',
    ...plain,
  };
  const inWorker = development.kind === 'web';
  const offered = inWorker ? builtIn : [...builtIn, ...builtInForNode];
  const workbench = await startWorkbench({ development, userSettings, inWorker, builtIn: offered });
  const { browser, page } = await openPage(glimpse);
  let output = '';
  const write = (_level: string, args: unknown[]): void => {
    const ended = readTally(output) !== undefined;
    const text = withoutNativeModules(`${format(...args)}\n`);
    output += text;
    // What the workbench says before and after the tests is of interest only if they do not get through.
    if (startsTests(output) && !ended) print(text);
  };
  try {
    await new Promise<number>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      page.once('crash', () => reject(new Error('The page crashed.')));
      page.once('pageerror', reject);
      // VS Code calls these two where the page has them: for each line that is logged, and when `run()` is done.
      const hooks = [
        page.exposeFunction('codeAutomationLog', write),
        page.exposeFunction('codeAutomationExit', resolve),
      ];
      Promise.all(hooks)
        // Who waits for the tests waits for the window, too.
        .then(() => page.goto(workbench.addressOf(folder), { waitUntil: 'commit', timeout: 0 }))
        .catch(reject);
    });
    if (!readTally(output)) throw new Error('The extension host ended before the tests did.');
    return output;
  } catch (error) {
    console.error(`${output}\n${workbench.log()}`);
    throw error;
  } finally {
    await browser.close();
    await workbench.close();
  }
}
