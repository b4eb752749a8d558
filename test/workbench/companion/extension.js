const { watch } = require('node:fs');
const { join } = require('node:path');
const { commands, extensions, Uri, window, workspace } = require('vscode');

/** What a window has in memory of the extension. Written one after another, hence the moment of silence. */
const loaded = {
  dist: ['desktop.js', 'extension.js', 'diagram.js', 'preview.css'],
  media: ['panel.css'],
  '.': ['package.json'],
};
const SILENCE = 300;

exports.activate = async context => {
  const root = extensions.all.find(({ packageJSON }) => packageJSON.name === 'continual-improvement').extensionPath;
  let timer;
  const reload = () => commands.executeCommand('workbench.action.reloadWindow');
  for (const [folder, names] of Object.entries(loaded)) {
    const watcher = watch(join(root, folder), (_event, name) => {
      if (!names.includes(name)) return;
      clearTimeout(timer);
      timer = setTimeout(reload, SILENCE);
    });
    context.subscriptions.push({ dispose: () => watcher.close() });
  }
  if (window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) await begin();
};

/** Who opens the demonstration for the first time sees what it is, and the view beside it. */
async function begin() {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder) await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder.uri, 'README.md'));
  await commands.executeCommand('continualImprovement.initiatives.focus');
}
