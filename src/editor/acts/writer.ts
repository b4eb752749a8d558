import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { refused, type TextEdit } from '../../core/base/edit.ts';
import { t } from '../../core/base/words.ts';
import type { Plan, Snapshot } from '../../core/initiative/snapshot.ts';
import type { Made } from '../../core/initiative/undo.ts';
import { LARGEST_FILE, tooLarge } from '../../core/yaml/head.ts';
import { findDocument } from '../host/files.ts';
import { leadingOut, leadsOut } from '../host/real-place.ts';
import type { Store } from '../workspace/store.ts';

/** What came of an edit. */
export type Written =
  /** It is made, and on disk where the document was clean before. */
  | { readonly kind: 'saved' }
  /** It is made in a document that holds other unsaved changes, or is on no disk yet: saving is its owner's. */
  | { readonly kind: 'unsaved' }
  /** It is made, and could not be saved: the disk has the old text. */
  | { readonly kind: 'not-saved'; readonly document: TextDocument }
  | { readonly kind: 'refused'; readonly reason: string };

/** What an edit would make of a file as it is now, and what that is. */
export interface PlannedFile {
  readonly uri: Uri;
  readonly plan: Plan;
  readonly before?: Snapshot;
  readonly document?: TextDocument;
}

/** What came of one edit of several files. */
export interface WrittenAll {
  /** What was made, by the files' URIs. */
  readonly made: ReadonlyMap<string, Made>;
  readonly refused: readonly { readonly uri: Uri; readonly reason: string }[];
  /** Whether all that was made is on disk. */
  readonly isSaved: boolean;
}

type Texts = Pick<Store, 'catchUp' | 'snapshot' | 'expect' | 'complete'>;

/** Plans an edit of a text as it is now. */
type Planner = (snapshot: Snapshot) => Plan;

/** How often an edit is planned, where somebody types between its planning and its making. */
const TRIES = 3;

/**
 * Edits files as a person would: what is unsaved counts, one undo takes all of it back, a document that was clean is
 * saved after, one that was not is left for its owner to save.
 */
export class Writer {
  readonly #store: Texts;
  /** A second edit of a file waits for the first, and is planned on what the first has left. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(store: Texts) {
    this.#store = store;
  }

  /**
   * Makes one edit. It is planned on the text as it is now, and planned again where that has changed before it is made.
   * What shows the file knows of it when this resolves.
   */
  async edit(uri: Uri, plan: Planner): Promise<Written> {
    return this.#inTurn([uri], () => this.#planAndApply(uri, plan));
  }

  /** Makes one edit of several files, which one undo takes back. Those that refuse it are left as they are. */
  editAll(uris: readonly Uri[], plan: (uri: Uri) => Planner): Promise<WrittenAll> {
    return this.#inTurn(uris, () => this.#planAndApplyAll(uris, plan));
  }

  /** Plans an edit of several files as they are now, and makes none. */
  planAll(uris: readonly Uri[], plan: (uri: Uri) => Planner): Promise<readonly PlannedFile[]> {
    return Promise.all(uris.map(uri => this.#planned(uri, plan(uri))));
  }

  /** Does something to files when all that is being done to them is over. */
  async #inTurn<T>(uris: readonly Uri[], make: () => Promise<T>): Promise<T> {
    const keys = uris.map(uri => uri.toString());
    const turn = Promise.allSettled(keys.map(key => this.#turns.get(key))).then(async () => {
      const made = await make();
      for (const uri of uris) this.#store.catchUp(uri);
      return made;
    });
    for (const key of keys) this.#turns.set(key, turn);
    try {
      return await turn;
    } finally {
      for (const key of keys) if (this.#turns.get(key) === turn) this.#turns.delete(key);
    }
  }

  /** Why an edit would not be made to a file as it is now; nothing where it would be. */
  async refusalOf(uri: Uri, plan: Planner): Promise<string | undefined> {
    const planned = await this.#planned(uri, plan);
    return planned.plan.kind === 'refused' ? planned.plan.reason : undefined;
  }

  async #planned(uri: Uri, plan: Planner): Promise<PlannedFile> {
    const document = await opened(uri);
    if (typeof document === 'string') return { uri, plan: refused(document) };
    await this.#store.complete(document);
    const before = this.#store.snapshot(document);
    return { uri, plan: plan(before), before, document };
  }

  async #planAndApplyAll(uris: readonly Uri[], plan: (uri: Uri) => Planner): Promise<WrittenAll> {
    for (let tries = 0; tries < TRIES; tries++) {
      const edit = new WorkspaceEdit();
      const made = new Map<string, Made>();
      const clean: TextDocument[] = [];
      const no: WrittenAll['refused'][number][] = [];
      for (const { uri, plan: planned, before, document } of await this.planAll(uris, plan)) {
        if (planned.kind === 'refused') no.push({ uri, reason: planned.reason });
        if (planned.kind === 'refused' || !before || !document) continue;
        made.set(uri.toString(), { before, plan: planned });
        addEdits(edit, document, planned.edits);
        if (!document.isDirty && !document.isUntitled) clean.push(document);
        this.#store.expect(document, planned.after);
      }
      if (made.size > 0 && !(await workspace.applyEdit(edit))) continue;
      const saved = await Promise.all(clean.map(isSaved));
      return { made, refused: no, isSaved: saved.length === made.size && !saved.includes(false) };
    }
    return { made: new Map(), refused: uris.map(uri => ({ uri, reason: restless(uri) })), isSaved: false };
  }

  async #planAndApply(uri: Uri, plan: Planner): Promise<Written> {
    for (let tries = 0; tries < TRIES; tries++) {
      const document = await opened(uri);
      if (typeof document === 'string') return { kind: 'refused', reason: document };
      await this.#store.complete(document);
      const { isDirty, isUntitled } = document;
      const planned = plan(this.#store.snapshot(document));
      if (planned.kind === 'refused') return planned;
      this.#store.expect(document, planned.after);
      if (!(await workspace.applyEdit(workspaceEdit(document, planned.edits)))) continue;
      if (isDirty || isUntitled) return { kind: 'unsaved' };
      return (await isSaved(document)) ? { kind: 'saved' } : { kind: 'not-saved', document };
    }
    return refused(restless(uri));
  }
}

function restless(uri: Uri): string {
  return t('{file} is being changed all the time; nothing was written.', { file: workspace.asRelativePath(uri) });
}

/** Saves a document; false where its file still has the old text. */
export async function isSaved(document: TextDocument): Promise<boolean> {
  try {
    return await document.save();
  } catch {
    return false; // VS Code tells the cause itself.
  }
}

/** The file as a document, or the reason why it is not written to: it has vanished, is too large, or somewhere else. */
async function opened(uri: Uri): Promise<TextDocument | string> {
  try {
    if (await leadsOut(uri)) return leadingOut(uri);
    const size = findDocument(uri)?.getText().length ?? (await workspace.fs.stat(uri)).size;
    return size > LARGEST_FILE ? tooLarge(workspace.asRelativePath(uri)) : await workspace.openTextDocument(uri);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  addEdits(edit, document, edits);
  return edit;
}

function addEdits(edit: WorkspaceEdit, document: TextDocument, edits: readonly TextEdit[]): void {
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
}
