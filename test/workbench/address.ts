/** An extension that runs from its sources. */
export interface Development {
  /** Absolute path of the extension. */
  readonly extensionPath: string;
  /** Where a debugger finds the extension host, on this machine. */
  readonly inspectPort?: number | undefined;
  /** Absolute path of a bundle that exports `run()`. While it runs, dialogs answer themselves. */
  readonly testsPath?: string;
  /** `web` runs the extension in the web-worker host, by its `browser` entry. */
  readonly kind?: 'web' | undefined;
}

/** The address at which the server on `port` shows `folder`. */
export function address(port: string, folder: string, development?: Development): string {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', uriPath(folder));
  if (development) {
    const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${uriPath(path)}`;
    const payload = [
      ['skipWelcome', 'true'],
      ['extensionDevelopmentPath', remote(development.extensionPath)],
    ];
    if (development.inspectPort) payload.push(['inspect-extensions', `${development.inspectPort}`]);
    if (development.testsPath) payload.push(['extensionTestsPath', remote(development.testsPath)]);
    url.searchParams.set('payload', JSON.stringify(payload));
  }
  return url.href;
}

/** The path as a URI has it: `/c:/project` on Windows. */
const uriPath = (path: string): string => path.replaceAll('\\', '/').replace(/^(?!\/)/, '/');
