import { env, window } from 'vscode';
import { dayAfter } from '../../core/base/days.ts';
import { t } from '../../core/base/words.ts';
import { isDate } from '../../core/initiative/fields.ts';
import { daysAfter } from '../../core/language/dates.ts';
import { today } from '../host/day.ts';
import type { Choice } from './choice.ts';
import { type Answer, type Place, show } from './series.ts';

export interface DayQuestion {
  readonly placeholder: string;
  /** Days to choose from without typing, the likeliest first; an empty one stands for no day. */
  readonly days: readonly { readonly on: string; readonly label: string }[];
  /** What is to be thought of before a day is taken. */
  readonly warn?: (on: string) => string | undefined;
}

/** Days to come that completion offers, too; without one it may be forgotten. */
export function daysToCome(): DayQuestion['days'] {
  return [...daysAfter(today()), { on: '', label: t('no date') }];
}

/** What is to be thought of where a day is to come. */
export function ifPast(on: string): string | undefined {
  return on < today() ? t('This day has passed.') : undefined;
}

/** The day by which something is to be reached. */
export function dueDay(): DayQuestion {
  const now = today();
  return {
    placeholder: t('By when? Choose a day, or type one as YYYY-MM-DD.'),
    days: [
      { on: dayAfter(now, 4 * 7), label: t('In four weeks') },
      { on: dayAfter(now, 13 * 7), label: t('In three months') },
      { on: '', label: t('No day yet') },
    ],
    warn: ifPast,
  };
}

/** Asks for a day: one of those offered, or any other as YYYY-MM-DD. */
export function askDay(place: Place, { placeholder, days, warn }: DayQuestion): Promise<Answer<string>> {
  const pick = window.createQuickPick<Choice<string>>();
  const offered = days.map(({ on, label }): Choice<string> => ({ value: on, label, description: on && inWords(on) }));
  pick.placeholder = placeholder;
  pick.items = offered;
  pick.matchOnDescription = true;
  return show(pick, place, give => {
    pick.onDidChangeValue(text => {
      const typed = text.trim();
      pick.items = typed ? [...offered, typedDay(typed, warn)] : offered;
    });
    pick.onDidAccept(() => {
      const typed = pick.value.trim();
      const [chosen] = pick.selectedItems;
      // Who types fast presses Enter before the typed day is in the list.
      if (isDate(typed)) give(typed);
      else if (chosen?.value !== undefined) give(chosen.value);
    });
  });
}

function typedDay(text: string, warn: DayQuestion['warn']): Choice<string> {
  const label = text;
  if (!isDate(text)) return { label, detail: `$(error) ${t('A day is written as YYYY-MM-DD.')}`, alwaysShow: true };
  const warning = warn?.(text);
  return {
    value: text,
    label,
    description: inWords(text),
    ...(warning && { detail: `$(warning) ${warning}` }),
    alwaysShow: true,
  };
}

/** A day with its weekday, by which people notice that they mean another one. */
function inWords(on: string): string {
  const date = new Date(`${on}T00:00:00Z`);
  return new Intl.DateTimeFormat(env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}
