import { inspectionFields } from '../fields/inspections';
import { emptyValues } from '../fields/field';
import type { Decision, ApprovalStep } from '../fields';
import { decisionWith } from '../governance/testing';
import { dataWith, planWith } from '../testing';
import { amendedBetween, approvalOf, submissionOf } from '.';

const step = (id: number, taken: ApprovalStep, day: string): Decision =>
  decisionWith(id, { kind: 'step', step: taken, day, text: '' });

// Herefordshire's approval, as in its Cabinet decision of 15 December 2022.
const herefordshire = [
  step(1, 'draft', '2022-11-14'),
  step(2, 'considered', '2022-12-06'),
  step(3, 'authorised', '2022-12-15'),
  step(4, 'submitted', '2022-12-20'),
];

describe('the approval', () => {
  it('begins with the draft', () => {
    expect(approvalOf([])).toMatchObject({ reached: null, next: 'draft', editions: [] });
  });

  it('goes on from the furthest step, whichever were left out', () => {
    const approval = approvalOf(herefordshire.slice(0, 3));
    expect(approval).toMatchObject({ reached: 'authorised', next: 'submitted' });
    expect(approval.steps.map(({ step: each, times }) => [each, times])).toEqual([
      ['draft', 1],
      ['considered', 1],
      ['endorsed', 0],
      ['authorised', 1],
      ['submitted', 0],
    ]);
  });

  it('keeps each time a step was taken, and ends with the submission', () => {
    const approval = approvalOf([...herefordshire, step(5, 'considered', '2022-12-12')]);
    expect(approval.editions.map(({ id }) => id)).toEqual([4, 3, 5, 2, 1]);
    expect(approval.steps[1].taken?.id).toBe(5);
    expect(approval.next).toBeNull();
  });

  it('shows minor amendments between the authorised and the submitted edition', () => {
    expect(amendedBetween(approvalOf(herefordshire))).toMatchObject({ approved: { id: 3 }, submitted: { id: 4 } });
    expect(amendedBetween(approvalOf(herefordshire.slice(0, 3)))).toBeNull();
    expect(amendedBetween(approvalOf([herefordshire[3]]))).toBeNull();
    expect(amendedBetween(approvalOf([herefordshire[0], herefordshire[3]]))).toBeNull();
  });

  it('shows them since the committee, where that was the furthest that a plan went before it was submitted', () => {
    const shropshire = [step(1, 'considered', '2018-02-07'), step(2, 'submitted', '2018-03-06')];
    expect(amendedBetween(approvalOf(shropshire))).toMatchObject({ approved: { id: 1 }, submitted: { id: 2 } });
    const consideredTwice = [...herefordshire, step(5, 'considered', '2023-03-01')];
    expect(amendedBetween(approvalOf(consideredTwice))).toMatchObject({ approved: { id: 3 }, submitted: { id: 4 } });
  });
});

describe('the submission', () => {
  const inspected = (published: string, chosenDue: string | null, decisions: Decision[] = []) =>
    dataWith({
      plan: planWith({ inspectionId: 1, chosenDue }),
      inspection: {
        ...emptyValues(inspectionFields),
        id: 1,
        key: 'i1',
        etag: '"1"',
        authority: 'Council',
        inspectorate: 'Ofsted',
        framework: '',
        published,
      },
      decisions,
    });

  it('counts down to the rule’s day and to the earlier one that the council chose', () => {
    expect(submissionOf(inspected('2022-09-21', '2022-12-20'), '2022-12-15').days).toEqual([
      { day: '2022-12-20', set: 'council', workingDaysLeft: 3 },
      { day: '2022-12-30', set: 'rule', workingDaysLeft: 9 },
    ]);
    expect(submissionOf(inspected('2017-11-24', null), '2018-03-07').days).toEqual([
      { day: '2018-03-07', set: 'rule', workingDaysLeft: 0 },
    ]);
  });

  it('says how many working days were in hand, and when it is late', () => {
    const data = inspected('2022-09-21', '2022-12-20', herefordshire);
    expect(submissionOf(data, '2023-01-05')).toMatchObject({ submitted: { id: 4 }, inHand: 6 });
    expect(submissionOf(inspected('2022-09-21', null), '2023-01-03').days[0].workingDaysLeft).toBe(-1);
  });

  it('counts from the first submission, whatever was sent again', () => {
    const data = inspected('2017-11-24', null, [
      step(1, 'submitted', '2018-03-05'),
      step(2, 'submitted', '2018-04-03'),
    ]);
    expect(submissionOf(data, '2018-05-01')).toMatchObject({ submitted: { id: 1 }, inHand: 2 });
  });
});
