import { t } from '../../core/base/words.ts';
import { type Severity, severityInWords } from '../../core/checks/finding.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { CardFinding } from '../../core/views/shown.ts';
import type { Ask } from '../shared/start.ts';

/** A round mark with a cross, a triangle with a bang, and a round mark with an i: told by shape, then by colour. */
const marks: Record<Severity, string> = {
  error: 'M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 6.5v3.2M8 11.6v.1',
  information: 'M8 7.5v3.5M8 5v.1',
  hint: 'M8 7.5v3.5M8 5v.1',
};

interface Props {
  readonly findings: readonly CardFinding[];
  readonly label: string;
  readonly ask: Ask<Wish>;
}

/** What the checks say, each with a click to its place; nothing where they say nothing. */
export function FindingList({ findings, label, ask }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul class="findings" aria-label={label}>
      {findings.map(({ severity, message, name }, index) => (
        <li key={index}>
          <span class={severity} role="img" aria-label={severityInWords(severity)}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              {severity === 'warning' ? <path d="M8 2L14.5 13.5H1.5Z" /> : <circle cx="8" cy="8" r="6.5" />}
              <path d={marks[severity]} />
            </svg>
          </span>
          <button
            type="button"
            class="link"
            data-key={`finding:${index}`}
            title={t('Go to its place')}
            onClick={() => ask({ type: 'goToFinding', finding: name })}
          >
            {message}
          </button>
        </li>
      ))}
    </ul>
  );
}
