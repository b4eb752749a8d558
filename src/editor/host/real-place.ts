import { Uri, workspace } from 'vscode';
import { eachOf } from '../../core/base/each-of.ts';
import { t } from '../../core/base/words.ts';
import { type Disk, disk } from '../../disk/disk.ts';

/** The disk that a file lies on; nothing in file systems that have no links that could be followed. */
export function diskOf(uri: Uri): Disk | undefined {
  return uri.scheme === 'file' ? disk : undefined;
}

/**
 * Whether a file or a folder seems to be in a folder that is open, and a link on its way leads out of all of them. Of
 * what is not there yet, the folder counts in which it would be.
 */
export async function leadsOut(uri: Uri): Promise<boolean> {
  const local = diskOf(uri);
  const folder = workspace.getWorkspaceFolder(uri);
  if (!local || !folder) return false;
  for (let at = uri; at.path.startsWith(folder.uri.path); at = Uri.joinPath(at, '..')) {
    const real = await local.realPath(at.fsPath);
    if (real !== undefined) return !isInOneOf(await openFolders(local), real);
    if (at.path === folder.uri.path) break;
  }
  return false;
}

/** Why nothing is written to such a file. */
export function leadingOut(uri: Uri): string {
  return t('{file} leads by a link out of the folder that is open: nothing is written there.', {
    file: workspace.asRelativePath(uri),
  });
}

/** Those of the files whose folders do not lead out: a search of VS Code follows links, wherever they lead. */
export async function withoutLeadingOut(uris: readonly Uri[]): Promise<Uri[]> {
  const [first] = uris;
  const local = first && diskOf(first);
  if (!local) return [...uris];
  const open = await openFolders(local);
  const folders = new Map(uris.map(uri => [folderOf(uri), uri]));
  const inside = new Set<string>();
  await eachOf([...folders], async ([folder, uri]) => {
    const real = await local.realPath(Uri.joinPath(uri, '..').fsPath);
    if (real !== undefined && isInOneOf(open, real)) inside.add(folder);
  });
  return uris.filter(uri => inside.has(folderOf(uri)));
}

function folderOf({ path }: Uri): string {
  return path.slice(0, path.lastIndexOf('/'));
}

async function openFolders(local: Disk): Promise<readonly string[]> {
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  return (await Promise.all(folders.map(({ uri }) => local.realPath(uri.fsPath)))).flatMap(real => real ?? []);
}

/** As URIs write them: Windows has two kinds of slashes. */
function isInOneOf(folders: readonly string[], real: string): boolean {
  const { path } = Uri.file(real);
  return folders.some(folder => {
    const { path: above } = Uri.file(folder);
    return path === above || path.startsWith(above.endsWith('/') ? above : `${above}/`);
  });
}
