import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { meetingFields } from '../../plan/fields/meetings';
import type { Decision, Meeting } from '../../plan/fields';
import { agendaOf } from '../../plan/governance/agenda';
import { actionsOfMeeting } from '../../plan/governance/mattersArising';
import { meetingName, meetingsToCome, publicDecisions, publicQuestions } from '../../plan/governance/meetings';
import type { PlanData } from '../../plan/planData';
import { asSentence } from '../../plan/words';
import { dayOfMeeting, meetingFacts, meetingFooter } from './agenda';
import { meetingActionTable } from './meetingActionTable';
import { bullets, heading, paragraph } from './paper';
import type { Block, Line, Paper } from './paper';
import { authorityOf, exampleNote } from './parts';
import { questionBlocks } from './questionBlocks';

/** Lines of a text as the items of a list: one person a line. */
const named = (title: string, text: string): Block[] => {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  return lines.length === 0 ? [] : [heading(2, title), bullets(lines.map((line): Line => [line]))];
};

function decided(title: string, decisions: readonly Decision[]): Block[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map(({ letter, text, outcome, due }): Line => [
    ...(letter ? [{ strong: `${letter} ` }] : []),
    asSentence(text.trim()),
    outcome?.trim() ? ` ${asSentence(`Outcome: ${outcome.trim()}`)}` : '',
    due ? ` By ${formatDayLong(due)}.` : '',
  ]);
  return [heading(2, title), ...lines.map((line): Block => ({ kind: 'paragraph', line }))];
}

/**
 * The minutes of a meeting: who was there, what was decided, asked and answered, and who does what by when (requirement
 * 90). What was decided in private is in the exempt list alone, and not in these minutes.
 * @param day the day whose end they show
 * @throws PaperProblem for a meeting without a day
 */
export function minutesPaper(data: PlanData, day: Day, meeting: Meeting): Paper {
  const met = dayOfMeeting(meeting);
  const name = meetingName(data, meeting);
  const all = publicDecisions(data)
    .filter(({ meetingId }) => meetingId === meeting.id)
    .sort((a, b) => a.order - b.order || a.id - b.id);
  const of = (kind: Decision['kind']): Decision[] => all.filter((decision) => decision.kind === kind);
  const actions = actionsOfMeeting(data, meeting, day);
  const questions = publicQuestions(data).filter(({ meetingId }) => meetingId === meeting.id);
  const [next] = meetingsToCome(data, met).filter(
    (one) => one.id !== meeting.id && one.bodyId !== null && one.bodyId === meeting.bodyId && one.day !== null,
  );
  const { privateItems } = agendaOf(data, meeting, day);
  const example = exampleNote(data);
  return {
    kind: 'minutes',
    authority: authorityOf(data),
    title: `${name}: minutes`,
    day,
    about: `Minutes of the meeting of ${name} on ${formatDayLong(met)}.`,
    facts: meetingFacts(data, meeting),
    blocks: [
      ...(example ? [paragraph(example)] : []),
      ...named(meetingFields.present.label, meeting.present),
      ...named(meetingFields.apologies.label, meeting.apologies),
      ...decided('Resolved', of('resolution')),
      ...decided('Recommended by the committee', of('scrutiny recommendation')),
      ...decided('Reports promised', of('promised report')),
      ...questionBlocks(data, questions),
      ...(actions.length > 0 ? [heading(2, 'Actions'), meetingActionTable('Actions of the meeting', actions)] : []),
      ...(all.length + questions.length + actions.length === 0
        ? [paragraph('Nothing was decided, asked or asked for.')]
        : []),
      ...(privateItems.length > 0 ? [paragraph('What was taken in private is minuted apart.')] : []),
      ...(next?.day
        ? [
            heading(2, 'Next meeting'),
            paragraph(asSentence([formatDayLong(next.day), next.time, next.place].filter(Boolean).join(', '))),
          ]
        : []),
    ],
    footer: meetingFooter(data, meeting, 'minutes'),
    landscape: false,
  };
}
