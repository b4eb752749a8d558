import type { Check } from '../check.ts';
import { answers } from './answers.ts';
import { around } from './around.ts';
import { baseline } from './baseline.ts';
import { between } from './between.ts';
import { claims } from './claims.ts';
import { dates } from './dates.ts';
import { evaluate } from './evaluate.ts';
import { experiments } from './experiments.ts';
import { format } from './format.ts';
import { milestones } from './milestones.ts';
import { numbers } from './numbers.ts';
import { people } from './people.ts';
import { planAct } from './plan-act.ts';
import { purpose } from './purpose.ts';
import { sustain } from './sustain.ts';
import { target } from './target.ts';

/** All checks, in the order of a model's steps; those of the format come first. */
export const checks: readonly Check[] = [
  ...format,
  ...purpose,
  ...baseline,
  ...target,
  ...milestones,
  ...planAct,
  ...evaluate,
  ...sustain,
  ...experiments,
  ...dates,
  ...numbers,
  ...claims,
  ...answers,
  ...people,
  ...around,
  ...between,
];

const byId: ReadonlyMap<string, Check> = new Map(checks.map(check => [check.id, check]));

export function findCheck(id: string): Check | undefined {
  return byId.get(id);
}
