import { formatDay, timeInWords } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Plan } from '../../plan/fields';
import { planFields } from '../../plan/fields/plans';
import { choice, line, number, text, yesOrNo } from '../../plan/fields/field';
import type { PlanSettings } from '../../plan/planSettings';
import { repeatInWords, stepsInWords, workingDaysInWords } from '../../plan/reminders/settings';
import { readDay } from '../forms/dayEntry';
import type { FieldProblem, FormField, FormValues, Option } from '../forms/fieldTypes';
import type { SettingsParts } from './editSettings';
import { MOST_DAYS, readFigures } from './figures';
import { capitalised } from '../../plan/words';

/** The columns of the reminder settings: some belong to the plan's row, the others to its settings. */
export const reminderColumns = {
  managerId: planFields.managerId,
  sponsorId: planFields.sponsorId,
  reviewDays: planFields.reviewDays,
  dueSoon: line('Working days before a due date'),
  overdueEvery: number('Working days between two reminders once it is late'),
  daysOff: text('The council’s own days off'),
  from: line('Not before'),
  to: line('Not after'),
  beforeMeeting: line('Ask for progress before a meeting that takes the plan'),
  askWhenSilent: yesOrNo('Ask a lead who has been silent for longer than the review period'),
  queryEvery: line('Ask an open question again'),
  membersAsk: choice('Members ask', ['the clerk', 'the lead'], 'the clerk'),
  lineManagerAfter: line('Tell the lead’s line manager when an action is'),
  sponsorAfter: line('Tell the plan’s sponsor when it is'),
  digest: choice('Tell the plan manager how the plan stands', ['weekly', 'daily', 'never'], 'weekly'),
  activity: yesOrNo('Also put a line in people’s Teams activity feed'),
  mailbox: line('Mailbox that the job sends from'),
  teamsAppId: line('Id of the Teams app in your catalogue'),
};
type Columns = typeof reminderColumns;
type PlanPart = 'managerId' | 'sponsorId' | 'reviewDays';
export type ReminderParts = Required<Omit<FormValues<Columns>, PlanPart>>;

/** Reads one day from each line; the error names the first line that is not a day. */
function readDays(typed: string): { days: Day[]; error: string | null } {
  const read = typed.split(/\n/).map(readDay);
  const error = read.find((each) => each.error !== null)?.error ?? null;
  const days = new Set(read.flatMap(({ day }) => day ?? []));
  return { days: [...days].sort(), error };
}

function partsOf({ dueSoonSteps, overdueEvery, extraHolidays, reminders }: PlanSettings): ReminderParts {
  return {
    dueSoon: dueSoonSteps.join(', '),
    overdueEvery,
    daysOff: extraHolidays.map(formatDay).join('\n'),
    from: String(reminders.hours.from),
    to: String(reminders.hours.to),
    beforeMeeting: String(reminders.beforeMeeting),
    askWhenSilent: reminders.askWhenSilent,
    queryEvery: String(reminders.queryEvery),
    membersAsk: reminders.membersAsk,
    lineManagerAfter: String(reminders.lineManagerAfter),
    sponsorAfter: String(reminders.sponsorAfter),
    digest: reminders.digest,
    activity: reminders.channel === 'mail and activity',
    mailbox: reminders.mailbox ?? '',
    teamsAppId: reminders.teamsAppId ?? '',
  };
}

function withParts(settings: PlanSettings, changes: Partial<ReminderParts>): PlanSettings {
  const parts = { ...partsOf(settings), ...changes };
  return {
    ...settings,
    dueSoonSteps: readFigures(parts.dueSoon).figures ?? settings.dueSoonSteps,
    overdueEvery: parts.overdueEvery,
    extraHolidays: readDays(parts.daysOff).days,
    reminders: {
      ...settings.reminders,
      hours: { from: Number(parts.from), to: Number(parts.to) },
      beforeMeeting: Number(parts.beforeMeeting),
      askWhenSilent: parts.askWhenSilent,
      queryEvery: Number(parts.queryEvery),
      membersAsk: parts.membersAsk,
      lineManagerAfter: Number(parts.lineManagerAfter),
      sponsorAfter: Number(parts.sponsorAfter),
      digest: parts.digest,
      channel: parts.activity ? 'mail and activity' : 'mail',
      mailbox: parts.mailbox || null,
      teamsAppId: parts.teamsAppId || null,
    },
  };
}

export const reminderParts: SettingsParts<PlanSettings, ReminderParts> = { partsOf, withParts };

/** The columns of the form that belong to the plan's row. */
export const planPartsOf = ({ managerId, sponsorId, reviewDays }: Plan): Pick<Plan, PlanPart> => ({
  managerId,
  sponsorId,
  reviewDays,
});

