import { Disposable, EventEmitter, FileDecoration, type FileDecorationProvider, Uri, window, workspace } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { type Need, needInWords } from '../../core/checks/needs.ts';
import { today } from '../host/day.ts';
import { settings } from '../host/settings.ts';
import type { Findings } from '../workspace/findings.ts';
import { needsNow } from '../workspace/needs.ts';
import type { Store } from '../workspace/store.ts';

/** VS Code drops what goes beyond so many changes at once; above it, it is asked to look at all of them anew. */
const MANY = 200;

/** What is marked by one letter or sign; two at most are shown, and VS Code itself may show how many problems there are. */
const marks: Readonly<Record<Need['kind'], string>> = { broken: '!', error: '!', overdue: '!', 'due-soon': '◷' };

/** A mark beside the file of each initiative that needs somebody, in the explorer; where all is well, nothing is marked. */
export class Badges implements FileDecorationProvider, Disposable {
  readonly #store: Store;
  readonly #findings: Findings;
  readonly #changed = new EventEmitter<Uri[] | undefined>();
  readonly #listeners: Disposable;
  /** What VS Code was told of the files that it has asked for. */
  readonly #told = new Map<string, string>();

  readonly onDidChangeFileDecorations = this.#changed.event;

  constructor(store: Store, findings: Findings) {
    this.#store = store;
    this.#findings = findings;
    this.#listeners = Disposable.from(
      this.#changed,
      store.onDidChange(uris => this.#refresh([...uris])),
      // Also where the day is another one: all are checked anew then.
      findings.onDidChange(uris => this.#refresh([...uris])),
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
    if (!entry || !settings.fileBadges(uri)) return undefined;
    const needs = needsNow(entry, this.#findings.of(uri.toString()));
    const [first] = needs;
    if (!first) return undefined;
    const told = needs.map(need => needInWords(need, today())).join(', ');
    return { badge: marks[first.kind], tooltip: capitalized(told) };
  }
}

export function registerBadges(store: Store, findings: Findings): Disposable {
  const badges = new Badges(store, findings);
  return Disposable.from(badges, window.registerFileDecorationProvider(badges));
}
