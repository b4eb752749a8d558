import { type Disposable, DocumentLink, languages, Range, type TextDocument, Uri, workspace } from 'vscode';
import { linksIn } from '../../core/initiative/links.ts';
import { lineNamed } from '../../core/initiative/place-link.ts';
import { lineOfAnchor } from '../../core/markdown/anchor.ts';
import type { LinkTarget } from '../../core/markdown/link.ts';
import { findDocument, linkedFile, readWhole } from '../host/files.ts';
import { leadsOut } from '../host/real-place.ts';
import type { Store } from '../workspace/store.ts';

/** Makes the links in an initiative's front matter ones that can be followed; those of its body VS Code knows itself. */
export function registerLinks(store: Store): Disposable {
  return languages.registerDocumentLinkProvider('markdown', {
    provideDocumentLinks: document => linksOf(document, store),
  });
}

async function linksOf(document: TextDocument, store: Store): Promise<DocumentLink[]> {
  const { read } = store.snapshot(document);
  if (read.kind !== 'initiative') return [];
  const links = [...linksIn(read)].map(async ({ target, at }) => {
    const uri = await uriOf(target, document.uri);
    return uri ? [new DocumentLink(new Range(document.positionAt(at.start), document.positionAt(at.end)), uri)] : [];
  });
  return (await Promise.all(links)).flat();
}

/**
 * With the line that the link names, or that of its heading. It is not left to be resolved later: a link that is clicked
 * while VS Code collects the links anew would then lead nowhere.
 */
async function uriOf(target: LinkTarget, from: Uri): Promise<Uri | undefined> {
  // VS Code finds web addresses in any text, and follows them as they are written.
  if (target.kind === 'web') return target.url.startsWith('http') ? undefined : Uri.parse(target.url);
  const file = linkedFile(target.path, from);
  return file && target.fragment ? placeOf(file, target.fragment) : file;
}

async function placeOf(file: Uri, fragment: string): Promise<Uri> {
  if (lineNamed(fragment) !== undefined) return file.with({ fragment });
  try {
    const line = lineOfAnchor(findDocument(file)?.getText() ?? (await readInside(file)), fragment);
    return line === undefined ? file : file.with({ fragment: `L${line + 1}` });
  } catch {
    return file; // It is not there: VS Code says so, and offers to create it.
  }
}

/** Nothing outside of the folders that are open is read, wherever a link of a file leads. */
async function readInside(file: Uri): Promise<string> {
  const isInside = workspace.getWorkspaceFolder(file) !== undefined && !(await leadsOut(file));
  return (isInside && (await readWhole(file))) || '';
}
