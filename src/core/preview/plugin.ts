import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { mayBeInitiative } from '../initiative/read.ts';
import { fenceKind, type Request, readRequest, type Unreadable } from './request.ts';

/** What is known where something is to be rendered. */
export interface Place {
  /** The whole markdown that is rendered, its front matter included. */
  readonly text: string;
  /** What the renderer says of its surroundings: see `env` of markdown-it. */
  readonly env: unknown;
  readonly replaces: 'front-matter' | 'block';
  /** The first line of what is replaced, from 0. */
  readonly line: number;
}

/** Renders what is asked for as HTML in which every text of the user's is escaped. It has to answer at once. */
export type Show = (request: Request | Unreadable, place: Place) => string;

const strip = 'improvement_strip';
const block = 'improvement_block';

/** More blocks than anybody looks at in one file stay what they are: code. */
const MOST = 50;

/**
 * Teaches a markdown-it that knows front matter to show an initiative's as a strip, and fenced blocks of the kind
 * `improvement` as what they ask for. What is an initiative is decided by the marker alone, since each file that is
 * opened comes by here; what cannot be read as one is left as it was (`show` gives an empty text).
 */
export function improvementPlugin(md: MarkdownIt, show: Show): void {
  const texts = new WeakMap<Token, string>();
  md.core.ruler.push('improvement', state => {
    let blocks = 0;
    for (const token of state.tokens) {
      const type = typeOf(token, state);
      if (!type || (type === block && ++blocks > MOST)) continue;
      token.type = type;
      texts.set(token, state.src);
    }
  });
  const place = (token: Token, env: unknown): Place => ({
    text: texts.get(token) ?? '',
    env,
    replaces: token.type === strip ? 'front-matter' : 'block',
    line: token.map?.[0] ?? 0,
  });
  md.renderer.rules[strip] = (tokens, index, options, env, self) => {
    const shown = show({ show: 'strip' }, place(tokens[index] as Token, env));
    return shown || (md.renderer.rules.front_matter?.(tokens, index, options, env, self) ?? '');
  };
  md.renderer.rules[block] = (tokens, index, _options, env) => {
    const token = tokens[index] as Token;
    return show(readRequest(token.content), place(token, env));
  };
}

function typeOf({ type, map, info }: Token, { src }: StateCore): string | undefined {
  if (type === 'front_matter' && map?.[0] === 0) return mayBeInitiative(src) ? strip : undefined;
  return type === 'fence' && /^\S*/.exec(info.trim())?.[0] === fenceKind ? block : undefined;
}
