import {
  Position,
  Range,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { LineRange } from '../../core/base/lines.ts';
import { t } from '../../core/base/words.ts';
import { planSectionOf, writingPlace } from '../../core/initiative/section.ts';
import { findStep, type Step } from '../../core/model/model.ts';
import { StepSections } from '../../core/model/step-sections.ts';
import { inform } from '../host/notify.ts';
import type { BrokenEntry, InitiativeEntry } from '../workspace/entry.ts';
import type { Store } from '../workspace/store.ts';
import { tellWritten } from './tell.ts';
import type { Writer } from './writer.ts';

/** Takes people to places in the text of an initiative. */
export class SectionOpener {
  readonly #writer: Writer;
  readonly #store: Pick<Store, 'snapshot'>;

  constructor(writer: Writer, store: Pick<Store, 'snapshot'>) {
    this.#writer = writer;
    this.#store = store;
  }

  /** Opens the editor at a step's section; where it is missing, offers to insert it. */
  async openStep(entry: InitiativeEntry, id: string): Promise<void> {
    const step = findStep(entry.model, id);
    if (!step) return;
    if (await this.#showSection(entry, step)) return;
    await this.openAt(entry.uri, 0);
    const insert = { title: t('Insert Section') };
    const answer = await inform(t('There is no section “{step}” yet.', { step: step.question }), insert);
    if (answer === insert) await this.insertSection(entry, step);
  }

  /** Opens the editor at a step's section, which is added where it is missing: somebody wants to write there. */
  async writeAt(entry: InitiativeEntry, id: string): Promise<void> {
    const step = findStep(entry.model, id);
    if (step && !(await this.#showSection(entry, step))) await this.insertSection(entry, step);
  }

  /** Adds a step's section in its place, and opens the editor there. */
  async insertSection(entry: InitiativeEntry, step: Step): Promise<void> {
    const written = await this.#writer.edit(entry.uri, snapshot => planSectionOf(snapshot, step));
    tellWritten(written, t('Inserted: {step}', { step: step.question }));
    if (written.kind !== 'refused') await this.#showSection(entry, step);
  }

  /** Opens the editor at the error that makes a file unreadable. */
  async openProblem({ uri, problems: [problem] }: BrokenEntry): Promise<void> {
    const { document, show } = await prepare(uri);
    const at = problem ? new Position(problem.start.line, problem.start.character) : document.positionAt(0);
    await show(at);
  }

  /** Opens the editor with a place of the text selected; the text may have become shorter since. */
  async openSpan(uri: Uri, { start, end }: LineRange): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const selection = document.validateRange(new Range(start.line, start.character, end.line, end.character));
    const editor = await window.showTextDocument(document, { viewColumn: columnOf(uri), selection });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Shows a file to somebody who goes on where they are; one that is open stays at its place. */
  async glance(uri: Uri): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { viewColumn: columnOf(uri), preserveFocus: true });
  }

  /** Opens the editor at an offset of the text. */
  async openAt(uri: Uri, offset: number): Promise<void> {
    const { document, show } = await prepare(uri);
    await show(document.positionAt(offset));
  }

  /** The cursor goes to the section's first line of text, where one writes on. */
  async #showSection({ uri, model, initiative }: InitiativeEntry, step: Step): Promise<boolean> {
    const { document, show } = await prepare(uri);
    const { text, sections } = this.#store.snapshot(document);
    const [section] = new StepSections(sections, model, initiative).now(step);
    if (!section) return false;
    await show(document.positionAt(writingPlace(text, section)), document.positionAt(section.at.start));
    return true;
  }
}

async function prepare(
  uri: Uri,
): Promise<{ document: TextDocument; show(cursor: Position, top?: Position): Promise<void> }> {
  const document = await workspace.openTextDocument(uri);
  return {
    document,
    show: async (cursor, top) => {
      // With its selection, or what is typed at once goes to where the cursor was.
      const selection = new Range(cursor, cursor);
      const editor = await window.showTextDocument(document, { viewColumn: columnOf(uri), selection });
      if (top) editor.revealRange(new Range(top, cursor), TextEditorRevealType.AtTop);
    },
  };
}

/** Where the file is shown already; else beside a diagram, never on top of it. */
function columnOf(uri: Uri): ViewColumn {
  const wanted = uri.toString();
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === wanted);
  return (
    shown?.viewColumn ?? window.visibleTextEditors.find(({ viewColumn }) => viewColumn)?.viewColumn ?? ViewColumn.One
  );
}
