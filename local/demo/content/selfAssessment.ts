import type { SelfAssessment, SelfAssessmentPoint } from '../../../src/plan/fields';
import type { PlanEvent, EventContext } from '../planEvent';
import { MANAGER } from '../demoPeople';

/**
 * The self-assessment "Where We Are": a version agreed after the report, one after the monitoring visit, and the draft
 * of the next. Its text is invented.
 */

const HELP = 'Children who need help and protection';
const LOOKED_AFTER = 'Children looked after and achieving permanence';
const CARE_LEAVERS = 'Experiences and progress of care leavers';
const LEADERSHIP = 'Leadership, management and governance';

const point = (kind: SelfAssessmentPoint['kind'], area: string, text: string): SelfAssessmentPoint => ({
  kind,
  area,
  text,
  actionIds: [],
});
const strong = (area: string, text: string): SelfAssessmentPoint => point('strength', area, text);
const weak = (area: string, text: string): SelfAssessmentPoint => point('area for improvement', area, text);
const better = (area: string, text: string): SelfAssessmentPoint => point('improvement made', area, text);

const lasting = [
  strong(HELP, 'Early help is wide, and families find it before things get worse.'),
  strong('Adoption performance', 'Children who need adoption are matched quickly, and support afterwards lasts.'),
];

const first: SelfAssessmentPoint[] = [
  ...lasting,
  weak(HELP, 'Contacts wait too long for a decision when consent is missing.'),
  weak(LOOKED_AFTER, 'Permanence plans drift: nobody sees all of them in one place.'),
  weak(CARE_LEAVERS, 'Care leavers do not know what the Pledge gives them.'),
  weak(LEADERSHIP, 'Supervision is irregular when duty is busy.'),
];

const second = (frontDoorId: number): SelfAssessmentPoint[] => [
  ...lasting,
  strong(LEADERSHIP, 'Managers know their services and say plainly where work remains.'),
  weak(LOOKED_AFTER, 'Permanence plans of one child in three are not yet on the tracker.'),
  weak(CARE_LEAVERS, 'Few care leavers yet know what the Pledge gives them.'),
  weak(LEADERSHIP, 'Supervision is regular and does not yet always move a child’s plan on.'),
  {
    ...better(HELP, 'All contacts come through one front door; callers reach somebody who can decide.'),
    actionIds: [frontDoorId],
  },
];

async function agree(
  context: EventContext,
  version: number,
  at: number,
  points: SelfAssessmentPoint[],
  grades: SelfAssessment['grades'],
): Promise<void> {
  const store = context.store(MANAGER);
  const draft = await store.addRecord(
    'selfAssessments',
    { planId: context.planId, title: 'Where We Are', version, state: 'draft', points, grades },
    context.key('self-assessment', version),
  );
  if (draft.state === 'draft')
    await store.editRecord(
      'selfAssessments',
      draft,
      { state: 'agreed', day: context.days.day(at) },
      'Agreed by the improvement board.',
      context.key('self-assessment agreed', version),
    );
}

const grades = (help: string, lookedAfter: string, careLeavers: string): SelfAssessment['grades'] => [
  { area: 'Overall effectiveness', grade: 'Good' },
  { area: HELP, grade: help },
  { area: LOOKED_AFTER, grade: lookedAfter },
  { area: 'Adoption performance', grade: 'Outstanding' },
  { area: CARE_LEAVERS, grade: careLeavers },
  { area: LEADERSHIP, grade: 'Good' },
];
const REQUIRES_IMPROVEMENT = 'Requires improvement to be good';

export const selfAssessmentPlanEvents: readonly PlanEvent[] = [
  {
    at: -340,
    apply: (context) => agree(context, 1, -340, first, grades('Good', REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT)),
  },
  {
    at: -50,
    apply: (context) =>
      agree(context, 2, -50, second(context.action('1.4').id), grades('Good', REQUIRES_IMPROVEMENT, 'Good')),
  },
  {
    at: -6,
    apply: async (context) => {
      await context.store(MANAGER).addRecord(
        'selfAssessments',
        {
          planId: context.planId,
          title: 'Where We Are',
          version: 3,
          state: 'draft',
          points: second(context.action('1.4').id),
          grades: grades('Outstanding', REQUIRES_IMPROVEMENT, 'Good'),
        },
        context.key('self-assessment', 3),
      );
    },
  },
];
