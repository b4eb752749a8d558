import type fc from 'fast-check';

/** One side of the product that random inputs are thrown at. An input can be written as JSON, so that it can be kept. */
export interface Area<Input> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws a `Fault` where a promise is broken; whatever else is thrown is a fault of its own. */
  readonly check: (input: Input) => void | Promise<void>;
  /** The same input with another text, for a fault to be shown by as little text as can be. */
  readonly text?: { readonly of: (input: Input) => string; readonly with: (input: Input, text: string) => Input };
}

/** A promise of the product that an input has broken. */
export class Fault extends Error {
  /** What is broken and by what, in the same words for all inputs that break it in this way. */
  readonly promise: string;

  /** `by` is the kind of thing that broke it, `detail` what only this input has. */
  constructor(promise: string, by = '', detail = '') {
    const broken = by === '' ? promise : `${promise} (${by})`;
    super(detail === '' ? broken : `${broken}: ${detail}`);
    this.promise = broken;
  }
}

/** A fault of which it is told in one text what kind it is, and behind a colon what it is about. */
export function faultOf(promise: string, by: string, said: string): Fault {
  const [kind = '', ...detail] = said.split(': ');
  return new Fault(promise, `${by}, ${kind}`, detail.join(': '));
}

/** What went wrong, in words that are the same for the same cause: of what was thrown, where it came from. */
export function causeOf(error: unknown): string {
  if (error instanceof Fault) return error.promise;
  const [message = '', ...frames] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split(
    '\n',
  );
  const frame = frames.find(line => line.includes('/src/') && !line.includes('node_modules'));
  const place = /\/(src\/[^):]+:\d+)/.exec(frame ?? '')?.[1] ?? '';
  return `something was thrown: ${message.replace(/\d+/g, '0').slice(0, 80)} ${place}`.trim();
}

/** What an area finds in an input; nothing where all promises are kept. */
export async function faultIn<Input>(
  area: Area<Input>,
  input: Input,
): Promise<{ cause: string; message: string } | undefined> {
  try {
    await area.check(input);
    return undefined;
  } catch (error) {
    const message =
      error instanceof Fault ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
    return { cause: causeOf(error), message };
  }
}
