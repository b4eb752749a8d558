import { FileType, RelativePattern, type TextDocument, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { disk } from '../disk/disk.ts';
import { headOf, LARGEST_FILE } from '../text/head.ts';
import { settings } from './settings.ts';

const decoder = new TextDecoder();

/** The files of a folder that may be initiatives, as the settings say; `files.exclude` is honoured. */
export async function findFiles(folder: WorkspaceFolder): Promise<Uri[]> {
  const include = globOf(settings.include(folder));
  if (!include) return [];
  return workspace.findFiles(new RelativePattern(folder, include), globOf(settings.exclude(folder)) || undefined);
}

export function globOf(globs: readonly string[]): string {
  return globs.length > 1 ? `{${globs.join(',')}}` : (globs[0] ?? '');
}

/** As much of a file as holds its front matter; nothing for what is no text file. Rejects where it cannot be read. */
export async function readHead(uri: Uri): Promise<string | undefined> {
  const local = uri.scheme === 'file' ? disk : undefined;
  return local ? headOf(bytes => local.readHead(uri.fsPath, bytes)) : readWhole(uri);
}

/** A file's whole text; nothing for what is no text file or far too large for one. */
export async function readWhole(uri: Uri): Promise<string | undefined> {
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.File) === 0 || size > LARGEST_FILE) return undefined;
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
