import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commands, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { textOf } from '../bench/files.ts';

type Random = (most: number) => number;

/** Changes files and folders at random, as people, Git and formatters do. */
export class Changes {
  readonly #folder: string;
  readonly #random: Random;
  /** There are no more files than this for long: memory is to stay the same. */
  readonly #most: number;
  #made = 0;

  constructor(folder: string, random: Random) {
    this.#folder = folder;
    this.#random = random;
    this.#most = filesIn(folder).length;
  }

  /** One change; resolves when it is made, not when anybody has heard of it. */
  async make(): Promise<void> {
    if (filesIn(this.#folder).length > this.#most) this.#remove();
    const kinds = [
      ...[this.#write, this.#write, this.#edit, this.#edit, this.#edit, this.#touch, this.#remove, this.#rename],
      ...[this.#type, this.#type, this.#close, this.#moveFolder, this.#copyFolder, this.#removeFolder, this.#putBack],
    ];
    await kinds[this.#random(kinds.length)]?.call(this);
  }

  #write(): void {
    const place = join(this.#someFolder(), `made-${this.#made++}.md`);
    writeFileSync(place, this.#text());
  }

  #edit(): void {
    const file = this.#someFile();
    if (file) writeFileSync(file, this.#edited(readFileSync(file, 'utf8')));
  }

  /** All that a formatter does to a file which is in form. */
  #touch(): void {
    const file = this.#someFile();
    if (file) writeFileSync(file, readFileSync(file));
  }

  #remove(): void {
    const file = this.#someFile();
    if (file) rmSync(file);
  }

  /** What Git does when somebody goes to another branch and comes back. */
  #putBack(): void {
    const file = this.#someFile();
    if (!file) return;
    const before = readFileSync(file);
    rmSync(file);
    writeFileSync(file, before);
  }

  #rename(): void {
    const file = this.#someFile();
    if (file)
      renameSync(file, join(this.#someFolder(), `renamed-${this.#made++}.${this.#random(4) === 0 ? 'txt' : 'md'}`));
  }

  /**
   * Of folders within a folder that was moved, the watcher of VS Code on Linux (parcel's) tells by their former paths: what
   * comes into them is found by the next search only, so none of these is moved.
   */
  #moveFolder(): void {
    const [from, to] = [this.#someFolder(), join(this.#someFolder(), `moved-${this.#made++}`)];
    const isDeep = readdirSync(from, { withFileTypes: true }).some(entry => entry.isDirectory());
    if (!isDeep && !to.startsWith(`${from}/`)) renameSync(from, to);
  }

  #copyFolder(): void {
    const from = this.#someFolder();
    if (filesIn(from).length < 50) cpSync(from, join(this.#folder, `copied-${this.#made++}`), { recursive: true });
  }

  #removeFolder(): void {
    const folder = this.#someFolder();
    if (folder !== this.#folder && filesIn(folder).length < 20) rmSync(folder, { recursive: true });
  }

  /** Into an editor, and saved or not. */
  async #type(): Promise<void> {
    const file = this.#someFile();
    if (!file) return;
    const document = await workspace.openTextDocument(Uri.file(file));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), this.#edited(document.getText()));
    await workspace.applyEdit(edit);
    if (this.#random(2) === 0) await document.save();
  }

  /** What was typed and not saved is given up, without a question. */
  async #close(): Promise<void> {
    for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
  }

  #text(): string {
    return textOf(this.#random(3) > 0 ? 10 * this.#random(1000) : this.#random(1000));
  }

  #edited(text: string): string {
    const edits: readonly ((text: string) => string)[] = [
      text => text.replace(/^owner: .*$/m, `owner: Person ${this.#random(9)}`),
      text => text.replace(/^status: .*$/m, `status: ${['active', 'on-hold', 'completed', 'actve'][this.#random(4)]}`),
      text => text.replace(/^initiative: .*$/m, `initiative: Another title ${this.#random(99)}`),
      text => text.replace(/^(impact: .*)$/m, `$1\nnext: ./made-${this.#random(99)}.md`),
      text => text.replace('\nowner:', '\nowner: "'),
      text => text.replace('\n---\n', '\n'),
      text => text.replace('- [ ]', '- [x]'),
      () => this.#text(),
      () => '',
    ];
    return edits[this.#random(edits.length)]?.(text) ?? text;
  }

  #someFile(): string | undefined {
    const files = filesIn(this.#folder).filter(file => file.endsWith('.md'));
    return files[this.#random(files.length)];
  }

  #someFolder(): string {
    const folders = [...new Set(filesIn(this.#folder).map(dirname))];
    const folder = folders[this.#random(folders.length)] ?? this.#folder;
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    return folder;
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes('/.'))
    .sort();
}
