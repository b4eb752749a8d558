import { type Disposable, extensions } from 'vscode';

/** How often it is looked, and how long at most: an extension may fail to start. In milliseconds. */
const [PAUSE, LONGEST] = [100, 5000];

/** How long after its extensions VS Code itself still starts parts of its own; up to two seconds were measured. */
const SETTLING = 2000;

/** What starts with the window, or as soon as it stands. */
const early = ['*', 'onStartupFinished'];

/** Calls when a window that is being opened has come to rest; at once where that was before. */
export function afterStartup(act: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = Date.now() + LONGEST;
  const look = () => {
    if (areStarting() && Date.now() < end) timer = setTimeout(look, PAUSE);
    else timer = setTimeout(act, SETTLING);
  };
  if (areStarting()) look();
  else act();
  return { dispose: () => clearTimeout(timer) };
}

function areStarting(): boolean {
  return extensions.all.some(({ isActive, packageJSON }) => !isActive && startsEarly(packageJSON));
}

function startsEarly(manifest: unknown): boolean {
  if (typeof manifest !== 'object' || manifest === null || !('activationEvents' in manifest)) return false;
  const { activationEvents } = manifest;
  return Array.isArray(activationEvents) && activationEvents.some(event => early.includes(event));
}
