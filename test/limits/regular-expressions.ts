import { relative } from 'node:path';
import { isCallExpression, isNewExpression, isRegularExpressionLiteral, type Node } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { root } from '../workbench/root.ts';

/** A regular expression of the source, and where it stands. */
export interface Found {
  readonly file: string;
  readonly pattern: RegExp;
}

/** What the source has of regular expressions, each once in a file: those that are written, and where others are made. */
export interface AllFound {
  readonly written: readonly Found[];
  /** The files that make some of texts. */
  readonly making: ReadonlySet<string>;
}

const projects = ['tsconfig.json', 'src/cli/tsconfig.json', 'src/webview/tsconfig.json'];

/** Finds them as the compiler sees them. */
export function findRegularExpressions(): AllFound {
  const api = new API({ cwd: root });
  const written = new Map<string, Found>();
  const making = new Set<string>();
  try {
    for (const path of projects)
      for (const { program, rootFiles } of api.updateSnapshot({ openProjects: [`${root}/${path}`] }).getProjects())
        for (const name of rootFiles) look(relative(root, name), program.getSourceFile(name));
  } finally {
    api.close();
  }
  return { written: [...written.values()], making };

  function look(file: string, node: Node | undefined): void {
    if (!node) return;
    if (isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const pattern = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      written.set(`${file} ${pattern}`, { file, pattern });
    }
    if ((isNewExpression(node) || isCallExpression(node)) && node.expression.getText() === 'RegExp') making.add(file);
    node.forEachChild(child => look(file, child));
  }
}
