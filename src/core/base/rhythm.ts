/** How often something comes round: “month”, “2 weeks”. */
export const rhythmForm = /^(?:([1-9]\d{0,2}) +)?(day|week|month|quarter|year)s?$/;

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A distance in the calendar. */
export type Distance = { readonly days: number } | { readonly months: number };

const lengths: Readonly<Record<Unit, (count: number) => Distance>> = {
  day: days => ({ days }),
  week: weeks => ({ days: 7 * weeks }),
  month: months => ({ months }),
  quarter: quarters => ({ months: 3 * quarters }),
  year: years => ({ months: 12 * years }),
};

/** How far it is from one time to the next; nothing where the text is no rhythm. */
export function distanceOf(rhythm: string): Distance | undefined {
  const [, count = '1', unit] = rhythmForm.exec(rhythm) ?? [];
  return unit === undefined ? undefined : lengths[unit as Unit](Number(count));
}
