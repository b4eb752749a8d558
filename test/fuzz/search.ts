import fc from 'fast-check';
import { type Area, faultIn } from './area.ts';
import type { Kept } from './kept.ts';
import { smaller } from './smaller.ts';

/** What happens in a search, as it happens. */
export type Event =
  | { readonly kind: 'begins'; readonly area: string; readonly seed: number }
  | { readonly kind: 'fault'; readonly fault: Kept; readonly message: string; readonly isNew: boolean }
  | { readonly kind: 'ends'; readonly tried: Readonly<Record<string, number>> };

export interface Search {
  readonly areas: readonly Area<unknown>[];
  readonly kept: readonly Kept[];
  readonly seed: number;
  readonly seconds: number;
}

/** Tries what was kept, and then new inputs of one area after the other, until the time is over; each at least once. */
export async function search({ areas, kept, seed, seconds }: Search, tell: (event: Event) => void): Promise<void> {
  const until = Date.now() + seconds * 1000;
  const tried: Record<string, number> = {};
  const causes = new Set<string>();
  const attempt = async (area: Area<unknown>, from: number, input: unknown, isNew: boolean) => {
    const faultOf = (some: unknown) => {
      tell({ kind: 'begins', area: area.name, seed: from });
      return faultIn(area, some);
    };
    tried[area.name] = (tried[area.name] ?? 0) + 1;
    const fault = await faultOf(input);
    const key = `${area.name} ${fault?.cause}`;
    // The same cause is told once: the first input is as good as the next hundred.
    if (!fault || causes.has(key)) return;
    causes.add(key);
    const isAtFault = async (less: unknown) => (await faultOf(less))?.cause === fault.cause;
    const small = isNew ? await reduced(area, input, isAtFault) : input;
    const message = (await faultOf(small))?.message ?? fault.message;
    tell({ kind: 'fault', fault: { area: area.name, seed: from, cause: fault.cause, input: small }, message, isNew });
  };
  for (const { area, seed: from, input } of kept) {
    const known = areas.find(({ name }) => name === area);
    if (known) await attempt(known, from, input, false);
  }
  for (let at = seed; at === seed || Date.now() < until; at++)
    for (const area of areas) await attempt(area, at, inputOf(area, at), true);
  tell({ kind: 'ends', tried });
}

/** The input that a seed stands for. */
function inputOf(area: Area<unknown>, seed: number): unknown {
  return fc.sample(area.inputs, { seed, numRuns: 1 })[0];
}

/** An input with as little text as is at fault still. */
async function reduced(
  { text }: Area<unknown>,
  input: unknown,
  isAtFault: (input: unknown) => Promise<boolean>,
): Promise<unknown> {
  if (!text) return input;
  return text.with(input, await smaller(text.of(input), less => isAtFault(text.with(input, less))));
}
