// `npm run page:themes`: asks a real workbench for the variables that it gives to the page in each theme.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartSheet } from '../../src/core/drawing/chart/style.ts';
import { themedStyle } from '../../src/core/drawing/colours.ts';
import { loopSheet } from '../../src/core/drawing/loop/style.ts';
import { timelineSheet } from '../../src/core/drawing/timeline/style.ts';
import { Machine } from '../e2e/machine.ts';
import { root } from '../workbench/root.ts';
import { type Theme, themes } from '../workbench/settings.ts';

const sheets = ['panel.css', 'register.css'].map(name => readFileSync(join(root, 'media', name), 'utf8'));
const styles = sheets.join('') + themedStyle(loopSheet, chartSheet, timelineSheet);
const names = [...new Set(styles.match(/--vscode-[\w-]+/g))].sort();
const machine = await Machine.start();
const workbench = await machine.open();
try {
  await workbench.openFile('initiatives/cut-ci-time.md');
  await workbench.runCommand('Continual Improvement: Open Diagram');
  await workbench.webview.locator('[data-step]').first().waitFor();
  const found: Record<string, { kind: string; variables: Record<string, string> }> = {};
  for (const theme of Object.keys(themes) as Theme[]) {
    await workbench.setTheme(theme);
    const variables = await workbench.webview
      .locator('html')
      .evaluate(
        (html, wanted) => wanted.map((name): [string, string] => [name, html.style.getPropertyValue(name).trim()]),
        names,
      );
    found[theme] = { kind: themes[theme].kind, variables: Object.fromEntries(variables.filter(([, value]) => value)) };
  }
  writeFileSync(join(import.meta.dirname, 'themes.json'), `${JSON.stringify(found, undefined, 2)}\n`);
} finally {
  await workbench.close();
  await machine.close();
}
