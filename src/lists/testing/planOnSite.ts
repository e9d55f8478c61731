import type { Handler } from '../../../local/tenant/http';
import { readyFolder } from '../../../scripts/readyFolder';
import { testStart } from '../../../scripts/testClock';
import { planLists } from '../../plan/fields';
import type { Action, ProgressRow } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { newKey } from '../keys';
import type { ActionInput, PlanStore, RecordValues } from '../planStore';
import { openProvisioning } from '../provisioning';
import { listSchema } from '../schema';
import type { ListDefinition, Role } from '../schema/list';
import { fieldsNamingPeople } from '../store/planData';
import { makeReady, planDataOf, startSite, storeOf } from './tenantSite';
import type { TenantSite } from './tenantSite';

/** A plan on a test's own local tenant, and its people by name ("priya.nair"). For tests only. */
export interface PlanOnSite {
  site: TenantSite;
  planId: number;
  store(who: string): PlanStore;
  /** The plan as it now stands in the lists, read by its manager. */
  data(): Promise<PlanData>;
  /**
   * Edits a row as SharePoint's own screens do, without the product: values as SharePoint stores them, by the names of
   * the fields.
   */
  editInSharePoint(
    who: string,
    list: 'recommendations' | 'actions' | 'progress',
    id: number,
    values: { [field: string]: unknown },
  ): Promise<void>;
}

/** The times at which the plan began, and at which its actions were assigned. */
const BEGUN = '2026-09-01T09:00:00Z';
const ASSIGNED = '2026-09-10T09:00:00Z';

/** The lists that are filled row by row, each after the lists to which it refers. */
const RECORDS = [
  'judgements',
  'findings',
  'measures',
  'readings',
  'assurance',
  'engagement',
  'partners',
  'selfAssessments',
  'bodies',
  'meetings',
  'decisions',
  'questions',
] as const;

const ROLES: readonly [Role, string][] = [
  ['managers', 'caroline.hart'],
  ['leads', 'priya.nair'],
  ['leads', 'owen.bright'],
  ['leads', 'martin.oakley'],
  ['clerks', 'dilys.morgan'],
  ['readers', 'ruth.ellery'],
];
const loginOf = (who: string): string => `${who}@council.example`;

/**
 * Puts a plan into the lists of a local tenant, as its people would: the manager makes the plan and assigns the actions
 * on 10 September 2026, and every author reports on the day of the row. The plan is written once in a run of tests;
 * each caller starts from a copy, on 23 November 2026 at 9.30.
 * @param name of the plan, for a file name; the same name must mean the same plan
 * @param services the services of the tenant beside SharePoint
 * @param data rows of each list numbered from 1 in their order, people as in `src/plan/testing`
 */
