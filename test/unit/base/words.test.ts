import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { allOf, anyOf, counted, english, type Language, sentence, speak, t } from '../../../src/core/base/words.ts';

/** With another order of words, and with three forms of what is counted. */
const polish: Language = {
  locale: 'pl',
  translate: (sentence, form) => catalogue[form === undefined ? sentence : `${sentence} ${form}`] ?? sentence,
};

const catalogue: Readonly<Record<string, string>> = {
  'Nothing to do.': 'Nic do zrobienia.',
  '{title} is on hold until {day}.': 'Do {day} wstrzymano: {title}.',
  '{n} day one': '{n} dzień',
  '{n} days few': '{n} dni',
  '{n} days many': '{n} dni, {n}!',
};

afterEach(() => speak(english));

describe('words for people', () => {
  it('are the English sentence, with what it is about in place of the names', () => {
    assert.equal(t('Nothing to do.'), 'Nothing to do.');
    assert.equal(
      t('{title} is on hold until {day}.', { title: 'Backups', day: '2026-12-01' }),
      'Backups is on hold until 2026-12-01.',
    );
  });

  it('leave what is put in place of a name as it is', () => {
    assert.equal(t('{title}: {why}', { title: '{why}', why: '$& {title}' }), '{why}: $& {title}');
  });

  it('count', () => {
    const days = (n: number) => counted(n, { one: '{n} day', other: '{n} days' });
    assert.deepEqual([0, 1, 2, 1000].map(days), ['0 days', '1 day', '2 days', '1000 days']);
    assert.equal(
      counted(1, { one: 'One reading of {measure}', other: '{n} readings of {measure}' }, { measure: 'Time' }),
      'One reading of Time',
    );
  });

  it('are listed', () => {
    assert.equal(allOf(['a', 'b', 'c']), 'a, b and c');
    assert.equal(anyOf(['a', 'b', 'c']), 'a, b or c');
  });

  it('are those of another language once it is spoken, which may order, count and list them in its own way', () => {
    const held = sentence('Nothing to do.');
    speak(polish);
    assert.equal(t(held), 'Nic do zrobienia.');
    assert.equal(
      t('{title} is on hold until {day}.', { title: 'Backups', day: '2026-12-01' }),
      'Do 2026-12-01 wstrzymano: Backups.',
    );
    assert.deepEqual(
      [1, 2, 5].map(n => counted(n, { one: '{n} day', other: '{n} days' })),
      ['1 dzień', '2 dni', '5 dni, 5!'],
    );
    assert.equal(allOf(['a', 'b', 'c']), 'a, b i c');
  });

  it('cannot be forgotten, mistaken, or somebody else’s', () => {
    const text: string = 'Backups';
    // @ts-expect-error The name of an argument is missing.
    t('{title} is on hold.');
    // @ts-expect-error There is no such name.
    t('{title} is on hold.', { name: text });
    // @ts-expect-error There is one name more.
    t('{title} is on hold.', { title: text, day: text });
    // @ts-expect-error There is nothing to put anywhere.
    t('On hold.', { title: text });
    // @ts-expect-error An argument may be missing.
    t('{title} is on hold.', { title: undefined });
    // @ts-expect-error What a file says is no sentence of ours.
    t(text);
    // @ts-expect-error Neither is what is put together.
    t(`${text} is on hold.`);
    // @ts-expect-error What stands in a table has no arguments.
    sentence('{title} is on hold.');
    // @ts-expect-error The other form names what this one does not get.
    counted(1, { one: '{n} day', other: '{n} days of {title}' });
  });
});
