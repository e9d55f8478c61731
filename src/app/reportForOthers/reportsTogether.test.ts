import type { ReportForOthers } from '../../lists/planStore';
import { actionWith } from '../../plan/testing';
import { reportsTogether } from './reportsTogether';

const reportOn = (id: number): ReportForOthers => ({
  action: actionWith({ id, ref: `1.${id}` }),
  report: { going: 'on course', text: `Said of ${id}`, forecast: null, doneOn: null, evidence: [], onBehalfOfId: null, replaces: null },
}); // prettier-ignore

it('writes once, as soon as every form has given its report or was left out', async () => {
  const write = jest.fn(async (_reports: readonly ReportForOthers[]) => undefined);
  const together = reportsTogether([1, 2, 3], write);
  const first = together.give(reportOn(1));
  together.leaveOut(2);
  await Promise.resolve();
  expect(write).not.toHaveBeenCalled();
  await Promise.all([first, together.give(reportOn(3))]);
  expect(write.mock.calls.map(([reports]) => reports.map(({ action }) => action.id))).toEqual([[1, 3]]);
});

it('tells every form why nothing was written', async () => {
  const together = reportsTogether([1, 2], () => Promise.reject(new Error('SharePoint is busy.')));
  const given = [together.give(reportOn(1)), together.give(reportOn(2))];
  await expect(Promise.allSettled(given)).resolves.toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
});

it('writes nothing where no form gave a report', async () => {
  const write = jest.fn(async () => undefined);
  reportsTogether([1], write).leaveOut(1);
  await new Promise((resolve) => setTimeout(resolve));
  expect(write).not.toHaveBeenCalled();
});
