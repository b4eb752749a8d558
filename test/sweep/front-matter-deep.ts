import { readFrontMatter } from '../../src/core/yaml/front-matter.ts';

// Run in a process of its own: a parser that recurses too deep may end the process, which no test could catch.
const units = ['[', '{', '- ', '? ', ': ', 'a: ', '{a: ', '- &a ', '- !t ', '!t [', '- [', '-\n '];
const tally: Record<string, number> = {};
for (const unit of units) {
  const staircase = Array.from({ length: 600 }, (_, depth) => ' '.repeat(depth) + unit).join('\n');
  for (const block of [unit.repeat(5000), `a:\n  ${unit.repeat(5000)}`, staircase]) {
    const { kind } = readFrontMatter(`---\ninitiative: x\n${block}\n---\n`, /^initiative:/m);
    tally[kind] = (tally[kind] ?? 0) + 1;
  }
}
console.log(JSON.stringify(tally));
