import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/**
 * What of an element's inside keeps somebody from using it, by the rules of axe: each rule with the first place. The
 * element may be in a frame. Only what is wrong is collected: all that is right takes twice the time.
 */
export async function barriers(part: Locator): Promise<string[]> {
  for (let go = 1; ; go++) {
    try {
      return await look(part);
    } catch (error) {
      // A preview may be drawn anew meanwhile, in another frame.
      if (go === 3 || !/detached|destroyed/.test(String(error))) throw error;
    }
  }
}

async function look(part: Locator): Promise<string[]> {
  const element = await part.elementHandle();
  const frame = await element?.ownerFrame();
  if (!element || !frame) throw new Error('The element is not in a page.');
  // By the debugger, which no content security policy forbids.
  await frame.evaluate(`${axe.source};undefined`);
  return element.evaluate(async context => {
    const { axe } = globalThis as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await axe.run(context as HTMLElement, {
      resultTypes: ['violations'],
      // It takes texts of a drawing that stand apart for one word, which is in no name.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}
