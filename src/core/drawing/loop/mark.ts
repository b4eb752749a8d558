import type { Tally } from '../../checks/tally.ts';
import type { LoopStep } from '../../views/loop.ts';
import { type Circle, pointAt } from '../geometry.ts';
import { element } from '../markup.ts';
import { arrowHead } from '../paths.ts';
import type { Node } from './node.ts';
import { halo } from './station.ts';

type Place = Pick<Node, 'at' | 'angle' | 'side'>;

/** A step's circle, with what is to be seen to on a badge. The count takes the place of a stale step's exclamation mark. */
export function drawMark(step: LoopStep, index: number, place: Place): string {
  const state = drawState(step, index, place);
  if (step.tally) return state + countBadge(step.tally, place);
  return step.stale ? state + badge(place) : state;
}

/** Each state has a shape of its own: nothing is told by colour alone. */
function drawState(step: LoopStep, index: number, { at, side }: Place): string {
  const number = text(`${index + 1}`, at);
  if (step.stale) return disc('stale', at) + check(at);
  if (step.current) {
    const filled = step.state === 'active';
    return disc('halo', { ...at, r: at.r + halo }) + disc(filled ? 'current' : 'next', at) + number + pointer(at, side);
  }
  switch (step.state) {
    case 'done':
      return disc('done', at) + check(at);
    case 'active':
      return disc('active', at) + disc('inner', { ...at, r: at.r - 4 }) + number;
    case 'skipped':
      return disc('skipped', at) + slash(at);
    case 'not-started':
      return disc('waiting', at) + number;
  }
}

/** The class that a step's group bears, which is the state as drawn. */
export function markOf({ state, current, stale }: LoopStep): string {
  if (stale) return 'stale';
  if (current) return state === 'active' ? 'current' : 'next';
  return state;
}

/** Whether the mark has the step's number in it. */
export function showsNumber({ state, stale }: LoopStep): boolean {
  return !stale && (state === 'active' || state === 'not-started');
}

function disc(kind: string, { x, y, r }: Circle): string {
  return element('circle', { class: `disc ${kind}`, cx: x, cy: y, r });
}

function text(content: string, { x, y }: Circle): string {
  return element('text', { class: 'glyph', x, y: y + 4.5, 'text-anchor': 'middle' }, content);
}

function check({ x, y, r }: Circle): string {
  const unit = r / 17;
  const [left, low, right] = [
    [x - 6.5 * unit, y + 0.5 * unit],
    [x - 2 * unit, y + 5 * unit],
    [x + 7 * unit, y - 5 * unit],
  ].map(point => point.map(value => value.toFixed(1)).join(' '));
  return element('path', { class: 'check', d: `M${left}L${low}L${right}` });
}

function slash({ x, y, r }: Circle): string {
  const reach = r * Math.SQRT1_2;
  return element('line', { class: 'slash', x1: x - reach, y1: y + reach, x2: x + reach, y2: y - reach });
}

function badge(place: Place): string {
  const at = badgeAt(place);
  return disc('badge', at) + bang('!', at);
}

/** Errors have corners, warnings have none. */
function countBadge({ errors, warnings }: Tally, place: Place): string {
  const at = badgeAt(place);
  const count = String(errors + warnings);
  const width = 2 * at.r + 7 * (count.length - 1);
  const kind = errors > 0 ? 'errors' : 'warnings';
  const box = { x: at.x - width / 2, y: at.y - at.r, width, height: 2 * at.r, rx: errors > 0 ? 2 : at.r };
  return element('rect', { class: `count ${kind}`, ...box }) + bang(count, at);
}

function bang(content: string, { x, y }: Circle): string {
  return element('text', { class: 'bang', x, y: y + 3.8, 'text-anchor': 'middle' }, content);
}

/** On the step's outer side: arrows come from the inner one. */
function badgeAt({ at: { x, y, r }, angle }: Place): Circle {
  const [right, down] = [Math.sin(angle) > -0.01 ? 1 : -1, Math.cos(angle) < 0 ? 1 : -1];
  return { x: x + right * r * 0.75, y: y + down * r * 0.75, r: 7 };
}

/** “You are here”: a small triangle between the label and the step, which points at the step. */
function pointer(at: Circle, side: number): string {
  return element('path', {
    class: 'pointer',
    d: `${arrowHead(pointAt(at, side, at.r + halo + 2), side + Math.PI, 8)}Z`,
  });
}
