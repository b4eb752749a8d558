import type { Move } from '../model/move.ts';
import type { TaskName } from '../model/step-sections.ts';
import type { FindingName, Seen, Shown } from '../views/shown.ts';

export type ToPage = { readonly type: 'show'; readonly shown: Shown };

/** What a part of the page asks for; nothing happens in the page itself. */
export type Wish =
  | { readonly type: 'select'; readonly step: string }
  | { readonly type: 'open'; readonly step: string }
  | { readonly type: 'goToFinding'; readonly finding: FindingName }
  | { readonly type: 'move'; readonly move: Move }
  | { readonly type: 'toggle'; readonly task: TaskName; readonly done: boolean }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'record' }
  | { readonly type: 'addMeasure' }
  | { readonly type: 'save' };

/** The page may be a moment behind what the host knows: each wish says what it was made of. */
export type FromPage = { readonly type: 'ready' } | (Wish & { readonly seen: Seen });
