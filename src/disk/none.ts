import type { Disk } from './disk.ts';

/** In a browser there is no disk; files come through the editor. */
export const disk: Disk | undefined = undefined;
