import { type Disposable, Uri, type Webview } from 'vscode';
import type { Shape } from '../../core/base/validation.ts';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import type { FromPage, ToPage } from '../../core/protocol/envelope.ts';
import { tellIgnored } from '../acts/tell.ts';
import type { Log } from '../host/log.ts';
import { type PageName, pageHtml } from './html.ts';
import { Showings } from './showings.ts';

/** What a page is to show, and what a click on it will be about: without that, there is nothing to click on. */
export interface Showing<Shown, Basis> {
  readonly shown: Shown;
  readonly basis?: Basis;
}

export interface PageOptions<Wish, Basis> {
  readonly name: PageName;
  readonly extensionUri: Uri;
  readonly reads: Shape<FromPage<Wish>>;
  /** The page has come up, and shows nothing yet. */
  readonly ready: () => Promise<void>;
  readonly obey: (wish: Wish, basis: Basis) => Promise<unknown>;
  readonly log: Log;
}

/** A page in a webview: sends what it shows, version by version, and hears what is wished of what it has shown. */
export class Page<Shown, Wish extends { readonly type: string }, Basis extends { readonly uri: string }>
  implements Disposable
{
  readonly #webview: Webview;
  readonly #options: PageOptions<Wish, Basis>;
  readonly #showings = new Showings<Basis>();
  readonly #listener: Disposable;

  constructor(webview: Webview, options: PageOptions<Wish, Basis>) {
    const { extensionUri, name } = options;
    this.#webview = webview;
    this.#options = options;
    this.#listener = webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(extensionUri, 'media'), Uri.joinPath(extensionUri, 'dist')],
    };
    webview.html = pageHtml(webview, extensionUri, name);
  }

  /**
   * Has the page show what `find` finds, and resolves to that; to nothing where something else was to be shown in the
   * meantime.
   */
  async show(find: () => Promise<Showing<Shown, Basis>>): Promise<Shown | undefined> {
    const version = this.#showings.begin();
    const { shown, basis } = await find();
    if (!this.#showings.isLatest(version)) return undefined;
    if (basis) this.#showings.keep(version, basis);
    const message: ToPage<Shown> = { type: 'show', version, shown, ...(basis && { uri: basis.uri }) };
    void this.#webview.postMessage(message);
    return shown;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #receive(message: unknown): Promise<void> {
    const { name, reads, log } = this.#options;
    if (!reads(message)) {
      log.warn(`The ${name} sent a message that it does not have.`);
      return;
    }
    try {
      await this.#obey(message);
    } catch (error) {
      log.error(`The ${name}’s “${message.type === 'wish' ? message.wish.type : message.type}” failed.`, error);
    }
  }

  /** Nothing is done to a file that was not shown, nor by what was shown too long ago for anybody to know. */
  async #obey(message: FromPage<Wish>): Promise<unknown> {
    const { name, ready, obey } = this.#options;
    if (message.type === 'ready') return ready();
    const { seen, wish } = message;
    const basis = this.#showings.of(seen.version);
    if (basis?.uri !== seen.uri) return tellIgnored(t(gone[name]));
    return obey(wish, basis);
  }
}

/** What is said of a click on what a page does not show any more. */
const gone: Readonly<Record<PageName, Sentence>> = {
  register: sentence('The register does not show that any more. Look again, then click.'),
  diagram: sentence('The diagram does not show that any more. Look again, then click.'),
};
