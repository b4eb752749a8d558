import { t } from '../../core/base/words.ts';
import { type Health as Facts, healthInWords } from '../../core/register/health.ts';

interface Props {
  readonly health: Facts;
  /** Shows the rows that a query finds. */
  readonly choose: (where: string) => void;
}

/** How the programme of all that is shown does, part by part; of what is a share of its part, that is drawn, too. */
export function Health({ health, choose }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it has the focus, and keys are to scroll it.
    <div class="health" tabIndex={0}>
      {healthInWords(health).map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <dl>
            {lines.map(({ name, value, share, where }) => (
              <div key={name}>
                <dt>
                  {where === undefined ? (
                    name
                  ) : (
                    <button type="button" class="link" title={t('Show them')} onClick={() => choose(where)}>
                      {name}
                    </button>
                  )}
                </dt>
                <dd>
                  {value}
                  {share !== undefined && (
                    <span class="bar" aria-hidden="true">
                      <span style={{ width: `${share * 100}%` }} />
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
