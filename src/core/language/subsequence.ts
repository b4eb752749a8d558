/** Whether a text has all the characters of another in their order, whatever stands between them and whatever the case. */
export function isSubsequence(part: string, text: string): boolean {
  const whole = text.toLowerCase();
  let at = 0;
  for (const character of part.toLowerCase().replace(/\s+/g, '')) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