export async function startPlanOnSite(
  name: string,
  data: PlanData,
  services: readonly Handler[] = [],
): Promise<PlanOnSite> {
  const folder = await readyFolder(`plan-${name}`, async (empty) => {
    await makeReady(empty, BEGUN);
    const site = await startSite([], empty);
    await new PlanWriter(site, data).write().finally(() => site.close('keep'));
  });
  const site = await startSite(services, folder);
  await site.clock(testStart);
  const planId = data.plan.id;
  const store = (who: string): PlanStore => storeOf(site, who);
  return {
    site,
    planId,
    store,
    data: () => planDataOf(store('anne.faulkner'), planId),
    editInSharePoint: async (who, list, id, values) => {
      const { name, columns } = listSchema[list] as ListDefinition;
      const named = Object.entries(values).map(([field, value]) => [columns[field]?.internal, value]);
      const item = `web/getList('/sites/improvement/Lists/ImprovementPlan${name}')/items(${id})`;
      const headers = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
      const answer = await site.raw(who, 'POST', item, Object.fromEntries(named), headers);
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}

/** Checks that the list gave a row the number by which the test's other rows refer to it. */
function sameNumber(list: string, row: { id: number }, made: { id: number }): void {
  if (row.id !== made.id) throw new Error(`Number the rows of ${list} from 1: ${row.id} became ${made.id}.`);
}

/** Writes the rows of a plan one after another, each as the person who would make it. */
class PlanWriter {
  private readonly anne: PlanStore;
  /** The numbers of people on the site, by their numbers in the test's plan. */
  private readonly people = new Map<number, number>();

  constructor(
    private readonly site: TenantSite,
    private readonly data: PlanData,
  ) {
    this.anne = storeOf(site, 'anne.faulkner');
  }

  async write(): Promise<void> {
    await this.site.clock(BEGUN);
    const roles = openProvisioning(this.site.as('anne.faulkner'));
    for (const [role, who] of ROLES) await roles.addToRole(role, loginOf(who));
    for (const { id, login } of this.data.people) this.people.set(id, (await this.anne.ensurePerson(login)).id);
    await this.writePlan();
    // Opening the plan records her as its manager; her decisions count from then on.
    await storeOf(this.site, 'caroline.hart').open(this.data.plan.id);
    await this.writeActions();
    await this.writeRows();
    await this.site.clock(testStart);
    for (const name of RECORDS) {
      const rows: readonly { id: number }[] = name === 'judgements' ? this.data.allJudgements : this.data[name];
      await this.writeRecords(name, rows);
    }
    await this.anne.open(this.data.plan.id);
  }

  /** The values of a row to write: without those that the list adds, and with the site's numbers for people. */
  private filledIn<Row extends object>(list: keyof typeof planLists, row: Row): Row {
    const filled = { ...row } as { [field: string]: unknown };
    for (const given of ['id', 'key', 'etag', 'planId', 'withdrawn', 'originalDue', 'authorId', 'created', 'doubt'])
      Reflect.deleteProperty(filled, given);
    if ('planId' in row) filled.planId = this.data.plan.id;
    for (const field of fieldsNamingPeople(planLists[list])) filled[field] = this.onSite(filled[field]);
    return filled as Row;
  }

  private onSite(person: unknown): unknown {
    if (Array.isArray(person)) return person.map((each) => this.onSite(each));
    return typeof person === 'number' ? this.people.get(person) : person;
  }

  private async writeRecords(
    name: (typeof RECORDS)[number] | 'inspections',
    rows: readonly { id: number }[],
  ): Promise<void> {
    for (const row of rows) {
      const made = await this.anne.addRecord(name, this.filledIn(name, row) as RecordValues<typeof name>, newKey());
      sameNumber(name, row, made);
    }
  }

  private async writePlan(): Promise<void> {
    const { plan, inspection, inspections, priorities, recommendations } = this.data;
    const { title, starts, ends, example } = plan;
    const made = await this.anne.addPlan({ title, starts, ends, example }, newKey());
    sameNumber('plans', plan, made);
    await this.writeRecords('inspections', inspections.length > 0 || !inspection ? inspections : [inspection]);
    await this.anne.editPlan(made, this.filledIn('plans', { ...plan, example: undefined }), 'As it began.', newKey());
    await this.anne.changeSettings(made.id, () => this.data.settings);
    for (const row of priorities)
      sameNumber('priorities', row, await this.anne.addPriority(made.id, this.filledIn('priorities', row), newKey()));
    for (const row of recommendations) {
      const { planId: _planId, ...draft } = this.filledIn('recommendations', row);
      sameNumber('recommendations', row, await this.anne.addRecommendation(made.id, draft, newKey()));
    }
  }

  private async writeActions(): Promise<void> {
    await this.site.clock(ASSIGNED);
    for (const row of this.data.actions) {
      const { planId: _planId, ...draft } = this.filledIn('actions', row);
      sameNumber('actions', row, await this.anne.addAction(this.data.plan.id, draft as ActionInput, newKey()));
    }
  }

  private async writeRows(): Promise<void> {
    const { actions } = await planDataOf(this.anne, this.data.plan.id);
    // The assignment of an action was recorded when the action was added.
    const rows = this.data.rows.filter(({ kind }) => kind !== 'assigned');
    for (const row of rows.sort((one, other) => one.day.localeCompare(other.day))) {
      await this.site.clock(`${row.day}T10:00:00Z`);
      const action = actions.find(({ id }) => id === row.actionId);
      if (!action) throw new Error(`Row ${row.id} is about an action that is not in the plan.`);
      await this.writeRow(action, row);
    }
  }

  private async writeRow(action: Action, row: ProgressRow): Promise<void> {
    const author = this.data.people.find(({ id }) => id === row.authorId);
    if (!author) throw new Error(`Nobody wrote row ${row.id}.`);
    const store = storeOf(this.site, author.login.split('@')[0] ?? '');
    const { kind, going, text, forecast, doneOn, evidence } = row;
    if (kind === 'progress' && going)
      await store.reportProgress(
        action,
        { going, text, forecast, doneOn, evidence, onBehalfOfId: null, replaces: null },
        newKey(),
      );
    else if (kind === 'assurance')
      await store.changeAction(action, { kind, embedded: row.embedded === true, reason: text }, newKey());
    else if (kind === 'query') await store.changeAction(action, { kind, about: null, reason: text }, newKey());
    else throw new Error(`Nobody can write row ${row.id}, a row of the kind “${kind}”, here yet.`);
  }
}
