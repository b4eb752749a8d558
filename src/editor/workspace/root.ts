import { type Uri, workspace } from 'vscode';

/** The name of the folder of the workspace that a file is in; nothing where one is open only. */
export function rootOf(uri: Uri): string | undefined {
  return (workspace.workspaceFolders ?? []).length > 1 ? workspace.getWorkspaceFolder(uri)?.name : undefined;
}
