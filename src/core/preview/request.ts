import { own } from '../base/own.ts';
import { t } from '../base/words.ts';

/** What a fenced block of the kind `improvement` asks to be shown, of the file that it stands in unless it names one. */
export interface Request {
  readonly show: 'strip' | 'diagram' | 'step' | 'measure';
  /** A path as links have it: `./cut-ci-time.md`. */
  readonly file?: string;
  /** Which step (its label, id or question) or which measure. */
  readonly name?: string;
}

export interface Unreadable {
  readonly problem: string;
}

/** The first word after the fence. */
export const fenceKind = 'improvement';

const whole: Readonly<Record<string, Request['show']>> = { strip: 'strip', diagram: 'diagram' };

/**
 * Reads a block: one thing a line, `file: ./cut-ci-time.md`, `step: Plan`, `measure: CI time`, or `diagram`. A line that is
 * a path alone names the file. An empty block asks for the strip.
 */
export function readRequest(text: string): Request | Unreadable {
  let request: Request = { show: 'strip' };
  for (const line of text.split('\n').map(line => line.trim())) {
    if (line === '') continue;
    const read = readLine(line);
    if (!read) {
      const problem = t(
        '“{line}” is not understood. A line may be “diagram”, “file: ./path.md”, “step: Plan” or “measure: CI time”.',
        { line },
      );
      return { problem };
    }
    request = { ...request, ...read };
  }
  return request;
}

function readLine(line: string): Partial<Request> | undefined {
  const show = own(whole, line.toLowerCase());
  if (show) return { show };
  const [, key = '', value = ''] = /^(file|step|measure)\s*:\s*(\S.*)$/i.exec(line) ?? [];
  switch (key.toLowerCase()) {
    case 'file':
      return { file: value };
    case 'step':
      return { show: 'step', name: value };
    case 'measure':
      return { show: 'measure', name: value };
    default:
      return /^[^\s:]+\.(?:md|markdown)$/i.test(line) ? { file: line } : undefined;
  }
}
