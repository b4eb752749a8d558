import { type Health as Facts, healthInWords } from '../../core/register/health.ts';

/** How the programme of all that is shown does, part by part; of what is a share of its part, that is drawn, too. */
export function Health({ health }: { readonly health: Facts }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it has the focus, and keys are to scroll it.
    <div class="health" tabIndex={0}>
      {healthInWords(health).map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <dl>
            {lines.map(([name, value, share]) => (
              <div key={name}>
                <dt>{name}</dt>
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
