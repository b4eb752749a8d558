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
  paper: { theme: 'editor-background', light: '#ffffff', dark: '#1f1f1f' },
  focus: { theme: 'focusBorder', light: '#005fb8', dark: '#0078d4' },
  chosen: { theme: 'contrastActiveBorder', light: 'transparent', dark: 'transparent' },
} satisfies Record<string, Colour>;

type ColourName = keyof typeof colours;

/** The diagram's rules in the panel, where the theme gives the colours. */
export function themedStyle(): string {
  return rules(
    name => `var(--vscode-${colours[name].theme}, ${colours[name].light})`,
    'var(--vscode-font-family, system-ui, sans-serif)',
  );
}

/** The diagram's rules in a file of its own. Colours are plain, since many viewers of SVG know no variables. */
export function standaloneStyle(): string {
  const font = 'system-ui, -apple-system, "Segoe UI", Ubuntu, sans-serif';
  const dark = rules(name => colours[name].dark, font);
  return `${rules(name => colours[name].light, font)}@media (prefers-color-scheme: dark) {\n${dark}}\n`;
}

function rules(colour: (name: ColourName) => string, font: string): string {
  const shown: Record<string, string> = {
    text: `fill: ${colour('text')}; font: 13px ${font}`,
    '.paper': `fill: ${colour('paper')}`,
    '.title': 'font-size: 16px; font-weight: 600',
    '.quiet, .state, .above, .below, .number': `font-size: 12px; fill: ${colour('dim')}`,
    '.name': 'font-size: 15px; font-weight: 600',
    '.is-current .label, .is-next .label': 'font-weight: 600',
    '.is-current .state': `fill: ${colour('text')}`,
    '.edge, .head': `fill: none; stroke: ${colour('line')}; stroke-width: 1.25`,
    '.head': 'stroke-linejoin: round; stroke-linecap: round; stroke-width: 1.5',
    '.passed': `stroke: ${colour('done')}; stroke-width: 2.5`,
    '.closing': 'stroke-dasharray: 2 5; stroke-linecap: round',
    '.head.closing': 'stroke-dasharray: none',
    '.return path': `fill: none; stroke: ${colour('warning')}; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round`,
    '.return .reach, .reach': 'fill: none; stroke: transparent; stroke-width: 12',
    '.times': `font-size: 12px; font-weight: 600; fill: ${colour('text')}; stroke: ${colour('paper')}; stroke-width: 6; stroke-linejoin: round; paint-order: stroke`,
    '.disc': `fill: ${colour('paper')}; stroke-width: 1.25; stroke: ${colour('line')}`,
    '.disc.done': `fill: ${colour('done')}; stroke: ${colour('done')}`,
    '.disc.stale': `stroke: ${colour('warning')}; stroke-width: 2; stroke-dasharray: 4 3`,
    '.disc.active': `stroke: ${colour('accent')}; stroke-width: 2`,
    '.disc.inner': `stroke: ${colour('accent')}; fill: none`,
    '.disc.current': `fill: ${colour('accent')}; stroke: ${colour('accent')}`,
    '.disc.next': `stroke: ${colour('accent')}; stroke-width: 2.5`,
    '.disc.halo': `fill: ${colour('accent')}; fill-opacity: 0.22; stroke: ${colour('accent')}; stroke-opacity: 0.6; stroke-width: 1`,
    '.disc.skipped': 'stroke-dasharray: 3 3',
    '.disc.badge': `fill: ${colour('warning')}; stroke: ${colour('paper')}; stroke-width: 1.5`,
    '.glyph': 'font-size: 13px',
    '.is-not-started .glyph, .is-skipped .glyph': `fill: ${colour('dim')}`,
    '.is-current .glyph': `font-size: 15px; font-weight: 700; fill: ${colour('paper')}`,
    '.is-next .glyph': 'font-size: 15px; font-weight: 700',
    '.bang': `font-size: 11px; font-weight: 700; fill: ${colour('paper')}`,
    '.check': `fill: none; stroke: ${colour('paper')}; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round`,
    '.is-stale .check': `stroke: ${colour('done')}`,
    '.slash': `stroke: ${colour('dim')}; stroke-width: 1.5`,
    '.pointer': `fill: ${colour('accent')}; stroke: ${colour('accent')}; stroke-linejoin: round`,
    '.area': `fill: ${colour('text')}; fill-opacity: 0; stroke: transparent; stroke-width: 1.5`,
    '[role=tab]': 'cursor: pointer; outline: none',
    '[role=tab]:hover .area': 'fill-opacity: 0.05',
    '[aria-selected=true] .area': `fill-opacity: 0.1; stroke: ${colour('chosen')}`,
    '[role=tab]:focus-visible .area': `stroke: ${colour('focus')}; stroke-width: 2`,
  };
  return Object.entries(shown)
    .map(
      ([selectors, declarations]) =>
        `${selectors
          .split(', ')
          .map(one => `.loop ${one}`)
          .join(', ')} { ${declarations} }\n`,
    )
    .join('');
}
