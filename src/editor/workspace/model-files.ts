import { Disposable, languages, Uri } from 'vscode';
import { Models } from '../../core/model/models.ts';
import { readOwnModels } from '../../core/workspace/models.ts';
import { toDiagnostic } from '../features/diagnostics.ts';
import { host } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import { settings } from '../host/settings.ts';
import { lostWith, watchFiles } from '../host/watch.ts';
import type { Store } from './store.ts';

/** Reads the organization's own models from the workspace, and reads them again when they or the settings change. */
export function registerModels(store: Store, log: Log): Disposable {
  const problems = languages.createDiagnosticCollection('continualImprovement.models');
  let found: readonly string[] = [];
  let known = JSON.stringify([[], settings.defaultModel()]);
  const read = async () => {
    found = await host.modelFiles();
    const { models, problems: wrong } = await readOwnModels({ ...host, modelFiles: async () => found });
    problems.clear();
    for (const [file, findings] of wrong) problems.set(Uri.parse(file), findings.map(toDiagnostic));
    const now = JSON.stringify([models, settings.defaultModel()]);
    if (now === known) return;
    known = now;
    await store.use(new Models(models, settings.defaultModel()));
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
        if (lostWith(uris, found).length > 0) load();
      },
      rescan: load,
    }),
  );
}
