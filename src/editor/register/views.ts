import { Diagnostic, DiagnosticSeverity, Disposable, EventEmitter, languages, Range, Uri, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { KeptView } from '../../core/protocol/register.ts';
import { isViewName, readView, type ViewProblem, viewInText, viewsFolder } from '../../core/register/saved-view.ts';
import type { View } from '../../core/register/view.ts';
import { tellDone } from '../acts/tell.ts';
import { source } from '../features/diagnostics.ts';
import { exists, readWhole } from '../host/files.ts';
import type { Log } from '../host/log.ts';
import { inform, warn } from '../host/notify.ts';
import { leadingOut, leadsOut } from '../host/real-place.ts';
import { lostWith, watchFiles } from '../host/watch.ts';
import { pick } from '../questions/item.ts';
import { askText } from '../questions/text.ts';

/** The views of the register that the open folders share, each a file; what is wrong with one is a problem of it. */
export class SavedViews implements Disposable {
  readonly #log: Log;
  readonly #problems = languages.createDiagnosticCollection('continualImprovement.views');
  readonly #changed = new EventEmitter<void>();
  readonly #watcher: Disposable;
  #all: readonly KeptView[] = [];
  /** One after the other: what an earlier reading finds must not overwrite what a later one has found. */
  #reading: Promise<void> = Promise.resolve();

  readonly onDidChange = this.#changed.event;

  constructor(log: Log) {
    this.#log = log;
    const load = () => void this.#load();
    load();
    this.#watcher = watchFiles({
      glob: () => `${viewsFolder}/*.json`,
      isAffected: () => false,
      update: load,
      remove: uris => {
        const files = this.#all.map(({ file }) => file);
        if (lostWith(uris, files).length > 0) load();
      },
      rescan: load,
    });
  }

  get all(): readonly KeptView[] {
    return this.#all;
  }

  dispose(): void {
    Disposable.from(this.#watcher, this.#changed, this.#problems).dispose();
  }

  /** Asks what a view is called, and keeps it. */
  async save(view: View): Promise<void> {
    const folder = await folderFor();
    if (!folder) return;
    const named = (name: string) => Uri.joinPath(folder, `${name}.json`);
    const taken = new Set(this.#all.map(({ file }) => file.toLowerCase()));
    const answer = await askText(
      { title: t('Save the View'), step: 1, totalSteps: 1, isFirst: true },
      {
        prompt: t('What is it called? Everybody who has these files can choose it.'),
        placeholder: t('Monday'),
        judge: name =>
          !isViewName(name)
            ? { severity: 'error', says: t('A name is made of letters, digits, blanks, “-” and “_”.') }
            : taken.has(named(name).toString().toLowerCase())
              ? { severity: 'warning', says: t('There is a view of that name. Enter replaces it.') }
              : undefined,
      },
    );
    if (answer.kind === 'given') await this.keep(view, folder, answer.value);
  }

  /** Keeps a view in a file of that name, whatever stands in it. Resolves when it is among the others. */
  async keep(view: View, folder: Uri, name: string): Promise<void> {
    const uri = Uri.joinPath(folder, `${name}.json`);
    if (await leadsOut(uri)) {
      void warn(leadingOut(uri));
      return;
    }
    await workspace.fs.createDirectory(folder);
    await workspace.fs.writeFile(uri, new TextEncoder().encode(viewInText({ ...view, title: name })));
    await this.#load();
    tellDone(t('Saved: {file}', { file: workspace.asRelativePath(uri) }));
  }

  #load(): Promise<void> {
    this.#reading = this.#reading
      .then(() => this.#read())
      .catch(error => this.#log.warn('The saved views cannot be read.', error));
    return this.#reading;
  }

  async #read(): Promise<void> {
    const found = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => viewsIn(uri)));
    this.#problems.clear();
    const all: KeptView[] = [];
    for (const { uri, text } of found.flat()) {
      const read = readView(text, nameOf(uri));
      const file = uri.toString();
      if (read.kind === 'view') all.push({ kind: 'view', file, view: read.view });
      else {
        const { problems } = read;
        all.push({
          kind: 'broken',
          file,
          path: workspace.asRelativePath(uri),
          problems: problems.map(({ says }) => says),
        });
        this.#problems.set(
          uri,
          problems.map(problem => diagnosticOf(problem, text)),
        );
      }
    }
    if (JSON.stringify(all) === JSON.stringify(this.#all)) return;
    this.#all = all;
    this.#changed.fire();
  }
}

/** Where views are kept; of several folders, the one that is chosen. */
async function folderFor(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) void inform(t('Open a folder first: a view is a file in it.'));
  const chosen =
    folders.length > 1
      ? await pick(
          folders.map(({ name, uri }) => ({ label: name, uri })),
          { placeHolder: t('In which folder?') },
        )
      : folders[0];
  return chosen && Uri.joinPath(chosen.uri, viewsFolder);
}

async function viewsIn(root: Uri): Promise<readonly { readonly uri: Uri; readonly text: string }[]> {
  const folder = Uri.joinPath(root, viewsFolder);
  if (!(await exists(folder))) return [];
  const names = (await workspace.fs.readDirectory(folder)).map(([name]) => name).filter(name => name.endsWith('.json'));
  const read = names.sort().map(async name => {
    const uri = Uri.joinPath(folder, name);
    const text = (await leadsOut(uri)) ? undefined : await readWhole(uri);
    return text === undefined ? [] : [{ uri, text }];
  });
  return (await Promise.all(read)).flat();
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
}

/** At the key that it is about; of what is no JSON at all, at the first line. */
function diagnosticOf({ says, key }: ViewProblem, text: string): Diagnostic {
  const lines = text.split(/\r?\n/);
  const written = JSON.stringify(key ?? '');
  const line = Math.max(
    lines.findIndex(one => one.includes(written)),
    0,
  );
  const at = lines[line]?.indexOf(written) ?? -1;
  const range = at === -1 ? new Range(0, 0, 0, lines[0]?.length ?? 0) : new Range(line, at, line, at + written.length);
  const diagnostic = new Diagnostic(range, says, DiagnosticSeverity.Warning);
  diagnostic.source = source;
  return diagnostic;
}
