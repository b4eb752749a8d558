import { dayAfter } from '../../base/days.ts';
import { visible } from '../../base/hidden.ts';
import { type Sentence, sentence, t } from '../../base/words.ts';
import type { Group } from '../grouping.ts';
import type { Looking, ReadRow } from '../row.ts';

type Kind = ReadRow['dates'][number]['kind'];

/** A calendar (RFC 5545) of the days of all rows: reviews, ends of holds, targets, readings that are due. */
export function asCalendar(groups: readonly Group[], { today }: Looking): string {
  const rows = groups.flatMap(({ rows }) => rows).filter(row => row.kind === 'initiative');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//continual-improvement//register//EN',
    ...rows.flatMap(row => row.dates.flatMap(({ kind, on }) => eventOf(row, kind, on, today))),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

const summaries: Readonly<Record<Kind, Sentence>> = {
  review: sentence('Review'),
  return: sentence('End of hold'),
  target: sentence('Target'),
  reading: sentence('Reading due'),
};

/** The same day of the same file keeps its identity: a calendar that takes it twice has it once. */
function eventOf({ title, path, owner }: ReadRow, kind: Kind, on: string, today: string): string[] {
  const day = (date: string) => date.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${kind}-${on}-${path}`)}@continual-improvement`,
    `DTSTAMP:${day(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${day(on)}`,
    `DTEND;VALUE=DATE:${day(dayAfter(on, 1))}`,
    `SUMMARY:${escaped(t('{what}: {title}', { what: t(summaries[kind]), title }))}`,
    `DESCRIPTION:${escaped([path, ...(owner === undefined ? [] : [owner])].join('\n'))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  const lines = text.split('\n').map(visible);
  return lines.map(line => line.replace(/[\\;,]/g, mark => `\\${mark}`)).join('\\n');
}

/** A line has at most 75 bytes; what goes on begins with a blank. No character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [written, room] = ['', 75];
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (length > room) {
      written += '\r\n ';
      room = 74;
    }
    written += character;
    room -= length;
  }
  return written;
}
