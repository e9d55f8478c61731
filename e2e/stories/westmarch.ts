import { newKey } from '../../src/lists/keys';
import type { ActionInput, ConfirmedReport, ImportedReport, PlanStore } from '../../src/lists/planStore';

/**
 * What three bodies asked of Westmarch, a council that does not exist. The reports have the form of real ones, but
 * every fact is invented.
 */

const source = (inspection: Partial<ConfirmedReport['inspection']>): ConfirmedReport['inspection'] => ({
  authority: 'Westmarch',
  inspectorate: '',
  framework: '',
  ...inspection,
});

const asked = (
  ref: string,
  number: string,
  text: string,
  order: number,
): ConfirmedReport['recommendations'][number] => ({
  priorityRef: null,
  ref,
  number,
  text,
  addressee: 'local authority',
  page: null,
  stateAtImport: null,
  order,
});

const SAME = 'Ensure that caseloads let social workers see each child as often as the child’s plan says.';

export const ofsted: ImportedReport = {
  plan: {
    title: 'Westmarch improvement plan, phase 1',
    starts: '2025-03-03',
    ends: '2026-08-31',
    example: false,
    responseRule: 'ofsted-inspection',
  },
  inspection: source({
    inspectorate: 'Ofsted',
    framework: 'Inspecting local authority children’s services (ILACS)',
    start: '2025-01-13',
    end: '2025-01-24',
    published: '2025-03-03',
  }),
  judgements: [
    { role: 'overall', area: 'Overall effectiveness', grade: 'Requires improvement to be good', order: 1, page: 1 },
  ],
  priorities: [],
  recommendations: [
    asked('1', '1', SAME, 1),
    asked('2', '2', 'Improve the quality and the recording of supervision.', 2),
    asked('3', '3', 'Reduce the time that children wait for a permanent home.', 3),
  ],
  file: null,
};

/** The auditor asks for two things, the first in the inspectors' own words. */
export const auditor = (answeredWithId: number): ConfirmedReport => ({
  inspection: source({
    kind: 'other',
    inspectorate: 'Fairley Audit LLP',
    responseRule: 'external-audit-recommendation',
    published: '2025-06-09',
    received: '2025-06-09',
  }),
  judgements: [],
  priorities: [],
  recommendations: [
    { ...asked('Auditor 1', '1', SAME, 4), answeredWithId },
    asked('Auditor 2', '2', 'Set out how the cost of placements is forecast and who agrees it.', 5),
  ],
  file: null,
});

export const peers: ConfirmedReport = {
  inspection: source({
    kind: 'other',
    inspectorate: 'Local Government Association',
    responseRule: 'corporate-peer-challenge',
    start: '2025-09-15',
    end: '2025-09-18',
    published: '2025-11-03',
  }),
  judgements: [],
  priorities: [],
  recommendations: [asked('Peer 1', '1', 'Give members one view of every improvement plan of the council.', 6)],
  file: null,
};

const action = (ref: string, text: string, due: string, order: number, changes: Partial<ActionInput>): ActionInput => ({
  ref,
  text,
  outcome: '',
  measure: '',
  leadId: null,
  deputyIds: [],
  start: null,
  due,
  recommendationId: null,
  priorityId: null,
  urgent: false,
  illustrative: false,
  order,
  ...changes,
});

/** The council's answers to Ofsted's recommendations, each with its lead. One of them is complete when phase 1 ends. */
export async function answerOfsted(store: PlanStore, planId: number): Promise<void> {
  const { data } = await store.open(planId);
  const leads = await Promise.all(
    ['helen.whitfield', 'tom.aldridge', 'sarah.penrose'].map((name) => store.ensurePerson(`${name}@council.example`)),
  );
  const texts = [
    ['1.1', 'Recruit twelve social workers and cap caseloads at sixteen', '2026-03-31'],
    ['2.1', 'Managers record supervision within five days, and it is sampled each month', '2025-12-19'],
    ['3.1', 'A panel looks at every child who waits longer than six months', '2026-06-30'],
  ] as const;
  for (const [index, [ref, text, due]] of texts.entries())
    await store.addAction(
      planId,
      action(ref, text, due, index + 1, {
        leadId: leads[index].id,
        recommendationId: data?.recommendations[index].id ?? null,
      }),
      newKey(),
    );
}

/** A plan of another service of the same council, for the corporate board to see beside the first. */
export async function housingPlan(store: PlanStore): Promise<number> {
  const { id } = await store.addPlan(
    { title: 'Westmarch housing improvement plan', starts: '2026-01-05', ends: '2027-06-30', example: false },
    newKey(),
  );
  const lead = await store.ensurePerson('tom.aldridge@council.example');
  await store.addAction(
    id,
    action('1', 'Inspect every block of flats for damp and mould', '2026-08-14', 1, { leadId: lead.id }),
    newKey(),
  );
  return id;
}
