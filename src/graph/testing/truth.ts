import { addDays, formatDay, type Day } from '../../plan/day';
import type { ActionState, Queries } from '../../plan/actionState';
import { queriesAbout } from '../../plan/askedItems';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import { noQueries } from '../../plan/queries';
import { itemQueriesOn, statesOnDays } from '../../plan/states';
import type { Addressee, PlanPart, ReminderItem } from '../reminderContent';
import type { PlannedReminder } from '../reminderPlan';
import { writeReminder } from '../reminderMail';

/** A statement in a mail about a person's action, and whether the plan's rows support it. */
interface Claim {
  pattern: RegExp;
  holds: (found: string[], about: About) => boolean;
}

interface About {
  data: PlanData;
  day: Day;
  reader: Addressee;
  item: ReminderItem;
  state: ActionState | undefined;
  nameOf: (id: number | null | undefined) => string;
}

const days = '(\\d+ \\w{3} \\d{4})';
const progressOf = ({ data, day, item }: About): PlanData['rows'] =>
  data.rows.filter((row) => row.actionId === item.about.id && row.day <= day && row.kind === 'progress');
const leader = ({ data, item, state, nameOf }: About): string => {
  if (item.about.kind === 'action') return nameOf(state?.leadId);
  if (item.about.kind === 'audit') return nameOf(data.assurance.find(({ id }) => id === item.about.id)?.leadId);
  return nameOf(data.measures.find(({ id }) => id === item.about.id)?.ownerId);
};

/** The queries about an item on the day, from the plan's rows. */
function queriesOf({ data, day, item: { about }, state }: About): Queries {
  if (about.kind === 'action') return { queries: state?.queries ?? [], answered: state?.answered ?? [] };
  return about.kind === 'measure' || about.kind === 'audit' || about.kind === 'report'
    ? queriesAbout(itemQueriesOn(data, day), { kind: about.kind, id: about.id })
    : noQueries();
}

const sinceOf = (state: ActionState | undefined): string => (state?.leadSince ? formatDay(state.leadSince) : '');

const claims: Claim[] = [
  {
    pattern: new RegExp(`On ${days} (.+?) wrote: “([^”]*?)…?”`, 'g'),
    holds: ([on, by, words], about) =>
      progressOf(about).some(
        (row) =>
          formatDay(row.day) === on &&
          row.text.replace(/\s+/g, ' ').startsWith(words) &&
          (by === 'you'
            ? row.authorId === about.reader.id
            : about.nameOf(row.authorId) === by && row.authorId !== about.reader.id),
      ),
  },
  {
    pattern: new RegExp(`(\\S+ \\S+) asked on ${days}: “([^”]*)”`, 'g'),
    holds: ([by, on, words], about) =>
      queriesOf(about).queries.some(
        (one) => about.nameOf(one.byId) === by && formatDay(one.day) === on && one.text.trim() === words,
      ),
  },
  {
    pattern: new RegExp(`(\\S+ \\S+) answered on ${days}: “([^”]*)”`, 'g'),
    holds: ([by, on, words], about) =>
      queriesOf(about).answered.some(
        ({ byId, answer }) =>
          byId === about.reader.id &&
          about.nameOf(answer.byId) === by &&
          formatDay(answer.day) === on &&
          answer.text.trim() === words,
      ),
  },
  {
    pattern: new RegExp(`(\\S+ \\S+) asks for time until ${days}: “([^”]*)”`, 'g'),
    holds: ([by, until, words], { state, nameOf }) =>
      state?.moreTime != null &&
      nameOf(state.moreTime.byId) === by &&
      formatDay(state.moreTime.askedDue) === until &&
      state.moreTime.text === words,
  },
  {
    pattern: /(\S+ \S+) says that it is complete: “([^”]*)”/g,
    holds: ([by, words], { state, nameOf }) =>
      state?.done != null && nameOf(state.done.byId) === by && state.lastReport?.text.trim() === words,
  },
  {
    pattern: /More time was (refused|granted)(?: until [^“]+?)? by (\S+ \S+): “([^”]*)”/g,
    holds: ([outcome, by, words], { state, nameOf, reader }) => {
      const decision = state?.decidedTime?.decision;
      return (
        state?.leadId === reader.id &&
        decision?.outcome === outcome &&
        decision.text === words &&
        decision.by.personId !== null &&
        nameOf(decision.by.personId) === by
      );
    },
  },
  {
    pattern: new RegExp(`It is yours since ${days}`, 'g'),
    holds: ([since], { state, reader }) => since === sinceOf(state) && state?.leadId === reader.id,
  },
  {
    pattern: new RegExp(`Its lead has it since ${days}`, 'g'),
    holds: ([since], { state, reader }) => since === sinceOf(state) && state?.leadId !== reader.id,
  },
  { pattern: /You lead it\./g, holds: (_found, about) => leader(about) === about.reader.name },
  { pattern: /Nobody leads it\./g, holds: (_found, about) => leader(about) === '' },
  { pattern: /(\S+ \S+) leads it\./g, holds: ([name], about) => leader(about) === name },
  {
    pattern: /It belongs to (.+?)\. (\S+ \S+) answers for it here\./g,
    holds: ([owner, lead], about) =>
      about.data.actions.find(({ id }) => id === about.item.about.id)?.externalOwner === owner &&
      leader(about) === lead,
  },
  {
    pattern: /It belongs to (.+?)\. You answer for it here\./g,
    holds: ([owner], about) =>
      about.data.actions.find(({ id }) => id === about.item.about.id)?.externalOwner === owner &&
      leader(about) === about.reader.name,
  },
  {
    pattern: new RegExp(`Nothing was said about it since ${days}\\.`, 'g'),
    holds: ([since], about) => {
      const last = progressOf(about).filter(({ going, text }) => going !== null || text !== '');
      return last.every(({ day }) => day <= dayIn(since)) && last.some(({ day }) => day === dayIn(since));
    },
  },
  {
    pattern: new RegExp(`(\\S+ \\S+) was last reminded on ${days}\\.`, 'g'),
    holds: ([name, on], about) => leader(about) === name && dayIn(on) < about.day,
  },
  {
    pattern: /The directory names no line manager of (\S+ \S+)\./g,
    holds: ([name], about) => leader(about) === name,
  },
  { pattern: /The account of (\S+ \S+) is disabled\./g, holds: ([name]) => name === 'Derek Malin' },
];

