import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import {
  dayAt,
  dayOfNumber,
  fitted,
  panned,
  type Scope,
  type Sight,
  type Span,
  ticksIn,
  xOf,
  zoomed,
} from '../../core/register/roadmap/sight.ts';
import type { Looking } from '../../core/register/row.ts';
import { dayInBrief } from '../../core/register/words.ts';
import { Menu } from './menu.tsx';

interface Props {
  readonly scope: Scope;
  /** Where the axis begins, in pixels. */
  readonly side: number;
  readonly today: number;
  readonly looking: Looking;
}

/** The days along the top. */
export function Axis({ scope, side, today, looking }: Props) {
  const now = xOf(today, scope);
  return (
    <div class="axis" aria-hidden="true" style={{ marginLeft: `${side}px` }}>
      {ticksIn(scope, looking.locale).map(({ day, text }) => {
        const x = xOf(day, scope);
        return (
          Math.abs(x - now) > 56 && (
            <span key={day} style={{ left: `${x}px` }}>
              {text}
            </span>
          )
        );
      })}
      <b style={{ left: `${now}px` }}>{dayInBrief(looking.today, { ...looking, today: '' })}</b>
    </div>
  );
}

/** What is behind the bars, and over them: the past, the days that the axis names, and today. */
export function Backdrop({ scope, side, today, looking }: Props) {
  const now = xOf(today, scope);
  return (
    <div class="backdrop" aria-hidden="true" style={{ left: `${side}px`, width: `${scope.width}px` }}>
      <span class="past" style={{ width: `${Math.min(Math.max(now, 0), scope.width)}px` }} />
      {ticksIn(scope, looking.locale).map(({ day }) => (
        <i key={day} style={{ left: `${xOf(day, scope)}px` }} />
      ))}
      <b style={{ left: `${now}px` }} />
    </div>
  );
}

interface PointerProps extends Omit<Props, 'today'> {
  readonly root: RefObject<HTMLElement | null>;
}

/** The day under the pointer. */
export function Pointer({ root, scope, side, looking }: PointerProps) {
  const [x, setX] = useState<number>();
  useLayoutEffect(() => {
    const box = root.current;
    const look = (event: PointerEvent) => setX(event.clientX - (box?.getBoundingClientRect().left ?? 0) - side);
    const leave = () => setX(undefined);
    box?.addEventListener('pointermove', look);
    box?.addEventListener('pointerleave', leave);
    return () => {
      box?.removeEventListener('pointermove', look);
      box?.removeEventListener('pointerleave', leave);
    };
  }, [side]);
  if (x === undefined || x < 0 || x > scope.width) return null;
  return (
    <div class="pointer" aria-hidden="true" style={{ left: `${side + x}px` }}>
      <span>{dayInBrief(dayOfNumber(dayAt(x, scope)), looking)}</span>
    </div>
  );
}

interface ControlsProps {
  readonly scope: Scope;
  readonly today: number;
  /** From the first day to the last of all that is shown. */
  readonly extent: Span | undefined;
  readonly look: (sight: Sight) => void;
}

/** So many times as large by one press. */
export const STEP = 1.5;

/** Moves along the axis and zooms; keys do so, too. */
export function Controls({ scope, today, extent, look }: ControlsProps) {
  const button = (title: Sentence, shown: string, sight: Sight | undefined) => (
    <button type="button" title={t(title)} aria-label={t(title)} onClick={() => sight && look(sight)}>
      {shown}
    </button>
  );
  return (
    <div class="controls" role="toolbar" aria-label={t('What of the time is shown')}>
      {button(sentence('Earlier (←)'), '‹', panned(scope, -scope.width / 3))}
      <button type="button" title={t('Today in the middle (t)')} onClick={() => look({ ...scope, middle: today })}>
        {t('Today')}
      </button>
      {button(sentence('Later (→)'), '›', panned(scope, scope.width / 3))}
      {button(sentence('Zoom out (-)'), '−', zoomed(scope, 1 / STEP))}
      {button(sentence('Zoom in (+)'), '+', zoomed(scope, STEP))}
      {button(sentence('All that has a day (f)'), '↔', extent && fitted(extent, scope.width))}
      <Legend />
    </div>
  );
}

const legend: readonly (readonly [sample: string, says: Sentence])[] = [
  ['span', sentence('from its beginning to the day of its target, filled as far as the goal has come of its way')],
  ['span is-open', sentence('no day is agreed for its target')],
  ['late', sentence('since the target’s day, which has passed without it')],
  ['hold', sentence('on hold')],
  ['outlook is-in-time', sentence('at its target between these days as the readings go: in time')],
  ['outlook is-unsure', sentence('the same: in time or not')],
  ['outlook is-late', sentence('the same: too late')],
  ['mark-of is-milestone', sentence('a milestone, or the target of a further goal')],
  ['mark-of is-review', sentence('a review, or the return from a hold')],
  ['mark-of is-reading', sentence('a reading that is due after the end')],
  ['arrow-of is-waits', sentence('waits for')],
  ['arrow-of is-next', sentence('is followed by')],
];

function Legend() {
  return (
    <Menu title={t('Legend')} kind="choice columns legend">
      <ul class="menu">
        {legend.map(([sample, says]) => (
          <li key={sample}>
            <span class="sample" aria-hidden="true">
              <span class={sample}>{sample === 'span' && <i style={{ width: '60%' }} />}</span>
            </span>
            {t(says)}
          </li>
        ))}
      </ul>
    </Menu>
  );
}
