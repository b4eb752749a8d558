import { rhythmForm } from '../base/rhythm.ts';
import { t } from '../base/words.ts';
import type { Key, Option, ValueKind } from '../initiative/vocabulary/kind.ts';
import { vocabulary } from '../initiative/vocabulary/vocabulary.ts';
import { keyText } from './texts.ts';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<{ [keyword: string]: unknown }>;

/**
 * The JSON Schema of an initiative's front matter, for tools that check or complete YAML. What reads without a problem
 * is valid, keys of one's own included; only blanks around a word or a date, which the reader passes by, are held to
 * belong to it. It knows no model: which steps there are it leaves open.
 * @see https://json-schema.org/draft-07
 */
export function initiativeSchema(): Schema {
  const [title, ...others] = vocabulary;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: t('Improvement initiative'),
    description: t('The front matter of a markdown file that is an improvement initiative.'),
    type: 'object',
    properties: {
      [title.name]: { ...helpOf(title), type: ['string', 'number'], pattern: '\\S' },
      ...propertiesOf(others),
    },
    required: [title.name],
  };
}

function propertiesOf(keys: readonly Key[], schema = (key: Key): Schema => schemaOf(key.value)): Schema {
  return Object.fromEntries(keys.map(key => [key.name, { ...helpOf(key), ...schema(key) }]));
}

/** What an editor shows of a key. */
function helpOf(key: Key): Schema {
  const { meaning, default: otherwise } = key;
  return {
    description: t(meaning),
    markdownDescription: keyText(key),
    ...(otherwise !== undefined && { default: otherwise }),
  };
}

const text: Schema = { type: ['string', 'number', 'null'] };

/** A schema's pattern cannot pass by case. */
const answer = '^(?:[Yy]es|YES|[Nn]o|NO|[Tt]rue|TRUE|[Ff]alse|FALSE)$';

/** A key without a value is as good as none. */
function schemaOf(value: ValueKind): Schema {
  switch (value.kind) {
    case 'text':
    case 'person':
    case 'reference':
    case 'model':
    case 'step':
      return text;
    case 'number':
      return { type: ['number', 'null'] };
    case 'amount':
      return { anyOf: [{ type: ['number', 'boolean', 'null'] }, { type: 'string', pattern: answer }] };
    case 'range':
      return { type: ['array', 'null'], items: { type: 'number' }, minItems: 2, maxItems: 2 };
    case 'file':
      return { anyOf: [{ type: ['string', 'null'] }, { const: false }] };
    case 'date':
      return { type: ['string', 'null'], format: 'date' };
    case 'rhythm':
      return { type: ['string', 'null'], pattern: rhythmForm.source };
    case 'whole':
      return { type: ['integer', 'null'], minimum: value.low, ...(value.high && { maximum: value.high }) };
    case 'one-of':
      return value.isOpen ? text : oneOf(value.options);
    case 'list':
      return listOf(value);
    case 'map':
      return mapOf(propertiesOf(value.keys));
    case 'either': {
      const map = {
        ...mapOf(propertiesOf(value.keys)),
        ...(value.missing && { required: [value.named ?? 'value'] }),
        ...(value.instead && { not: { required: ['value', value.instead] } }),
      };
      return { anyOf: [schemaOf(value.short), map] };
    }
    case 'series':
      return {
        anyOf: [
          schemaOf(value.items),
          { type: 'string', pattern: '^\\S*[./\\\\]\\S*$' },
          mapOf(propertiesOf(value.keys)),
        ],
      };
    case 'texts':
      return { ...mapOf({}), additionalProperties: text };
    case 'states':
      return { ...mapOf({}), additionalProperties: oneOf(value.options) };
    case 'exceptions':
      return { ...mapOf({}), additionalProperties: text };
  }
}

function oneOf(options: readonly Option[]): Schema {
  return { enum: [...options.map(({ name }) => name), null] };
}

function mapOf(properties: Schema): Schema {
  return { type: ['object', 'null'], properties };
}

/** A single value is as good as a list of one, where it is no map. What is in an archive is told, and not checked. */
function listOf({ of, isArchive }: Extract<ValueKind, { kind: 'list' }>): Schema {
  if (of.kind !== 'map') return { anyOf: [schemaOf(of), { type: 'array', items: schemaOf(of) }] };
  const items = isArchive ? mapOf(propertiesOf(of.keys, () => ({}))) : schemaOf(of);
  return { type: ['array', 'null'], items };
}
