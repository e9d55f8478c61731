import type { Day } from '../day';
import type { Assurance, Measure, Meeting, MeetingAction, Partner, Plan, Priority, Question, Risk } from '../fields';
import { openMeetingActions } from '../governance/meetingActions';
import { openQuestions } from '../governance/questions';
import { termsAfter } from '../measures/owners';
import type { PlanData } from '../planData';
import { openRisks } from '../risks/register';
import { risksOn } from '../risks/standing';

/** Something beside actions that one person answers for. */
export type Owned =
  | { kind: 'risk'; row: Risk }
  | { kind: 'measure'; row: Measure }
  /** A measure for whose owner the person stands in. */
  | { kind: 'stand-in'; row: Measure }
  /** An audit or review to come, each of a series by itself. */
  | { kind: 'audit'; row: Assurance }
  /** Something that a meeting asked for and that is not done. */
  | { kind: 'meeting action'; row: MeetingAction }
  /** A question of a member without an answer. */
  | { kind: 'question'; row: Question }
  /** A priority whose senior responsible officer the person is. */
  | { kind: 'priority'; row: Priority }
  /** What a partner is to do or a service shared with another council, for which the person answers here. */
  | { kind: 'commitment'; row: Partner }
  /** A meeting to come whose papers name the person as the responsible officer. */
  | { kind: 'meeting'; row: Meeting }
  /** The plan, which names the person as its manager, its sponsor or both. */
  | { kind: 'plan'; row: Plan };

/** Something with the person who answers for it; null where nobody does. */
type WithPerson = readonly [personId: number | null, owned: Owned];

/** What people do: risks, measures, audits, what meetings asked for and questions. */
function done(data: PlanData, day: Day): WithPerson[] {
  const measures = data.measures.filter(({ withdrawn }) => withdrawn === null);
  const audits = data.assurance.filter(({ held, cancelled }) => held === null && cancelled === null);
  return [
    ...openRisks(risksOn(data, day)).map(({ risk, ownerId }): WithPerson => [ownerId, { kind: 'risk', row: risk }]),
    ...measures.map((row): WithPerson => [row.ownerId, { kind: 'measure', row }]),
    ...measures.flatMap((row) =>
      row.deputyIds.filter((id) => id !== row.ownerId).map((id): WithPerson => [id, { kind: 'stand-in', row }]),
    ),
    ...audits.map((row): WithPerson => [row.leadId, { kind: 'audit', row }]),
    ...openMeetingActions(data, day).map(({ action: row }): WithPerson => [
      row.personId,
      { kind: 'meeting action', row },
    ]),
    ...openQuestions(data, day).map(({ question: row }): WithPerson => [row.answererId, { kind: 'question', row }]),
  ];
}

/** What names people: priorities, partners, meetings to come and the plan. */
function named({ priorities, partners, meetings, plan }: PlanData): WithPerson[] {
  return [
    ...priorities.map((row): WithPerson => [row.seniorId, { kind: 'priority', row }]),
    ...partners
      .filter(({ state }) => state !== 'declined')
      .map((row): WithPerson => [row.answeredForById, { kind: 'commitment', row }]),
    ...meetings
      .filter(({ state }) => state === 'planned')
      .map((row): WithPerson => [row.officerId, { kind: 'meeting', row }]),
    ...[...new Set([plan.managerId, plan.sponsorId])].map((id): WithPerson => [id, { kind: 'plan', row: plan }]),
  ];
}

/**
 * The open risks, the measures in force and those in which a person stands in, the audits to come, what meetings asked
 * for, the open questions, and the priorities, partners, meetings and the plan that a person answers for, by person.
 * What is exempt is not among them: it is given to somebody else where it stands.
 */
export function ownedByPerson(data: PlanData, day: Day): Map<number, Owned[]> {
  const byPerson = new Map<number, Owned[]>();
  for (const [personId, owned] of [...done(data, day), ...named(data)])
    if (personId !== null) byPerson.set(personId, [...(byPerson.get(personId) ?? []), owned]);
  return byPerson;
}

/** The changes to the plan when somebody takes a leaver's place as its manager, its sponsor or both. */
export function planHandedOver(
  { managerId, sponsorId }: Plan,
  leaverId: number,
  newId: number,
): Partial<Pick<Plan, 'managerId' | 'sponsorId'>> {
  return {
    ...(managerId === leaverId ? { managerId: newId } : {}),
    ...(sponsorId === leaverId ? { sponsorId: newId } : {}),
  };
}

/** The changes to a measure when somebody stands in for its owner in a leaver's place; the owner is no deputy. */
export function standInHandedOver(
  measure: Measure,
  leaverId: number,
  newId: number,
  today: Day,
): Pick<Measure, 'deputyIds' | 'ownerTerms'> {
  const named = measure.deputyIds.map((id) => (id === leaverId ? newId : id));
  const people = { deputyIds: [...new Set(named)].filter((id) => id !== measure.ownerId) };
  return { ...people, ownerTerms: termsAfter({ ...measure, ...people }, today) };
}

/**
 * The changes to a measure when somebody becomes its owner; nobody is owner and deputy at once. Who answered for it
 * until today stays with it.
 */
export function measureHandedOver(
  measure: Measure,
  newId: number,
  today: Day,
): Pick<Measure, 'ownerId' | 'deputyIds' | 'ownerTerms'> {
  const people = { ownerId: newId, deputyIds: measure.deputyIds.filter((id) => id !== newId) };
  return { ...people, ownerTerms: termsAfter({ ...measure, ...people }, today) };
}
