/**
 * Of the extensions that come with VS Code, those that the extension or a test of its host needs, by the names of their folders: all
 * others make each window slower to open, and take turns in the same host.
 */
export const builtIn: readonly string[] = [
  'github-authentication', // The window waits for it, and tells that it waits in vain.
  'json',
  'markdown-basics',
  'markdown-language-features',
  'theme-defaults',
];
