/**
 * What is printed: a text; one that `paint` has styled; JSON; workflow commands; SVG; a patch. In each of them what a
 * stranger wrote must neither drive a terminal nor begin a command of the system that builds.
 */
export type Form = 'text' | 'painted' | 'json' | 'commands' | 'svg' | 'patch';
