import { carriedOver, carriedRecommendations } from '../../plan/nextPhase/nextPhase';
import type { CarriedOver, NextPhase } from '../../plan/nextPhase/nextPhase';
import type { Appointment } from '../../plan/appointments';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import { scoreInSteps } from '../../plan/risks/scale';
import { risksOn } from '../../plan/risks/standing';
import type { PlanView } from '../../plan/view';
import { asSentence } from '../../plan/words';
import { derivedKey } from '../keys';
import type { slots } from '../keys';
import { SiteError } from '../planStore';
import type { OnStep } from '../planStore';
import { toConfirmAgain } from '../../plan/reminders/confirming';
import { listSchema } from '../schema';
import type { ListDefinition, RowOf, ValuesOf } from '../schema/list';
import { recordSeniorOfficers } from './appointments';
import { createRowsOf } from './createMany';
import { openSite } from './open';
import type { OpenedPlan } from './open';
import { runOperation } from './operations';
import { settingsIn } from './planData';
import { appendRow } from './progress';
import type { PlanLists } from './savedPosition';
import type { Session } from './session';
import { changeSettings } from './settings';
import { createRow, editRow } from './writes';

const REASON = 'Carried over from the phase before.';

/** The words recorded in the ending plan about an action that is not carried over. */
const ended = { merged: 'Merged into another action of the next phase', withdrawn: 'Not carried', closed: 'Closed' };

/**
 * Begins the next phase of a plan as a new plan (requirement 70). It takes over priorities, the recommendations still
 * to be answered and the carried actions, with measures, audits not yet held, reports not yet made and open risks. Actions that
 * were merged, withdrawn or closed are recorded in the ending plan, which is then closed. The operation is recorded on
 * the site first: after a break it can be finished or taken back from any window, and nobody sees half of it.
 * @returns the number of the new plan
 */
export async function beginNextPhase(
  session: Session,
  fromPlanId: number,
  phase: NextPhase,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ planId: number }> {
  await session.zoneForNewPlan();
  const { data } = await planThatEnds(session, fromPlanId);
  const begin = {
    label: `Beginning “${phase.plan.title}”`,
    planId: fromPlanId,
    checksum: null,
    contents: { kind: 'next phase' as const, fromPlanId, phase },
    before: { plans: [data.plan] },
  };
  return runOperation(session, begin, operationKey, () =>
    writeNextPhase(session, fromPlanId, phase, operationKey, onStep),
  );
}

async function planThatEnds(session: Session, planId: number): Promise<OpenedPlan & { today: Day }> {
  const { opened, plan } = await openSite(session, planId);
  if (plan) return { ...plan, today: opened.today };
  throw new SiteError('The plan that the next phase follows is not there any more.', 'not found', `plan ${planId}`);
}

/** Writes a next phase that was recorded on the site, each row once. @returns the number of the new plan */
export async function writeNextPhase(
  session: Session,
  fromPlanId: number,
  phase: NextPhase,
  operationKey: string,
  onStep?: OnStep,
): Promise<{ planId: number }> {
  const timeZone = await session.zoneForNewPlan();
  const { data, lists, today } = await planThatEnds(session, fromPlanId);
  const view = viewPlan(data, today);
  const writing = new PhaseWriting({ session, data, view, phase, operationKey, timeZone, onStep });
  const begun = await writing.plan();
  await writing.whatFollows(begun.id);
  await takeOverSettings(session, lists.settings, { from: fromPlanId, to: begun.id, operationKey }, timeZone);
  await writing.recordEndings();
  await writing.open(begun);
  await writing.close(today);
  await recordSeniorOfficers(session);
  return { planId: begun.id };
}

/** Copies the ending plan's settings to the new plan: reminders, days off, addresses, the looks of papers. */
async function takeOverSettings(
  session: Session,
  settings: PlanLists['settings'],
  { from, to, operationKey }: { from: number; to: number; operationKey: string },
  timeZone: string,
): Promise<void> {
  await changeSettings(session, to, () => toConfirmAgain(settingsIn(settings, from)));
  const papers = settings.find(({ kind, planId }) => kind === 'paper settings' && planId === from);
  if (!papers) return;
  const { id: _id, etag: _etag, ...values } = papers;
  const row = { ...values, planId: to, key: derivedKey(operationKey, 'paper') };
  await createRow(session, listSchema.settings, row, REASON, timeZone);
}

/**
 * The senior responsible officer of a priority, for the next phase; null for somebody who held a role of the site and
 * has left it.
 */
function stillThere(seniorId: number | null, appointments: readonly Appointment[], today: Day): number | null {
  const terms = appointments.filter(({ personId, role }) => personId === seniorId && role !== 'senior officer');
  return terms.length === 0 || terms.some(({ to }) => to === null || to > today) ? seniorId : null;
}

