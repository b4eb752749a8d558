import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A text that grows: `pump` again and again between what comes before and after it. */
export interface Pumped {
  readonly before: string;
  readonly pump: string;
  readonly after: string;
}

export function pumpedTo(length: number, { before, pump, after }: Pumped): string {
  return before + pump.repeat(Math.ceil(length / pump.length)) + after;
}

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** What often repeats itself in texts, whatever a pattern looks for. */
const common = [
  ...' \t\n"\'\\1-#!?[]({<`*_~:,.%|>/^$@&=+aAé\u00a0',
  ...[
    '\r\n',
    'a ',
    ' a',
    '- ',
    '1.',
    '1,',
    '1 ',
    'a:',
    ': ',
    '%%',
    '<!--',
    '-->',
    '```',
    '[a](',
    '](',
    '""',
    '\\"',
    "''",
    '🎉',
  ],
  ...[
    '# ',
    '\n#',
    '\n ',
    ' \n',
    '{a',
    '},',
    ', ',
    '.md',
    'md#',
    '<a ',
    'id=',
    '---',
    '\r',
    '||',
    '()',
    '${',
    '[[',
    ']]',
  ],
];

/** Texts on which a pattern would stumble if it can: what it repeats is repeated, and then comes what it does not expect. */
export function pumpedFor({ source, flags }: RegExp): Pumped[] {
  const tree = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const own: { before: string; pump: string }[] = [];
  visit(tree, '', (quantifier, before) => {
    for (const pump of samplesOf(quantifier.element, flags)) if (pump !== '') own.push({ before, pump });
  });
  const ends = ['', '\0', 'x', '\n\0'];
  return [...own, ...common.map(pump => ({ before: '', pump }))].flatMap(text =>
    ends.map(after => ({ ...text, after })),
  );

  /** Goes through what repeats, with an example of what has to stand before it. */
  function visit(node: AST.Node, before: string, found: (node: AST.Quantifier, before: string) => void): void {
    switch (node.type) {
      case 'Pattern':
      case 'Group':
      case 'CapturingGroup':
        for (const alternative of node.alternatives) visit(alternative, before, found);
        break;
      case 'Assertion':
        if (node.kind === 'lookahead' || node.kind === 'lookbehind')
          for (const alternative of node.alternatives) visit(alternative, before, found);
        break;
      case 'Alternative': {
        let reached = before;
        for (const element of node.elements) {
          visit(element, reached, found);
          reached += samplesOf(element, flags)[0] ?? '';
        }
        break;
      }
      case 'Quantifier':
        if (node.max > 20) found(node, before);
        visit(node.element, before, found);
        break;
      default:
        break;
    }
  }
}

const characters = [...' a1-A.#:,"\'/[({<\\!\t|_*`~%@&=+;)]}>?$^\n\ré\u00a0Ⅷ€🎉一'];

/** A few texts that a part of a pattern matches. */
function samplesOf(node: AST.Element, flags: string): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterSet':
    case 'CharacterClass':
    case 'ExpressionCharacterClass': {
      const one = new RegExp(`^${node.raw}$`, flags.replace(/[gym]/g, ''));
      return characters.filter(character => one.test(character)).slice(0, 3);
    }
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.slice(0, 6).flatMap(({ elements }) => {
        const parts = elements.map(element => samplesOf(element, flags));
        const first = parts.map(part => part[0] ?? '').join('');
        const last = parts.map(part => part.at(-1) ?? '').join('');
        return first === last ? [first] : [first, last];
      });
    case 'Quantifier': {
      const samples = samplesOf(node.element, flags);
      return samples.map(sample => sample.repeat(Math.max(node.min, 1)));
    }
    default:
      return [''];
  }
}
