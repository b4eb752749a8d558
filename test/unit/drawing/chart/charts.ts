import type { Chart, ChartReading } from '../../../../src/core/views/chart/chart.ts';

/** A chart of a measure that is to fall from 22 to 8 between two days a hundred days apart. */
export function chartOf(about: Partial<Chart> = {}): Chart {
  return {
    name: 'Median CI time',
    unit: 'min',
    locale: 'en',
    today: '2031-02-20',
    better: 'lower',
    standing: { value: '15 min', words: 'half way from 22 to 8' },
    baseline: { value: 22, on: '2031-01-01' },
    target: { value: 8, on: '2031-04-11' },
    readings: [{ on: '2031-02-20', value: 15 }],
    ...about,
  };
}

/** So many readings, one each `every` days. */
export function series(count: number, every: number, value: (index: number) => number): ChartReading[] {
  const start = Date.parse('2001-01-01');
  return Array.from({ length: count }, (_, index) => ({
    on: new Date(start + index * every * 86_400_000).toISOString().slice(0, 10),
    value: value(index),
  }));
}

/** The attributes of each element of a class, in their order. */
export function drawn(markup: string, kind: string): Record<string, string>[] {
  return [...markup.matchAll(/<\w+((?: [\w:-]+="[^"]*")*)\/?>/g)]
    .map(
      ([, attributes = '']): Record<string, string> =>
        Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    )
    .filter(element => element.class === kind);
}

export function texts(markup: string): string[] {
  return [...markup.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) => inner.replace(/<[^>]*>/g, ''));
}
