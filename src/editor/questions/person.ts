import { window } from 'vscode';
import type { Choice } from './choice.ts';
import { shownItem } from './item.ts';
import { type Answer, type Place, show } from './series.ts';

/** Asks for a name: one of those that are known, or any other that there is no `objection` to. */
export function askPerson(
  place: Place,
  placeholder: string,
  known: readonly string[],
  objection: (name: string) => string | undefined = () => undefined,
): Promise<Answer<string>> {
  const pick = window.createQuickPick<Choice<string>>();
  const itemOf = (name: string): Choice<string> => shownItem({ value: name, icon: 'person', label: name });
  const offered = known.map(itemOf);
  pick.placeholder = placeholder;
  pick.items = offered;
  return show(pick, place, give => {
    pick.onDidChangeValue(text => {
      const typed = text.trim();
      const why = objection(typed);
      const other = why === undefined ? itemOf(typed) : shownItem({ icon: 'error', label: typed, detail: why });
      pick.items = typed === '' || known.includes(typed) ? offered : [...offered, { ...other, alwaysShow: true }];
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      // Who types fast presses Enter before the typed name is in the list.
      const name = chosen?.value ?? pick.value.trim();
      if (name !== '' && objection(name) === undefined) give(name);
    });
  });
}
