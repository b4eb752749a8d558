import { type Event, extensions, type Uri } from 'vscode';

/** What is asked of a repository of the built-in Git extension. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: { readonly HEAD?: { readonly commit?: string }; readonly onDidChange: Event<void> };
  getConfig(key: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  show(commit: string, path: string): Promise<string>;
}

interface Commit {
  readonly hash: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

interface Git {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: Event<Repository>;
  getRepository(uri: Uri): Repository | null;
}

/** Git as VS Code has it; nothing where it is not there, as in a browser, is switched off, or has not begun yet. */
export function builtInGit(): Git | undefined {
  const extension = gitExtension();
  if (!extension?.isActive) return undefined;
  try {
    return extension.exports.getAPI(1);
  } catch {
    return undefined;
  }
}

/** Resolves when it has begun, or it is known that it does not; it begins by itself. */
export async function whenGitBegins(): Promise<void> {
  try {
    await gitExtension()?.activate();
  } catch {
    // It has told so itself.
  }
}

function gitExtension() {
  return extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
}
