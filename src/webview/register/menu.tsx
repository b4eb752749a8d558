import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  /** Beside that of all menus. */
  readonly kind: string;
  readonly hidden?: boolean;
  readonly children: ComponentChildren;
}

/** What is unfolded by a click and closes by Escape, or when the focus goes elsewhere. */
export function Menu({ title, kind, hidden = false, children }: Props) {
  return (
    <details
      hidden={hidden}
      class={kind}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
      onBlurCapture={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
