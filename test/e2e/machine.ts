import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../workbench/page.ts';
import { root } from '../workbench/root.ts';
import { themes } from '../workbench/settings.ts';
import { copyOfWorkspace } from '../workbench/temporary.ts';
import { startWorkbench, type WindowOptions, type Workbench } from '../workbench/workbench.ts';
import { Fixture, WINDOW } from './window.ts';

export interface OpenOptions extends WindowOptions {
  /** The folder to open; a copy of test/workspace unless told. */
  readonly folder?: string;
}

const vsix = process.env.VSIX ?? join(root, 'dist', 'continual-improvement.vsix');

/**
 * A server with the packaged extension as users get it, and a browser, in which one window after the other is opened.
 * The second one opens several times as fast as the first.
 */
export class Machine {
  readonly #server: Workbench;
  readonly #browser: Browser;
  /** Stays open, for the browser to keep what it has loaded. */
  readonly #blank: Page;

  private constructor(server: Workbench, browser: Browser, blank: Page) {
    this.#server = server;
    this.#browser = browser;
    this.#blank = blank;
  }

  static async start(): Promise<Machine> {
    const server = await startWorkbench({ vsix });
    const { browser, page } = await openPage();
    return new Machine(server, browser, page);
  }

  /** Opens a window as on a new machine; `close` it in an `after` hook. */
  async open({ folder, inWorker = false, userSettings = {} }: OpenOptions = {}): Promise<Fixture> {
    const workspace = folder ? { path: folder, remove: () => undefined } : copyOfWorkspace();
    this.#server.resetSettings({
      inWorker,
      userSettings: { 'workbench.colorTheme': themes.dark.name, ...userSettings },
    });
    const page = await this.#blank.context().newPage();
    const address = this.#server.addressOf(workspace.path);
    const close = async (): Promise<void> => {
      // A window that is left tells the server that its extension host can go.
      await page.goto('about:blank');
      await this.#forget(new URL(address).origin);
      await page.close();
      workspace.remove();
    };
    const fixture = new Fixture(page, workspace.path, this.#server.changeSettings, close);
    try {
      await page.goto(address, { waitUntil: 'commit', timeout: WINDOW });
      await fixture.ready();
      return fixture;
    } catch (error) {
      console.error(this.#server.log());
      await fixture.screenshot('did-not-open');
      await close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  /** What windows have stored, but not the files that they have loaded. */
  async #forget(origin: string): Promise<void> {
    const session = await this.#blank.context().newCDPSession(this.#blank);
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await session.detach();
  }
}