/** "16 Nov 2026" as a day. */
function dayIn(words: string): Day {
  return addDays(new Date(`${words} UTC`).toISOString().slice(0, 10), 0);
}

/**
 * Every sentence of a mail about people's actions that the plan's rows do not support, and every other sentence that
 * names a person. Each sentence about people that a mail may contain is listed in this file.
 * @param names of all people; they are searched for in sentences that are not listed
 */
export function untrueIn({ letter }: PlannedReminder, plans: readonly PlanData[], day: Day): string[] {
  const untrue: string[] = [];
  for (const part of letter.parts) {
    const data = plans.find(({ plan }) => plan.title === part.planTitle)!;
    const [states] = statesOnDays(data, [day]);
    const nameOf = (id: number | null | undefined): string => data.people.find((one) => one.id === id)?.name ?? '';
    for (const { item, words } of blocksOf(part, letter.to)) {
      const about = { data, day, reader: letter.to, item, state: states.get(item.about.id), nameOf };
      untrue.push(...untrueOf(words, about));
    }
  }
  return untrue;
}

function untrueOf(words: string, about: About): string[] {
  const untrue: string[] = [];
  let rest = words;
  for (const { pattern, holds } of claims)
    rest = rest.replace(pattern, (sentence: string, ...found: string[]) => {
      if (!holds(found, about)) untrue.push(`${about.item.about.ref} to ${about.reader.name}: ${sentence}`);
      return '';
    });
  const named = about.data.people.filter(({ name }: Person) => rest.includes(name) && !inOwnWords(name, about));
  return [...untrue, ...named.map(({ name }) => `${about.item.about.ref} names ${name}: ${rest}`)];
}

/**
 * Whether a name stands in the action's own words, or in the reason of its rating, so that it is no statement of the
 * mail.
 */
function inOwnWords(name: string, { item }: About): boolean {
  return [item.about.text, item.rating?.reason ?? ''].some((text) => text.includes(name));
}

/** The text of each item's block, as in a mail about that item alone. */
function blocksOf(part: PlanPart, to: Addressee): { item: ReminderItem; words: string }[] {
  const none = { items: [], escalated: [], orphans: [], digest: null, others: { count: 0, next: null } };
  const wordsOf = (one: Partial<PlanPart>): string =>
    writeReminder({ to, parts: [{ ...part, ...none, ...one }] })
      .text.replace(/^Hello .*\n/, '')
      .replace(/Thank you,\n[^]*$/, '');
  return [
    ...part.items.map((item) => ({ item, words: wordsOf({ items: [item] }) })),
    ...part.escalated.map((item) => ({ item, words: wordsOf({ escalated: [item] }) })),
    ...part.orphans.map((orphan) => ({ item: orphan.item, words: wordsOf({ orphans: [orphan] }) })),
  ];
}
