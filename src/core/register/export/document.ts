import { escapeText, html } from '../../drawing/markup.ts';

/** A page of its own, which needs nothing else and runs nothing. `body` is markup already. */
export function documentOf(title: string, style: string, body: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    html('title', {}, escapeText(title)),
    `<style>${style}</style>`,
    ...body,
    '</html>',
  ].join('\n');
}
