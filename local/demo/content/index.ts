import type { Happening } from '../happening';
import { actionHappenings } from './actions';
import { assessment } from './assessment';
import { crossCuttingHappenings } from './crossCutting';
import { withEarlierMonths } from './earlier';
import { engagementHappenings } from './engagement';
import { assuranceHappenings } from './assurance';
import { exploitation } from './exploitation';
import { firstYear } from './firstYear';
import { frontDoor } from './frontDoor';
import { inspectionHappenings } from './inspections';
import { measureHappenings } from './measures';
import { meetingHappenings } from './meetings';
import { paperHappenings } from './papers';
import { participation } from './participation';
import { permanence } from './permanence';
import { routeHappenings } from './route';
import { selfAssessmentHappenings } from './selfAssessment';
import type { DemoPriority, PlacedAction } from './story';

/** The demo plan in its order: five priorities over the report's recommendations, 54 illustrative actions. */
export const demoPriorities: readonly DemoPriority<PlacedAction>[] = [
  frontDoor,
  assessment,
  permanence,
  participation,
  exploitation,
].map((priority, place) => ({
  ...priority,
  actions: [...priority.actions, ...(firstYear[priority.ref] ?? [])].map((action) => withEarlierMonths(action, place)),
}));

/** What else happened around the plan, a list for each subject. The order among the lists of one day is the order here. */
export const happenings: readonly Happening[] = [
  ...inspectionHappenings,
  ...crossCuttingHappenings,
  ...measureHappenings,
  ...assuranceHappenings,
  ...meetingHappenings,
  ...engagementHappenings,
  ...selfAssessmentHappenings,
  ...actionHappenings,
  // Last of a day: papers and editions freeze what had been recorded by its end.
  ...paperHappenings,
  ...routeHappenings,
];

export type { DemoAction, DemoEvidence, DemoPriority, Offset, PlacedAction, Step } from './story';
