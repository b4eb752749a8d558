import { type Sentence, sentence, t } from '../../core/base/words.ts';
import type { RegisterWish } from '../../core/protocol/register.ts';
import { isSameView, layouts, usualView, type View } from '../../core/register/view.ts';
import type { Ask } from '../shared/start.ts';
import type { Known } from './known.ts';

interface Props {
  readonly known: Known;
  readonly view: View;
  readonly choose: (view: View) => void;
  readonly ask: Ask<RegisterWish>;
}

/** What this is, which of the views that the team has saved is looked at, and the way into a review. */
export function Title({ known: { views }, view, choose, ask }: Props) {
  return (
    <header class="headline">
      <h1>{t('Register')}</h1>
      <Layouts view={view} choose={choose} />
      <span class="end">
        <SavedViews views={views} view={view} choose={choose} ask={ask} />
        <button type="button" class="secondary" onClick={() => ask({ type: 'begin', command: 'review' })}>
          {t('Review…')}
        </button>
      </span>
      {views.map(
        kept =>
          kept.kind === 'broken' && (
            <p key={kept.file} class="problem">
              {t('The view {file} cannot be used: {why}', { file: kept.path, why: kept.problems.join(' ') })}{' '}
              <button type="button" class="link" onClick={() => ask({ type: 'openView', file: kept.file })}>
                {t('Open it')}
              </button>
            </p>
          ),
      )}
    </header>
  );
}

const layoutTitles = {
  board: sentence('Board'),
  roadmap: sentence('Roadmap'),
  health: sentence('Health'),
} as const satisfies Readonly<Record<(typeof layouts)[number], Sentence>>;

/** The same rows, shown in another way. */
function Layouts({ view, choose }: Pick<Props, 'view' | 'choose'>) {
  const { as: shown, ...asTable } = view;
  /** Its health is that of all, what is closed included, as long as nobody asks for something. */
  const asked = (as: View['as']) => {
    const [from, to] = as === 'health' ? [usualView.where, ''] : ['', usualView.where];
    return as === 'health' || shown === 'health' ? (view.where.trim() === from ? to : view.where) : view.where;
  };
  const button = (title: Sentence, next: View) => (
    <button type="button" aria-pressed={next.as === shown} onClick={() => choose(next)}>
      {t(title)}
    </button>
  );
  return (
    <span class="layouts">
      {button(sentence('Table'), { ...asTable, where: asked(undefined) })}
      {layouts.map(as => button(layoutTitles[as], { ...asTable, where: asked(as), as }))}
    </span>
  );
}

/** The value of what is no file. */
const [USUAL, CHANGED] = ['usual', 'changed'];

function SavedViews({ views, view, choose, ask }: Omit<Props, 'known'> & Pick<Known, 'views'>) {
  const usable = views.filter(kept => kept.kind === 'view');
  const shown = usable.find(kept => isSameView(kept.view, view));
  const value = shown?.file ?? (isSameView(view, usualView) ? USUAL : CHANGED);
  return (
    <>
      <label class="choice">
        <span class="quiet">{t('View')}</span>
        <select
          aria-label={t('View')}
          value={value}
          onChange={({ currentTarget: { value } }) => {
            const { title: _, ...chosen } = usable.find(({ file }) => file === value)?.view ?? {
              ...usualView,
              title: '',
            };
            choose(chosen);
          }}
        >
          <option value={USUAL}>{t('as usual')}</option>
          {usable.map(({ file, view: { title } }) => (
            <option key={file} value={file}>
              {title}
            </option>
          ))}
          {value === CHANGED && <option value={CHANGED}>{t('not saved')}</option>}
        </select>
      </label>
      {value === CHANGED && (
        <button type="button" class="secondary" onClick={() => ask({ type: 'saveView', view })}>
          {t('Save View…')}
        </button>
      )}
    </>
  );
}
