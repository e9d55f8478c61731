import { noAnswers } from '../../plan/bringIn/answers';
import { compareWithPlan } from '../../plan/bringIn/comparison';
import type { Comparison } from '../../plan/bringIn/comparison';
import { matchLead } from '../../plan/bringIn/leads';
import { fieldsOf, understandActions } from '../../plan/bringIn/understood';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import { readPlan } from '../existingPlan';
import type { ReadPlan } from '../existingPlan';

/** Reads a file as the screen for bringing in does, and compares it with the plan. Only tests import this file. */
export async function comparedWith(
  data: PlanData,
  on: Day,
  bytes: Uint8Array,
  fileName = 'plan.xlsx',
): Promise<{ read: ReadPlan; comparison: Comparison }> {
  const read = await readPlan(bytes, fileName);
  const people = data.people.map(({ name, login, email, jobTitle = '' }) => ({ name, login, email, jobTitle }));
  const leads = new Set(read.actions.flatMap((action) => action.leads));
  const matches = new Map([...leads].map((words) => [words, matchLead(words, people)]));
  const incoming = understandActions(read, noAnswers('plan.xlsx', data.plan.id, on), matches).map(
    (one) => one.incoming,
  );
  return { read, comparison: compareWithPlan(data, viewPlan(data, on), incoming, fieldsOf(read)) };
}
