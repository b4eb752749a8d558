interface Colour {
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
}

/**
 * The colours, by what they say. In the panel they are the theme's; those with a meaning are taken from variables that
 * every theme, high contrast ones too, keeps legible on the editor's background (a link's colour, a line number's).
 */
const colours = {
  text: { theme: 'foreground', light: '#3b3b3b', dark: '#cccccc' },
  dim: { theme: 'descriptionForeground', light: '#5f5f5f', dark: '#9d9d9d' },
  line: { theme: 'editorLineNumber-foreground', light: '#767676', dark: '#848484' },
  accent: { theme: 'textLink-foreground', light: '#005fb8', dark: '#4daafc' },
  done: { theme: 'charts-green', light: '#388a34', dark: '#89d185' },
  warning: { theme: 'editorWarning-foreground', light: '#ad7800', dark: '#cca700' },
  error: { theme: 'editorError-foreground', light: '#d3180c', dark: '#f14c4c' },
  paper: { theme: 'editor-background', light: '#ffffff', dark: '#1f1f1f' },
  focus: { theme: 'focusBorder', light: '#005fb8', dark: '#0078d4' },
  chosen: { theme: 'contrastActiveBorder', light: 'transparent', dark: 'transparent' },
} satisfies Record<string, Colour>;

export type ColourName = keyof typeof colours;

/** A style sheet as a table: selectors to declarations, for elements inside one class. */
export interface Sheet {
  readonly within: string;
  readonly rules: (colour: (name: ColourName) => string, font: string) => Readonly<Record<string, string>>;
}

/** The rules of sheets in the panel, where the theme gives the colours. */
export function themedStyle(...sheets: readonly Sheet[]): string {
  return written(
    sheets,
    name => `var(--vscode-${colours[name].theme}, ${colours[name].light})`,
    'var(--vscode-font-family, system-ui, sans-serif)',
  );
}

export type Brightness = 'light' | 'dark';

/**
 * The rules of sheets in a file of its own: for one brightness, or (`true`) for the one that the viewer prefers. Colours
 * are plain, since many viewers of SVG know no variables.
 */
export function standaloneStyle(brightness: true | Brightness, ...sheets: readonly Sheet[]): string {
  const font = 'system-ui, -apple-system, "Segoe UI", Ubuntu, sans-serif';
  const style = (of: Brightness) => written(sheets, name => colours[name][of], font);
  if (brightness !== true) return style(brightness);
  return `${style('light')}@media (prefers-color-scheme: dark) {\n${style('dark')}}\n`;
}

function written(sheets: readonly Sheet[], colour: (name: ColourName) => string, font: string): string {
  return sheets
    .flatMap(({ within, rules }) =>
      Object.entries(rules(colour, font)).map(
        ([selectors, declarations]) =>
          `${selectors
            .split(', ')
            .map(one => `.${within} ${one}`)
            .join(', ')} { ${declarations} }\n`,
      ),
    )
    .join('');
}
