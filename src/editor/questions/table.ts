import { env, type Uri, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { LARGEST_FILE, tooLarge } from '../../core/yaml/head.ts';
import { inform, warn } from '../host/notify.ts';
import { askChoice, type Choice } from './choice.ts';
import type { Answer, Place } from './series.ts';

/** A table as text, and what it is called where something is wrong with it. */
export interface Table {
  readonly name: string;
  readonly text: string;
}

/** Asks for a table: what is on the clipboard, or a file. */
export async function askTable(place: Place): Promise<Answer<Table>> {
  const items: Choice<'clipboard' | 'file'>[] = [
    {
      value: 'clipboard',
      icon: 'clippy',
      label: t('Clipboard'),
      detail: t('What was copied from a spreadsheet or a page'),
    },
    { value: 'file', icon: 'file', label: t('File…'), detail: t('A file of comma-separated values (CSV)') },
  ];
  const answer = await askChoice(place, t('From where? A column of dates, and one of values.'), items);
  if (answer.kind !== 'given') return answer;
  const table = answer.value === 'clipboard' ? await clipboard() : await chosenFile();
  return table ? { kind: 'given', value: table } : { kind: 'left' };
}

async function clipboard(): Promise<Table | undefined> {
  const text = await env.clipboard.readText();
  if (text.trim() !== '') return { name: t('The clipboard'), text };
  void inform(t('The clipboard is empty.'));
  return undefined;
}

async function chosenFile(): Promise<Table | undefined> {
  const [uri] =
    (await window.showOpenDialog({
      title: t('Import Readings'),
      openLabel: t('Import'),
      filters: { [t('Tables')]: ['csv', 'tsv', 'txt'], [t('All files')]: ['*'] },
    })) ?? [];
  return uri && readTable(uri);
}

async function readTable(uri: Uri): Promise<Table | undefined> {
  const name = workspace.asRelativePath(uri);
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST_FILE) {
    void warn(tooLarge(name));
    return undefined;
  }
  const bytes = await workspace.fs.readFile(uri);
  // Spreadsheets also save “Unicode text”, which is UTF-16.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return { name, text: new TextDecoder(encoding).decode(bytes) };
}
