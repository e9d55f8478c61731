import type { PlanEvent } from '../planEvent';
import { actionPlanEvents } from './actions';
import { assessment } from './assessment';
import { crossCuttingPlanEvents } from './crossCutting';
import { withEarlierMonths } from './earlier';
import { engagementPlanEvents } from './engagement';
import { assurancePlanEvents } from './assurance';
import { exploitation } from './exploitation';
import { firstYear } from './firstYear';
import { frontDoor } from './frontDoor';
import { inspectionPlanEvents } from './inspections';
import { measurePlanEvents } from './measures';
import { meetingPlanEvents } from './meetings';
import { paperPlanEvents } from './papers';
import { participation } from './participation';
import { permanence } from './permanence';
import { approvalEvents } from './approval';
import { riskPlanEvents } from './risks';
import { selfAssessmentPlanEvents } from './selfAssessment';
import { acceptanceEvents } from './acceptance';
import { seniorOfficerEvents } from './seniorOfficers';
import type { DemoPriority, PlacedAction } from './story';

/** The demo plan: five priorities over the report's recommendations, with 54 illustrative actions. */
export const demoPriorities: readonly DemoPriority<PlacedAction>[] = [
  frontDoor,
  assessment,
  permanence,
  participation,
  exploitation,
].map((priority, index) => ({
  ...priority,
  actions: [...priority.actions, ...(firstYear[priority.ref] ?? [])].map((action) => withEarlierMonths(action, index)),
}));

/** The other events of the plan, one list for each subject. Events of one day happen in the order of these lists. */
export const planEvents: readonly PlanEvent[] = [
  ...inspectionPlanEvents,
  ...crossCuttingPlanEvents,
  ...seniorOfficerEvents,
  ...acceptanceEvents,
  ...measurePlanEvents,
  ...assurancePlanEvents,
  ...riskPlanEvents,
  ...meetingPlanEvents,
  ...engagementPlanEvents,
  ...selfAssessmentPlanEvents,
  ...actionPlanEvents,
  // Papers and editions are the last events of a day, because they freeze what was recorded by its end.
  ...paperPlanEvents,
  ...approvalEvents,
];

export type { DemoAction, DemoEvidence, DemoPriority, Offset, PlacedAction, Step } from './story';
