import { env } from 'vscode';
import { formatAmount } from '../../core/base/amount.ts';
import { amountIn } from '../../core/base/amount-in.ts';
import type { Remark } from './text.ts';

/** How a number is understood while it is typed for a measure of a unit; it may be left empty. */
export function remarkOnAmount(typed: string, unit: string | undefined): Remark | undefined {
  if (typed === '') return undefined;
  const amount = amountIn(unit, typed, env.language);
  return amount.kind === 'refused'
    ? { severity: 'error', says: amount.reason }
    : { severity: 'information', says: formatAmount(amount.value, unit || undefined, env.language) };
}
