import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { usual } from '../workbench/page.ts';
import { cache } from '../workbench/root.ts';
import { type Settings, type Theme, themes } from '../workbench/settings.ts';
import { waitFor } from './waiting.ts';

/** A window that is opened on a busy machine, with nothing in memory, takes longer than what is done in it. */
export const WINDOW = 60_000;

/** A workbench as its user sees it. */
export class Fixture {
  readonly page: Page;
  /** Absolute path of the folder that is open. */
  readonly folder: string;
  readonly changeSettings: (changes: Settings) => void;
  /** Closes the window, and forgets what it has stored. */
  readonly close: () => Promise<void>;

  constructor(page: Page, folder: string, changeSettings: (changes: Settings) => void, close: () => Promise<void>) {
    this.page = page;
    this.folder = folder;
    this.changeSettings = changeSettings;
    this.close = close;
  }

  /** Waits until the folder is shown and the theme applied. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench[class*="vscode-theme-"]').waitFor({ timeout: WINDOW });
    await this.page.locator('.explorer-folders-view').getByRole('treeitem').first().waitFor({ timeout: WINDOW });
  }

  /** Makes the window what it was when it had just opened, but for its files: `empty` takes them away. */
  async putBack(empty: () => void): Promise<void> {
    this.page.removeAllListeners('console');
    await this.page.setViewportSize(usual);
    await this.page.mouse.move(0, 0);
    await this.page.keyboard.press('Escape');
    await this.runCommand('View: Close All Editors');
    const unsaved = this.page.getByRole('button', { name: "Don't Save" });
    const editors = this.page.locator('.part.editor').getByRole('tab');
    await waitFor(async () => {
      if (await unsaved.isVisible()) await unsaved.click();
      return (await editors.count()) === 0;
    }, 'the end of all editors');
    await this.runCommand('Notifications: Clear All Notifications');
    await this.showExplorer();
    // Rows are forgotten when what they show is gone: those that come anew are closed.
    await this.showInitiatives();
    empty();
    await this.page.getByText('There is none in this folder yet').waitFor();
    await this.showExplorer();
  }

  async reload(): Promise<void> {
    await this.page.reload({ waitUntil: 'commit', timeout: WINDOW });
    await this.ready();
  }

  /** Runs a command by its title in the command palette, such as `View: Show Explorer`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title);
  }

  async showExplorer(): Promise<void> {
    await this.runCommand('View: Show Explorer');
    await this.page.locator('.explorer-folders-view').waitFor();
  }

  /** Shows the view of the initiatives in place of the explorer. */
  async showInitiatives(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Improvement' }).first().click();
  }

  /** Opens a text file of the folder by its name or relative path, ready to type into. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.page.keyboard.press('ControlOrMeta+P');
    // By its whole path: by its name, VS Code looks first among those that were there the last time.
    await this.pick(join(this.folder, path), name);
    await this.#isFocused(name);
  }

  /** Opens the first initiative, and waits until its position is shown: what the palette lists goes by it. */
  async openInitiative(path: string): Promise<void> {
    await this.openFile(path);
    await this.page.getByRole('button', { name: /Choose a move/ }).waitFor();
  }

  /** Goes to a file that is open. Its editor gets the focus a moment later, and whatever has it by then closes. */
  async goToTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
    await this.#isFocused(name);
  }

  async #isFocused(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, selected: true }).waitFor();
    await this.page.locator('.part.editor .monaco-editor.focused').waitFor();
  }

  /** Closes what is told in the corner. */
  async clearNotifications(): Promise<void> {
    const toasts = this.page.locator('.notification-toast');
    while ((await toasts.count()) > 0) {
      const toast = toasts.first();
      const element = await toast.elementHandle();
      await toast.hover();
      await toast.getByRole('button', { name: /Clear Notification/ }).click();
      await element?.waitForElementState('hidden');
    }
  }

  /** Types into the open quick input and takes the entry whose name begins with `label`. */
  async pick(text: string, label: string = text): Promise<void> {
    const input = this.page.locator('.quick-input-widget');
    await input.getByRole('textbox').or(input.getByRole('combobox')).first().fill(text);
    await this.quickPick(label).first().click();
  }

  /** The entries of the open quick pick whose accessible name contains `label`. */
  quickPick(label: string | RegExp): Locator {
    return this.page.locator('.quick-input-list').getByRole('option', { name: label });
  }

  /**
   * Takes an entry of the menu that is open. VS Code hears no click in the first tenth of a second of a menu, which is
   * sooner than a person clicks: until the menu goes, it is clicked again.
   */
  async chooseInMenu(name: string): Promise<void> {
    const entry = this.page.getByRole('menuitem', { name });
    await entry.waitFor();
    await waitFor(async () => {
      // It may go before it is clicked again.
      if (await entry.isVisible()) await entry.click({ timeout: 1000 }).catch(() => undefined);
      return !(await entry.isVisible());
    }, `the end of the menu with ${name}`);
  }

  /** The rows, in any tree, whose accessible name contains the text or fits the pattern. */
  treeRow(name: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name });
  }

  /** Unfolds a row, or folds it up. While rows still move, a click may meet another one: then it is made again. */
  async fold(name: string | RegExp): Promise<void> {
    const row = this.treeRow(name).first();
    const isUnfolded = (await row.getAttribute('aria-expanded')) === 'true';
    const after = row.and(this.page.locator(`[aria-expanded="${!isUnfolded}"]`));
    await waitFor(async () => {
      await row.locator('.monaco-tl-twistie').first().click();
      return after.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    }, `the row ${name} the other way`);
  }

  /** The document inside the webview that is shown. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview:visible').frameLocator('iframe#active-frame');
  }

  fileOnDisk(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  async setTheme(theme: Theme): Promise<void> {
    const { name, file, kind } = themes[theme];
    this.changeSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${file}-json`).waitFor();
    // A webview hears of it a moment later.
    const shown = await this.page.locator('iframe.webview:visible').count();
    if (shown) await this.webview.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor({ state: 'attached' });
  }

  /** Takes a picture of the window, or of a part of it, into `.vscode-test/pictures/`, and returns its path. */
  async screenshot(name: string, part: Page | Locator = this.page): Promise<string> {
    const path = join(cache, 'pictures', `${name}.png`);
    mkdirSync(join(cache, 'pictures'), { recursive: true });
    await part.screenshot({ path, animations: 'disabled' });
    return path;
  }

  /** Makes the window so high; its width stays. */
  async setHeight(height: number): Promise<void> {
    const { width } = this.page.viewportSize() ?? { width: 1280 };
    await this.page.setViewportSize({ width, height });
  }
}
