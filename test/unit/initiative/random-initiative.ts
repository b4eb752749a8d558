import type { Tape } from '../tape.ts';
import { type Data, randomContent } from './random-content.ts';

/** A random markdown text that is an initiative, written in a random style of YAML that a person or a tool may use. */
export function randomInitiative(tape: Tape): string {
  return new Writer(tape).file();
}

class Writer {
  readonly #tape: Tape;
  /** Those that may be used. */
  #anchors: readonly string[] = [];
  #named = 0;

  constructor(tape: Tape) {
    this.#tape = tape;
  }

  file(): string {
    const tape = this.#tape;
    const pairs = Object.entries(randomContent(tape));
    const lines = tape.once(12) ? this.#flowFile(pairs) : this.#blockFile(pairs);
    const ending = tape.pick(['\n', '\n', '\r\n', 'mixed']);
    const open = tape.pick(['---', '---', '--- ', '---yaml', '---\t']);
    const close = tape.pick(['---', '---', '--- ', '---\t ']);
    const body = tape.pick(['\n\n## What is the vision?\n\n- [ ] ask\n', '\n', '', '\nno final newline', '\n---\n']);
    const text = [open, ...lines, close].join('\n') + body;
    const ended = text.replace(/\n/g, () => (ending === 'mixed' ? tape.pick(['\n', '\r\n']) : ending));
    return (tape.once(6) ? '\ufeff' : '') + ended;
  }

  #flowFile(pairs: readonly [string, Data][]): string[] {
    const last = this.#tape.pick([' }', '}', ', }']);
    if (this.#tape.once(2)) return [`{ ${pairs.map(pair => this.#flowPair(pair)).join(', ')}${last}`];
    const indent = this.#tape.pick(['  ', ' ', '    ']);
    const body = pairs.map(
      (pair, index) => `${indent}${this.#flowPair(pair)}${index < pairs.length - 1 ? ',' : ''}${this.#comment()}`,
    );
    return ['{', ...body, '}'];
  }

  #blockFile(pairs: readonly [string, Data][]): string[] {
    const indent = this.#tape.once(15) ? 2 : 0;
    const lines = pairs.flatMap(pair => this.#pair(pair, indent));
    const spread = lines.flatMap(line => {
      if (line.startsWith('\0')) return [line.slice(1)];
      return this.#tape.once(10) ? [this.#tape.pick(['', '# odd: place', '      # deep', '  ', '#']), line] : [line];
    });
    return this.#tape.once(8) ? [...spread, this.#tape.pick(['', '# the end', '   # the end'])] : spread;
  }

