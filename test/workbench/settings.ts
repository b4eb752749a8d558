import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** User settings that keep everything out of the window that is not about the extension. */
export const quiet: Settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  // Each blink draws the window anew.
  'editor.cursorBlinking': 'solid',
  'extensions.ignoreRecommendations': true,
  // Else VS Code looks for ports that are listened on, again and again.
  'remote.autoForwardPorts': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // Its round corners make a window draw each of its parts on its own, without a graphics card a third of all its work.
  'workbench.experimental.modernUI': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** The themes that pictures are taken in, and how VS Code marks its window and its webviews in them. */
export const themes = {
  dark: { name: 'Default Dark Modern', file: 'dark_modern', kind: 'vscode-dark' },
  light: { name: 'Default Light Modern', file: 'light_modern', kind: 'vscode-light' },
  'high-contrast': { name: 'Default High Contrast', file: 'hc_black', kind: 'vscode-high-contrast' },
  'high-contrast-light': { name: 'Default High Contrast Light', file: 'hc_light', kind: 'vscode-high-contrast-light' },
} as const;

export type Theme = keyof typeof themes;

export function writeSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(settings, undefined, 2));
}