/** The problem with the typed numbers, days or hours; null when there is none. */
export function reminderProblem({
  dueSoon = '',
  daysOff = '',
  from,
  to,
}: FormValues<Columns>): FieldProblem<keyof Columns> | null {
  const figures = readFigures(dueSoon);
  if (figures.error !== null) return { field: 'dueSoon', message: figures.error };
  const { error } = readDays(daysOff);
  if (error !== null) return { field: 'daysOff', message: error };
  return Number(from) < Number(to) ? null : { field: 'to', message: 'Choose an hour after the first one.' };
}

/** A number of days in words: "Two weeks late", "Never". */
function daysLate(days: number): string {
  const words = workingDaysInWords(days);
  return days === 0 ? 'Never' : `${capitalised(words)} late`;
}

const hours = Array.from({ length: 25 }, (_one, hour) => hour);

/** The usual numbers as options, together with the present one, each in words. */
function figures(usual: readonly number[], set: string, words: (figure: number) => string): Option<string>[] {
  const all = [...new Set([...usual, Number(set)])].sort((a, b) => a - b);
  return all.map((figure) => ({ value: String(figure), label: words(figure) }));
}

const more = { group: 'More: hours, meetings, questions, and who is told when something stays late', folded: true };

/** The fields of the reminder settings. The defaults in the closed group suit most councils. */
export const reminderFields = (set: ReminderParts): FormField<Columns>[] => [...askedFirst(), ...foldedFields(set)];

function askedFirst(): FormField<Columns>[] {
  const days = {
    whole: true,
    least: 1,
    most: MOST_DAYS,
    required: `Give a whole number of days from 1 to ${MOST_DAYS}.`,
  };
  return [
    {
      kind: 'person',
      name: 'managerId',
      hint: 'Whose name stands under reminders, and who is told when one cannot be delivered.',
    },
    {
      kind: 'person',
      name: 'sponsorId',
      hint: 'Who answers for the plan above its manager, and is told last of what stays late. May be empty.',
    },
    {
      kind: 'line',
      name: 'dueSoon',
      hint: ({ dueSoon = '' }) => {
        const read = readFigures(dueSoon);
        return read.figures === null
          ? 'For example 10, 2: two weeks and two working days before.'
          : `${stepsInWords(read.figures)}.`;
      },
    },
    {
      kind: 'number',
      name: 'overdueEvery',
      ...days,
      hint: ({ overdueEvery }) => (overdueEvery ? `${repeatInWords(overdueEvery)}.` : undefined),
    },
    {
      kind: 'number',
      name: 'reviewDays',
      label: 'Days without progress before an action counts as silent',
      ...days,
    },
    {
      kind: 'text',
      name: 'daysOff',
      hint: 'Bank holidays are known. One date a line, like 24 Dec 2026.',
    },
  ];
}

function foldedFields(set: ReminderParts): FormField<Columns>[] {
  return [
    { kind: 'choice', name: 'from', options: figures(hours.slice(0, 24), set.from, timeInWords), ...more },
    { kind: 'choice', name: 'to', options: figures(hours.slice(1), set.to, timeInWords), ...more },
    {
      kind: 'choice',
      name: 'beforeMeeting',
      hint: 'Leads who said nothing since the body last met are asked.',
      options: figures([0, 2, 3, 5, 10], set.beforeMeeting, (count) =>
        count === 0 ? 'Not' : `${workingDaysInWords(count)} before`,
      ),
      ...more,
    },
    { kind: 'tick', name: 'askWhenSilent', ...more },
    {
      kind: 'choice',
      name: 'queryEvery',
      options: figures(
        [1, 3, 5, 10],
        set.queryEvery,
        (count) => `Every ${workingDaysInWords(count).replace(/^one /, '')}`,
      ),
      ...more,
    },
    {
      kind: 'choice',
      name: 'membersAsk',
      hint: 'Directors and plan managers always ask whoever leads it.',
      options: [
        { value: 'the clerk', label: 'The clerk, who says whether the question is public' },
        { value: 'the lead', label: 'The lead of the action, or the owner of the measure' },
      ],
      ...more,
    },
    {
      kind: 'choice',
      name: 'lineManagerAfter',
      options: figures([0, 5, 10, 20], set.lineManagerAfter, daysLate),
      ...more,
    },
    { kind: 'choice', name: 'sponsorAfter', options: figures([0, 10, 20, 40], set.sponsorAfter, daysLate), ...more },
    {
      kind: 'choice',
      name: 'digest',
      options: [
        { value: 'weekly', label: 'On the first working day of each week' },
        { value: 'daily', label: 'On each working day' },
        { value: 'never', label: 'Not' },
      ],
      ...more,
    },
    { kind: 'tick', name: 'activity', ...more },
    {
      kind: 'line',
      name: 'mailbox',
      hint: 'Its address, like improvement.plan@council.gov.uk. The plan manager’s own when empty; answers go to the plan manager in any case.',
      ...more,
    },
    {
      kind: 'line',
      name: 'teamsAppId',
      hint: 'Only needed when several apps of the organisation share one Entra id.',
      ...more,
    },
  ];
}
