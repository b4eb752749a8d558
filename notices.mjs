import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The notices that the licences of bundled packages ask for: each package of which esbuild took a file, with the whole
 * text of its licence. A package that brings no such text throws: what may not be told may not be shipped.
 */
export async function noticesOf(...metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = [
    ...new Set(files.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [])),
  ];
  const notices = await Promise.all(folders.map(noticeOf));
  const inOrder = [...new Set(notices)].sort();
  return `This product contains the following packages, each under its own licence.\n\n${inOrder.join('\n')}`;
}

const line = `${'-'.repeat(80)}\n`;

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|copying|notice)\b/i.test(file)).sort();
  const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
  if (!texts.some(text => /copyright/i.test(text))) throw new Error(`${name} ${version} has no licence text.`);
  return `${line}${name} ${version} (${license})\n${line}\n${texts.map(text => `${text.trim()}\n`).join('\n')}`;
}

/** A text as a comment of JavaScript, which a minifier has done with by then. */
export function commentOf(text) {
  return `/*!\n${text.replaceAll('*/', '* /')}*/\n`;
}
