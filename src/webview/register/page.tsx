import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { counted, t } from '../../core/base/words.ts';
import type { RegisterState, RegisterWish } from '../../core/protocol/register.ts';
import { boardBy, boardOf } from '../../core/register/board.ts';
import { usualColumns } from '../../core/register/columns.ts';
import { grouped } from '../../core/register/grouping.ts';
import { healthOf } from '../../core/register/health.ts';
import { type Item, itemsOf } from '../../core/register/items.ts';
import { ordered, orderInText, readOrder } from '../../core/register/order.ts';
import { readQuery } from '../../core/register/query.ts';
import { summaryOf } from '../../core/register/summary.ts';
import { usualView, type View } from '../../core/register/view.ts';
import { summaryInWords } from '../../core/register/words.ts';
import type { Ask } from '../shared/start.ts';
import { useWidth } from '../shared/width.ts';
import { Board } from './board.tsx';
import { Grid } from './grid.tsx';
import { Health } from './health.tsx';
import { JointMoves } from './joint-moves.tsx';
import type { Known } from './known.ts';
import { Roadmap } from './roadmap.tsx';
import { useSelection } from './selection.ts';
import { Title } from './title.tsx';
import { Toolbar } from './toolbar.tsx';
import { fitting, NARROW, narrowColumns } from './widths.ts';

interface Props {
  readonly known: Known;
  readonly ask: Ask<RegisterWish>;
  /** How it was looked at before the page was loaded again. */
  readonly before: RegisterState | undefined;
  /** Takes what outlives a reload of the window. */
  readonly keep: (state: RegisterState) => void;
}

/** The register: what is asked for, the rows, and what they come to. */
export function Page({ known, ask, before, keep }: Props) {
  const [view, setView] = useState<View>(before?.view ?? usualView);
  const [closed, setClosed] = useState<readonly string[]>(before?.closed ?? []);
  useLayoutEffect(() => keep({ view, closed }), [view, closed]);
  const { rows, looking } = known;
  const { where, sort, group } = view;
  // All rows are put in order once: a letter of the filter only takes some of them away.
  const inOrder = useMemo(() => ordered(rows, readOrder(sort) ?? [], looking), [rows, sort, looking]);
  const query = useMemo(() => readQuery(where, looking), [where, looking]);
  const shown = useMemo(() => (query.kind === 'query' ? inOrder.filter(query.matches) : inOrder), [inOrder, query]);
  const groups = useMemo(
    () => (group ? grouped(shown, group, looking.locale) : undefined),
    [shown, group, looking.locale],
  );
  const items = useMemo(() => itemsOf(groups, shown, new Set(closed)), [groups, shown, closed]);
  const toggle = ({ key }: Extract<Item, { kind: 'group' }>) =>
    setClosed(keys => (keys.includes(key) ? keys.filter(other => other !== key) : [...keys, key]));
  const change = (changes: Partial<View>) => setView(before => ({ ...before, ...changes }));
  const selection = useSelection(shown);
  const [box, width] = useWidth();
  const isNarrow = width > 0 && width < NARROW;
  const columns = isNarrow ? narrowColumns : (view.columns ?? fitting(usualColumns, width, readOrder(sort) ?? []));
  const isTable = view.as === undefined;
  const body =
    view.as === 'health' ? (
      <Health
        health={healthOf(shown, looking)}
        choose={found => setView(({ as: _, ...asTable }) => ({ ...asTable, where: [where, found].join(' ').trim() }))}
      />
    ) : view.as === 'board' ? (
      <Board
        columns={boardOf(shown, boardBy(view), known.models, looking.locale)}
        by={boardBy(view)}
        known={known}
        ask={ask}
      />
    ) : view.as === 'roadmap' ? (
      <Roadmap items={items} known={known} isNarrow={isNarrow} toggle={toggle} ask={ask} />
    ) : (
      <Grid
        items={items}
        known={known}
        columns={columns}
        isNarrow={isNarrow}
        orders={readOrder(sort) ?? []}
        order={orders => change({ sort: orderInText(orders) })}
        toggle={toggle}
        selection={selection}
        ask={ask}
      />
    );
  if (rows.length === 0) return <Nothing isComplete={known.isComplete} ask={ask} />;
  return (
    <div class="register" ref={box}>
      <Title known={known} view={view} choose={setView} ask={ask} />
      <Toolbar
        known={known}
        view={view}
        columns={columns}
        change={change}
        leave={key => setView(({ [key]: _, ...others }) => others as View)}
        problem={query.kind === 'refused' ? query.reason : undefined}
      />
      {shown.length === 0 ? (
        <div class="empty">
          <h2>{t('Nothing here is what you ask for')}</h2>
          <div class="buttons">
            <button type="button" class="secondary" onClick={() => change({ where: '' })}>
              {t('Show all')}
            </button>
          </div>
        </div>
      ) : (
        body
      )}
      {isTable && <JointMoves selection={selection} ask={ask} />}
      <footer hidden={(isTable && selection.files.length > 0) || view.as === 'health'}>
        {summaryInWords(summaryOf(shown, looking)).map(fact => (
          <span key={fact}>{fact}</span>
        ))}
        {!known.isComplete && <span>{t('still reading…')}</span>}
      </footer>
      <p class="unseen" role="status">
        {counted(
          shown.length,
          { one: '{n} of {all} is shown.', other: '{n} of {all} are shown.' },
          { all: rows.length },
        )}
      </p>
    </div>
  );
}

function Nothing({ isComplete, ask }: { readonly isComplete: boolean; readonly ask: Ask<RegisterWish> }) {
  if (!isComplete)
    return (
      <div class="empty">
        <p role="status">{t('Reading the initiatives…')}</p>
      </div>
    );
  return (
    <div class="empty">
      <h1>{t('No initiative yet')}</h1>
      <p>
        {t(
          'The register is a view of your files: each markdown file with a title after “initiative:” in its front matter is a row in it.',
        )}
      </p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => ask({ type: 'begin', command: 'newInitiative' })}>
          {t('New Initiative')}
        </button>
        <button type="button" class="secondary" onClick={() => ask({ type: 'begin', command: 'createSample' })}>
          {t('Create a Sample')}
        </button>
      </div>
    </div>
  );
}
