import { type Browser, chromium, type Page } from 'playwright-core';
import { obtainChromium } from './chromium.ts';

/** What takes longer than this on a busy machine does not happen at all. In milliseconds. */
const PATIENCE = 15_000;

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Opens an empty page in a headless Chromium of its own; closing `browser` ends both. Drawing it costs by its size. */
export async function openPage(
  viewport: Size = { width: 1280, height: 800 },
): Promise<{ browser: Browser; page: Page }> {
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
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  return { browser, page };
}
