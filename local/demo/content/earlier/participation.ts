import { AFTER_BOARD, THIRD_REVIEW, FOURTH_REVIEW } from './waves';
import type { EarlierMonths } from './waves';
import { atRisk, onCourse } from '../story';

/** Priority 4 before the monitoring visit: children's part in their plans, care leavers, and homes. */
export const earlierParticipation: EarlierMonths = {
  '9.1': {
    added: AFTER_BOARD,
    start: -185,
    story: [
      onCourse(-170, 'Chairs have named five ways in which a child can take part.'),
      onCourse(-150, 'Three chairs note them on paper; the pages are counted each month.'),
      onCourse(-130, 'Six of nine chairs take part.'),
      atRisk(-110, 'Paper gets lost between the conference and the count: 19 of 52 pages were not found.'),
      onCourse(-90, 'Clerks send the page with the minutes; 5 of 55 are missing now.'),
      onCourse(-64, 'All nine chairs take part. The case system has been asked for a place to record it.'),
    ],
  },
  '9.2': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-86, 'Workers were asked why they do not offer: most thought that it was only for children in care.'),
      onCourse(-68, 'Advocates have been to all eleven teams to say what they do and for whom.'),
      onCourse(-53, 'Provider can take 40 more children a month if the contract says so; that change is drafted.'),
    ],
  },
  '9.3': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-85, 'The children in care council likes the idea and wants to choose the name itself.'),
      onCourse(-69, '“Shadow board” it is. An invitation in their own words went to 60 young people.'),
      atRisk(-54, 'Four have said yes so far, all of them over 16. Foster carers ask the younger ones.'),
    ],
  },
  '10.1': {
    added: AFTER_BOARD,
    story: [
      onCourse(-220, 'Two care leavers are apprentices with the council. Both will talk to others about it.'),
      atRisk(-200, 'Most who ask cannot apply: the council’s rule asks for a grade in maths.'),
      onCourse(-180, 'Maths can be made up in the first year; human resources has changed the rule.'),
      onCourse(-160, 'Eleven heads of service written to by the chief executive.'),
      atRisk(-140, 'Three have answered. Budgets for the year were closed when the letter came.'),
      onCourse(-120, 'Wages of the first year are paid from the centre; five services now say yes.'),
      onCourse(-100, '23 young people came to an open evening, 14 would like to apply.'),
      // The lead does not report for six weeks.
      atRisk(-64, 'Two services have drawn back: nobody there has time to train an apprentice.'),
    ],
  },
  '10.2': { added: THIRD_REVIEW, story: [] },
  '11.1': {
    added: THIRD_REVIEW,
    story: [
      onCourse(-150, 'Thirty plans read with five care leavers: “It is about me, but I am not in it.”'),
      onCourse(-130, 'Care leavers have listed the questions that they would like to be asked.'),
      onCourse(-110, 'Personal advisers tried the questions in twelve visits and kept eight of them.'),
      atRisk(-90, 'The law asks for more than the eight questions; the form grows to eleven pages.'),
      onCourse(-70, 'Two parts: four pages with the young person, the rest filled in by the adviser.'),
      onCourse(-55, 'The four pages are printed for a trial.'),
    ],
  },
  '11.2': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-84, '17 of 77 young people who turned 18 last year had finished any course.'),
      onCourse(-67, 'A college kitchen is free on Tuesdays, and a housing association lends a flat to practise in.'),
      onCourse(-55, 'Two care leavers have agreed to be trainers and are paid for it.'),
    ],
  },
  '11.3': {
    added: AFTER_BOARD,
    story: [
      onCourse(
        -216,
        'The first page that young people wrote is the start. Parts on money, home and work are to follow.',
      ),
      onCourse(
        -202,
        'Money part written with the benefits team. This is told to the committee in the promised report.',
      ),
      onCourse(-182, 'Health part, which the committee asked for, begun with a nurse for care leavers.'),
      atRisk(-162, 'Free prescriptions cannot be promised before health has said who pays.'),
      onCourse(-142, 'Health pays for the first two years. Home and work are written.'),
      onCourse(-122, 'Whole Pledge on nine pages, read by the legal team.'),
      onCourse(-102, 'Legal changes taken in; the forum gets it on {-88}.'),
      atRisk(-83, 'Forum finds nine pages too long: “You wrote it for yourselves.”'),
      onCourse(-63, 'Agreed that the forum begins anew from its own first page, with the nine pages at hand.'),
    ],
  },
  '12.1': {
    added: THIRD_REVIEW,
    story: [
      onCourse(-149, 'In 40 cases young people told their story three times on average, in two offices.'),
      onCourse(-129, 'Housing and children’s services ask the same twelve questions since {-132}.'),
      onCourse(-109, '50% assessed together on the day, all of them in the county town.'),
      atRisk(-89, 'Market towns have no housing officer to send; young people there wait until the next day.'),
      onCourse(-69, 'Assessment by video for the market towns; 6 of 10 on the day.'),
      onCourse(-56, 'A desk for a housing officer stands beside the front door. Five days a week are agreed.'),
    ],
  },
  '12.2': {
    added: FOURTH_REVIEW,
    story: [
      onCourse(-91, 'Protocols of four other counties read; one can be followed in most parts.'),
      onCourse(-76, 'Both services have listed who decides what, from the first call to the first night.'),
      atRisk(
        -58,
        'Housing was asked on {-70} to bind itself to it and waits: no places for emergencies are allocated yet.',
      ),
    ],
  },
};
