import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { ofStep } from '../../../core/checks/tally.ts';
import { StepSections } from '../../../core/model/step-sections.ts';
import { loopOf } from '../../../core/views/loop.ts';
import { watchDay } from '../../host/day.ts';
import { findDocument, isEditable } from '../../host/files.ts';
import { settings } from '../../host/settings.ts';
import { type InitiativeEntry, readEntry } from '../../workspace/entry.ts';
import type { Findings } from '../../workspace/findings.ts';
import type { Store } from '../../workspace/store.ts';
import { overInitiative, overStep } from './lens-commands.ts';
import { LensTargets } from './lens-targets.ts';

interface Needs {
  readonly store: Store;
  readonly findings: Findings;
}

/** Lenses over the front matter and over the heading of each step of an initiative; none in other markdown. */
export function registerLenses(needs: Needs): Disposable {
  const lenses = new Lenses(needs);
  return Disposable.from(lenses, languages.registerCodeLensProvider({ language: 'markdown' }, lenses));
}

/** The lenses over one place of a text. */
interface Row {
  readonly line: number;
  readonly commands: readonly Command[];
}

/**
 * A lens that gets its words in a second step. Whenever somebody comes to offer lenses, as happens again and again while
 * a window opens, VS Code draws all of them from memory until everybody has been asked anew: words that it has been
 * given in the first step stand there for a second or more without their commands, and a click on them does nothing.
 */
class LensWithoutWords extends CodeLens {
  readonly later: Command;

  constructor(line: number, later: Command) {
    super(new Range(line, 0, line, 0));
    this.later = later;
  }
}

export class Lenses implements CodeLensProvider, Disposable {
  readonly #needs: Needs;
  readonly #targets = new LensTargets();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  /** What VS Code shows over each text, and over which version of it. */
  readonly #told = new WeakMap<TextDocument, { readonly version: number; readonly rows: string }>();
  readonly #lastGood = new WeakMap<TextDocument, InitiativeEntry>();
  /** The store has lost them; their documents may be on the screen yet. */
  readonly #lost = new Set<string>();

  /** VS Code asks anew after each edit by itself. It is told of what can be seen only: it sets all lenses anew then. */
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(needs: Needs) {
    const { store, findings } = needs;
    this.#needs = needs;
    this.#listeners = Disposable.from(
      this.#changed,
      this.#targets,
      store.onDidChange(uris => this.#look(uris)),
      findings.onDidDiffer(() => this.#tell()),
      workspace.onDidSaveTextDocument(() => this.#tell()),
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#lost.delete(uri.toString());
        this.#targets.forget(uri);
      }),
      workspace.onDidChangeConfiguration(change => {
        if (settings.affects(change, 'codeLens')) this.#tell();
      }),
      watchDay(() => this.#tell()),
    );
  }

  /** Reads the text as it is now: what the store knows may be older than the last keystroke. */
  provideCodeLenses(document: TextDocument): CodeLens[] {
    const rows = this.#rowsOf(document);
    this.#told.set(document, { version: document.version, rows: JSON.stringify(rows) });
    return rows.flatMap(({ line, commands }) =>
      commands.map(command => new LensWithoutWords(line, this.#targets.named(command, document.uri))),
    );
  }

  resolveCodeLens(lens: CodeLens): CodeLens {
    return lens instanceof LensWithoutWords ? new CodeLens(lens.range, lens.later) : lens;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #look(uris: ReadonlySet<string>): void {
    for (const uri of uris) {
      if (this.#needs.store.get(uri)) this.#lost.delete(uri);
      else if (findDocument(Uri.parse(uri))) this.#lost.add(uri);
    }
    this.#tell();
  }

  #tell(): void {
    const documents = new Set(window.visibleTextEditors.map(({ document }) => document));
    if ([...documents].some(document => this.#isOutdated(document))) this.#changed.fire();
  }

  #isOutdated(document: TextDocument): boolean {
    const told = this.#told.get(document);
    return told?.version === document.version && told.rows !== JSON.stringify(this.#rowsOf(document));
  }

  #rowsOf(document: TextDocument): Row[] {
    const { uri } = document;
    if (!isEditable(document) || !settings.codeLens(uri)) return [];
    const { entry, isFormer } = this.#readingOf(document);
    if (!entry) return [];
    const { store, findings } = this.#needs;
    const sections = new StepSections(store.snapshot(document).sections, entry.model, entry.initiative);
    const said = findings.of(uri.toString());
    const loop = loopOf(entry.model, entry.initiative, said);
    const ofSteps = entry.model.steps.flatMap((step, index): Row[] => {
      const [section] = sections.of(step);
      const state = loop.steps[index];
      if (!section || !state) return [];
      const { line } = document.positionAt(section.at.start);
      return [{ line, commands: overStep(entry, state, ofStep(said, step.id)) }];
    });
    return [{ line: 0, commands: overInitiative(entry, loop, said, isFormer) }, ...ofSteps];
  }

  /**
   * Half a word in the front matter can make all of it unreadable: until the text is saved, what it said before stands,
   * so that the lines below it do not jump up and down while somebody types.
   */
  #readingOf(document: TextDocument): { readonly entry?: InitiativeEntry | undefined; readonly isFormer: boolean } {
    if (!document.isDirty && this.#lost.has(document.uri.toString())) return { isFormer: false };
    const entry = readEntry(document.uri, this.#needs.store.snapshot(document));
    if (entry?.kind === 'initiative') {
      this.#lastGood.set(document, entry);
      return { entry, isFormer: false };
    }
    if (!document.isDirty) this.#lastGood.delete(document);
    return { entry: this.#lastGood.get(document), isFormer: true };
  }
}
