import { FileType, type TextDocument, Uri, workspace } from 'vscode';
import { type Beginning, headOfFile, LARGEST_FILE } from '../../core/yaml/head.ts';
import { isLinkError } from '../../disk/disk.ts';
import { diskOf, leadsOut } from './real-place.ts';

const decoder = new TextDecoder();

/**
 * As much of a file as holds its front matter, with the size of the whole; nothing for what is no text file, or a link
 * that leads out of the folders that are open. Rejects where it cannot be read.
 */
export async function readHead(uri: Uri): Promise<Beginning | undefined> {
  const local = diskOf(uri);
  if (!local) {
    const text = await readWhole(uri);
    return text === undefined ? undefined : { text, size: text.length, isWhole: true };
  }
  try {
    return await headOfFile(bytes => local.readHead(uri.fsPath, bytes, true));
  } catch (error) {
    if (!isLinkError(error)) throw error;
    return (await leadsOut(uri)) ? undefined : headOfFile(bytes => local.readHead(uri.fsPath, bytes));
  }
}

/** A file's whole text; nothing for what is no text file or far too large for one. */
export async function readWhole(uri: Uri, most = LARGEST_FILE): Promise<string | undefined> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.File) === 0 || size > most) return undefined;
  const text = decoder.decode(await workspace.fs.readFile(uri));
  return text.includes('\0') ? undefined : text;
}

/** Whether a document is a file that people write, and not the rendering of something else. */
export function isEditable(document: TextDocument): boolean {
  const { scheme } = document.uri;
  return (
    document.languageId === 'markdown' && (scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) === true)
  );
}

export function findDocument(uri: Uri): TextDocument | undefined {
  const wanted = uri.toString();
  return workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === wanted);
}

/** Where a path in a file leads: in the same file system, whatever that is. Nothing where that cannot be told. */
export function linkedFile(path: string, from: Uri): Uri | undefined {
  if (from.scheme === 'untitled') return undefined;
  if (!path.startsWith('/')) return Uri.joinPath(from, '..', path);
  const folder = workspace.getWorkspaceFolder(from);
  return folder && Uri.joinPath(folder.uri, path);
}

export async function isFolder(uri: Uri): Promise<boolean> {
  return (((await typeOf(uri)) ?? 0) & FileType.Directory) !== 0;
}

export async function exists(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    return undefined; // There is nothing, or nothing that may be looked at.
  }
}
