import { commands, type Disposable, EventEmitter, Uri, window } from 'vscode';
import { allowedMoves } from '../../core/model/moves.ts';
import { isEditable } from '../host/files.ts';
import type { InitiativeEntry } from './entry.ts';
import { type MovedFiles, placeAfter } from './moved-files.ts';
import type { Store } from './store.ts';

/** The initiative that the person is at: the one in the active editor, or shown by the diagram they look at. */
export class ActiveInitiative implements Disposable {
  readonly #store: Store;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: Disposable[];
  #uri: Uri | undefined;

  /** Fires when another initiative becomes the active one, and when the active one itself has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(store: Store, moved: MovedFiles) {
    this.#store = store;
    this.#disposables = [
      this.#changed,
      window.onDidChangeActiveTextEditor(() => this.#followEditor()),
      window.tabGroups.onDidChangeTabs(() => this.#leaveWithLastTab()),
      store.onDidChange(uris => {
        if (this.#uri && uris.has(this.#uri.toString())) this.#tell();
      }),
      moved.onDidMove(move => {
        const place = this.#uri && placeAfter(this.#uri.toString(), move);
        if (place) this.show(Uri.parse(place));
      }),
    ];
    this.#followEditor();
  }

  get entry(): InitiativeEntry | undefined {
    const entry = this.#uri && this.#store.get(this.#uri);
    return entry?.kind === 'initiative' ? entry : undefined;
  }

  /** The diagram of an initiative got the focus, or the file is somewhere else now. */
  show(uri: Uri): void {
    if (this.#uri?.toString() === uri.toString()) return;
    this.#uri = uri;
    this.#tell();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** No active text editor means that a panel or another view has the focus: nobody has left the initiative. */
  #followEditor(): void {
    const editor = window.activeTextEditor;
    if (!editor || (editor.viewColumn === undefined && !isEditable(editor.document))) return;
    this.#uri = isEditable(editor.document) ? editor.document.uri : undefined;
    this.#tell();
  }

  /** Where nothing is open, a command of the palette would move what nobody sees. */
  #leaveWithLastTab(): void {
    if (!this.#uri || window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) return;
    this.#uri = undefined;
    this.#tell();
  }

  #tell(): void {
    const { entry } = this;
    const kinds = entry ? new Set(allowedMoves(entry.model, entry.initiative).map(({ kind }) => kind)) : [];
    const moves = [...kinds].map(kind => `${kind};`).join('');
    void commands.executeCommand('setContext', 'continualImprovement.isInitiative', entry !== undefined);
    void commands.executeCommand('setContext', 'continualImprovement.moves', `;${moves}`);
    this.#changed.fire();
  }
}
