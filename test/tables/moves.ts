import { t } from '../../src/core/base/words.ts';
import { commandOf, isOfStep, type MoveKind, moveKinds, rowOf } from '../../src/core/model/move.ts';

const idOf = (kind: MoveKind) => `continualImprovement.${commandOf(kind)}`;
const ids: ReadonlySet<string> = new Set(moveKinds.map(idOf));
const more = 'continualImprovement.moreMoves';
const ofSteps = moveKinds.filter(kind => isOfStep(kind) && kind !== 'advance');
const others = moveKinds.filter(kind => !isOfStep(kind));
const inTree = 'view == continualImprovement.initiatives';

interface Entry {
  readonly command: string;
}

/** The text of package.json with the commands, menus and keys of the moves. */
export function withMoves(manifest: string): string {
  const all = JSON.parse(manifest);
  const { contributes } = all;
  const { menus } = contributes;
  contributes.commands = withOwn(contributes.commands, moveKinds.map(commandEntry));
  menus.commandPalette = withOwn(menus.commandPalette, moveKinds.map(paletteEntry));
  menus['view/item/context'] = withOwn(menus['view/item/context'], [
    ...moveKinds.flatMap(buttonEntries),
    menuEntry('advance', 'initiative|step', '1_moves@1'),
    ...ofSteps.map((kind, index) => menuEntry(kind, 'step', `1_moves@${index + 2}`)),
  ]);
  // An initiative has so many that all but the likeliest have a menu of their own; what ends it stands last.
  menus[more] = [
    ...ofSteps.map((kind, index) => menuEntry(kind, 'initiative', `1_steps@${index + 1}`)),
    ...others
      .filter(kind => !isEnd(kind))
      .map((kind, index) => menuEntry(kind, 'initiative', `2_initiative@${index + 1}`)),
    ...others.filter(isEnd).map((kind, index) => menuEntry(kind, 'initiative', `3_end@${index + 1}`)),
  ];
  contributes.keybindings = withOwn(contributes.keybindings, moveKinds.flatMap(keyEntries));
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** The entries of the moves in place of those that are there; the others stay as they are. */
function withOwn(entries: readonly Entry[], own: readonly Entry[]): Entry[] {
  const first = Math.max(
    entries.findIndex(({ command }) => ids.has(command)),
    0,
  );
  const others = entries.filter(({ command }) => !ids.has(command));
  return [...others.slice(0, first), ...own, ...others.slice(first)];
}

function commandEntry(kind: MoveKind) {
  const { title, asksMore, icon } = rowOf(kind);
  const named = asksMore ? `${t(title)}…` : t(title);
  return { command: idOf(kind), title: named, category: 'Continual Improvement', ...(icon && { icon }) };
}

/** In the palette a move is offered where it is allowed, or nobody knows yet. */
function paletteEntry(kind: MoveKind) {
  const when = `!continualImprovement.isLoaded || continualImprovement.moves =~ /;${kind};/`;
  return { command: idOf(kind), when };
}

function buttonEntries(kind: MoveKind) {
  const { inline } = rowOf(kind);
  if (!inline) return [];
  const when = `${inTree} && viewItem =~ /^(${inline.on});(.*;)?${kind};/`;
  return [{ command: idOf(kind), when, group: `inline@${inline.place}` }];
}

/** The context value of a row has each move that is allowed. */
function menuEntry(kind: MoveKind, rows: string, group: string) {
  return { command: idOf(kind), when: `${inTree} && viewItem =~ /^(${rows});(.*;)?${kind};/`, group };
}

function isEnd(kind: MoveKind): boolean {
  const { to } = rowOf(kind);
  return to === 'completed' || to === 'dropped';
}

function keyEntries(kind: MoveKind) {
  const { key } = rowOf(kind);
  return key
    ? [{ command: idOf(kind), args: 'selection', key, when: 'focusedView == continualImprovement.initiatives' }]
    : [];
}
