import { env, Uri, workspace } from 'vscode';
import type { Host } from '../../core/workspace/host.ts';
import { today } from './day.ts';
import { exists, linkedFile, readHead, readWhole } from './files.ts';
import { leadsOut } from './real-place.ts';
import { findModels } from './search.ts';
import { settings } from './settings.ts';

/** VS Code as a workspace needs it. Files go by their URIs as texts. */
export const host: Host = {
  modelFiles: async () => {
    const found = (await Promise.all((workspace.workspaceFolders ?? []).map(findModels))).flat();
    return found.sort((a, b) => (a.path < b.path ? -1 : 1)).map(String);
  },
  head: file => readHead(Uri.parse(file)),
  text: file => readWhole(Uri.parse(file)),
  nameOf: file => workspace.asRelativePath(Uri.parse(file)),
  linked: (path, from) => {
    const file = linkedFile(path, Uri.parse(from));
    return file && workspace.getWorkspaceFolder(file) ? file.toString() : undefined;
  },
  isThere: async file => (await exists(Uri.parse(file))) || leadsOut(Uri.parse(file)),
  checks: file => ({ today: today(), locale: env.language, ...settings.checks(Uri.parse(file)) }),
};
