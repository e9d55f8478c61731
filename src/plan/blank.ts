import type { Action, Inspection, Judgement, Plan, PlanData, Priority, ProgressRow, Recommendation } from './entities';

/** What rows hold where nothing was said: the parts that most rows leave empty, to be spread before what is known. */

export const blankInspection = (): Omit<
  Inspection,
  'id' | 'key' | 'etag' | 'authority' | 'inspectorate' | 'framework'
> => ({
  urn: null,
  start: null,
  end: null,
  period: null,
  published: null,
  received: null,
  leadInspector: null,
  reportUrl: null,
  reportName: null,
  kind: 'inspection',
  topic: null,
  scope: null,
  teamSize: null,
  inspectors: null,
  methods: '',
  letter: '',
  benchmarks: [],
  recommendationCount: null,
  earlierInspectionId: null,
});

export const blankJudgement = (): Pick<Judgement, 'page' | 'bodyId' | 'sameAs' | 'etag'> => ({
  page: null,
  bodyId: null,
  sameAs: null,
  etag: '',
});

export const blankPlan = (): Pick<Plan, 'sponsorId' | 'chosenDue' | 'targets' | 'drivers' | 'summary'> => ({
  sponsorId: null,
  chosenDue: null,
  targets: [],
  drivers: [],
  summary: '',
});

export const blankPriority = (): Pick<Priority, 'kind'> => ({ kind: 'theme' });

export const blankRecommendation = (): Pick<Recommendation, 'crossPriorityIds' | 'councillorRole' | 'decisionId'> => ({
  crossPriorityIds: [],
  councillorRole: null,
  decisionId: null,
});

export const blankAction = (): Pick<
  Action,
  'crossPriorityIds' | 'waitsFor' | 'workforce' | 'externalOwner' | 'dueText'
> => ({
  crossPriorityIds: [],
  waitsFor: [],
  workforce: false,
  externalOwner: null,
  dueText: null,
});

/** A progress row but for what it is about, who made it and when. */
export const blankRow = (): Omit<ProgressRow, 'id' | 'key' | 'actionId' | 'kind' | 'authorId' | 'created' | 'day'> => ({
  text: '',
  going: null,
  forecast: null,
  doneOn: null,
  evidence: [],
  due: null,
  leadId: null,
  deputyIds: [],
  start: null,
  waitsFor: null,
  until: null,
  rating: null,
  embedded: null,
  replaces: null,
  onBehalfOfId: null,
  about: null,
  sufficient: null,
  assuranceId: null,
  imported: false,
  saidFor: null,
});

/** Everything of a plan beside the plan itself, while there is nothing. */
export const blankLists = (): Omit<
  PlanData,
  'plan' | 'inspection' | 'people' | 'managers' | 'settings' | 'position' | 'rows'
> => ({
  judgements: [],
  inspections: [],
  allJudgements: [],
  bodies: [],
  findings: [],
  priorities: [],
  recommendations: [],
  actions: [],
  measures: [],
  readings: [],
  assurance: [],
  meetings: [],
  decisions: [],
  questions: [],
  engagement: [],
  partners: [],
  selfAssessments: [],
});
