import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage, openBrowser } from '../workbench/page.ts';
import { root } from '../workbench/root.ts';
import { type Settings, themes } from '../workbench/settings.ts';
import { copyOfWorkspace, type TemporaryFolder } from '../workbench/temporary.ts';
import { startWorkbench, type WindowOptions, type Workbench } from '../workbench/workbench.ts';
import { Fixture, WINDOW } from './window.ts';

export interface OpenOptions extends WindowOptions {
  /** The folder to open; a copy of test/workspace unless told. */
  readonly folder?: string;
}

const vsix = process.env.VSIX ?? join(root, 'dist', 'continual-improvement.vsix');

const basic: Settings = { 'workbench.colorTheme': themes.dark.name };

/** A server with the packaged extension as users get it, and a browser, in which one window after the other is opened. */
export class Machine {
  readonly #server: Workbench;
  readonly #browser: Browser;

  private constructor(server: Workbench, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<Machine> {
    const server = await startWorkbench({ vsix });
    return new Machine(server, await openBrowser());
  }

  /** Opens a window as on a new machine; `close` it in an `after` hook. */
  async open({ folder, inWorker, userSettings }: OpenOptions = {}): Promise<Fixture> {
    this.#server.resetSettings({ inWorker, userSettings: { ...basic, ...userSettings } });
    const { path, remove }: Pick<TemporaryFolder, 'path'> & Partial<TemporaryFolder> = folder
      ? { path: folder }
      : copyOfWorkspace();
    const page = await newPage(this.#browser);
    const close = async (): Promise<void> => {
      // A window that is left tells the server that its extension host can go.
      await page.goto('about:blank');
      await page.context().close();
      remove?.();
    };
    const window = new Fixture(page, path, this.#server.changeSettings, close);
    try {
      await page.goto(this.#server.addressOf(path), { waitUntil: 'commit', timeout: WINDOW });
      await window.ready();
      return window;
    } catch (error) {
      console.error(this.#server.log());
      await window.screenshot('did-not-open');
      await close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}
