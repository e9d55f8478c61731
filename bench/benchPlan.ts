import { addDays } from '../src/plan/day';
import { newKey, openPlanStore } from '../src/lists';
import type { Connection } from '../src/lists';
import type { PlanStore } from '../src/lists/planStore';
import type { Action } from '../src/plan/fields';
import { provisionSite } from '../src/lists/provisioning';

export interface PlanSize {
  recommendations: number;
  actions: number;
  /** The number of Progress rows, besides the first row of each action. */
  rows: number;
}

/** Runs jobs, a few at a time, as several people would. */
async function together(jobs: (() => Promise<unknown>)[], atOnce = 6): Promise<void> {
  const queue = [...jobs];
  const worker = async (): Promise<void> => {
    for (let job = queue.shift(); job; job = queue.shift()) await job();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function addPlan(store: PlanStore, size: PlanSize): Promise<number> {
  const { planId } = await store.importReport(
    {
      plan: { title: 'A plan to measure', starts: null, ends: null, example: true },
      inspection: {
        authority: 'Northmere',
        urn: null,
        inspectorate: 'Ofsted',
        framework: 'ILACS',
        start: null,
        end: null,
        published: null,
        received: null,
        leadInspector: null,
        reportUrl: null,
        reportName: null,
      },
      judgements: [],
      priorities: ['1', '2', '3', '4', '5'].map((ref) => ({ ref, title: `Priority ${ref}` })),
      recommendations: Array.from({ length: size.recommendations }, (_, index) => ({
        number: String(index + 1),
        ref: String(index + 1),
        text: `Recommendation ${index + 1}, in the length that inspectors commonly write: ensure that management oversight is effective and recorded, so that children’s plans progress within their timescales.`,
        addressee: 'local authority',
        page: 8,
        order: index + 1,
        stateAtImport: null,
        priorityRef: String((index % 5) + 1),
      })),
      file: null,
    },
    newKey(),
  );
  return planId;
}

/**
 * Makes a provisioned site with a plan of the given size, through the product's own services and as the plan's manager.
 * @returns the actions in the order in which they were made
 */
export async function makeBenchPlan(connection: Connection, size: PlanSize): Promise<Action[]> {
  await provisionSite(connection, { setLondonTime: true });
  const store = openPlanStore(connection);
  const planId = await addPlan(store, size);
  const { data, me, today } = await store.open(planId);
  const actions: Action[] = [];
  await together(
    Array.from({ length: size.actions }, (_, index) => async () => {
      const recommendation = data!.recommendations[index % size.recommendations]!;
      const place = Math.floor(index / size.recommendations) + 1;
      const draft = {
        recommendationId: recommendation.id,
        priorityId: null,
        ref: `${recommendation.ref}.${place}`,
        text: `Action ${recommendation.ref}.${place}: team managers check each week that plans are current`,
        outcome: 'Children’s plans are current and say what will change for them.',
        measure: 'Share of plans reviewed on time, from the monthly report.',
        start: addDays(today, -200),
        due: addDays(today, (index % 120) - 10),
        leadId: me.id,
        deputyIds: [],
        urgent: index % 20 === 0,
        order: place,
        illustrative: true,
      };
      actions.push(await store.addAction(planId, draft, newKey()));
    }),
  );
  await together(
    Array.from({ length: size.rows }, (_, index) => () => {
      const report = {
        going: index % 9 === 0 ? ('at risk' as const) : ('on course' as const),
        text: `Week ${Math.floor(index / actions.length) + 1}: most teams have done their check, and two plans were brought up to date.`,
        forecast: null,
        doneOn: null,
        evidence: [],
        onBehalfOfId: null,
        replaces: null,
      };
      return store.reportProgress(actions[index % actions.length]!, report, newKey());
    }),
  );
  return actions;
}

/**
 * Saves the plan's position, as a manager's visit does. The position leaves out rows of the last minute, so time must
 * have passed since the last row.
 */
export async function savePosition(connection: Connection): Promise<void> {
  const store = openPlanStore(connection);
  const opened = await store.open();
  await store.savePosition(opened.data!, opened.today);
}
