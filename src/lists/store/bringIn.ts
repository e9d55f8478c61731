import type { Evidence } from '../../plan/fields';
import type { ActionChangeFromFile, BroughtIn, BroughtInPlan, EarlierProgress, NewAction, RowLink } from '../bringIn';
import { checksumOf, derivedKey } from '../keys';
import type { slots } from '../keys';
import type { OperationContents } from '../operationContents';
import { EditConflict } from '../planStore';
import type { ActionInput, OnStep } from '../planStore';
import { listSchema } from '../schema';
import type { ListDefinition, ValuesOf } from '../schema/list';
import { termsAfter } from '../../plan/measures/owners';
import { toConfirmAgain } from '../../plan/reminders/confirming';
import { giveAccess } from './access';
import { writeActionEdit } from './actions';
import { refuseClosedPlan } from './closedPlan';
import { createRowsOf } from './createMany';
import { newPlanDefaults } from './edits';
import { uploadOnce } from './files';
import { runOperation } from './operations';
import { ensurePerson } from './people';
import { appendRow } from './progress';
import type { Session } from './session';
import { changeSettings } from './settings';
import { createRow, editRow } from './writes';

/** The reason that the history gives for a row or change, with the file's name. */
export function reasonOf(fileName: string): string {
  return `Brought in from ${fileName}.`;
}

type PlanToWrite = Extract<OperationContents, { kind: 'bring in' }>['plan'];

/**
 * Writes a confirmed plan as one operation. All keys follow from the operation's key, and before each list is written
 * the rows that exist already are looked up, so a repeat after a break makes no row twice. None of the rows show before
 * all of them are written.
 */
export async function bringIn(
  session: Session,
  plan: BroughtInPlan,
  operationKey: string,
  onStep?: OnStep,
): Promise<BroughtIn> {
  await (plan.into === null ? session.zoneForNewPlan() : refuseClosedPlan(session, plan.into));
  onStep?.({ done: 0, total: 1, label: 'Keeping the file' });
  const checksum = await checksumOf(plan.file.bytes);
  const url = await uploadOnce(session.link, listSchema.editions, plan.file, operationKey);
  const toWrite: PlanToWrite = { ...plan, file: { name: plan.file.name, url } };
  const begin = {
    label: `Bringing in ${plan.file.name}`,
    planId: plan.into,
    checksum,
    contents: { kind: 'bring in' as const, plan: toWrite },
    before: { actions: plan.changes.map(({ action }) => action) },
  };
  return runOperation(session, begin, operationKey, () => writePlan(session, toWrite, operationKey, onStep));
}

/** Writes a plan whose file is already on the site, each row once. */
export async function writePlan(
  session: Session,
  plan: PlanToWrite,
  operationKey: string,
  onStep?: OnStep,
): Promise<BroughtIn> {
  const timeZone = await (plan.into === null ? session.zoneForNewPlan() : session.zoneForWriting());
  return new BringingIn(session, plan, operationKey, timeZone, onStep).run();
}

type ProgressValues = Partial<ValuesOf<typeof listSchema.progress>>;

class BringingIn {
  private done = 0;
  private readonly total: number;
  private readonly reason: string;
  private readonly personIds = new Map<string, number>();
  private readonly leftAlone: BroughtIn['leftAlone'] = [];
  private readonly evidence: Evidence[];

  constructor(
    private readonly session: Session,
    private readonly plan: PlanToWrite,
    private readonly operationKey: string,
    private readonly timeZone: string,
    private readonly onStep?: OnStep,
  ) {
    // What an earlier version began has no measures.
    const { priorities, recommendations, actions, changes, measures = [], withdrawn, file } = plan;
    this.reason = reasonOf(file.name);
    this.evidence = [{ title: `As it stood in ${file.name}`.slice(0, 255), url: file.url }];
    this.total =
      1 +
      logins(plan).length +
      priorities.length +
      recommendations.length +
      actions.length +
      rowsOfNew(actions) +
      changes.length +
      measures.length +
      withdrawn.length;
  }

