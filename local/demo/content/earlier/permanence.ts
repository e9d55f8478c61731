import { AFTER_BOARD, THIRD_REVIEW, FOURTH_REVIEW } from './waves';
import type { EarlierMonths } from './waves';
import { atRisk, offTrack, onCourse } from '../story';

/** Priority 3 before the monitoring visit. */
export const earlierPermanence: EarlierMonths = {
  '7.1': {
    added: AFTER_BOARD,
    story: [
      onCourse(-218, 'Last year’s dates looked at: 58% of meetings were held within four weeks.'),
      onCourse(-198, 'The new policy’s first step is now written into the letter that tells of an admission.'),
      onCourse(-178, '64%. Brothers and sisters are planned for at one meeting.'),
      atRisk(-158, '61%: the one officer who books the meetings was away for three weeks.'),
      onCourse(-138, 'Two officers book. 70% within four weeks.'),
      onCourse(-118, '74%; health has named somebody for each meeting.'),
      offTrack(-98, 'Eight of fourteen were late. Both chairs had left in the same month.'),
      atRisk(-80, 'One chair appointed, the other post is covered for two days a week.'),
      onCourse(-63, 'Second chair has begun. Meetings are held earlier again: 78% in time.'),
    ],
  },
  '7.3': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-87, '26 children have waited longer than six months; for nine of them the reason is known and right.'),
      onCourse(-71, 'Terms of the panel drafted with the joint adoption service.'),
      onCourse(-56, 'Terms agreed. Members are named, and each brings what delays a child.'),
    ],
  },
  '7.4': {
    added: THIRD_REVIEW,
    start: -112,
    story: [
      onCourse(-100, 'Of 20 notices 8 came before the second review; the others came with the court’s timetable.'),
      onCourse(-80, 'Adoption service has said what it needs to begin: four facts, no report.'),
      onCourse(-58, 'Form with the four facts is with the adoption service and two lawyers.'),
    ],
  },
};
