import { useMemo } from 'preact/hooks';
import { capitalized } from '../../core/base/capitalized.ts';
import { t } from '../../core/base/words.ts';
import { levels } from '../../core/initiative/initiative.ts';
import { boardBy, boardBys } from '../../core/register/board.ts';
import { type ColumnId, columnIds, columnOf } from '../../core/register/columns.ts';
import { groupBys, groupingOf } from '../../core/register/grouping.ts';
import { isPreset, presets, withPreset } from '../../core/register/presets.ts';
import { type Facet, facetIn, readQuery, withFacet } from '../../core/register/query.ts';
import type { View } from '../../core/register/view.ts';
import { levelInWords } from '../../core/views/loop-words.ts';
import type { Known } from './known.ts';
import { Menu } from './menu.tsx';

interface Props {
  readonly known: Known;
  readonly view: View;
  /** Those that are shown. */
  readonly columns: readonly ColumnId[];
  readonly change: (changes: Partial<View>) => void;
  /** Takes back what was chosen. */
  readonly leave: (choice: 'group' | 'columns') => void;
  /** Why the filter cannot be read. */
  readonly problem: string | undefined;
}

/** What is asked for: in words and terms, by a click, by who and what; and how it is shown. */
export function Toolbar({ known, view, columns, change, leave, problem }: Props) {
  const { rows, looking } = known;
  const { where } = view;
  const isBoard = view.as === 'board';
  const counts = useMemo(
    () =>
      presets.map(({ where }) => {
        const query = readQuery(where, looking);
        return query.kind === 'query' ? rows.filter(query.matches).length : 0;
      }),
    [rows, looking],
  );
  const owners = useMemo(() => namesOf(known, 'owner'), [known]);
  const steps = useMemo(() => namesOf(known, 'step'), [known]);
  return (
    <header class="toolbar">
      <div class="chips">
        {presets.map((preset, index) => {
          if (preset.needsMe && looking.me === undefined) return undefined;
          const isAsked = isPreset(where, preset);
          return (
            <button
              key={preset.where}
              type="button"
              class="chip"
              aria-pressed={isAsked}
              onClick={() => change({ where: withPreset(where, isAsked ? undefined : preset) })}
            >
              {t(preset.title)} <span class="count">{counts[index]}</span>
            </button>
          );
        })}
      </div>
      <div class="asked">
        <input
          type="search"
          value={where}
          aria-label={t('Filter')}
          placeholder={t('Words, or terms such as owner:Priya, is:stale, no:owner')}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : 'problem'}
          onInput={({ currentTarget }) => change({ where: currentTarget.value })}
        />
        <FacetChoice title={t('Owner')} facet="owner" names={owners} where={where} change={change} />
        <FacetChoice title={t('Step')} facet="step" names={steps} where={where} change={change} />
        <FacetChoice
          title={t('Level')}
          facet="level"
          names={levels.map(level => [level, capitalized(levelInWords(level))])}
          where={where}
          change={change}
        />
        <label class="choice" hidden={view.as === 'health'}>
          <span class="quiet">{isBoard ? t('Columns') : t('Group')}</span>
          <select
            aria-label={isBoard ? t('Columns') : t('Group')}
            value={isBoard ? boardBy(view) : (view.group ?? '')}
            onChange={({ currentTarget }) => {
              const group = groupBys.find(by => by === currentTarget.value);
              if (group) change({ group });
              else leave('group');
            }}
          >
            {!isBoard && <option value="">{t('by nothing')}</option>}
            {(isBoard ? boardBys : groupBys).map(by => (
              <option key={by} value={by}>
                {t(groupingOf(by).title)}
              </option>
            ))}
          </select>
        </label>
        <Menu title={t('Columns')} kind="choice columns" hidden={view.as !== undefined}>
          <div class="menu">
            {columnIds
              .filter(id => id !== 'title')
              .map(id => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={columns.includes(id)}
                    onChange={({ currentTarget: { checked } }) =>
                      change({ columns: checked ? [...columns, id] : columns.filter(other => other !== id) })
                    }
                  />
                  {t(columnOf(id).title)}
                </label>
              ))}
            <button type="button" class="secondary" onClick={() => leave('columns')}>
              {t('As usual')}
            </button>
          </div>
        </Menu>
      </div>
      {problem !== undefined && (
        <p id="problem" class="problem">
          {problem}
        </p>
      )}
    </header>
  );
}

type Named = readonly (readonly [value: string, label: string])[];

interface FacetProps extends Pick<Props, 'change'> {
  readonly title: string;
  readonly facet: Facet;
  readonly names: Named;
  readonly where: string;
}

/** One of the values that rows have; the filter says so, too, and may say more. */
function FacetChoice({ title, facet, names, where, change }: FacetProps) {
  const asked = facetIn(where, facet);
  const known = names.find(([value]) => value.toLowerCase() === asked?.toLowerCase())?.[0];
  return (
    <label class="choice">
      <span class="quiet">{title}</span>
      <select
        class="is-facet"
        aria-label={title}
        value={known ?? ''}
        onChange={({ currentTarget: { value } }) => change({ where: withFacet(where, facet, value || undefined) })}
      >
        <option value="">{t('all')}</option>
        {names.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function namesOf({ rows, looking }: Known, of: 'owner' | 'step'): Named {
  const names = new Set<string>();
  for (const row of rows) {
    const name = row.kind === 'broken' ? undefined : of === 'owner' ? row.owner : row.current?.label;
    if (name) names.add(name);
  }
  const { compare } = new Intl.Collator(looking.locale, { numeric: true });
  return [...names].sort(compare).map(name => [name, name]);
}
