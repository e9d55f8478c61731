import type { IdentifyingKind } from './identifying';

/**
 * A text as an officer might type it, with the kinds of identifying words in it. All names and numbers are invented.
 */
export interface Example {
  text: string;
  /** The kinds that should be found; empty for a text that should cause no warning. */
  holds: readonly IdentifyingKind[];
}

const example = (text: string, ...holds: IdentifyingKind[]): Example => ({ text, holds });

/**
 * Labelled texts that measure the search for identifying words: texts in which it must find some, texts that must pass,
 * and texts that it is known to miss.
 */
export const examples: readonly Example[] = [
  // Dates of birth.
  example('Visit done to J, DOB 12/03/2011, now placed with family.', 'date of birth'),
  example('D.O.B: 4 May 2015 and still without a plan.', 'date of birth'),
  example('The date of birth 2012-09-30 was entered wrongly.', 'date of birth'),
  example('She was born on 3rd March 2014 and has moved twice.', 'date of birth'),
  example('Baby born 01.02.2024 at the Royal.', 'date of birth'),
  example('born on the 14 July 2016, two placements since', 'date of birth'),
  // Names with an age or a date.
  example('Jamie Smith (12/03/2011) has been seen.', 'child’s name'),
  example('Jamie, aged 7, said he likes the new school.', 'child’s name'),
  example('We met Ellie Carter, age 14, at the hub.', 'child’s name'),
  example('Ellie B (14) has gone missing again.', 'child’s name'),
  example('Connor is a 15-year-old who moved in June.', 'child’s name'),
  example('O’Neill, aged nine, is with his aunt.', 'child’s name'),
  example('JS (9) has an advocate now.', 'child’s name'),
  example('A.K. (aged 12) joined the council.', 'child’s name'),
  // Names beside a word for a child or family.
  example('The child Jamie was visited on Tuesday.', 'child’s name'),
  example('A girl called Aaliyah told us about the bus.', 'child’s name'),
  example('His sister Maisie is placed in Telford.', 'child’s name'),
  example('Baby Alfie came home from hospital.', 'child’s name'),
  example('The young person Tyrone Green refused the visit.', 'child’s name'),
  example('Mother Karen Dodd has agreed the plan.', 'child’s name'),
  example('Siblings Ruby and Jack are together now.', 'child’s name'),
  example('The Hartley family’s case was reviewed.', 'child’s name'),
  example('Her son Daniel is on a plan.', 'child’s name'),
  example('Twins Ava and Mia started nursery.', 'child’s name'),
  // Known to be missed: a name alone, which only a person who knows it can recognise.
  example('Kayleigh has settled well in her new placement.', 'child’s name'),
  example('The meeting about the Bensons went badly.', 'child’s name'),
  example('Spoke to Leon and his nan.', 'child’s name'),
  // Case numbers.
  example('See case 4471203 for the chronology.', 'case number'),
  example('LCS ID 1203345 shows no visit.', 'case number'),
  example('Mosaic number: 884213 was merged.', 'case number'),
  example('NHS number 943 476 5919 was on the letter.', 'case number'),
  example('His UPN is on file, UPN A801200001001.', 'case number'),
  example('Liquidlogic 10023391 needs a manager’s sign-off.', 'case number'),
  example('Record 20193348 still has the wrong address.', 'case number'),
  example('Strategy discussion held for 3320198.', 'case number'),
  example('Case ref CH/20456 was audited.', 'case number'),
  example('Child ID: 774120 closed.', 'case number'),
  // Small numbers.
  example('Three children are still waiting for a visit.', 'small number'),
  example('Only 2 care leavers have no pathway plan.', 'small number'),
  example('One family has not been seen since May.', 'small number'),
  example('4 young people went missing in October.', 'small number'),
  example('Two siblings were placed apart.', 'small number'),
  example('We found 1 child without a social worker.', 'small number'),
  example('Of these, three disabled children wait for respite.', 'small number'),
  example('Two of the children moved school.', 'small number'),
  example('There are four unaccompanied minors in the area.', 'small number'),
  example('3 foster carers left; two babies were moved.', 'small number', 'small number'),
  example('Two more young people joined, and 12 stayed.', 'small number'),
  // Several at once.
  example('Jamie Smith, aged 7, DOB 12/03/2018, case 4471203.', 'child’s name', 'date of birth', 'case number'),
  example('Two siblings, the boy Kian and a baby, were moved.', 'small number', 'child’s name'),
  // Texts that are common in plans and must cause no warning.
  example('22 of 40 plans audited, one auditor still off sick.'),
  example('Draft sent to the forum, who meet on 1 December 2026.'),
  example('Three of nine workers have no remote access to the case system.'),
  example('Waiting for Housing to sign the protocol.'),
  example('Children Looked After procedures were updated in May 2026.'),
  example('The Child Protection Plan template is in use in all teams.'),
  example('Every child has a named social worker within one day.'),
  example('One in five children waits longer than ten days.'),
  example('40 of 118 care leavers are still to be told.'),
  example('The two children’s homes were inspected in March.'),
  example('Call 01743 254201 or write to the team.'),
  example('Telephone 01632 960147 for the duty desk.'),
  example('The budget is £255,000, of which £120,500 is spent.'),
  example('Priya Nair will report to the board on 3 March 2027.'),
  example('Anne Faulkner, Director of Children’s Services, agreed.'),
  example('The audit of 60 cases found 85% good or better.'),
  example('Year 3 pupils and Stage 2 complaints are out of scope.'),
  example('Section 47 enquiries fell from 312 to 287.'),
  example('Family Hub opened in Oswestry on 12 January 2026.'),
  example('Young people aged 16 and 17 who are homeless are seen within a day.'),
  example('Performance improved for children aged 5 to 11.'),
  example('We recruited four social workers and two managers.'),
  example('Recommendation 12 is answered by 12.1 and 12.2.'),
  example('The Children Act 1989 and Working Together 2023 apply.'),
  example('Two boards met, and three audits were held.'),
  example('At least 95% of visits are within 5 working days.'),
  example('Mother and baby placements are reviewed monthly.'),
  example('Child in Need plans are reviewed at twelve weeks.'),
  example('Each sibling group is assessed together or apart.'),
  example('Phase 2 children move in September.'),
  example('Fewer than five children waited more than a month.'),
  example('Brother and sister assessments are done before placement.'),
  example('The young people’s forum has 14 members.'),
  example('Report URN 80553 was published on 24 November 2017.'),
  example('Contract DN445120 is with legal services.'),
  example('Ofsted grade 3 for leadership; grade 2 for adoption.'),
];
