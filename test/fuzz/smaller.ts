/** How many texts are tried to make one smaller, and for how long, in milliseconds: a slow one is slow each time. */
const MOST = 400;
const LONGEST = 10_000;

/** A text without the lines, and then without the characters, that it needs not have to be at fault still. */
export async function smaller(text: string, isAtFault: (text: string) => Promise<boolean>): Promise<string> {
  const until = Date.now() + LONGEST;
  let tries = 0;
  const without = async (parts: readonly string[]): Promise<readonly string[]> => {
    let left = parts;
    for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < left.length && tries < MOST && Date.now() < until; ) {
        const rest = left.toSpliced(at, size);
        tries++;
        if (await isAtFault(rest.join(''))) left = rest;
        else at += size;
      }
    return left;
  };
  const lines = (await without(text.split(/(?<=\n)/))).join('');
  return (await without([...lines])).join('');
}
