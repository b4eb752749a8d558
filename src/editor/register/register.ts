import { commands, Disposable, env, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { advanceFrom } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { isFromRegister, REGISTER, type RegisterChange, type RegisterWish } from '../../core/protocol/register.ts';
import { moveTo } from '../../core/register/board.ts';
import type { Looking, Row } from '../../core/register/row.ts';
import { standingKey } from '../../core/views/standing-key.ts';
import { takeUp } from '../acts/take-up.ts';
import { tellIgnored } from '../acts/tell.ts';
import { author } from '../host/author.ts';
import { today, watchDay } from '../host/day.ts';
import { inform } from '../host/notify.ts';
import { settings } from '../host/settings.ts';
import { Page } from '../panels/page.ts';
import type { PanelTools } from '../panels/panel.ts';
import { carryOut } from '../panels/wishes.ts';
import type { Parts } from '../parts.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { RegisterRows } from './rows.ts';
import { SavedViews } from './views.ts';

const panelType = 'continualImprovement.register';

/** So many rows are made at a time, so that whoever types is not kept waiting. */
const SLICE = 500;

type Tools = Pick<PanelTools, 'extensionUri' | 'store' | 'findings' | 'clicks' | 'mover' | 'opener' | 'log'> &
  Pick<Parts, 'jointMover'> & { readonly views: SavedViews };

/** The register of this window, in an editor tab: there is one. What is wrong with a saved view is told without it, too. */
export class Register implements Disposable {
  readonly #tools: Tools;
  readonly #serializer: Disposable;
  #open: WebviewPanel | undefined;

  constructor(tools: Omit<Tools, 'views'>) {
    this.#tools = { ...tools, views: new SavedViews(tools.log) };
    this.#serializer = window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async panel => this.#show(panel),
    });
  }

  open(): void {
    if (this.#open) this.#open.reveal();
    else this.#show(window.createWebviewPanel(panelType, t('Improvement Register'), ViewColumn.Active));
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#tools.views.dispose();
  }

  #show(panel: WebviewPanel): void {
    const shown = new RegisterPanel(panel, this.#tools);
    this.#open = panel;
    panel.onDidDispose(() => {
      shown.dispose();
      if (this.#open === panel) this.#open = undefined;
    });
  }
}

/** What the page shows, and what was changed since it was told. */
export class RegisterPanel implements Disposable {
  readonly #page: Page<RegisterChange, RegisterWish, { readonly uri: string }>;
  readonly #tools: Tools;
  readonly #rows: RegisterRows;
  readonly #all: Disposable;
  /** The files that the page has to be told of. */
  readonly #untold = new Set<string>();
  /** What the page has been told since it has begun: of a file that says the same, it is told nothing. */
  #told = new WeakSet<Row>();
  #isWhole = true;
  #areViewsTold = false;
  #telling: Promise<void> | undefined;

  constructor(panel: WebviewPanel, tools: Tools) {
    const { store, findings, views, extensionUri, log } = tools;
    this.#tools = tools;
    this.#rows = new RegisterRows(store, findings);
    panel.title = t('Improvement Register');
    panel.iconPath = {
      light: Uri.joinPath(extensionUri, 'media', 'register-light.svg'),
      dark: Uri.joinPath(extensionUri, 'media', 'register-dark.svg'),
    };
    this.#page = new Page(panel.webview, {
      name: 'register',
      extensionUri,
      reads: isFromRegister,
      ready: () => this.#tellAll(),
      obey: wish => this.#obey(wish),
      log,
    });
    this.#all = Disposable.from(
      this.#page,
      this.#rows,
      views.onDidChange(() => {
        this.#areViewsTold = false;
        void this.#tell([]);
      }),
      this.#rows.onDidChange(uris => void this.#tell(uris)),
      watchDay(() => void this.#tellAll()),
      workspace.onDidChangeConfiguration(change => {
        if (settings.affects(change, 'priority')) void this.#tellAll();
      }),
    );
    // Whether all is read by then is a part of what is shown.
    void store.loaded.then(() => this.#tell([]));
  }

  dispose(): void {
    this.#all.dispose();
  }

  #tellAll(): Promise<void> {
    this.#isWhole = true;
    this.#areViewsTold = false;
    this.#told = new WeakSet();
    return this.#tell(this.#tools.store.entries.map(({ uri }) => uri.toString()));
  }

  /** One that is under way tells the others, too. */
  #tell(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.#untold.add(uri);
    this.#telling ??= this.#tellOn().finally(() => {
      this.#telling = undefined;
    });
    return this.#telling;
  }

  async #tellOn(): Promise<void> {
    const me = settings.author() || (await author());
    const looking: Looking = { today: today(), locale: env.language, priority: settings.priority(), ...(me && { me }) };
    do {
      const change = this.#nextChange(looking);
      await this.#page.show(async () => ({ shown: change, basis: { uri: REGISTER } }));
      // Whatever waits for its turn has it.
      await new Promise(resolve => setTimeout(resolve));
    } while (this.#untold.size > 0 || !this.#areViewsTold);
  }

  #nextChange(looking: Looking): RegisterChange {
    const whole = this.#isWhole;
    this.#isWhole = false;
    const rows: Row[] = [];
    const gone: string[] = [];
    const models = new Map<string, readonly string[]>();
    for (const uri of this.#untold) {
      this.#untold.delete(uri);
      const row = this.#rows.make(uri, looking);
      if (!row) gone.push(uri);
      else if (!this.#told.has(row)) rows.push(row);
      const entry = this.#tools.store.get(uri);
      if (entry?.kind === 'initiative' && !models.has(entry.model.name))
        models.set(
          entry.model.name,
          entry.model.steps.map(({ label }) => label),
        );
      if (rows.length === SLICE) break;
    }
    for (const row of rows) this.#told.add(row);
    const { store } = this.#tools;
    const views = this.#areViewsTold ? undefined : this.#tools.views.all;
    this.#areViewsTold = true;
    return {
      whole,
      rows: new TextEncoder().encode(JSON.stringify(rows)),
      gone,
      models: Object.fromEntries(models),
      isComplete: store.isLoaded && this.#untold.size === 0,
      ...looking,
      ...(views && { views }),
    };
  }

  async #obey(wish: RegisterWish): Promise<unknown> {
    if (wish.type === 'begin') return commands.executeCommand(`continualImprovement.${wish.command}`);
    if (wish.type === 'moveAll') {
      const files = wish.files.map(file => Uri.parse(file)).filter(file => this.#tools.store.get(file.toString()));
      return this.#tools.jointMover.ask(files, wish.move);
    }
    if (wish.type === 'saveView') return this.#tools.views.save(wish.view);
    if (wish.type === 'openView') {
      const kept = this.#tools.views.all.find(({ file }) => file === wish.file);
      return kept && window.showTextDocument(Uri.parse(kept.file));
    }
    const uri = Uri.parse(wish.file);
    this.#tools.store.catchUp(uri);
    const entry = this.#tools.store.get(wish.file);
    if (!entry) return tellIgnored(t('That initiative is not there any more.'));
    if (entry.kind === 'broken') return this.#tools.opener.openProblem(entry);
    switch (wish.type) {
      case 'open': {
        const step = wish.step === undefined ? undefined : entry.model.steps.at(wish.step);
        return step ? this.#tools.opener.openStep(entry, step.id) : this.#tools.opener.openAt(entry.uri, 0);
      }
      case 'advance': {
        const standing = this.#rows.standingOf(wish.file, wish.revision);
        const move = advanceFrom(positionOf(entry.model, entry.initiative));
        if (standing === undefined || !move) return tellElsewhere(entry);
        return carryOut({ type: 'move', move }, { uri: wish.file, standing }, this.#tools);
      }
      case 'bring':
        return this.#bring(entry, wish);
      case 'command':
        return commands.executeCommand(`continualImprovement.${wish.command}`, entry.uri);
    }
  }

  /** What a card was seen as may be another thing by now: then it is looked at again. */
  async #bring(entry: InitiativeEntry, { file, revision, place }: Extract<RegisterWish, { type: 'bring' }>) {
    const { model, initiative } = entry;
    if (this.#rows.standingOf(file, revision) !== standingKey(initiative)) return tellElsewhere(entry);
    const move = moveTo(place, initiative, model);
    if (typeof move === 'string') return void inform(t('{title}: {why}', { title: initiative.title, why: move }));
    const isJump = move.kind === 'start' || move.kind === 'revisit';
    return isJump
      ? takeUp(this.#tools, entry, { uri: entry.uri, step: move.step })
      : this.#tools.mover.ask(entry, move);
  }
}

function tellElsewhere({ initiative: { title } }: InitiativeEntry): void {
  tellIgnored(t('{title} stands elsewhere by now. Look again, then choose the move.', { title }));
}
