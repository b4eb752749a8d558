import { arrowHead, elbowPath } from '../../core/drawing/paths.ts';
import type { Arrow, ArrowEnd } from '../../core/register/roadmap/arrows.ts';
import { type Scope, xOf } from '../../core/register/roadmap/sight.ts';

interface Props {
  readonly arrows: readonly Arrow[];
  /** The lines that are drawn, in their order. */
  readonly drawn: readonly number[];
  /** Of a line, in pixels. */
  readonly height: number;
  readonly isNarrow: boolean;
  readonly scope: Scope;
  /** The file that one looks at: its arrows stand out. */
  readonly told: string | undefined;
}

/** From one bar to another. What neither begins, ends nor passes among the lines that are drawn is left out. */
export function Arrows({ arrows, drawn, height, isNarrow, scope, told }: Props) {
  const [first = 0, last = 0] = [drawn[0], drawn.at(-1)];
  const top = first * height;
  const pointOf = ({ line, day }: ArrowEnd) => ({
    x: Math.min(Math.max(xOf(day, scope), -100), scope.width + 100),
    y: line * height + (isNarrow ? 36 : height / 2) - top,
  });
  const seen = arrows.filter(({ from, to }) => {
    const ends = from ? [from.line, to.line] : [to.line];
    return Math.min(...ends) <= last && Math.max(...ends) >= first;
  });
  return (
    <svg
      class="arrows"
      aria-hidden="true"
      width={scope.width}
      height={(last - first + 1) * height}
      style={{ transform: `translateY(${top}px)` }}
    >
      {seen.map(({ kind, from, to, files }) => (
        <g key={`${kind} ${files.join()}`} class={`is-${kind} ${files.some(file => file === told) ? 'told' : ''}`}>
          <path d={elbowPath(from && pointOf(from), pointOf(to))} />
          <path class="tip" d={arrowHead(pointOf(to), Math.PI / 2, 6)} />
        </g>
      ))}
    </svg>
  );
}
