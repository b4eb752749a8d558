import { ConfigurationTarget, workspace } from 'vscode';

/** Sets a setting of the workspace; `undefined` takes it back. */
export async function setSetting(key: string, value: unknown): Promise<void> {
  await workspace.getConfiguration().update(key, value, ConfigurationTarget.Workspace);
}

/** Has a setting while something is done, and not after. */
export async function withSetting(key: string, value: unknown, work: () => Promise<unknown>): Promise<void> {
  await setSetting(key, value);
  try {
    await work();
  } finally {
    await setSetting(key, undefined);
  }
}

/** Has a setting while the tests of a suite run: said in its `describe`. */
export function settingDuring(key: string, value: unknown): void {
  before(() => setSetting(key, value));
  after(() => setSetting(key, undefined));
}

/** Moves ask for nothing before a step is left; what they show then is tried where it is the matter. */
export function movesAtOnce(): void {
  settingDuring('continualImprovement.checks.beforeAdvancing', false);
}
