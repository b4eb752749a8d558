/**
 * What is printed: a text; one that `paint` has styled; JSON; workflow commands; SVG or HTML; a calendar; a patch. In
 * each of them what a stranger wrote must neither drive a terminal nor begin a command of the system that builds.
 */
export type Form = 'text' | 'painted' | 'json' | 'commands' | 'markup' | 'calendar' | 'patch';
