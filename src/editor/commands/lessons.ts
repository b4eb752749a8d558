import { t } from '../../core/base/words.ts';
import { aboutOf } from '../../core/register/lessons.ts';
import { earlierItem, earlierLike } from '../acts/earlier.ts';
import { inform } from '../host/notify.ts';
import { pick } from '../questions/item.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** More than that nobody reads before going on. */
const MOST = 8;

/** What earlier initiatives that are like this one came to and learned, to read on there. */
export const showLessons: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Lessons of Earlier Initiatives'));
  if (!target) return;
  await tools.store.loaded;
  const { initiative } = target.entry;
  const earlier = await earlierLike(aboutOf(initiative), tools, MOST, target.entry);
  if (earlier.length === 0) {
    void inform(t('No earlier initiative is like “{title}” and tells what it came to.', { title: initiative.title }));
    return;
  }
  const picked = await pick(earlier.map(earlierItem), {
    title: initiative.title,
    placeHolder: t('What earlier initiatives like this one came to, and learned'),
    matchOnDetail: true,
  });
  if (picked) await tools.opener.openAt(picked.earlier.entry.uri, 0);
};
