import { formatAmount } from '../base/amount.ts';
import { type Sentence, sentence, t } from '../base/words.ts';
import type { Initiative } from '../initiative/initiative.ts';

/** The keys that priorities are reckoned from, in the order in which they are told. */
export const priorityInputs = [
  'reach',
  'impact',
  'time-criticality',
  'risk-reduction',
  'confidence',
  'effort',
] as const satisfies readonly (keyof Initiative)[];
export type PriorityInput = (typeof priorityInputs)[number];

/** What is known of them. */
export type Worth = Readonly<Partial<Record<PriorityInput, number>>>;

type Given = (input: PriorityInput) => number;

interface Method {
  readonly inputs: readonly PriorityInput[];
  readonly value: (of: Given) => number;
  /** The same as it is reckoned: “(4 + 3 + 2) / 2”. */
  readonly sum: (of: Given) => string;
}

export const priorityMethods = ['impact-effort', 'rice', 'wsjf'] as const;
export type PriorityMethod = (typeof priorityMethods)[number];

/** How a priority is reckoned. Each is worth over effort; they differ in what they ask of the worth. */
const methods: Readonly<Record<PriorityMethod, Method>> = {
  'impact-effort': {
    inputs: ['impact', 'effort'],
    value: of => of('impact') / of('effort'),
    sum: of => `${of('impact')} / ${of('effort')}`,
  },
  rice: {
    inputs: ['reach', 'impact', 'confidence', 'effort'],
    value: of => (of('reach') * of('impact') * of('confidence')) / 100 / of('effort'),
    sum: of => `${of('reach')} × ${of('impact')} × ${of('confidence')}% / ${of('effort')}`,
  },
  wsjf: {
    inputs: ['impact', 'time-criticality', 'risk-reduction', 'effort'],
    value: of => (of('impact') + of('time-criticality') + of('risk-reduction')) / of('effort'),
    sum: of => `(${of('impact')} + ${of('time-criticality')} + ${of('risk-reduction')}) / ${of('effort')}`,
  },
};

/** What a setting or an option says; impact over effort where it is none of them. */
export function priorityMethodOf(written: unknown): PriorityMethod {
  return priorityMethods.find(name => name === written) ?? 'impact-effort';
}

/** What it is worth; none where an input is missing, which is never guessed. */
export function priorityOf(worth: Worth, method: PriorityMethod = 'impact-effort'): number | undefined {
  const { inputs, value } = methods[method];
  return inputs.every(input => worth[input] !== undefined) ? value(given(worth)) : undefined;
}

/** “4 / 2 = 2”, with what is missing shown as missing; nothing where all of it is. */
export function priorityInWords(worth: Worth, locale: string, method: PriorityMethod = 'impact-effort'): string {
  const { inputs, sum } = methods[method];
  const priority = priorityOf(worth, method);
  if (priority !== undefined)
    return `${sum(given(worth))} = ${formatAmount(Math.round(priority * 10) / 10, undefined, locale)}`;
  if (inputs.every(input => worth[input] === undefined)) return '';
  return inputs.map(input => inputInWords(input, worth[input])).join(', ');
}

/** Asked only where all of them are known. */
function given(worth: Worth): Given {
  return input => worth[input] ?? Number.NaN;
}

function inputInWords(input: PriorityInput, value: number | undefined): string {
  const { known, missing } = words[input];
  return value === undefined ? t(missing) : known(value);
}

const words: Readonly<Record<PriorityInput, { readonly known: (n: number) => string; readonly missing: Sentence }>> = {
  reach: { known: n => t('reach {n}', { n }), missing: sentence('no reach') },
  impact: { known: n => t('impact {n}', { n }), missing: sentence('no impact') },
  'time-criticality': { known: n => t('time criticality {n}', { n }), missing: sentence('no time criticality') },
  'risk-reduction': { known: n => t('risk reduction {n}', { n }), missing: sentence('no risk reduction') },
  confidence: { known: n => t('confidence {n}%', { n }), missing: sentence('no confidence') },
  effort: { known: n => t('effort {n}', { n }), missing: sentence('no effort') },
};
