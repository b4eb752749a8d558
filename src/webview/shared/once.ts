/**
 * For a button whose place is taken by another one once it was pressed. The second click of a double click, and a key
 * that is held down, were meant for the first.
 */
export function once(act: () => void) {
  return {
    onClick: ({ detail }: MouseEvent) => {
      if (detail <= 1) act();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat) event.preventDefault();
    },
  };
}
