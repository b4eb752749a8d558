import { Disposable, EventEmitter, FileDecoration, type FileDecorationProvider, Uri, window, workspace } from 'vscode';
import { positionOf } from '../../core/model/position.ts';
import { loopOf } from '../../core/views/loop.ts';
import { positionInBrief } from '../../core/views/loop-words.ts';
import { settings } from '../host/settings.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Store } from '../workspace/store.ts';

/** VS Code drops what goes beyond so many changes at once; above it, it is asked to look at all of them anew. */
const MANY = 200;

/** A mark of each initiative beside its file in the explorer: the number of its current step, or a tick at the end. */
export class Badges implements FileDecorationProvider, Disposable {
  readonly #store: Store;
  readonly #changed = new EventEmitter<Uri[] | undefined>();
  readonly #listeners: Disposable;
  /** What VS Code was told of the files that it has asked for. */
  readonly #told = new Map<string, string>();

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(store: Store) {
    this.#store = store;
    this.#listeners = Disposable.from(
      this.#changed,
      store.onDidChange(uris => this.#refresh([...uris])),
      workspace.onDidChangeConfiguration(change => {
        if (settings.affects(change, 'fileBadges')) this.#changed.fire(undefined);
      }),
    );
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const { badge, tooltip } = this.#badgeOf(uri) ?? {};
    this.#told.set(uri.toString(), `${badge} ${tooltip}`);
    return badge === undefined ? undefined : new FileDecoration(badge, tooltip);
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #refresh(uris: readonly string[]): void {
    const changed = uris.map(uri => Uri.parse(uri)).filter(uri => this.#hasChanged(uri));
    if (changed.length > 0) this.#changed.fire(changed.length > MANY ? undefined : changed);
  }

  #hasChanged(uri: Uri): boolean {
    const told = this.#told.get(uri.toString());
    const { badge, tooltip } = this.#badgeOf(uri) ?? {};
    return told !== undefined && told !== `${badge} ${tooltip}`;
  }

  #badgeOf(uri: Uri): { badge: string; tooltip: string } | undefined {
    const entry = this.#store.get(uri);
    if (entry?.kind !== 'initiative' || !settings.fileBadges(uri)) return undefined;
    const badge = markOf(entry);
    return badge === undefined ? undefined : { badge, tooltip: positionInBrief(loopOf(entry.model, entry.initiative)) };
  }
}

/** What is proposed or dropped stands nowhere. */
function markOf({ initiative, model }: InitiativeEntry): string | undefined {
  if (initiative.status === 'proposed' || initiative.status === 'dropped') return undefined;
  const { current } = positionOf(model, initiative);
  return initiative.status === 'completed' || !current ? '✓' : numberOf(model.steps.indexOf(current) + 1);
}

/** As before the step in the tree; beside it VS Code may show how many problems the file has. Two characters at most. */
function numberOf(step: number): string | undefined {
  return step < 10 ? `${step}.` : step < 100 ? String(step) : undefined;
}

export function registerBadges(store: Store): Disposable {
  const badges = new Badges(store);
  return Disposable.from(badges, window.registerFileDecorationProvider(badges));
}
