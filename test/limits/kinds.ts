/** A text that is full of one kind of thing, by how many of it there are. */
export type Kind = (count: number) => string;

const lines = (count: number, line: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => line(nth)).join('\n');

const items = (count: number, item: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => item(nth)).join(', ');

const day = (nth: number): string => new Date(Date.UTC(2000, 0, 1 + (nth % 9000))).toISOString().slice(0, 10);

/** An initiative under way, with this in its front matter. */
const head = (block: string): string =>
  `---\ninitiative: Cut CI time\nowner: Priya\nsteps: { vision: done, current-state: active }\n${block}\n---\n\n## What is the vision?\n\nFaster.\n`;

/** The same with this as its states. */
const states = (block: string): string => `---\ninitiative: Cut CI time\n${block}\n---\n`;

/** An initiative with this below its first heading. */
const body = (markdown: string): string =>
  `---\ninitiative: Cut CI time\nsteps: { vision: done, plan: active }\n---\n\n## How do we get there?\n\n${markdown}\n\n## Take action\n\n- [ ] Go\n`;

/** What front matter can be full of. */
const inHead: Readonly<Record<string, Kind>> = {
  'unknown keys': count => head(lines(count, nth => `key-${nth}: some text`)),
  'unknown keys in braces': count => `---\n{ initiative: x, ${items(count, nth => `key-${nth}: text`)} }\n---\n`,
  'steps that no model has': count => states(`steps:\n${lines(count, nth => `  step-${nth}: done`)}`),
  'steps that are slips': count => states(`steps:\n${lines(count, nth => `  visio${nth}: done`)}`),
  'steps in braces': count => states(`steps: { ${items(count, nth => `a${nth}: done`)} }`),
  'dead links': count => head(`next:\n${lines(count, nth => `  - ./gone-${nth}.md`)}`),
  'dead links in brackets': count => head(`next: [${items(count, nth => `./gone-${nth}.md`)}]`),
  'links in one text': count => head(`vision: "${lines(count, nth => `[a](./gone-${nth}.md)`).replaceAll('\n', ' ')}"`),
  'addresses in one text': count => head(`from: ${lines(count, nth => `https://a.b/${nth}`).replaceAll('\n', ' ')}`),
  'names that agreed': count => head(`agreed:\n${lines(count, nth => `  - Person ${nth}`)}`),
  'names that agreed, in brackets': count => head(`agreed: [${items(count, nth => `Person ${nth}`)}]`),
  'names that are maps': count => head(`agreed:\n${lines(count, nth => `  - { by: P${nth}, on: 2026-01-01 }`)}`),
  lessons: count => head(`lessons:\n${lines(count, nth => `  - "Lesson ${nth}"`)}`),
  'dates to look again': count => head(`sustain:\n${lines(count, nth => `  - ${day(nth)}`)}`),
  'dates that are none': count => head(`sustain:\n${lines(count, nth => `  - 2026/1/${nth % 99}`)}`),
  'lines of the history': count =>
    head(`history:\n${lines(count, nth => `  - { on: ${day(nth)}, did: finish, step: vision }`)}`),
  revisits: count =>
    head(
      `history:\n${lines(count, nth => `  - { on: 2026-01-01, did: ${nth % 2 ? 'revisit' : 'finish'}, step: vision, by: "A" }`)}`,
    ),
  'history out of order': count =>
    head(`history:\n${lines(count, nth => `  - { on: ${day(8000 - nth)}, did: start, step: vision }`)}`),
  'history in quotes': count =>
    head(`history:\n${lines(count, nth => `  - { on: "${day(nth)}", did: start, step: vision }`)}`),
  'moves that nobody knows': count =>
    head(`history:\n${lines(count, nth => `  - { on: 2026-01-01, did: jump-${nth} }`)}`),
  'moves in capitals': count =>
    head(`history:\n${lines(count, () => '  - { on: 2026/01/01, did: Start, step: vision }')}`),
  'steps of the history that no model has': count =>
    head(`history:\n${lines(count, nth => `  - { on: 2026-01-01, did: start, step: s${nth} }`)}`),
  'dates to come': count =>
    head(`history:\n${lines(count, nth => `  - { on: 2999-01-01, did: start, step: vision, by: a${nth} }`)}`),
  'altered keys': count =>
    head(`history:\n${lines(count, () => '  - { true: 2026-01-01, did: start, step: vision }')}`),
  'keys with what nobody sees': count => head(lines(count, nth => `a${nth}\u200b: b`)),
  measures: count => head(`measures:\n${lines(count, nth => `  - { name: M${nth}, baseline: 4, target: 2 }`)}`),
  'measures in lines': count =>
    head(
      `measures:\n${lines(count, nth => `  - name: M${nth}\n    unit: min\n    baseline: { value: 4, on: 2026-01-01 }`)}`,
    ),
  'measures of one name': count => head(`measures:\n${lines(count, () => '  - { name: Same }')}`),
  'measures without a number': count =>
    head(`measures:\n${lines(count, nth => `  - { name: M${nth}, baseline: "4 min", target: x }`)}`),
  milestones: count =>
    head(`measures:\n  - name: M\n    milestones: [${items(count, nth => `{ value: ${nth}, on: 2026-11-15 }`)}]`),
  readings: count =>
    head(
      `measures:\n  - name: M\n    baseline: 4\n    target: 2\n    readings:\n${lines(count, nth => `      - { on: ${day(nth)}, value: ${nth % 40} }`)}`,
    ),
  'readings with notes': count =>
    head(
      `measures:\n  - name: M\n    baseline: 4\n    target: 2\n    readings:\n${lines(count, nth => `      - { on: ${day(nth)}, value: ${nth % 40}, note: "it's" }`)}`,
    ),
  'readings in lines': count =>
    head(
      `measures:\n  - name: M\n    readings:\n${lines(count, nth => `      - on: ${day(nth)}\n        value: ${nth}`)}`,
    ),
  'readings that are none': count =>
    head(`measures:\n  - name: M\n    readings:\n${lines(count, nth => `      - { on: x${nth}, value: many }`)}`),
  'readings in quotes': count =>
    head(
      `measures:\n  - name: M\n    readings:\n${lines(count, nth => `      - { on: 2026-01-01, value: "${nth}" }`)}`,
    ),
  exceptions: count => head(`ignore:\n${lines(count, nth => `  no-check-${nth}: so`)}`),
  'exceptions in braces': count => head(`ignore: { ${items(count, nth => `no-owne${nth}: so`)} }`),
  'nested lists': count => head(`x: ${lines(count, () => '[[[[a]]]]').replaceAll('\n', ' ')}`),
  'a list nested deep': count => head(`x: ${'['.repeat(count)}${']'.repeat(count)}`),
  'a map nested deep': count => head(`x:\n${lines(Math.min(count, 600), nth => `${' '.repeat(nth + 1)}a:`)}`),
  'brackets never closed': count => head(`x: ${'['.repeat(count)}`),
  'braces never closed': count => head(`x: ${'{ a: '.repeat(count)}`),
  dashes: count => head(`x:\n  ${'- '.repeat(count)}a`),
  'question marks': count => head(`x:\n  ${'? '.repeat(count)}a`),
  'flow maps': count => head(`x: [${items(count, nth => `{ a: ${nth}, b: { c: d } }`)}]`),
  'a long text': count => head(`value: ${'word '.repeat(count)}`),
  'a long text in quotes': count => head(`value: "${'wo\\"rd '.repeat(count)}"`),
  'a long text of many lines': count => head(`value: |\n${lines(count, () => '  some words')}`),
  'a long title': count => `---\ninitiative: ${'word '.repeat(count)}\n---\n`,
  'a title of brackets': count => `---\ninitiative: "${'['.repeat(count)} a"\n---\n`,
  'a title of braces': count => `---\ninitiative: "a ${'}'.repeat(count)}"\n---\n`,
  'blanks after the title': count => `---\ninitiative: a${' '.repeat(count)}b }\nx: y\n---\n`,
  emoji: count => head(`value: ${'👩‍👩‍👧‍👦'.repeat(count)}`),
  tabs: count => head(`value: a${'\t'.repeat(count)}b`),
  'lone carriage returns': count => head(lines(count, nth => `key-${nth}: a`)).replaceAll('\n', '\r'),
  'line ends of Windows': count => head(lines(count, nth => `key-${nth}: a`)).replaceAll('\n', '\r\n'),
  'blank lines': count => head('\n'.repeat(count)),
  'blank lines of Windows before the fence': count => `${'\r\n'.repeat(count)}${head('a: b')}`,
  'blank lines of Windows and nothing else': count => '\r\n'.repeat(count),
  'lines of blanks': count => head(lines(count, () => '     ')),
  comments: count => head(lines(count, nth => `# comment ${nth}`)),
  'comments behind values': count => head(lines(count, nth => `k${nth}: a # b # c`)),
  aliases: count => head(`a: &a x\nb: [${items(count, () => '*a')}]`),
  anchors: count => head(lines(count, nth => `k${nth}: &a${nth} x`)),
  'keys that stand twice': count => head(lines(count, nth => `k${nth % Math.ceil(count / 2)}: a`)),
  'a key that stands again and again': count => head(lines(count, () => 'owner: a')),
  'lines without a colon': count => head(lines(count, nth => `line ${nth} without`)),
  'values that need quotes': count => head(lines(count, nth => `k${nth}: a: b`)),
  'values that begin with a star': count => head(lines(count, nth => `k${nth}: *x${nth}`)),
  quotes: count => head(`value: ${'"'.repeat(count)}`),
  'a quote never closed': count => head(`value: "a\n${lines(count, nth => `k${nth}: a`)}`),
  conflicts: count => head(lines(count, nth => `<<<<<<< a\nk${nth}: 1\n=======\nk${nth}: 2\n>>>>>>> b`)),
  'a conflict of many lines': count =>
    head(`<<<<<<< a\n${lines(count, nth => `k${nth}: 1`)}\n=======\n${lines(count, nth => `k${nth}: 2`)}\n>>>>>>> b`),
  titles: count => `---\n${lines(count, () => 'initiative: [a')}\n---\n`,
  'front matter never closed': count => `---\ninitiative: a\n${lines(count, nth => `k${nth}: a`)}`,
  colons: count => head(`value: "${':'.repeat(count)}"`),
  commas: count => head(`value: a${','.repeat(count)}`),
};

/** What a body can be full of. */
const inBody: Readonly<Record<string, Kind>> = {
  headings: count => body(lines(count, nth => `## Heading ${nth}\n`)),
  'headings of one step': count => body(lines(count, () => '## Take action\n')),
  'headings of each step': count =>
    body(lines(count, nth => `## ${['What is the vision?', 'Plan', 'action', 'Evaluation'][nth % 4]}\n`)),
  'headings of cycles': count => body(lines(count, nth => `### Cycle ${nth}\n\n- [ ] a\n`)),
  'headings of this cycle': count => body(lines(count, () => '### Cycle 1\n\n- [ ] a\n')),
  'headings of lessons': count => body(`## Did we get there?\n\n${lines(count, () => '### Lessons\n')}`),
  'headings that are numbered': count => body(lines(count, nth => `## ${nth}. Step ${nth}: Plan {#a} :tada: 🎉\n`)),
  'a heading of marks': count => body(`## ${'!'.repeat(count)}`),
  'a heading of braces': count => body(`## ${'{'.repeat(count)}`),
  'a heading of brackets': count => body(`## ${'['.repeat(count)}`),
  'a heading of hashes': count => body(`## a ${'# '.repeat(count)}`),
  'a heading of colons': count => body(`## ${':a'.repeat(count)}`),
  'a heading of dashes': count => body(`## Plan ${'-'.repeat(count)}`),
  'a heading of digits': count => body(`## ${'1.'.repeat(count)}`),
  'a heading of emoji': count => body(`## ${'👩‍👩‍👧‍👦'.repeat(count)}`),
  'a heading of blanks': count => body(`## a${' '.repeat(count)}b`),
  'a heading of per cent signs': count => body(`## ${'%% '.repeat(count)}`),
  'a heading of stars': count => body(`## ${'*a_'.repeat(count)}`),
  'headings below a line': count => body(lines(count, nth => `Heading ${nth}\n---`)),
  tasks: count => body(lines(count, nth => `- [ ] Task ${nth}`)),
  'tasks that read alike': count => body(lines(count, () => '- [x] Same')),
  'tasks with marks': count => body(lines(count, nth => `- [ ] **Task** [${nth}](a) \`b\``)),
  'tasks nested deep': count => body(lines(Math.min(count, 400), nth => `${'  '.repeat(nth)}- [ ] Task`)),
  'a task of many lines': count => body(`- [ ] Task\n${lines(count, () => '  goes on')}`),
  'a task of marks': count => body(`- [ ] ${'*a_ ['.repeat(count)}`),
  'a task of quotes': count => body(`${'> '.repeat(count)}- [ ] a`),
  'comments of HTML': count => body(lines(count, () => '<!-- a -->')),
  'comments of HTML in one line': count => body('<!-- a -->'.repeat(count)),
  'comments of HTML never closed': count => body(lines(count, () => '<!-- a')),
  'comments of HTML never closed, in one line': count => body('<!--'.repeat(count)),
  fences: count => body(lines(count, () => '```\na\n```')),
  'fences never closed': count => body(lines(count, nth => `${'`'.repeat(3 + (nth % 40))}\na`)),
  'fences of tildes': count => body(lines(count, () => '~~~ a')),
  references: count => body(lines(count, nth => `[ref-${nth}]: ./a.md`)),
  'references never ended': count => body(lines(count, () => '[ref]: <a')),
  'references in one paragraph': count => body('[a]: b '.repeat(count)),
  'titles of references never ended': count => body(lines(count, nth => `[a${nth}]: b "c`)),
  backticks: count => body('`'.repeat(count)),
  'backticks of all lengths': count =>
    body(lines(Math.ceil(Math.sqrt(count)), nth => '`'.repeat(nth + 1)).replaceAll('\n', ' a ')),
  asterisks: count => body('*'.repeat(count)),
  'asterisks before words': count => body('*a '.repeat(count)),
  'asterisks behind words': count => body('a* '.repeat(count)),
  'asterisks and underscores': count => body('*a_ '.repeat(count)),
  'strong and emphasis': count => body('**a *'.repeat(count)),
  tildes: count => body('~~a '.repeat(count)),
  'quotes within quotes': count => body(`${'>'.repeat(count)} a`),
  'quotes within quotes, with blanks': count => body(`${'> '.repeat(count)}a`),
  quotes: count => body(lines(count, () => '> a')),
  'quotes of growing depth': count => body(lines(Math.ceil(Math.sqrt(count)), nth => `${'>'.repeat(nth)} a`)),
  brackets: count => body('['.repeat(count)),
  'brackets closed': count => body('['.repeat(count) + ']'.repeat(count)),
  'links never closed': count => body('[a]('.repeat(count)),
  'links of angles': count => body('[a](<b'.repeat(count)),
  links: count => body('[a](b) '.repeat(count)),
  pictures: count => body('![a](b) '.repeat(count)),
  'pictures in pictures': count => body('!['.repeat(count)),
  'links of notes': count => body('[[a|b]] '.repeat(count)),
  'lists nested deep': count => body(lines(Math.min(count, 400), nth => `${'  '.repeat(nth)}- a`)),
  'lists in one line': count => body(`${'- '.repeat(count)}a`),
  'numbered lists in one line': count => body(`${'1. '.repeat(count)}a`),
  lists: count => body(lines(count, nth => `- item ${nth}`)),
  'lists apart': count => body(lines(count, nth => `- item ${nth}\n`)),
  'lists and quotes': count => body(`${'- > '.repeat(count)}a`),
  'a table': count => body(`| a | b |\n| --- | --- |\n${lines(count, nth => `| ${nth} | c |`)}`),
  'a table of columns': count => body(`|${' a |'.repeat(count)}\n|${' --- |'.repeat(count)}\n|${' b |'.repeat(count)}`),
  entities: count => body('&amp;'.repeat(count)),
  'entities never ended': count => body('&a'.repeat(count)),
  tags: count => body(lines(count, () => '<div>\n')),
  'tags in one line': count => body('<b>'.repeat(count)),
  'tags never closed': count => body('<a '.repeat(count)),
  'tags of attributes': count => body(`<a ${'b="c" '.repeat(count)}`),
  'tags of attributes without an end': count => body('<a b="'.repeat(count)),
  'processing instructions': count => body('<?'.repeat(count)),
  declarations: count => body('<!A '.repeat(count)),
  'character data': count => body('<![CDATA['.repeat(count)),
  'addresses in angles': count => body('<https://a.b> '.repeat(count)),
  addresses: count => body('https://a.b '.repeat(count)),
  backslashes: count => body('\\'.repeat(count)),
  'backslashes at the end': count => body(lines(count, () => 'a\\')),
  'one long line': count => body('word '.repeat(count)),
  'one long word': count => body('w'.repeat(count)),
  paragraphs: count => body(lines(count, () => 'word\n')),
  'one paragraph of lines': count => body(lines(count, () => 'word')),
  'tabs in the body': count => body('\t'.repeat(count)),
  'lines of tabs': count => body(lines(count, () => '\t\ta')),
  'blank lines in the body': count => body('\n'.repeat(count)),
  'lone carriage returns in the body': count => body(lines(count, nth => `- [ ] Task ${nth}`)).replaceAll('\n', '\r'),
  rules: count => body(lines(count, () => '---')),
  'stars in a line': count => body('* '.repeat(count)),
  'emoji in the body': count => body('👩‍👩‍👧‍👦'.repeat(count)),
  'ids of elements': count => body(lines(count, nth => `<a id="a${nth}"></a>`)),
  attributes: count => body(lines(count, nth => `## a {#b${nth}`)),
  'no front matter': count => lines(count, nth => `# comment ${nth}\n<!-- a -->`),
  'rules and nothing else': count => lines(count, () => '---\na'),
};

export const kinds: Readonly<Record<string, Kind>> = { ...inHead, ...inBody };

/** Files that define a model. */
const model = (steps: string, guidance = ''): string =>
  `---\nmodel: own\nname: Own\nsteps:\n${steps}\n---\n\n${guidance}`;
const step = (nth: number): string => `  - { id: s${nth}, question: Question ${nth}?, label: L${nth}, role: plan }`;

export const modelKinds: Readonly<Record<string, Kind>> = {
  'steps of a model': count => model(lines(count, step)),
  'steps with guidance': count =>
    model(
      lines(count, step),
      lines(count, nth => `## Question ${nth}?\n\nText.\n`),
    ),
  'steps of one id': count => model(lines(count, () => '  - { id: a, question: Q?, role: plan }')),
  'steps of one question': count => model(lines(count, nth => `  - { id: a${nth}, question: Same?, role: plan }`)),
  'steps of no role': count => model(lines(count, nth => `  - { id: a${nth}, question: Q${nth}?, role: x${nth} }`)),
  'roles of one step': count =>
    model(`${step(0)}\n  - { id: b, question: B?, roles: [${items(count, nth => `r${nth}`)}] }`),
  'sections of a model': count =>
    model(
      lines(2, step),
      lines(count, nth => `## Heading ${nth}\n`),
    ),
  'a question of marks': count => model(`${step(0)}\n  - { id: b, question: "${'!'.repeat(count)}", role: plan }`),
  'a step without a question': count => model(lines(count, nth => `  - { id: a${nth} }`)),
};

/** Tables of readings. */
export const tableKinds: Readonly<Record<string, Kind>> = {
  'lines of a table': count => `date,value\n${lines(count, nth => `${day(nth)},${nth}`)}`,
  'columns of a table': count => lines(6, nth => `${nth === 0 ? 'date' : day(nth)},${'1,'.repeat(count)}`),
  'columns without numbers': count => lines(6, nth => `${day(nth)},${'a,'.repeat(count)}`),
  'quotes of a table': count => `date,value\n2026-01-01,"${'""'.repeat(count)}"`,
  'quotes never closed': count => `date,value\n${lines(count, () => '2026-01-01,"1')}`,
  'numbers of many digits': count => `date,value\n2026-01-01,${'1'.repeat(count)}`,
  'numbers of many groups': count => `date,value\n2026-01-01,${'1 '.repeat(count)}`,
  'dates of many digits': count => `date,value\n${'1-'.repeat(count)},1`,
  'headings with units': count => `date,value ${'('.repeat(count)}\n2026-01-01,1`,
  'lines that are none': count => `date,value\n${lines(count, nth => `x${nth},y`)}`,
  'markdown tables': count => `| date | value |\n| --- | --- |\n${lines(count, nth => `| ${day(nth)} | ${nth} |`)}`,
  separators: count => `date;value\n2026-01-01${';'.repeat(count)}`,
};
