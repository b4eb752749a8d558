import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { inRepository, type Workspace } from './workspace.ts';

/** The change as `git apply` and `patch -p1` take it, whatever the name. */
export function patchOf(name: string, before: string, after: string): string {
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  const [from = '', to = '', ...hunks] = patch.split('\n');
  return [withBlanks(from), withBlanks(to), ...hunks].join('\n');
}

/**
 * GNU patch takes what stands behind a blank for a date, unless a tab ends the name, as Git writes it; a blank at the
 * end it takes only in quotes.
 */
function withBlanks(header: string): string {
  const [, mark = '', name = ''] = /^(\S+) (.*)$/.exec(header) ?? [];
  if (name.endsWith(' ')) return `${mark} "${name}"`;
  return name.includes(' ') ? `${header}\t` : header;
}

/** How a patch of these files names each: from the working directory, or from the repository where one lies above it. */
export function namesInPatch(files: readonly string[]): (file: string, workspace: Workspace) => string {
  return files.some(file => file.startsWith('../')) ? inRepository : file => file;
}
