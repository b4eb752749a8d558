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
