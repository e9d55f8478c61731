import { waitingOn } from '../../plan/desk/desk';
import type { DeskPart, DeskSection } from '../../plan/desk/section';
import type { Person } from '../../plan/people';
import { listed } from '../../plan/words';
import { inWords } from '../ui/countWords';
import { firstNameOf } from './duties';
import type { Duties } from './duties';

/** What waits for somebody in a part of their desk, for one thing and for several. */
const waits: { readonly [part in DeskPart]?: (count: number) => string } = {
  'to decide': (count) =>
    count === 1 ? 'one request waits for your decision' : `${inWords(count)} requests wait for your decision`,
  'asked by meetings': (count) =>
    count === 1 ? 'one thing was asked of you at a meeting' : `${inWords(count)} things were asked of you at meetings`,
  'to route': (count) =>
    count === 1 ? 'one question is to be sent on' : `${inWords(count)} questions are to be sent on`,
  papers: (count) => (count === 1 ? 'one paper is due' : `${inWords(count)} papers are due`),
  minutes: (count) =>
    count === 1
      ? 'the minutes of one meeting are to be written'
      : `the minutes of ${inWords(count)} meetings are to be written`,
};

/** More parts than this make a heading that nobody reads to its end. */
const MOST_PARTS = 2;

/**
 * The heading of the screen and the card, which says how much waits: "Joanne, two reports are due from you", "Caroline,
 * three requests wait for your decision".
 */
export function deskHeading(
  { duties, dueNow }: Duties,
  sections: readonly DeskSection[],
  person: Pick<Person, 'name'>,
): string {
  const count = (part: DeskPart): number => sections.find((section) => section.part === part)?.items.length ?? 0;
  const onActions = duties.filter(({ onlyAnswer }) => onlyAnswer).length;
  const reports = dueNow - onActions;
  const answers = onActions + count('to answer');
  const parts = [
    reports === 0 ? '' : reports === 1 ? 'one report is due from you' : `${inWords(reports)} reports are due from you`,
    answers === 0
      ? ''
      : answers === 1
        ? 'one question waits for your answer'
        : `${inWords(answers)} questions wait for your answer`,
    ...(Object.keys(waits) as (keyof typeof waits)[]).map((part) =>
      count(part) === 0 ? '' : (waits[part]?.(count(part)) ?? ''),
    ),
  ].filter(Boolean);
  const name = firstNameOf(person);
  if (parts.length === 0) return `${name}, nothing is due from you today`;
  if (parts.length > MOST_PARTS) return `${name}, ${inWords(dueNow + waitingOn(sections))} things wait for you`;
  return `${name}, ${listed(parts)}`;
}
