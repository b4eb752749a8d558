import { capitalized } from '../base/capitalized.ts';
import { t } from '../base/words.ts';
import { conclusionInWords, type Experiment, isConcluded } from '../initiative/experiment.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { type Model, type Step, stepsOf } from '../model/model.ts';
import type { CardTrial } from './shown.ts';

/**
 * What is tried, and what came of what was tried, in the step that is there for acting: what is open first, then the
 * latest. Nothing in another step, nor where nothing was tried and the time for it is not now.
 */
export function trialsOf({ experiments, states }: Initiative, model: Model, step: Step): CardTrial[] | undefined {
  if (stepsOf(model, 'act').at(-1)?.id !== step.id) return undefined;
  if (experiments.length === 0 && states.get(step.id) !== 'active') return undefined;
  const open = experiments.filter(experiment => !isConcluded(experiment));
  const concluded = experiments.filter(isConcluded).reverse();
  return [...open, ...concluded].map(experiment => ({
    change: experiment.try,
    says: capitalized(inWords(experiment)),
    isOpen: !isConcluded(experiment),
  }));
}

function inWords({ obstacle, expect, seen, got, then }: Experiment): string {
  const isOpen = got === undefined && then === undefined;
  const said = [
    then && conclusionInWords(then),
    got && t('seen: {got}', { got }),
    expect && t('expected: {expect}', { expect }),
    obstacle && t('in the way: {obstacle}', { obstacle }),
    seen && (isOpen ? t('to be looked at on {seen}', { seen }) : seen),
  ];
  return said.filter(Boolean).join(' · ');
}