interface Phase {
  session: Session;
  data: PlanData;
  view: PlanView;
  phase: NextPhase;
  operationKey: string;
  timeZone: string;
  onStep?: OnStep | undefined;
}

type Numbers = ReadonlyMap<number, number>;

/** The numbers of rows in the new plan; rows that were not carried over are left out. */
const among = (ids: readonly number[], numbers: Numbers): number[] => ids.flatMap((id) => numbers.get(id) ?? []);

class PhaseWriting {
  private done = 0;
  private readonly total: number;
  private readonly carried: CarriedOver[];
  private readonly recommendations: PlanData['recommendations'];
  private readonly ends: NextPhase['decisions'];

  constructor(private readonly given: Phase) {
    const { data, phase, view } = given;
    this.carried = carriedOver(phase, view, data.plan);
    this.recommendations = carriedRecommendations(phase, view, data.recommendations);
    this.ends = phase.decisions.filter(({ becomes }) => becomes !== 'carried');
    const { priorities, measures } = data;
    this.total =
      3 +
      priorities.length +
      this.recommendations.length +
      2 * this.carried.length +
      measures.length +
      this.ends.length;
  }

  /** Makes the new plan, which stays hidden until `open`. */
  async plan(): Promise<RowOf<typeof listSchema.plans>> {
    const { session, data, phase, operationKey, timeZone } = this.given;
    this.tell('Starting the next phase');
    const {
      id,
      key: _key,
      etag: _etag,
      closed: _closed,
      closedReason: _reason,
      chosenDue: _chosen,
      ...kept
    } = data.plan;
    const key = derivedKey(operationKey, 'plan');
    const answers = phase.answersNewReport ? { inspectionId: null } : {};
    const values = { ...kept, ...phase.plan, ...answers, followsPlanId: id, key, unfinished: true };
    const made = await createRow(session, listSchema.plans, values, REASON, timeZone);
    this.done++;
    return made;
  }

  /** Writes all rows that the new plan takes over. */
  async whatFollows(planId: number): Promise<void> {
    const { data, view } = this.given;
    const { today } = view;
    const priorities = await this.copies(
      listSchema.priorities,
      'priority',
      'Taking over the priorities',
      data.priorities.map((row) => ({ ...row, seniorId: stillThere(row.seniorId, data.appointments, today) })),
      planId,
    );
    const recommendations = await this.copies(
      listSchema.recommendations,
      'recommendation',
      'Taking over the recommendations',
      this.recommendations.map((row) => ({
        ...row,
        priorityId: priorities.get(row.priorityId ?? -1) ?? null,
        crossPriorityIds: among(row.crossPriorityIds, priorities),
        // What it stood under before is of the plan that ends.
        stoodUnder: [],
      })),
      planId,
    );
    const actions = await this.actions(planId, priorities, recommendations);
    await this.copies(
      listSchema.measures,
      'measure',
      'Taking over the measures',
      data.measures
        .filter(({ withdrawn }) => withdrawn === null)
        .map((row) => ({
          ...row,
          followsId: row.id,
          priorityId: priorities.get(row.priorityId ?? -1) ?? null,
          actionIds: among(row.actionIds, actions),
        })),
      planId,
    );
    await this.copies(
      listSchema.assurance,
      'audit',
      'Taking over the audits still to be held',
      data.assurance
        .filter(({ held, cancelled }) => held === null && cancelled === null)
        .map((row) => ({ ...row, actionIds: among(row.actionIds, actions), verdicts: [] })),
      planId,
    );
    await this.copies(
      listSchema.decisions,
      'promise',
      'Taking over the reports that were promised',
      data.decisions
        .filter(({ kind, madeOn }) => kind === 'promised report' && madeOn === null)
        .map((row) => ({
          ...row,
          meetingId: null,
          recommendationIds: among(row.recommendationIds, recommendations),
          actionIds: among(row.actionIds, actions),
        })),
      planId,
    );
    await this.risks(planId, actions);
  }

  /** Copies the open risks with their owners, and their scores and review days as the first row of each history. */
  private async risks(planId: number, actions: Numbers): Promise<void> {
    const { data, view } = this.given;
    const open = risksOn(data, view.today).filter(({ closed }) => closed === null);
    const numbers = await this.copies(
      listSchema.risks,
      'risk',
      'Taking over the open risks',
      open.map(({ risk, ownerId }) => ({
        ...risk,
        ownerId,
        since: view.today,
        actionIds: among(risk.actionIds, actions),
      })),
      planId,
    );
    const reviewed = open.flatMap(({ risk, now, nextReview, lastReview }) =>
      now && lastReview
        ? [
            {
              id: risk.id,
              planId,
              riskId: numbers.get(risk.id) ?? 0,
              riskRef: risk.ref,
              kind: 'review' as const,
              ...scoreInSteps(now),
              nextReview,
              text: `${REASON} ${asSentence(lastReview.text)}`.trim(),
            },
          ]
        : [],
    );
    await this.many(listSchema.riskReviews, 'riskReview', 'Writing down how the risks score', reviewed);
  }

