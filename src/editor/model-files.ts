import { Disposable, languages, type Uri, workspace } from 'vscode';
import type { Model } from '../model/model.ts';
import { readModelFile } from '../model/model-file.ts';
import { Models } from '../model/models.ts';
import { toDiagnostic } from './diagnostics.ts';
import { placed } from './entry.ts';
import { readWhole } from './files.ts';
import type { Log } from './log.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';
import { lostWith, watchFiles } from './watch.ts';

/** Reads the organization's own models from the workspace, and reads them again when they or the settings change. */
export function registerModels(store: Store, log: Log): Disposable {
  const problems = languages.createDiagnosticCollection('continualImprovement.models');
  let found: readonly Uri[] = [];
  let known = JSON.stringify([[], settings.defaultModel()]);
  const read = async () => {
    problems.clear();
    found = await workspace.findFiles(settings.models());
    const models = (await Promise.all(found.map(uri => readModel(uri, problems, log)))).flat();
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

async function readModel(
  uri: Uri,
  problems: ReturnType<typeof languages.createDiagnosticCollection>,
  log: Log,
): Promise<Model[]> {
  try {
    const text = (await readWhole(uri)) ?? '';
    const file = readModelFile(text);
    if (file.kind === 'model') return [file.model];
    if (file.kind === 'broken') problems.set(uri, placed(file.problems, text).map(toDiagnostic));
  } catch (error) {
    log.warn(`The model ${workspace.asRelativePath(uri)} cannot be read.`, error);
  }
  return [];
}
