/** What people write until they know the answer, in whole: a word for that, dots, or question marks. */
const words =
  /^(?:tb[acd]|to ?do|fix ?me|change ?me|x{3,}|\?{2,}|\.{3,}|…+|placeholder|coming soon|(?:please )?fill (?:me |this )?in|your (?:answer|name|text) here|(?:description|name|text) here)[.!:]?$/i;
const phrases =
  /^(?:to be (?:added|agreed|announced|clarified|confirmed|decided|defined|determined|discussed|done|filled in|written)|not (?:yet )?(?:decided|defined|known|written)(?: yet)?)[.!:]?$/i;

/** What templates leave behind: those of Obsidian and Jinja, of ERB, of shells, and what stands in brackets to be replaced. */
const template =
  /^(?:\{\{[^{}]*\}\}|<%[^%]*%>|\$\{[^{}]*\}|%[A-Z_]{2,}%|<[a-z][^<>@:/=]*>|\[(?:add|describe|enter|insert|name|replace|who|your)\b[^[\]]*\])$/i;

/** What the quick fixes of this extension suggest, left as it was. */
const suggested: ReadonlySet<string> = new Set([
  'another name',
  'name',
  'the reason',
  'what it serves',
  'what is measured',
  'what must not get worse',
  'what to do differently',
  'what was seen',
  'what will be seen',
  'where it is read',
  'who benefits and how',
]);

/** Whether a text stands in place of an answer that is still to be given. */
export function isStandIn(text: string): boolean {
  const whole = text.trim();
  if (/^lorem ipsum/i.test(whole)) return true;
  if (whole.length > LONGEST) return false;
  const plain = unmarked(whole.replace(/^[-*+>] +(?:\[.\] +)?/, ''));
  return [words, phrases, template].some(shape => shape.test(plain)) || suggested.has(plain.toLowerCase());
}

/** Filling text aside, what stands in for an answer is short. */
const LONGEST = 60;

/** Without marks of emphasis around. */
function unmarked(text: string): string {
  const last = text.at(-1);
  return last !== undefined && '*_`'.includes(last) && text.length > 1 && text.startsWith(last)
    ? unmarked(text.slice(1, -1))
    : text;
}
