import { count, fields, flag, list, number, oneOf, type Shape, tagged, text } from '../base/validation.ts';
import { severities } from '../checks/finding.ts';
import { isDate } from '../initiative/fields.ts';
import { moveKinds, parameterOf, rowOf } from '../model/move.ts';
import type { Parameter, ParameterName } from '../model/move-table.ts';
import { statuses, stepStates } from '../model/state.ts';
import type { Shown } from '../views/shown.ts';
import type { FromPage, ToPage } from './panel.ts';

const day: Shape = value => typeof value === 'string' && isDate(value);
const place = fields({ line: count, character: count });
const span = fields({ start: place, end: place });
const findingName = fields({ id: text, message: text, at: span });
const finding = fields({ severity: oneOf(...severities), name: findingName });
const seen = fields({ uri: text, standing: text });

const shapes: Readonly<Record<Parameter['type'], Shape>> = {
  step: text,
  count,
  text,
  person: text,
  day,
};

function parametersIn(names: readonly ParameterName[]): Readonly<Record<string, Shape>> {
  return Object.fromEntries(names.map(name => [name, shapes[parameterOf(name).type]]));
}

const move = tagged(
  'kind',
  Object.fromEntries(
    moveKinds.map(kind => {
      const { names, namesState, from, takes } = rowOf(kind);
      const state = namesState && { from: oneOf(...from) };
      return [kind, fields({ ...parametersIn(names), ...state }, parametersIn(takes))];
    }),
  ),
);

const task = fields({ step: text, text, nth: count });

const fromPage = tagged('type', {
  ready: fields({}),
  select: fields({ seen, step: text }),
  open: fields({ seen, step: text }),
  goToFinding: fields({ seen, finding: findingName }),
  move: fields({ seen, move }),
  toggle: fields({ seen, task, done: flag }),
  pin: fields({ seen, pinned: flag }),
  record: fields({ seen }),
  addMeasure: fields({ seen }),
  save: fields({ seen }),
} satisfies Record<FromPage['type'], Shape>);

const button = fields({ move, label: text, detail: text });

const loop = fields(
  {
    title: text,
    model: text,
    status: oneOf(...statuses),
    cycle: count,
    done: count,
    steps: list(
      fields(
        { id: text, label: text, question: text, state: oneOf(...stepStates), current: flag, stale: flag },
        { tally: fields({ errors: count, warnings: count }) },
      ),
    ),
    returns: list(fields({ from: count, to: count }, { why: text })),
  },
  { level: text },
);

const card = fields(
  {
    step: text,
    number: count,
    label: text,
    question: text,
    state: text,
    guidanceHtml: text,
    tasks: list(fields({ text, done: flag, name: task })),
    moves: list(button),
    findings: list(finding),
  },
  { sectionHtml: text },
);

const level = fields({ value: number }, { on: text });
const straight = fields({ value: number, perDay: number });

const chart = fields(
  {
    name: text,
    locale: text,
    today: text,
    standing: fields({ words: text }, { value: text }),
    readings: list(fields({ value: number }, { on: text, note: text, source: text, signal: text })),
  },
  {
    unit: text,
    better: oneOf('lower', 'higher'),
    verdict: fields({ kind: oneOf('good', 'fair', 'poor', 'open'), words: text }),
    outlook: text,
    baseline: level,
    target: level,
    limit: number,
    control: fields({ centre: number, lower: number, upper: number, from: count }, { provisional: flag, robust: flag }),
    forecast: fields({ on: text, early: straight, late: straight }),
  },
);

const stretches = list(fields({ from: text }, { to: text }));

const course = fields({
  locale: text,
  today: text,
  cycle: count,
  rows: list(fields({ label: text, stretches }, { lead: number })),
  holds: stretches,
  returns: list(fields({ from: count, to: count, on: text }, { why: text })),
  readings: list(text),
});

const shown = tagged('kind', {
  nothing: fields({ message: text }),
  initiative: fields(
    {
      seen,
      loop,
      selected: text,
      card,
      moves: list(button),
      findings: list(finding),
      charts: list(chart),
      pinned: flag,
    },
    { next: button, course, verdict: text },
  ),
} satisfies Record<Shown['kind'], Shape>);

/** Whether a message that claims to come from the page is one that the page can send. */
export function isFromPage(value: unknown): value is FromPage {
  return fromPage(value);
}

/** Whether a message that reached the page is one of the host's: the window also receives others. */
export function isToPage(value: unknown): value is ToPage {
  return toPage(value);
}

const toPage = tagged('type', { show: fields({ shown }) } satisfies Record<ToPage['type'], Shape>);
