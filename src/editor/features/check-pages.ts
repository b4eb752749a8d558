import { type Disposable, Uri, workspace } from 'vscode';
import { pageOf } from '../../core/checks/page.ts';
import { findCheck } from '../../core/checks/rules/table.ts';

const scheme = 'continual-improvement';

/** Where the page of a check is; nothing for what is no check. VS Code opens no commands from the code of a problem. */
export function pageUri(id: string): Uri | undefined {
  return findCheck(id) && Uri.from({ scheme, path: `/checks/${id}.md` });
}

/** Serves the pages of the checks, made when they are opened, on the desktop and in the browser alike. */
export function registerCheckPages(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => {
      const check = findCheck(/(?:^|\/)([^/]+)\.md$/.exec(path)?.[1] ?? '');
      return check ? pageOf(check) : undefined;
    },
  });
}
