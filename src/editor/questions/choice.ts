import { window } from 'vscode';
import { capitalized } from '../../core/base/capitalized.ts';
import { t } from '../../core/base/words.ts';
import type { Option } from '../../core/initiative/vocabulary/kind.ts';
import { type Item, shownItem } from './item.ts';
import { type Answer, type Place, show } from './series.ts';

/** Something to choose; what has no value (a separator, an explanation) cannot be chosen. */
export type Choice<T> = Item & { readonly value?: T };

/** Asks to choose one of several. */
export function askChoice<T>(place: Place, placeholder: string, items: readonly Choice<T>[]): Promise<Answer<T>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.placeholder = placeholder;
  pick.items = items.map(shownItem);
  pick.matchOnDetail = true;
  return show(pick, place, give => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen?.value !== undefined) give(chosen.value);
    });
  });
}

/** The words that a key may have, each with what it means. */
export function choicesOf<Name extends string>(
  options: readonly Option<Name>[],
  inWords: (name: Name) => string,
): Choice<Name>[] {
  return options.map(({ name, meaning }) => ({
    value: name,
    label: capitalized(inWords(name)),
    detail: t(meaning),
  }));
}

/** Asks which of several are meant; those that are `picked` are ticked from the start. */
export function askChoices<T>(
  place: Place,
  placeholder: string,
  items: readonly Choice<T>[],
): Promise<Answer<readonly T[]>> {
  const pick = window.createQuickPick<Choice<T>>();
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.items = items.map(shownItem);
  pick.selectedItems = pick.items.filter(({ picked }) => picked);
  pick.matchOnDescription = true;
  return show(pick, place, give => {
    pick.onDidAccept(() => give(pick.selectedItems.flatMap(({ value }) => (value === undefined ? [] : [value]))));
  });
}
