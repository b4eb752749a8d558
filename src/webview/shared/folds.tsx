import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { own } from '../../core/base/own.ts';

/** Which details are open, where a person has said so, and how that is said. */
interface Folds {
  readonly open: Readonly<Record<string, boolean>>;
  readonly set: (id: string, open: boolean) => void;
}

/** What a page provides, and each `Foldable` in it asks. */
export const Folds = createContext<Folds>({ open: {}, set: () => undefined });

/** `kept` is what was open before the page was loaded again. */
export function useFolds(kept: Folds['open'] = {}): Folds {
  const [open, setOpen] = useState(kept);
  return { open, set: (id, isOpen) => setOpen(before => ({ ...before, [id]: isOpen })) };
}

interface Props {
  readonly id: string;
  readonly summary: ComponentChildren;
  /** What the summary is called, where it takes more words than are seen. */
  readonly label?: string;
  readonly class?: string;
  /** Whether it is open until a person says otherwise. */
  readonly open: boolean;
  readonly children?: ComponentChildren;
  /** What takes its time, and is made when it is opened. */
  readonly later?: () => ComponentChildren;
}

/** Details that a person opens and closes; that is kept. */
export function Foldable({ id, summary, label, class: kind, open, children, later }: Props) {
  const folds = useContext(Folds);
  const isOpen = own(folds.open, id) ?? open;
  return (
    <details
      id={id}
      class={kind}
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) folds.set(id, currentTarget.open);
      }}
    >
      <summary data-key={id} aria-label={label}>
        {summary}
      </summary>
      {children}
      {isOpen && later?.()}
    </details>
  );
}
