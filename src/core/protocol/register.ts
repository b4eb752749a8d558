import { count, fields, flag, list, oneOf, record, type Shape, type Shaped, tagged, text } from '../base/validation.ts';
import { place } from '../register/board.ts';
import { jointMoves } from '../register/joint.ts';
import { priorityMethods } from '../register/priority.ts';
import { row } from '../register/row.ts';
import { savedView } from '../register/saved-view.ts';
import { view } from '../register/view.ts';
import { fromPage, toPage } from './envelope.ts';

/** What the page of the register shows is no single file: its clicks name the file that they are about. */
export const REGISTER = 'register';

const bytes: Shape<Uint8Array> = value => value instanceof Uint8Array;

/** What a file of a saved view holds: the view, or why it cannot be used. */
const keptView = tagged('kind', {
  view: fields({ file: text, view: savedView }),
  broken: fields({ file: text, path: text, problems: list(text) }),
});
export type KeptView = Shaped<typeof keptView>;

/**
 * What has changed since the version before: rows that came or are other ones, as JSON in bytes, since VS Code hands
 * those over several times as fast as objects; and the files that went. Where it is `whole`, nothing else is there.
 */
const shown = fields(
  {
    whole: flag,
    rows: bytes,
    gone: list(text),
    /** The labels of the steps, by the names of their models. */
    models: record(list(text)),
    today: text,
    locale: text,
    /** Whether all files have been read. */
    isComplete: flag,
  },
  {
    me: text,
    priority: oneOf(...priorityMethods),
    /** All of them, where they are others than before. */
    views: list(keptView),
  },
);
export type RegisterChange = Shaped<typeof shown>;

/** The rows that bytes hold. */
export const isRows = list(row);

/** What somebody wishes of the file of a row. */
const wish = tagged('type', {
  /** `step` is a place in its model. */
  open: fields({ file: text }, { step: count }),
  /** `revision` is that of the row that was seen: where it stands elsewhere by now, it has to be looked at again. */
  advance: fields({ file: text, revision: count }),
  command: fields({ file: text, command: oneOf('move', 'revisit', 'recordReading', 'openDiagram') }),
  /** By the move that brings it there. */
  bring: fields({ file: text, revision: count, place }),
  /** One move of many: it is asked about once, and shown before it is made. */
  moveAll: fields({ files: list(text), move: oneOf(...jointMoves) }),
  /** What is about no file. */
  begin: fields({ command: oneOf('newInitiative', 'createSample', 'review') }),
  /** Keeps how it is looked at for everybody. */
  saveView: fields({ view }),
  openView: fields({ file: text }),
});
export type RegisterWish = Shaped<typeof wish>;

/** Whether a message that reached the extension is one that the page can send. */
export const isFromRegister = fromPage(wish);
export type FromRegister = Shaped<typeof isFromRegister>;

/** Whether a message that reached the page is one of the shell's. */
export const isToRegister = toPage(shown);
export type ToRegister = Shaped<typeof isToRegister>;

/** What of the page outlives a reload of the window. */
export const isRegisterState = fields({ view, closed: list(text) });
export type RegisterState = Shaped<typeof isRegisterState>;
