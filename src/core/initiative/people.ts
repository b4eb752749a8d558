import { isRecord } from '../base/is-record.ts';
import { own } from '../base/own.ts';
import type { Initiative } from './initiative.ts';
import type { ValueKind } from './vocabulary/kind.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

/** The people whom an initiative names, wherever one may be named, as often as it does. */
export function peopleIn(initiative: Initiative): string[] {
  return namedIn(initiative, { kind: 'map', keys: vocabulary });
}

function namedIn(value: unknown, kind: ValueKind): string[] {
  switch (kind.kind) {
    case 'person':
      return typeof value === 'string' && value !== '' ? [value] : [];
    case 'list':
      return Array.isArray(value) ? value.flatMap(item => namedIn(item, kind.of)) : [];
    case 'map':
    case 'either':
      return isRecord(value) ? kind.keys.flatMap(key => namedIn(own(value, key.name), key.value)) : [];
    default:
      return [];
  }
}
