import type { Step } from './model.ts';

/** What goes wrong without a step, as the last section of its guidance tells it; nothing where the guidance has no such section. */
export function riskOfSkipping({ guidance }: Pick<Step, 'guidance'>): string | undefined {
  const [, ...sections] = guidance.split(/^### .*$/m);
  return sections[3]?.trim().replace(/\s+/g, ' ') || undefined;
}
