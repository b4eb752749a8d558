import { Uri, type Webview } from 'vscode';

/** The pages, by the names of their bundles in `dist`; people call them so, too. */
export type PageName = 'diagram' | 'register';

const sheets: Readonly<Record<PageName, readonly string[]>> = {
  diagram: ['panel.css'],
  register: ['panel.css', 'register.css'],
};

/** The page's bare document: it has no content of its own, may run one script, and may reach nothing outside. */
export function pageHtml(webview: Webview, extensionUri: Uri, name: PageName): string {
  const nonce = crypto.randomUUID();
  const file = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
  const policy = [
    "default-src 'none'",
    `img-src ${webview.cspSource} data:`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  ${sheets[name].map(sheet => `<link rel="stylesheet" href="${file('media', sheet)}">`).join('\n  ')}
  <title>Continual Improvement</title>
</head>
<body>
  <main id="panel"></main>
  <script nonce="${nonce}" src="${file('dist', `${name}.js`)}"></script>
</body>
</html>`;
}
