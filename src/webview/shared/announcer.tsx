import { useRef } from 'preact/hooks';

/** Tells a new position to those who hear the page; what it opens with is no news. */
export function Announcer({ position }: { readonly position: string | undefined }) {
  const told = useRef<{ readonly last?: string; readonly news: string }>({ news: '' });
  const { last, news } = told.current;
  if (position !== undefined && position !== last)
    told.current = { last: position, news: last === undefined ? news : position };
  return (
    <p class="unseen" role="status">
      {told.current.news}
    </p>
  );
}
