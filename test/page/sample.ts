import { readModelFile } from '../../src/core/model/model-file.ts';
import { Models } from '../../src/core/model/models.ts';

/** An initiative to show, or a model that one of them follows. */
export interface Sample {
  /** The name of its file, without `.md`. */
  readonly name: string;
  readonly text: string;
}

/** What the page alone can show, and in what. */
export interface Samples {
  readonly initiatives: readonly Sample[];
  readonly models: readonly Sample[];
  /** The variables that VS Code gives to a page in each theme; the page's own set of them. */
  readonly themes: Readonly<Record<string, { readonly kind: string; readonly variables: Record<string, string> }>>;
}

/** The built-in models, and those of the samples. */
export function modelsOf({ models }: Samples): Models {
  return new Models(
    models.map(({ name, text }) => {
      const read = readModelFile(text);
      if (read.kind !== 'model') throw new Error(`${name}.md is no model: ${JSON.stringify(read)}`);
      return read.model;
    }),
  );
}

/** Has the document look as it does in a theme. */
export function wear(theme: Samples['themes'][string] | undefined): void {
  for (const [name, value] of Object.entries(theme?.variables ?? {}))
    document.documentElement.style.setProperty(name, value);
  document.body.dataset.vscodeThemeKind = theme?.kind ?? 'vscode-dark';
  document.body.className = theme?.kind ?? 'vscode-dark';
}
