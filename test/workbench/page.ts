import { type Browser, chromium, type Page } from 'playwright-core';
import { obtainChromium } from './chromium.ts';

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
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: scale });
  return { browser, page };
}
