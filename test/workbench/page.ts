import { type Browser, chromium, type Page } from 'playwright-core';
import { obtainChromium } from './chromium.ts';

/** What takes longer than this on a busy machine does not happen at all. In milliseconds. */
const PATIENCE = 15_000;

/** In pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a page unless told. */
export const usual: Size = { width: 1280, height: 800 };

/** Starts a headless Chromium of its own; what is opened in it ends with it. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
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
}

/** Opens an empty page in a context of its own: it knows nothing of the others. Drawing it costs by its size. */
export async function newPage(browser: Browser, viewport: Size = usual): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(takeMessagesAtOnce);
  return context.newPage();
}

/** Opens an empty page in a browser of its own; closing `browser` ends both. */
export async function openPage(viewport?: Size): Promise<{ browser: Browser; page: Page }> {
  const browser = await openBrowser();
  return { browser, page: await newPage(browser, viewport) };
}

/**
 * Runs in a page: its sockets give what they get as bytes. A workbench lets them give blobs, and has each read by another
 * process of the browser, which takes a fifth of all the time that a window takes.
 */
function takeMessagesAtOnce(): void {
  globalThis.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.binaryType = 'arraybuffer';
    }
  };
  const { readAsArrayBuffer } = FileReader.prototype;
  FileReader.prototype.readAsArrayBuffer = function (data: Blob | ArrayBuffer): void {
    if (data instanceof Blob) readAsArrayBuffer.call(this, data);
    else queueMicrotask(() => this.onload?.({ target: { result: data } } as unknown as ProgressEvent<FileReader>));
  };
}
