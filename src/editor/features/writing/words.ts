import { Disposable, type TextDocument, Uri, workspace } from 'vscode';
import { byUse } from '../../../core/base/by-use.ts';
import { eachOf } from '../../../core/base/each-of.ts';
import { relativePath } from '../../../core/base/relative-path.ts';
import { peopleIn } from '../../../core/initiative/people.ts';
import { headOf, valuesAt } from '../../../core/language/head.ts';
import type { World } from '../../../core/language/suggestion.ts';
import { author } from '../../host/author.ts';
import { today } from '../../host/day.ts';
import { findDocument, readHead } from '../../host/files.ts';
import { settings } from '../../host/settings.ts';
import type { InitiativeEntry } from '../../workspace/entry.ts';
import type { Store } from '../../workspace/store.ts';

/** The words that the initiatives of a workspace use, for others to use again. Gathered when somebody asks for them. */
export class Words implements Disposable {
  readonly #store: Store;
  readonly #listeners: Disposable;
  /** What files have at keys of the user's own: by key, by file. */
  readonly #own = new Map<string, Map<string, readonly string[]>>();
  #people: readonly string[] | undefined;
  #me: Promise<string | undefined> | undefined;

  constructor(store: Store) {
    this.#store = store;
    this.#listeners = Disposable.from(
      store.onDidChange(uris => {
        this.#people = undefined;
        for (const files of this.#own.values()) for (const uri of uris) files.delete(uri);
      }),
      workspace.onDidChangeConfiguration(change => {
        if (settings.affects(change, 'author')) this.#me = undefined;
      }),
    );
  }

  /** What is known around a document; with the values of a key of the user's own, if one is asked for. */
  async around(document: TextDocument, ownKey: string | undefined): Promise<World> {
    const me = await this.#author();
    const values = ownKey === undefined ? [] : await this.#valuesOf(ownKey);
    return { ...this.world(document), me, used: key => (key === ownKey ? values : []) };
  }

  /** What of it is known at once. */
  world(document: TextDocument): World {
    return {
      models: this.#store.models,
      today: today(),
      people: () => this.#peopleByUse(),
      files: () => this.#filesFrom(document),
      used: () => [],
    };
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** Asked of Git once, and again as long as Git does not know. */
  async #author(): Promise<string | undefined> {
    this.#me ??= author();
    const me = await this.#me;
    if (me === undefined) this.#me = undefined;
    return me;
  }

  get #initiatives(): InitiativeEntry[] {
    return this.#store.entries.filter(entry => entry.kind === 'initiative');
  }

  #peopleByUse(): readonly string[] {
    this.#people ??= byUse(this.#initiatives.flatMap(({ initiative }) => peopleIn(initiative)));
    return this.#people;
  }

  #filesFrom({ uri }: TextDocument): { path: string; title: string }[] {
    const here = uri.toString();
    return this.#initiatives
      .filter(entry => entry.uri.toString() !== here && entry.uri.authority === uri.authority)
      .map(entry => ({ path: relativePath(uri.path, entry.uri.path), title: entry.initiative.title }))
      .sort((a, b) => a.path.localeCompare(b.path));
  }

  async #valuesOf(key: string): Promise<readonly string[]> {
    const files = this.#own.get(key) ?? new Map<string, readonly string[]>();
    this.#own.set(key, files);
    const missing = this.#store.entries.map(({ uri }) => uri.toString()).filter(uri => !files.has(uri));
    await eachOf(missing, async uri => {
      files.set(uri, await valuesIn(Uri.parse(uri), key));
    });
    return byUse([...files.values()].flat());
  }
}

async function valuesIn(uri: Uri, key: string): Promise<readonly string[]> {
  try {
    const head = headOf(findDocument(uri)?.getText() ?? (await readHead(uri))?.text ?? '');
    return head ? valuesAt(head, key) : [];
  } catch {
    return []; // It went in the meantime, or may not be read.
  }
}
