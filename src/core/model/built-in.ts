import { once } from '../base/once.ts';
import dmaic from './dmaic.md';
import itil from './itil.md';
import type { Model } from './model.ts';
import { readModelFile } from './model-file.ts';
import pdca from './pdca.md';

/** The models that come with the product; the first is the default. */
export const builtInModels = once((): readonly Model[] =>
  [itil, pdca, dmaic].map(text => {
    const file = readModelFile(text);
    if (file.kind !== 'model') throw new Error(`A built-in model cannot be read: ${JSON.stringify(file)}`);
    return file.model;
  }),
);
