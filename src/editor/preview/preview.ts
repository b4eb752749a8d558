import type { MarkdownIt } from 'markdown-it';
import { commands, Disposable, TabInputCustom, TabInputWebview, Uri, window } from 'vscode';
import { isRecord } from '../../core/base/is-record.ts';
import { relativePath } from '../../core/base/relative-path.ts';
import { t } from '../../core/base/words.ts';
import { html } from '../../core/drawing/markup.ts';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import { improvementPlugin, type Place } from '../../core/preview/plugin.ts';
import { previewHtml, problemHtml } from '../../core/preview/preview.ts';
import type { Request, Unreadable } from '../../core/preview/request.ts';
import { watchDay } from '../host/day.ts';
import { findDocument, linkedFile } from '../host/files.ts';
import { seenNow } from '../host/seen.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Snapshots } from '../workspace/snapshots.ts';
import type { Store } from '../workspace/store.ts';

export interface PreviewTools {
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly findings: Findings;
}

/**
 * So long after a change previews are refreshed: several in a row are one, and what is typed into the previewed file
 * itself VS Code renders anew before. In milliseconds.
 */
const WHILE = 400;

/**
 * So often VS Code is asked to refresh, each time after twice the while: it forgets that where it is about to look by
 * itself whether a previewed file has changed.
 */
const TRIES = 4;

/** So many renderings are watched for what has become of them. */
const MOST = 60;

interface Rendered {
  /** The file that is shown, or is not there to be shown; nothing where a text is rendered that is in none. */
  readonly of: string | undefined;
  readonly html: string;
  again(): string;
}

/** Shows initiatives in VS Code's own markdown preview, and has it refreshed when something else is to be shown. */
export class Preview implements Disposable {
  readonly #tools: PreviewTools;
  readonly #listeners: Disposable;
  /** What was rendered last, by where and what. */
  readonly #rendered = new Map<string, Rendered>();
  /** The files of which something else may have to be shown, until a preview is open. */
  readonly #changed = new Set<string>();
  #timer: unknown;
  #isComplete = false;

  constructor(tools: PreviewTools) {
    this.#tools = tools;
    const all = () => this.#note(new Set([...this.#rendered.values()].flatMap(({ of }) => of ?? [])));
    void tools.store.loaded.then(() => {
      this.#isComplete = true;
      all();
    });
    this.#listeners = Disposable.from(
      tools.store.onDidChange(uris => this.#note(uris)),
      tools.findings.onDidDiffer(uris => this.#note(uris)),
      // What is rendered for a preview that opens is rendered before the preview is told of.
      window.tabGroups.onDidChangeTabs(() => this.#refreshLater()),
      watchDay(all),
    );
  }

  /** What the markdown extension of VS Code asks for. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    improvementPlugin(md, (request, place) => this.#show(request, place));
    return md;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }

  #show(request: Request | Unreadable, place: Place): string {
    const uri = documentOf(place.env);
    const again = () => framed(this.#render(request, place, uri), place);
    const html = again();
    const key = JSON.stringify([uri?.toString(), place.line, request]);
    const path = 'problem' in request ? undefined : request.file;
    const of = uri && path !== undefined ? linkedFile(path, uri) : uri;
    this.#rendered.delete(key);
    this.#rendered.set(key, { of: of?.toString(), html, again });
    for (const oldest of this.#rendered.keys()) if (this.#rendered.size > MOST) this.#rendered.delete(oldest);
    return html;
  }

  #note(uris: ReadonlySet<string>): void {
    for (const { of } of this.#rendered.values()) if (of !== undefined && uris.has(of)) this.#changed.add(of);
    this.#refreshLater();
  }

  #refreshLater(): void {
    if (this.#changed.size > 0) this.#timer ??= setTimeout(() => this.#refresh(), WHILE);
  }

  /**
   * VS Code renders all previews anew, so it is asked only where somebody would see something else. What it does not
   * render however often it is asked is shown in no preview any more.
   */
  #refresh(tries = 0): void {
    this.#timer = undefined;
    if (!isPreviewOpen()) return;
    const outdated = [...this.#rendered].filter(
      ([, { of, html, again }]) => of !== undefined && this.#changed.has(of) && html !== again(),
    );
    if (outdated.length > 0 && tries < TRIES) {
      void commands.executeCommand('markdown.preview.refresh');
      this.#timer = setTimeout(() => this.#refresh(tries + 1), WHILE * 2 ** (tries + 1));
      return;
    }
    for (const [key] of outdated) this.#rendered.delete(key);
    this.#changed.clear();
  }

  #render(request: Request | Unreadable, place: Place, uri: Uri | undefined): string {
    if ('problem' in request) return problemHtml(request.problem);
    return request.file === undefined ? this.#own(request, place, uri) : this.#other(request, request.file, uri);
  }

