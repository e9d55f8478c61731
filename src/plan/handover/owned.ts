import type { Day } from '../day';
import type { Assurance, Measure, MeetingAction, Question, Risk } from '../fields';
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
  /** An audit or review to come, each of a series by itself. */
  | { kind: 'audit'; row: Assurance }
  /** Something that a meeting asked for and that is not done. */
  | { kind: 'meeting action'; row: MeetingAction }
  /** A question of a member without an answer. */
  | { kind: 'question'; row: Question };

/**
 * The open risks, the measures in force, the audits to come, what meetings asked for and the open questions that a
 * person answers for, by person. What is exempt is not among them: it is given to somebody else where it stands.
 */
export function ownedByPerson(data: PlanData, day: Day): Map<number, Owned[]> {
  const byPerson = new Map<number, Owned[]>();
  const add = (personId: number | null, owned: Owned): void => {
    if (personId !== null) byPerson.set(personId, [...(byPerson.get(personId) ?? []), owned]);
  };
  for (const { risk, ownerId } of openRisks(risksOn(data, day))) add(ownerId, { kind: 'risk', row: risk });
  for (const row of data.measures) if (row.withdrawn === null) add(row.ownerId, { kind: 'measure', row });
  for (const row of data.assurance)
    if (row.held === null && row.cancelled === null) add(row.leadId, { kind: 'audit', row });
  for (const { action } of openMeetingActions(data, day)) add(action.personId, { kind: 'meeting action', row: action });
  for (const { question } of openQuestions(data, day)) add(question.answererId, { kind: 'question', row: question });
  return byPerson;
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