  /** Records in the ending plan which actions were merged, withdrawn or closed, with the reason. */
  async recordEndings(): Promise<void> {
    const { session, view, operationKey, timeZone } = this.given;
    for (const [place, { actionId, becomes, into, reason }] of this.ends.entries()) {
      const rated = view.byId.get(actionId);
      this.tell('Writing down what was not carried');
      if (rated && becomes !== 'carried') {
        const target = becomes === 'merged' ? ` (${view.byId.get(into ?? -1)?.action.ref ?? ''})` : '';
        const text = `${ended[becomes]}${target}: ${reason.trim()}`;
        const key = derivedKey(operationKey, 'withdrawn', place);
        await appendRow(session, rated.action, { kind: 'withdraw', text }, key, timeZone);
      }
      this.done++;
    }
  }

  async open(plan: RowOf<typeof listSchema.plans>): Promise<void> {
    const { session, operationKey, timeZone } = this.given;
    this.tell('Opening the next phase');
    if (plan.unfinished)
      await editRow(session, listSchema.plans, plan, {
        changes: { unfinished: false },
        reason: REASON,
        operationKey: derivedKey(operationKey, 'settings'),
        timeZone,
      });
    this.done++;
  }

  /** Closes the ending plan, which is read-only from now on. */
  async close(today: Day): Promise<void> {
    const { session, data, phase, operationKey, timeZone } = this.given;
    this.tell('Closing the plan that ends');
    const closedReason = `It goes on as “${phase.plan.title}”.`;
    if (data.plan.closed === null)
      await editRow(
        session,
        listSchema.plans,
        { unfinished: false, ...data.plan },
        {
          changes: { closed: today, closedReason },
          reason: `Closed: ${closedReason}`,
          operationKey: derivedKey(operationKey, 'change'),
          timeZone,
        },
      );
    this.done = this.total;
    this.tell('Done');
  }

  /** Copies the carried actions, with a Progress row for each that says to whom and until when it is assigned now. */
  private async actions(planId: number, priorities: Numbers, recommendations: Numbers): Promise<Numbers> {
    const carried = this.carried.map(({ rated: { action, state }, carriedFrom }) => ({
      ...action,
      due: state.due,
      leadId: state.leadId,
      deputyIds: state.deputyIds,
      recommendationId: recommendations.get(action.recommendationId ?? -1) ?? null,
      alsoAnswersIds: among(action.alsoAnswersIds, recommendations),
      priorityId: priorities.get(action.priorityId ?? -1) ?? null,
      crossPriorityIds: among(action.crossPriorityIds, priorities),
      stoodUnder: [],
      // The numbers in the new plan are known only once the rows exist, so an action's dependencies are written with
      // its first Progress row.
      waitsFor: [],
      carriedFrom,
    }));
    const numbers = await this.copies(listSchema.actions, 'action', 'Carrying the actions', carried, planId);
    const first = this.carried.map(({ rated: { action, state } }) => ({
      id: action.id,
      planId,
      actionId: numbers.get(action.id) ?? 0,
      actionRef: action.ref,
      kind: 'assigned' as const,
      text: '',
      due: state.due,
      leadId: state.leadId,
      deputyIds: state.deputyIds,
      start: state.schedule?.start ?? action.start,
      waitsFor: (state.schedule?.waitsFor ?? action.waitsFor).flatMap(({ actionId, need }) =>
        among([actionId], numbers).map((id) => ({ actionId: id, need })),
      ),
    }));
    await this.many(listSchema.progress, 'assigned', 'Writing down leads and dates', first);
    return numbers;
  }

  /** Copies rows into the new plan. @returns the number of each copy by that of its original */
  private copies<List extends ListDefinition>(
    list: List,
    slot: keyof typeof slots,
    label: string,
    rows: readonly (Partial<ValuesOf<List>> & { id: number })[],
    planId: number,
  ): Promise<Numbers> {
    return this.many(
      list,
      slot,
      label,
      rows.map((row) => ({ ...row, planId })),
    );
  }

  private async many<List extends ListDefinition>(
    list: List,
    slot: keyof typeof slots,
    label: string,
    rows: readonly (object & { id: number })[],
  ): Promise<Numbers> {
    const { session, operationKey, timeZone, onStep } = this.given;
    const { done, total } = this;
    const placed = rows.map(({ id: _id, ...values }, place) => ({ place, values }));
    const onDone = (made: number): void => onStep?.({ done: done + made, total, label });
    const numbers = await createRowsOf(session, list, placed, { operationKey, slot, reason: REASON, timeZone, onDone });
    this.done += rows.length;
    return new Map(rows.map(({ id }, place) => [id, numbers[place]]));
  }

  private tell(label: string): void {
    this.given.onStep?.({ done: this.done, total: this.total, label });
  }
}
