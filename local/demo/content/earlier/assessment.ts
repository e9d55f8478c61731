import { AFTER_BOARD, THIRD_REVIEW, FOURTH_REVIEW } from './waves';
import type { EarlierMonths } from './waves';
import { atRisk, offTrack, onCourse } from '../story';

/** Priority 2 before the monitoring visit: assessments, plans and supervision. */
export const earlierAssessment: EarlierMonths = {
  '4.1': {
    added: AFTER_BOARD,
    start: -195,
    story: [
      onCourse(-180, 'Five templates are in use. The group that wrote the standards has laid them side by side.'),
      onCourse(-160, 'Agreed that there will be one, built on the four standards.'),
      atRisk(-140, 'Disability team asks for a template of its own. Heads of service decide on {-128}.'),
      onCourse(-120, 'One template with a page for disabled children; first draft on paper.'),
      onCourse(-100, 'Read by six families with their workers: they want to see what is meant to change.'),
      onCourse(-80, 'Second draft ends with what changes, for whom and by when.'),
      onCourse(-61, 'Draft is in the training copy of the case system, and ready to be tried on real assessments.'),
    ],
  },
  '4.3': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-89, 'Workers asked what they need: to weigh two accounts that do not agree comes first.'),
      atRisk(-74, 'One provider answered, and could begin next year only. Two more have been asked.'),
      onCourse(-59, 'Two offers in hand; a panel of workers sees both trainers on {-52}.'),
    ],
  },
  '5.1': {
    added: AFTER_BOARD,
    story: [
      onCourse(-219, 'Figures by team drawn from the audits: clear plans range from 22% to 61%.'),
      onCourse(-199, 'The best team read each other’s plans aloud. Two more teams have begun to.'),
      onCourse(-179, 'Reading aloud has reached five teams; 47% of plans have clear objectives.'),
      atRisk(-159, 'Three teams have stopped since their managers changed. No more than 48% are clear.'),
      onCourse(-139, 'A coach from quality assurance sits with the three teams every other week.'),
      onCourse(-119, 'All eleven teams take part; 55% are clear.'),
      onCourse(-99, 'Workers ask for a written guide that they can use without the coach.'),
      onCourse(-79, 'Contents of the guide settled: objective, step, who, by when, and how the family will know.'),
      onCourse(-61, 'Text of the guide written. It needs examples, good ones and weak ones.'),
    ],
  },
  '5.2': { added: FOURTH_REVIEW, start: -42, story: [] },
  '5.3': {
    added: THIRD_REVIEW,
    story: [
      onCourse(-151, 'Of 40 plans, 17 had been seen by a manager before the first core group.'),
      onCourse(-131, 'Checklist of six questions tried in two teams.'),
      onCourse(-111, 'Two teams check all of their plans. It takes a manager twelve minutes.'),
      atRisk(-91, 'Four teams hold the core group before the manager is back from court.'),
      onCourse(-71, 'Deputies may check as well: 29 of 36 plans were seen in time.'),
      onCourse(-54, 'Case system team will tie the booking of a core group to the check.'),
    ],
  },
  '5.4': {
    added: AFTER_BOARD,
    story: [
      onCourse(-217, 'Seven partners have sent the plan they use. No two ask for the same.'),
      onCourse(-197, 'First workshop: all seven came and want one page, not nine.'),
      atRisk(-177, 'Second workshop was put off: health and police had a review of their own in that week.'),
      onCourse(-157, 'Second workshop held. Headings agreed by all but one.'),
      onCourse(-137, 'Housing has agreed to the headings as the last of seven.'),
      // No report came for two months, which the plan shows.
      offTrack(-95, 'The draft lay with one partner’s lawyers for seven weeks, unread.'),
      onCourse(-77, 'Lawyers’ two comments taken in. Draft sent to all seven.'),
      onCourse(-60, 'Schools and probation have agreed the draft, the first two of seven.'),
    ],
  },
  '6.1': {
    added: THIRD_REVIEW,
    story: [
      onCourse(-152, '68% of cases were supervised last month. Teams count alike from now on.'),
      onCourse(-132, 'A room for supervision is kept free in each office.'),
      atRisk(-112, '70%. Duty weeks take the hour away, as staff said at the start.'),
      onCourse(-92, 'Whoever is on duty is supervised in the week before it.'),
      onCourse(-72, '79%; three teams are above 90%.'),
      onCourse(-58, 'Each manager’s diary for the coming quarter is with heads of service.'),
    ],
  },
  '6.2': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-88, '60 notes read: 35% mention every action of the child’s plan.'),
      onCourse(-70, 'Managers copy the plan into the note by hand; four of five say that it takes too long.'),
      onCourse(-55, 'Supplier can fill the list from the plan; a test version is promised for {-46}.'),
    ],
  },
  '6.3': { added: THIRD_REVIEW, story: [] },
};
