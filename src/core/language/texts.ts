import { t } from '../base/words.ts';
import { type Key, kindInWords, type ValueKind } from '../initiative/vocabulary/kind.ts';
import type { Step } from '../model/model.ts';
import { escapeMarkdown, excerptOf } from './markdown.ts';

/** What there is to say of a key: its meaning, what its words mean, an example. */
export function keyText({ name, meaning, value, example }: Key): string {
  return [t(meaning), ...wordsOf(value), `\`\`\`yaml\n${name}: ${example}\n\`\`\``].join('\n\n');
}

/** A step's question, where one stands with it, and what its guidance says first. The guidance may be a workspace's own: none of it is trusted. */
export function stepText({ question, guidance }: Step, place?: string): string {
  const { paragraph, points } = excerptOf(guidance, 4);
  return [
    `**${escapeMarkdown(question)}**`,
    ...(place ? [place] : []),
    ...(paragraph ? [escapeMarkdown(paragraph)] : []),
    ...(points.length > 0 ? [points.map(point => `- ${escapeMarkdown(point)}`).join('\n')] : []),
  ].join('\n\n');
}

function wordsOf(value: ValueKind): string[] {
  const options = value.kind === 'either' ? value.short : value;
  if (options.kind === 'one-of' || options.kind === 'states')
    return [options.options.map(({ name, meaning }) => `- \`${name}\`: ${t(meaning)}`).join('\n')];
  return value.kind === 'text' ? [] : [t('Value: {kind}', { kind: kindInWords(value) })];
}