  /** Of the file that is previewed: as it is on the screen. */
  #own(request: Request, { text, replaces }: Place, uri: Uri | undefined): string {
    const { store, findings } = this.#tools;
    const document = uri && findDocument(uri);
    const snapshot = document
      ? store.snapshot(document)
      : new Snapshot(text, store.models, uri && store.elsewhere(uri));
    const { read, sections } = snapshot;
    if (read.kind !== 'initiative')
      return replaces === 'block'
        ? problemHtml(t('This file is no initiative. A line “file: ./path.md” names one.'))
        : '';
    const { initiative, model, block } = read;
    return previewHtml(request, {
      initiative,
      model,
      sections,
      text: snapshot.text,
      findings: uri ? findings.of(uri.toString()) : [],
      path: '',
      ...(replaces === 'front-matter' && { frontMatter: block.text }),
      ...seenNow(),
    });
  }

  /** Of another file: what is known of it, and the rest when it has been read. */
  #other(request: Request, path: string, from: Uri | undefined): string {
    const { store, snapshots, findings } = this.#tools;
    const uri = from && linkedFile(path, from);
    const entry = uri && store.get(uri);
    if (entry?.kind === 'broken')
      return problemHtml(t('{path} cannot be read: {problem}', { path, problem: entry.problems[0]?.message ?? '' }));
    if (!from || !entry)
      return problemHtml(
        this.#isComplete ? t('There is no initiative at {path}.', { path }) : t('The workspace is still being read…'),
      );
    const snapshot = snapshots.known(entry.uri);
    if (!snapshot) this.#readLater(entry);
    const { initiative, model } = entry;
    return previewHtml(request, {
      initiative,
      model,
      sections: snapshot?.sections ?? [],
      text: snapshot?.text ?? '',
      findings: findings.of(entry.uri.toString()),
      path: encodeURI(relativePath(from.path, entry.uri.path)),
      ...seenNow(),
    });
  }

  #readLater({ uri }: InitiativeEntry): void {
    const note = () => this.#note(new Set([uri.toString()]));
    this.#tools.snapshots.of(uri).then(note, () => undefined); // The store tells what cannot be read.
  }
}

/** In a block that scrolls along with the editor. */
function framed(markup: string, { line }: Place): string {
  if (markup === '') return '';
  return html('section', { class: 'improvement code-line', 'data-line': line, dir: 'auto' }, markup);
}

/** The file that is rendered; nothing where a text is rendered that is in none. */
function documentOf(env: unknown): Uri | undefined {
  const document = isRecord(env) ? env.currentDocument : undefined;
  return document instanceof Uri ? document : undefined;
}

/** Also one that is behind another tab: it comes back as it was rendered last. */
function isPreviewOpen(): boolean {
  const tabs = window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.some(
    ({ input }) =>
      (input instanceof TabInputWebview || input instanceof TabInputCustom) && /markdown\.preview/.test(input.viewType),
  );
}
