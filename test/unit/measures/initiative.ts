import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';

const models = new Models();

/** An initiative by the lines of its front matter. */
export function initiativeOf(...lines: readonly string[]) {
  const { initiative, model } = ofKind(
    readInitiative(`---\ninitiative: Cut CI time\n${lines.join('\n')}\n---\n`, models),
    'initiative',
  );
  return { initiative, model };
}
