import { Uri } from 'vscode';

/** Colours of the workbench's own icons, as an image cannot ask the theme for them. */
const colors = {
  light: { plain: '#3b3b3b', warning: '#895503' },
  dark: { plain: '#d0d0d0', warning: '#e2b03d' },
};

/** A ring that is filled as far as an initiative has come: where each one stands can be seen without reading. */
export function progressIcon(done: number, total: number, warns: boolean): { light: Uri; dark: Uri } {
  const tone = warns ? 'warning' : 'plain';
  const share = total > 0 ? done / total : 0;
  return { light: ring(share, colors.light[tone]), dark: ring(share, colors.dark[tone]) };
}

function ring(share: number, color: string): Uri {
  const circle = (attributes: string) =>
    `<circle cx="8" cy="8" r="5.5" fill="none" stroke="${color}" stroke-width="2.5" ${attributes}/>`;
  const filled = circle(
    `pathLength="100" stroke-dasharray="${Math.round(share * 100)} 100" transform="rotate(-90 8 8)"`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${circle('stroke-opacity=".3"')}${share > 0 ? filled : ''}</svg>`;
  return Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, true);
}
