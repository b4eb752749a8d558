import { builtInGit } from './git.ts';
import { settings } from './settings.ts';

/** Who moves initiatives here: the setting, else the name that Git signs commits with, else nobody in particular. */
export async function author(): Promise<string | undefined> {
  const named = settings.author();
  if (named) return named;
  try {
    return (await builtInGit()?.repositories[0]?.getConfig('user.name')) || undefined;
  } catch {
    return undefined; // It may know no name.
  }
}
