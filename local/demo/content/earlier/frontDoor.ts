import { AFTER_BOARD, THIRD_REVIEW, FOURTH_REVIEW } from './waves';
import type { EarlierMonths } from './waves';
import { atRisk, onCourse } from '../story';

/** Priority 1 before the monitoring visit: the earlier months of the front door's actions. */
export const earlierFrontDoor: EarlierMonths = {
  '1.1': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-92, 'Team managers sign off by day already; each has said which evenings they could take.'),
      atRisk(-75, 'Evening cover is a change to contracts. The union has asked for four weeks to comment.'),
      onCourse(-60, 'Union content with an allowance. 91% of contacts are decided within one working day.'),
    ],
  },
  '1.2': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-90, 'Longest open contact found by hand: 96 hours. It has been decided.'),
      onCourse(-72, 'Managers list open contacts by hand each Monday until the report is there.'),
      onCourse(-56, 'Performance team has freed an analyst from {-44}.'),
    ],
  },
  '1.3': {
    added: THIRD_REVIEW,
    start: -112,
    story: [
      onCourse(-102, 'Two neighbouring councils have lent the forms that they sample with.'),
      onCourse(-82, 'Five contacts read by two managers each: they agreed on three.'),
      onCourse(-62, 'Words for “right” and “wrong” settled, so that two readers come to one answer.'),
    ],
  },
  '2.1': {
    added: AFTER_BOARD,
    story: [
      atRisk(-221, 'Nobody can say how late they are: the hour of arrival is not kept. It is stamped from now on.'),
      onCourse(-201, 'Two business support officers may record them; 45% within one working day.'),
      atRisk(-181, 'One of the two has left. Mondays, when the weekend comes in, are recorded by Wednesday.'),
      onCourse(-161, 'Post filled. 55% within one working day, Mondays included.'),
      onCourse(-141, 'A shorter form: recording one takes nine minutes instead of twenty.'),
      atRisk(-121, '60%, and no better for a month: whoever is on duty has to put it aside when the phone rings.'),
      atRisk(-101, '61%. A trial is planned in which one worker is kept off the phones.'),
      onCourse(-81, 'Trial held for a week: 79% on the days with a worker off the phones. The director wants it kept.'),
      onCourse(-63, 'One worker a day is off the phones, and is still called back when many calls come at once.'),
    ],
  },
  '2.4': { added: THIRD_REVIEW, story: [] },
  '3.1': {
    added: THIRD_REVIEW,
    story: [
      onCourse(-153, '200 contacts read: 64% of brothers and sisters had a record of their own.'),
      onCourse(-133, 'Front door asks for every child’s name at the first call; a card lies on each desk.'),
      atRisk(-113, 'Card is used by day only. Names are still missing from what comes by e-mail.'),
      onCourse(-93, 'E-mail form for schools now has a line for each child.'),
      onCourse(-73, '71% have a record. What is left are families who come through other counties.'),
      onCourse(-57, 'Business support checks the previous day’s contacts; 76%. Only the form itself can do the rest.'),
    ],
  },
};