  async run(): Promise<BroughtIn> {
    const { session, plan, operationKey } = this;
    for (const login of logins(plan))
      await this.step('Naming the leads', async () => {
        const { id } = await ensurePerson(session.link, login);
        await giveAccess(session, [id]);
        this.personIds.set(login, id);
      });
    const target = plan.into === null ? await this.newPlan() : null;
    const planId = target?.id ?? (plan.into as number);
    const priorityIds = await this.many(
      listSchema.priorities,
      'priority',
      'Making the themes',
      plan.priorities,
      (row) => ({
        ...row,
        planId,
      }),
    );
    const recommendationIds = await this.many(
      listSchema.recommendations,
      'recommendation',
      'Writing down the recommendations',
      plan.recommendations,
      ({ priority, ...row }) => ({ ...row, planId, addressee: '', priorityId: idOf(priority, priorityIds) }),
    );
    const actionIds = await this.many(
      listSchema.actions,
      'action',
      'Writing down the actions',
      plan.actions,
      (action) => ({
        ...this.actionValues(action),
        planId,
        recommendationId: idOf(action.recommendation, recommendationIds),
        alsoAnswersIds: linkedIds(action.alsoAnswers, recommendationIds),
        priorityId: idOf(action.priority, priorityIds),
      }),
    );
    await this.historyOf(planId, actionIds);
    for (const [index, change] of plan.changes.entries())
      await this.step('Changing what was confirmed', () => this.change(change, index, recommendationIds, priorityIds));
    for (const [index, action] of plan.withdrawn.entries())
      await this.step('Withdrawing what was confirmed', async () => {
        const key = derivedKey(operationKey, 'withdrawn', index);
        const text = `No longer in ${plan.file.name}.`;
        await appendRow(session, action, { kind: 'withdraw', text }, key, this.timeZone);
      });
    await this.measures(planId, actionIds);
    if (plan.into !== null && this.givesWork()) await changeSettings(session, planId, toConfirmAgain);
    await this.step('Opening the plan', async () => {
      if (!target?.unfinished) return;
      const key = derivedKey(operationKey, 'settings');
      await editRow(session, listSchema.plans, target, {
        changes: { unfinished: false },
        reason: this.reason,
        operationKey: key,
        timeZone: this.timeZone,
      });
    });
    this.onStep?.({ done: this.total, total: this.total, label: 'Done' });
    return { planId, leftAlone: this.leftAlone };
  }

  /** Makes the measures that were ticked, which belong to their actions and are answered for by their leads. */
  private async measures(planId: number, actionIds: readonly number[]): Promise<void> {
    const { today } = await this.session.lastLook();
    const { measures = [] } = this.plan;
    await this.many(
      listSchema.measures,
      'measure',
      'Writing down the measures',
      measures,
      ({ owner, actions, ...row }) => {
        const ownerId = owner === null ? null : 'id' in owner ? owner.id : (this.personIds.get(owner.login) ?? null);
        const answerable = { ownerId, deputyIds: [], ownerTerms: [] };
        return {
          ...row,
          ...answerable,
          ownerTerms: termsAfter(answerable, today),
          actionIds: linkedIds(actions, actionIds),
          planId,
        };
      },
    );
  }

  /** Whether somebody may be reminded of something that they were not before. */
  private givesWork(): boolean {
    const { actions, changes, measures = [] } = this.plan;
    return (
      measures.length > 0 ||
      actions.length > 0 ||
      changes.some(({ people, due }) => people !== undefined || due !== undefined)
    );
  }

  private async step(label: string, work: () => Promise<void>): Promise<void> {
    this.onStep?.({ done: this.done, total: this.total, label });
    await work();
    this.done++;
  }

  private async newPlan(): Promise<
    { id: number; etag: string; unfinished: boolean } & ValuesOf<typeof listSchema.plans>
  > {
    const { me } = await this.session.lastLook();
    const values = {
      ...newPlanDefaults,
      ...this.plan.plan,
      key: derivedKey(this.operationKey, 'plan'),
      inspectionId: null,
      managerId: me.isManager ? me.id : null,
      example: false,
      unfinished: true,
    };
    return createRow(this.session, listSchema.plans, values, this.reason, this.timeZone);
  }

  /** Makes rows of one list. @returns their numbers, in the order of the rows */
  private async many<List extends ListDefinition, Row>(
    list: List,
    slot: keyof typeof slots,
    label: string,
    rows: readonly Row[],
    valuesOf: (row: Row) => object,
  ): Promise<number[]> {
    const placed = rows.map((row, place) => ({ place, values: valuesOf(row) }));
    return this.make(list, slot, label, placed);
  }

  /** Makes rows of one list, each with its index in the slot. @returns their numbers, in the order of the rows */
  private async make<List extends ListDefinition>(
    list: List,
    slot: keyof typeof slots,
    label: string,
    rows: readonly { place: number; values: object }[],
  ): Promise<number[]> {
    const { session, operationKey, reason, timeZone, done } = this;
    const onDone = (made: number): void => this.onStep?.({ done: done + made, total: this.total, label });
    const numbers = await createRowsOf(session, list, rows, { operationKey, slot, reason, timeZone, onDone });
    this.done += rows.length;
    return numbers;
  }

  private actionValues({
    people,
    due,
    originalDue,
    recommendation: _r,
    alsoAnswers: _a,
    priority: _p,
    progress: _s,
    plain,
    ...values
  }: NewAction): object {
    const [leadId = null, ...deputyIds] = this.idsOf(people);
    return { ...plain, ...values, due, originalDue: originalDue ?? due, leadId, deputyIds };
  }

  private idsOf(people: readonly string[]): number[] {
    return people.flatMap((login) => this.personIds.get(login) ?? []);
  }

