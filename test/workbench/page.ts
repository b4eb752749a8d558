import { type Browser, chromium, type Page } from 'playwright-core';
import { obtainChromium } from './chromium.ts';

/** What takes longer than this on a busy machine does not happen at all. In milliseconds. */
const PATIENCE = 15_000;

export interface PageOptions {
  /** Device pixels per CSS pixel; 2 for pictures that are read in a README. */
  readonly scale?: 1 | 2;
}

/** Opens an empty page in a headless Chromium of its own; closing `browser` ends both. */
export async function openPage({ scale = 1 }: PageOptions = {}): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({
    executablePath: obtainChromium(),
    headless: true,
    // `atExit` hears the signals; two listeners would race.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return { browser, page };
}