  #comment(): string {
    return this.#tape.once(8) ? this.#tape.pick(['  # why: [x', ' #', '   ', ' # it\'s "so"', '\t# tab']) : '';
  }

  #pair([key, value]: [string, Data], indent: number): string[] {
    const tape = this.#tape;
    const name = tape.once(12) ? JSON.stringify(key) : tape.once(20) ? `'${key}'` : key;
    const head = `${' '.repeat(indent)}${name}${tape.once(20) ? ' ' : ''}:`;
    const gap = tape.once(12) ? tape.pick(['  ', '\t', '      ']) : ' ';
    if (value === null) return [`${head}${tape.pick(['', ' ', ' ~', ' null', ' # none yet', '   '])}`];
    if (typeof value !== 'object') return this.#scalarPair(head, gap, value, indent);
    const list = isList(value);
    const empty = list ? value.length === 0 : Object.keys(value).length === 0;
    const before = this.#anchors;
    const anchor = tape.once(15) ? this.#anchor() : '';
    if (empty || tape.once(3)) return this.#flowPairLines(`${head}${gap}${anchor}`, value, indent);
    // In what it marks, an anchor stands for what does not come to an end.
    const after = this.#anchors;
    this.#anchors = before;
    const below = list
      ? this.#items(value, indent + tape.pick([2, 0, 4, 1]))
      : this.#pairs(value, indent + tape.pick([2, 4, 1, 3]));
    this.#anchors = [...after, ...this.#anchors.slice(before.length)];
    return [`${head}${anchor && ` ${anchor.trim()}`}${this.#comment()}`, ...below];
  }

  #pairs(map: { readonly [key: string]: Data }, indent: number): string[] {
    return Object.entries(map).flatMap(pair => this.#pair(pair, indent));
  }

  #items(list: readonly Data[], indent: number): string[] {
    const tape = this.#tape;
    const pad = ' '.repeat(indent);
    const bullet = `-${tape.pick([' ', ' ', '   '])}`;
    return list.flatMap(item => {
      if (item === null) return [`${pad}-${tape.pick(['', ' ~'])}`];
      if (typeof item !== 'object') return this.#scalarPair(`${pad}-`, bullet.slice(1), item, indent);
      const empty = isList(item) ? item.length === 0 : Object.keys(item).length === 0;
      if (empty || tape.once(2)) return this.#flowPairLines(pad + bullet, item, indent);
      const inner = indent + bullet.length;
      const lines = isList(item) ? this.#items(item, inner) : this.#pairs(item, inner);
      if (tape.once(10)) return [`${pad}-`, ...lines];
      const [first, ...rest] = lines;
      return [pad + bullet + first?.trimStart(), ...rest];
    });
  }

  #flowPairLines(head: string, value: Data, indent: number): string[] {
    const tape = this.#tape;
    const open = isList(value) ? '[' : '{';
    const parts = isList(value)
      ? value.map(item => this.#flow(item))
      : Object.entries(value ?? {}).map(pair => this.#flowPair(pair as [string, Data]));
    const close = isList(value) ? ']' : '}';
    if (parts.length === 0 || !tape.once(4)) {
      const pad = tape.pick(['', ' ']);
      const trailing = parts.length > 0 && tape.once(8) ? ',' : '';
      return [
        `${head}${open}${pad}${parts.join(tape.pick([', ', ',  ', ' , ']))}${trailing}${pad}${close}${this.#comment()}`,
      ];
    }
    const deeper = ' '.repeat(indent + tape.pick([2, 4, 1]));
    const last = tape.once(3) ? ',' : '';
    const lines = parts.map(
      (part, index) => `${deeper}${part}${index < parts.length - 1 ? ',' : last}${this.#comment()}`,
    );
    return [
      head + open,
      ...lines,
      tape.once(4) ? `${deeper}${close}` : `${' '.repeat(indent + 1)}${close}${this.#comment()}`,
    ];
  }

  #flow(value: Data): string {
    const tape = this.#tape;
    if (value === null) return tape.pick(['null', '~']);
    if (typeof value === 'string') return this.#scalar(value, true);
    if (typeof value === 'number') return String(value);
    const pad = tape.pick([' ', '']);
    if (isList(value)) return `[${pad}${value.map(item => this.#flow(item)).join(', ')}${pad}]`;
    return `{${pad}${Object.entries(value)
      .map(pair => this.#flowPair(pair))
      .join(', ')}${pad}}`;
  }

  #flowPair([key, value]: [string, Data]): string {
    const name = this.#tape.once(10) ? JSON.stringify(key) : key;
    return value === null && this.#tape.once(2) ? `${name}:` : `${name}: ${this.#flow(value)}`;
  }

  #scalarPair(head: string, gap: string, value: string | number, indent: number): string[] {
    const tape = this.#tape;
    const deeper = ' '.repeat(indent + tape.pick([2, 4]));
    if (typeof value === 'string' && !/[\t\n]|^ | $|^[a-z]+(?:-[a-z]+)*$/.test(value) && tape.once(12)) {
      const style = tape.pick(['|-', '>-', '>', '|']);
      return [`${head}${gap}${style}`, `\0${deeper}${value}`];
    }
    if (typeof value === 'string' && /^[a-z-]+$/i.test(value) && tape.once(30)) return [head, deeper + value];
    // A day, which an alias may stand for, is no title, and without one it would be no initiative.
    const [known] = /^\s*["']?initiative\b/.test(head) ? [] : this.#anchors;
    if (known && tape.once(60)) return [`${head}${gap}*${tape.pick([known, ...this.#anchors])} `];
    if (typeof value === 'number') return [`${head}${gap}${value}${this.#comment()}`];
    const property = tape.once(30) ? this.#anchor() : tape.once(60) ? '!!str ' : '';
    return [`${head}${gap}${property}${this.#scalar(value, false)}${this.#comment()}`];
  }

  #scalar(text: string, flow: boolean): string {
    const tape = this.#tape;
    const style = tape.below(4);
    if (style < 2 && /^[a-z][a-z\d ’'é…-]*[a-z\d…'é]$/i.test(text) && !/^(?:true|null)$/.test(text)) return text;
    if (style < 2 && !flow && /^\d{4}-\d\d-\d\d$/.test(text)) return text;
    return style === 3 && !/[\n\t]/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  }

  #anchor(): string {
    const name = `a${this.#named++}`;
    this.#anchors = [...this.#anchors, name];
    return `&${name} `;
  }
}

function isList(value: Data): value is readonly Data[] {
  return Array.isArray(value);
}