  /**
   * Makes the first Progress rows of new actions: the assignment, a due date that had moved before, and the file's
   * progress notes.
   */
  private async historyOf(planId: number, actionIds: number[]): Promise<void> {
    const { actions, saidFor, file } = this.plan;
    const about = (place: number): ProgressValues => ({
      planId,
      actionId: actionIds[place],
      actionRef: actions[place].ref,
    });
    const placed = actions.map((action, index) => ({ action, place: index }));
    const assigned = placed.map(({ action: { due, originalDue, people }, place }): ProgressValues => {
      const [leadId = null, ...deputyIds] = this.idsOf(people);
      return { ...about(place), kind: 'assigned', text: '', due: originalDue ?? due, leadId, deputyIds };
    });
    await this.rows('assigned', 'Writing down leads and dates', assigned);
    const moved = placed.flatMap(({ action: { due, originalDue }, place }): ProgressValues[] =>
      hasMoved(originalDue, due)
        ? [
            {
              ...about(place),
              kind: 'due',
              text: `Moved before it was brought in from ${file.name}.`,
              due,
              imported: true,
            },
          ]
        : [],
    );
    await this.rows('moved', 'Writing down dates that had moved', moved);
    // The parts of a batch may be carried out in any order, so earlier notes are written in a batch before later ones.
    const deepest = Math.max(0, ...actions.map(({ progress }) => progress.length));
    for (let depth = deepest - 1; depth >= 0; depth--) {
      const said = placed.map(({ action: { progress }, place }): ProgressValues | null => {
        const one = progress[progress.length - 1 - depth];
        return one ? { ...about(place), ...this.said(one), saidFor: one.saidFor ?? saidFor } : null;
      });
      await this.rows('said', 'Writing down what was reported', said, depth * OF_EACH_DEPTH);
    }
  }

  /** @param from the index in the slot at which these rows begin; an index without a row has null */
  private async rows(
    slot: 'assigned' | 'moved' | 'said',
    label: string,
    rows: (ProgressValues | null)[],
    from = 0,
  ): Promise<void> {
    const placed = rows.flatMap((row, at) => (row ? [{ place: from + at, values: row }] : []));
    await this.make(listSchema.progress, slot, label, placed);
  }

  private said({ going, text, fileIsEvidence }: EarlierProgress): ProgressValues {
    return { kind: 'progress', going, text, imported: true, evidence: fileIsEvidence ? this.evidence : [] };
  }

  /** Writes the changes of a newer file. An action that somebody changed meanwhile is left as it is, and reported. */
  private async change(
    { action, people, recommendation, alsoAnswers, priority, progress, plain, ...texts }: ActionChangeFromFile,
    place: number,
    recommendationIds: number[],
    priorityIds: number[],
  ): Promise<void> {
    const { session, operationKey, timeZone, reason } = this;
    const key = derivedKey(operationKey, 'change', place);
    const changes: Partial<ActionInput> = { ...plain, ...texts };
    if (people) {
      const [leadId = null, ...deputyIds] = this.idsOf(people);
      Object.assign(changes, { leadId, deputyIds });
    }
    if (recommendation !== undefined) changes.recommendationId = idOf(recommendation, recommendationIds);
    if (alsoAnswers !== undefined) changes.alsoAnswersIds = linkedIds(alsoAnswers, recommendationIds);
    if (priority !== undefined) changes.priorityId = idOf(priority, priorityIds);
    try {
      if (Object.keys(changes).length > 0) await writeActionEdit(session, action, changes, { reason }, key);
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      this.leftAlone.push({ ref: action.ref, why: `${error.changedBy} changed it meanwhile.` });
      return;
    }
    if (!progress) return;
    const values = {
      ...this.said(progress),
      kind: 'progress' as const,
      text: progress.text,
      saidFor: this.plan.saidFor,
    };
    await appendRow(session, action, values, derivedKey(operationKey, 'said', NEW_ACTIONS_AT_MOST + place), timeZone);
  }
}

/** The indexes of notes on changed actions begin after this number, which those of new actions never reach. */
const NEW_ACTIONS_AT_MOST = 100_000;

/** The indexes of earlier notes on the same action begin this much further on for each step back. */
const OF_EACH_DEPTH = 2 * NEW_ACTIONS_AT_MOST;

function logins({ actions, changes }: PlanToWrite): string[] {
  return [...new Set([...actions.flatMap(({ people }) => people), ...changes.flatMap(({ people = [] }) => people)])];
}

function rowsOfNew(actions: readonly NewAction[]): number {
  return actions.reduce(
    (sum, { due, originalDue, progress }) => sum + 1 + (hasMoved(originalDue, due) ? 1 : 0) + progress.length,
    0,
  );
}

function hasMoved(originalDue: string | null, due: string | null): boolean {
  return originalDue !== null && due !== null && originalDue !== due;
}

function idOf(link: RowLink, made: readonly number[]): number | null {
  if (link === null) return null;
  return 'id' in link ? link.id : made[link.index];
}

function linkedIds(links: readonly RowLink[], made: readonly number[]): number[] {
  return links.flatMap((link) => idOf(link, made) ?? []);
}
