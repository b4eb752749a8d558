import type { Event } from './happened.ts';
import type { Review } from './review.ts';

/** A review for programs. What they can count on stays as it is as long as `schema` does. */
export function reviewAsJson({ today, wanting, since, moved, unreadable }: Review): string {
  const review = {
    schema: 1,
    today,
    since: since ?? null,
    wanting: wanting.map(({ path, initiative, reasons, since, events }) => ({
      file: path,
      title: initiative.title,
      owner: initiative.owner ?? null,
      reasons: reasons.map(({ kind, since }) => ({ kind, since: since ?? null })),
      since: since ?? null,
      events: events.map(plainEvent),
    })),
    moved: moved.map(({ path, initiative, events }) => ({
      file: path,
      title: initiative.title,
      owner: initiative.owner ?? null,
      events: events.map(plainEvent),
    })),
    unreadable: unreadable.map(({ path, message }) => ({ file: path, unreadable: message })),
  };
  return JSON.stringify(review, undefined, 2);
}

function plainEvent(event: Event) {
  const { kind, on = null } = event;
  switch (event.kind) {
    case 'move': {
      const { did, step = null, by = null, to = null, why = null, until = null } = event.entry;
      return { kind, on, did, step, by, to, why, until };
    }
    case 'readings': {
      const { measure, count, from = null, to } = event;
      return { kind, on, measure: measure.name, count, from, to };
    }
    case 'said': {
      const { health, by = null, note = null } = event.update;
      return { kind, on, health, by, note };
    }
    default: {
      const { try: change, then = null, got = null } = event.experiment;
      return { kind, on, change, then, got };
    }
  }
}
