import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { newPage, openBrowser } from '../workbench/page.ts';
import { root } from '../workbench/root.ts';
import { type Settings, themes } from '../workbench/settings.ts';
import { type CopyOfWorkspace, copyOfWorkspace, type Files, type TemporaryFolder } from '../workbench/temporary.ts';
import { startWorkbench, type WindowOptions, type Workbench } from '../workbench/workbench.ts';
import { Fixture, WINDOW } from './window.ts';

export interface OpenOptions extends WindowOptions {
  /** The folder to open; one with `files` unless told. */
  readonly folder?: string;
  /** What the folder has in it; a copy of test/workspace unless told. */
  readonly files?: Files;
  /** What can be set while a window is open, unlike `userSettings`. */
  readonly settings?: Settings;
}

const vsix = process.env.VSIX ?? join(root, 'dist', 'continual-improvement.vsix');

const basic: Settings = {
  'workbench.colorTheme': themes.dark.name,
  // Nothing is to be seen of what was done in the window before.
  'workbench.commandPalette.history': 0,
  'workbench.editor.restoreViewState': false,
};

/**
 * A server with the packaged extension as users get it, and a browser for its windows. To open one costs more than most
 * of what is done in it: whoever wants no folder of its own, nor settings from the start, gets the same window, one after
 * the other, put back each time as if it had just been opened.
 */
export class Machine {
  readonly #server: Workbench;
  readonly #browser: Browser;
  /** The window that is shared, while nobody uses it. */
  #idle: { readonly window: Fixture; readonly copy: CopyOfWorkspace } | undefined;

  private constructor(server: Workbench, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<Machine> {
    const server = await startWorkbench({ vsix });
    return new Machine(server, await openBrowser());
  }

  /** Gives a window as on a new machine; `close` it in an `after` hook. */
  async open({ folder, files, inWorker, userSettings, settings = {} }: OpenOptions = {}): Promise<Fixture> {
    this.#server.resetSettings({ inWorker, userSettings: { ...basic, ...userSettings } });
    this.#server.changeSettings(settings);
    if (folder) return this.#openWindow({ path: folder });
    if (inWorker || userSettings) return this.#openWindow(copyOfWorkspace(files));
    return this.#openShared(files);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }

  async #openShared(files: Files | undefined): Promise<Fixture> {
    const idle = this.#idle;
    this.#idle = undefined;
    if (idle) {
      idle.copy.fill(files);
      await idle.window.ready();
      return idle.window;
    }
    const copy = copyOfWorkspace(files);
    const window = await this.#openWindow(copy, async () => {
      await window.putBack(copy.empty);
      this.#idle = { window, copy };
    });
    return window;
  }

  async #openWindow(
    { path, remove }: Pick<TemporaryFolder, 'path'> & Partial<TemporaryFolder>,
    keep?: () => Promise<void>,
  ): Promise<Fixture> {
    const page = await newPage(this.#browser);
    const end = async (): Promise<void> => {
      // A window that is left tells the server that its extension host can go.
      await page.goto('about:blank');
      await page.context().close();
      remove?.();
    };
    const orEnd = async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        console.error(this.#server.log());
        await window.screenshot('window-that-failed');
        await end();
        throw error;
      }
    };
    const window = new Fixture(page, path, this.#server.changeSettings, keep ? () => orEnd(keep) : end);
    await orEnd(async () => {
      await page.goto(this.#server.addressOf(path), { waitUntil: 'commit', timeout: WINDOW });
      await window.ready();
    });
    return window;
  }
}
