import { Disposable, type Event } from 'vscode';

type Changes = Event<ReadonlySet<string>>;

/** Of so many files at once it is told as soon as they are read: their checks take a while. */
const MANY = 50;

/** No longer than this a change is kept back for what the checks say of it, in milliseconds. */
const PATIENCE = 400;

/** Tells of each change of files once, when the checks have spoken of it, too. What they say is told after each change. */
export function whenSettled(
  { changed, checked }: { readonly changed: Changes; readonly checked: Changes },
  tell: (uris: ReadonlySet<string>) => void,
): Disposable {
  const waiting = new Set<string>();
  let timer: unknown;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const tellWaiting = () => {
    timer = undefined;
    const uris = new Set(waiting);
    waiting.clear();
    tell(uris);
  };
  return Disposable.from(
    { dispose: stop },
    changed(uris => {
      if (uris.size > MANY) return tell(uris);
      for (const uri of uris) waiting.add(uri);
      timer ??= setTimeout(tellWaiting, PATIENCE);
    }),
    checked(uris => {
      for (const uri of uris) waiting.delete(uri);
      if (waiting.size === 0) stop();
      tell(uris);
    }),
  );
}
