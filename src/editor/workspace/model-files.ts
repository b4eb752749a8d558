import { Disposable, languages, type Uri, workspace } from 'vscode';
import type { Model } from '../../core/model/model.ts';
import { MOST_MODELS, modelMarker, readModelFile, tooManyModels } from '../../core/model/model-file.ts';
import { Models } from '../../core/model/models.ts';
import { LARGEST_FILE, tooLarge } from '../../core/yaml/head.ts';
import { eachOf } from '../../disk/each-of.ts';
import { toDiagnostic } from '../features/diagnostics.ts';
import { readHead, readWhole } from '../host/files.ts';
import type { Log } from '../host/log.ts';
import { withoutLeadingOut } from '../host/real-place.ts';
import { settings } from '../host/settings.ts';
import { lostWith, watchFiles } from '../host/watch.ts';
import { placed } from './entry.ts';
import type { Store } from './store.ts';

/** Reads the organization's own models from the workspace, and reads them again when they or the settings change. */
export function registerModels(store: Store, log: Log): Disposable {
  const problems = languages.createDiagnosticCollection('continualImprovement.models');
  let found: readonly Uri[] = [];
  let known = JSON.stringify([[], settings.defaultModel()]);
  const read = async () => {
    problems.clear();
    const glob = settings.models();
    found = glob ? await withoutLeadingOut(await workspace.findFiles(glob)) : [];
    const models = await readModels(found, problems, log);
    const now = JSON.stringify([models, settings.defaultModel()]);
    if (now === known) return;
    known = now;
    await store.reload(new Models(models, settings.defaultModel()));
  };
  // One after the other: what an earlier reading finds must not overwrite what a later one has found.
  let reading = Promise.resolve();
  const load = () => {
    reading = reading.then(read).catch(error => log.warn('The models of this workspace cannot be read.', error));
  };
  load();
  return Disposable.from(
    problems,
    watchFiles({
      glob: () => settings.models(),
      isAffected: change =>
        settings.affects(change, 'models') ||
        settings.affects(change, 'defaultModel') ||
        change.affectsConfiguration('files.exclude'),
      update: load,
      remove: uris => {
        if (lostWith(uris, found.map(String)).length > 0) load();
      },
      rescan: load,
    }),
  );
}

type Problems = ReturnType<typeof languages.createDiagnosticCollection>;

/** In the order of their files. Of a file that is no model only the beginning is read, whatever the setting says. */
async function readModels(uris: readonly Uri[], problems: Problems, log: Log): Promise<Model[]> {
  const sizes = new Map<Uri, number>();
  const models = new Map<Uri, Model>();
  const tryEach = (some: readonly Uri[], work: (uri: Uri) => Promise<void>) =>
    eachOf(some, uri =>
      work(uri).catch(error => log.warn(`The model ${workspace.asRelativePath(uri)} cannot be read.`, error)),
    );
  await tryEach(uris, async uri => {
    const head = await readHead(uri);
    if (head && modelMarker.test(head.text)) sizes.set(uri, head.size);
  });
  const inOrder = uris.filter(uri => sizes.has(uri)).sort((a, b) => (a.path < b.path ? -1 : 1));
  const tell = (uri: Uri, message: string) => problems.set(uri, [toDiagnostic({ ...wrong, message })]);
  await tryEach(inOrder.slice(0, MOST_MODELS), async uri => {
    const model = await readModel(uri, sizes.get(uri) ?? 0, problems);
    if (typeof model === 'string') tell(uri, model);
    else if (model) models.set(uri, model);
  });
  for (const uri of inOrder.slice(MOST_MODELS)) tell(uri, tooManyModels);
  return inOrder.flatMap(uri => models.get(uri) ?? []);
}

const start = { line: 0, character: 0 };
const wrong = { id: 'wrong-model', severity: 'error', start, end: start } as const;

/** The model, or why it is not read; nothing where its own problems say so. */
async function readModel(uri: Uri, size: number, problems: Problems): Promise<Model | string | undefined> {
  if (size > LARGEST_FILE) return tooLarge(workspace.asRelativePath(uri));
  const text = (await readWhole(uri)) ?? '';
  const file = readModelFile(text);
  if (file.kind === 'model') return file.model;
  if (file.kind === 'broken') problems.set(uri, placed(file.problems, text).map(toDiagnostic));
  return undefined;
}
