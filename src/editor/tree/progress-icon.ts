import { Uri } from 'vscode';
import type { RowMark } from '../../core/views/row.ts';

type Open = Extract<RowMark, { kind: 'open' }>;
type Tone = 'plain' | 'warning' | 'error';

/** Colours of the workbench's own icons, as an image cannot ask the theme for them. */
const colors: Readonly<Record<'light' | 'dark', Readonly<Record<Tone, string>>>> = {
  light: { plain: '#3b3b3b', warning: '#895503', error: '#c72e0f' },
  dark: { plain: '#d0d0d0', warning: '#e2b03d', error: '#f48771' },
};

const tones: Readonly<Record<NonNullable<Open['need']>, Tone>> = {
  error: 'error',
  overdue: 'warning',
  'due-soon': 'warning',
};

/** In the middle of the ring: a cross, an exclamation mark, and the hands of a clock. Lines, in the ring's colour. */
const signs: Readonly<Record<NonNullable<Open['need']>, string>> = {
  error: 'M6.2 6.2l3.6 3.6M9.8 6.2l-3.6 3.6',
  overdue: 'M8 5.2v3M8 10.4v.4',
  'due-soon': 'M8 5.4V8.2h2.2',
};

/**
 * A ring that is filled as far as an initiative has come, around what presses or the number of its current step: where
 * each one stands can be seen without reading, also where its title takes all the room.
 */
export function progressIcon({ share, need, step }: Open): { light: Uri; dark: Uri } {
  const tone = need ? tones[need] : 'plain';
  const draw = (color: string) => ring(share, need ? sign(signs[need], color) : digit(step, color), color);
  return { light: draw(colors.light[tone]), dark: draw(colors.dark[tone]) };
}

function sign(path: string, color: string): string {
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="1.6" stroke-linecap="round"/>`;
}

/** Two digits have no room. */
function digit(step: number | undefined, color: string): string {
  if (step === undefined || step > 9) return '';
  return `<text x="8" y="10.9" font-family="sans-serif" font-size="8" font-weight="600" text-anchor="middle" fill="${color}">${step}</text>`;
}

function ring(share: number, inside: string, color: string): Uri {
  const circle = (attributes: string) =>
    `<circle cx="8" cy="8" r="6.75" fill="none" stroke="${color}" stroke-width="1.5" ${attributes}/>`;
  const filled = circle(
    `pathLength="100" stroke-dasharray="${Math.round(share * 100)} 100" transform="rotate(-90 8 8)"`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${circle('stroke-opacity=".3"')}${share > 0 ? filled : ''}${inside}</svg>`;
  return Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
