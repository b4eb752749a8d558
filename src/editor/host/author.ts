import { extensions } from 'vscode';
import { settings } from './settings.ts';

/** What is asked of the built-in Git extension: the name that commits in this workspace bear. */
interface Git {
  getAPI(version: 1): { repositories: readonly { getConfig(key: string): Promise<string> }[] };
}

/** Who moves initiatives here: the setting, else the name that Git signs commits with, else nobody in particular. */
export async function author(): Promise<string | undefined> {
  const named = settings.author();
  if (named) return named;
  const git = extensions.getExtension<Git>('vscode.git');
  if (!git?.isActive) return undefined;
  try {
    return (await git.exports.getAPI(1).repositories[0]?.getConfig('user.name')) || undefined;
  } catch {
    return undefined; // Git may be switched off, or know no name.
  }
}
