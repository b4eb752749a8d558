import { commands, Disposable, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { Log } from '../host/log.ts';
import { warn } from '../host/notify.ts';
import { settings } from '../host/settings.ts';

/** Tells, once for each, the settings that are not used because they lead out of the folder or take too long. */
export function registerSettingProblems(log: Log): Disposable {
  let told: ReadonlySet<string> = new Set();
  const look = () => {
    const scopes = [undefined, ...(workspace.workspaceFolders ?? [])];
    const problems = new Set(scopes.flatMap(scope => settings.problems(scope)));
    const fresh = [...problems].filter(problem => !told.has(problem));
    told = problems;
    for (const problem of fresh) log.warn(problem);
    if (fresh.length > 0) void tell(fresh);
  };
  look();
  return Disposable.from(
    workspace.onDidChangeWorkspaceFolders(look),
    workspace.onDidChangeConfiguration(change => {
      if (settings.affects(change)) look();
    }),
  );
}

async function tell(problems: readonly string[]): Promise<void> {
  const show = { title: t('Open Settings') };
  if ((await warn(problems.join(' '), show)) === show)
    await commands.executeCommand('workbench.action.openSettings', 'continualImprovement');
}
