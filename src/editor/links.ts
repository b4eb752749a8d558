import { type Disposable, DocumentLink, languages, Range, type TextDocument, Uri, workspace } from 'vscode';
import { linksIn } from '../initiative/links.ts';
import { readInitiative } from '../initiative/read.ts';
import { lineOfAnchor } from '../text/anchor.ts';
import type { LinkTarget } from '../text/link.ts';
import { findDocument, readWhole } from './files.ts';
import type { Store } from './store.ts';

/** A link to a heading: its line is looked for only when somebody follows it. */
class AnchorLink extends DocumentLink {
  readonly file: Uri;
  readonly fragment: string;

  constructor(range: Range, file: Uri, fragment: string) {
    super(range);
    this.file = file;
    this.fragment = fragment;
  }
}

/** Makes the links in an initiative's front matter ones that can be followed; those of its body VS Code knows itself. */
export function registerLinks(store: Store): Disposable {
  return languages.registerDocumentLinkProvider('markdown', {
    provideDocumentLinks: document => linksOf(document, store),
    resolveDocumentLink: async link => {
      if (link instanceof AnchorLink) link.target = await placeOf(link);
      return link;
    },
  });
}

/** Where a link to a file leads: in the same file system, whatever that is. Nothing where that cannot be told. */
export function fileOf(target: Extract<LinkTarget, { kind: 'file' }>, from: Uri): Uri | undefined {
  if (from.scheme === 'untitled') return undefined;
  if (!target.path.startsWith('/')) return Uri.joinPath(from, '..', target.path);
  const folder = workspace.getWorkspaceFolder(from);
  return folder && Uri.joinPath(folder.uri, target.path);
}

function linksOf(document: TextDocument, store: Store): DocumentLink[] {
  const read = readInitiative(document.getText(), store.models);
  if (read.kind !== 'initiative') return [];
  return linksIn(read.initiative, read.block).flatMap(({ target, at }) => {
    const range = new Range(document.positionAt(at.start), document.positionAt(at.end));
    // VS Code finds web addresses in any text, and follows them as they are written.
    if (target.kind === 'web')
      return target.url.startsWith('http') ? [] : [new DocumentLink(range, Uri.parse(target.url))];
    const file = fileOf(target, document.uri);
    if (!file) return [];
    return [target.fragment ? new AnchorLink(range, file, target.fragment) : new DocumentLink(range, file)];
  });
}

async function placeOf({ file, fragment }: AnchorLink): Promise<Uri> {
  try {
    const line = lineOfAnchor(findDocument(file)?.getText() ?? (await readWhole(file)) ?? '', fragment);
    return line === undefined ? file : file.with({ fragment: `L${line + 1}` });
  } catch {
    return file; // It is not there: VS Code says so, and offers to create it.
  }
}
