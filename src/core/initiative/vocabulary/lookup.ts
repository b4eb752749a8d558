import type { YamlPath } from '../../yaml/tree.ts';
import type { Key, ValueKind } from './kind.ts';
import { vocabulary } from './vocabulary.ts';

const frontMatter: ValueKind = { kind: 'map', keys: vocabulary };

/** What a value may be at a path from the top of the front matter; nothing for what the format does not know. */
export function kindAt(path: YamlPath): ValueKind | undefined {
  return path.reduce<ValueKind | undefined>(inside, frontMatter);
}

/** The key of the format that a path leads to; none where the file's own words are keys, or nobody's. */
export function keyAt(path: YamlPath): Key | undefined {
  return keysIn(kindAt(path.slice(0, -1))).find(({ name }) => name === path.at(-1));
}

/** The keys that a map of a kind may have. */
export function keysIn(value: ValueKind | undefined): readonly Key[] {
  return value?.kind === 'map' || value?.kind === 'either' || value?.kind === 'series' ? value.keys : [];
}

function inside(value: ValueKind | undefined, segment: string | number): ValueKind | undefined {
  switch (value?.kind) {
    case 'map':
    case 'either':
      return value.keys.find(({ name }) => name === segment)?.value;
    case 'series':
      return typeof segment === 'number' ? value.items.of : value.keys.find(({ name }) => name === segment)?.value;
    case 'texts':
      return { kind: 'text' };
    case 'list':
      return typeof segment === 'number' ? value.of : undefined;
    case 'states':
      return { kind: 'one-of', options: value.options };
    case 'exceptions':
      return { kind: 'text' };
    default:
      return undefined;
  }
}
