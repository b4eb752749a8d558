import { useRef } from 'preact/hooks';
import { t } from '../../core/base/words.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { CardTask, CardTrial, Card as Shown } from '../../core/views/shown.ts';
import { Foldable } from '../shared/folds.tsx';
import { useKeptFocus } from '../shared/kept-focus.ts';
import { markup } from '../shared/markup.ts';
import type { Ask } from '../shared/start.ts';
import { FindingList } from './finding-list.tsx';
import { MoveButtons } from './move-button.tsx';

interface Props {
  readonly card: Shown;
  readonly ask: Ask<Wish>;
}

/** The chosen step: its question, what can be done with it, what the file says of it, and its guidance. */
export function Card({ card, ask }: Props) {
  const { number, label, question, state, moves, findings, trials, embedding, tasks, guidanceHtml } = card;
  const root = useRef<HTMLElement>(null);
  useKeptFocus(root);
  return (
    <section id="card" class="card" role="tabpanel" aria-labelledby="question" ref={root}>
      <header>
        <p class="eyebrow">
          {`${t('Step {number} · {step}', { number, step: label })} `}
          <span class="pill">{state}</span>
        </p>
        <h2 id="question" tabindex={-1} data-key="question">
          {question}
        </h2>
      </header>
      {moves.length > 0 && <MoveButtons buttons={moves} ask={ask} />}
      <FindingList findings={findings} label={t('What is said of {step}', { step: label })} ask={ask} />
      <InThisFile card={card} ask={ask} />
      {trials && <Trials trials={trials} ask={ask} />}
      {embedding && <Embedding tasks={embedding} ask={ask} />}
      {/* Who has begun to write has read it. */}
      <Foldable id="guidance" summary={t('Guidance')} open={!card.sectionHtml && tasks.length === 0}>
        <div class="prose" {...markup(guidanceHtml)} />
      </Foldable>
    </section>
  );
}

function InThisFile({ card: { step, sectionHtml, tasks }, ask }: Props) {
  return (
    <section aria-labelledby="in-this-file">
      <div class="section-head">
        <h3 id="in-this-file">{t('In this file')}</h3>
        <button type="button" class="link" data-key="open" onClick={() => ask({ type: 'open', step })}>
          {t('Open section')}
        </button>
      </div>
      {sectionHtml === undefined ? (
        <p class="quiet">{t('The file has no section for this step yet.')}</p>
      ) : (
        <div class="prose" {...markup(sectionHtml)} />
      )}
      {tasks.length > 0 && (
        <ul class="tasks">
          {tasks.map((task, index) => (
            <Task key={index} task={task} index={index} ask={ask} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface TaskProps {
  readonly task: CardTask;
  readonly index: number;
  readonly ask: Ask<Wish>;
}

/** The box shows what the file says: a click only asks for the change, and the answer draws the box anew. */
function Task({ task: { text, done, name }, index, ask }: TaskProps) {
  const tick = (event: Event) => {
    event.preventDefault();
    ask({ type: 'toggle', task: name, done: !done });
  };
  return (
    <li>
      <label>
        <input type="checkbox" checked={done} data-key={`task:${index}`} onClick={tick} />
        <span>{text}</span>
      </label>
    </li>
  );
}

interface EmbeddingProps {
  readonly tasks: readonly string[];
  readonly ask: Ask<Wish>;
}

/** What is usually to be done then, until it is a task of the step. */
function Embedding({ tasks, ask }: EmbeddingProps) {
  return (
    <section aria-labelledby="embedding">
      <div class="section-head">
        <h3 id="embedding">{t('To think of')}</h3>
        <button type="button" class="link" data-key="embed" onClick={() => ask({ type: 'embed' })}>
          {t('Add as tasks')}
        </button>
      </div>
      <ul class="ideas">
        {tasks.map(task => (
          <li key={task}>{task}</li>
        ))}
      </ul>
    </section>
  );
}

interface TrialsProps {
  readonly trials: readonly CardTrial[];
  readonly ask: Ask<Wish>;
}

function Trials({ trials, ask }: TrialsProps) {
  const link = (type: 'tryOut' | 'conclude', text: string) => (
    <button type="button" class="link" data-key={type} onClick={() => ask({ type })}>
      {text}
    </button>
  );
  return (
    <section aria-labelledby="trials">
      <div class="section-head">
        <h3 id="trials">{t('What is tried')}</h3>
        {link('tryOut', t('Try something'))}
      </div>
      {trials.length === 0 && <p class="quiet">{t('Nothing yet: one obstacle, one small change, one expectation.')}</p>}
      <ul class="trials">
        {trials.map(({ change, says, isOpen }, index) => (
          <li key={index} class={isOpen ? 'open' : undefined}>
            {change}
            <span class="quiet">{says}</span>
          </li>
        ))}
      </ul>
      {trials.some(({ isOpen }) => isOpen) && link('conclude', t('Say what happened'))}
    </section>
  );
}
