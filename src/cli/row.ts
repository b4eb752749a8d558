import type { ReadInitiative } from '../core/initiative/read.ts';
import { positionOf } from '../core/model/position.ts';

/** Where an initiative stands, as programs get it: what a file does not say is `null`, steps go by their ids. */
export function rowOf(file: string, { initiative, model }: Extract<ReadInitiative, { kind: 'initiative' }>) {
  const { current, active, stale, done, total } = positionOf(model, initiative);
  return {
    file,
    title: initiative.title,
    model: initiative.model ?? model.id,
    status: initiative.status,
    cycle: initiative.cycle,
    level: initiative.level ?? null,
    owner: initiative.owner ?? null,
    current: current?.id ?? null,
    active: active.map(({ id }) => id),
    stale: stale.map(({ id }) => id),
    done,
    total,
  };
}
