import { t } from '../../core/base/words.ts';
import type { Wish } from '../../core/protocol/diagram.ts';
import type { Ask } from '../shared/start.ts';

export function Toolbar({ pinned, ask }: { readonly pinned: boolean; readonly ask: Ask<Wish> }) {
  return (
    <div class="toolbar">
      <button
        type="button"
        class="quiet-button"
        data-key="pin"
        aria-pressed={pinned}
        title={t('Keep showing this initiative when another one becomes active')}
        onClick={() => ask({ type: 'pin', pinned: !pinned })}
      >
        {t('Pin')}
      </button>
      <button
        type="button"
        class="quiet-button"
        data-key="save"
        title={t('Save the diagram as a picture')}
        onClick={() => ask({ type: 'save' })}
      >
        {t('Save as SVG')}
      </button>
    </div>
  );
}
