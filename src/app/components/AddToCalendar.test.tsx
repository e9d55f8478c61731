/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyValues } from '../../plan/fields/field';
import { meetingFields } from '../../plan/fields/meetings';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

const data = everyRating();
const meeting = {
  ...emptyValues(meetingFields),
  id: 31,
  etag: '"7,2"',
  key: 'ab'.repeat(16),
  planId: data.plan.id,
  title: 'Improvement Board',
  day: '2026-12-15',
  time: '10 am',
};
const opened = openedWith({ ...data, meetings: [...data.meetings, meeting] });

/** What a page handed over as files, by name. */
const files = new Map<string, Promise<string>>();

beforeEach(() => {
  files.clear();
  let last: Blob | null = null;
  URL.createObjectURL = (file) => {
    last = file as Blob;
    return 'blob:calendar';
  };
  URL.revokeObjectURL = () => undefined;
  const read = (file: Blob): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsText(file);
    });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (last) files.set(this.download, read(last));
  });
});
afterEach(() => jest.restoreAllMocks());

async function fileAfter(route: string, button: string): Promise<[name: string, text: string]> {
  renderOpened(opened, testHost(route));
  await userEvent.click(await screen.findByRole('button', { name: button }, { timeout: 10_000 }));
  await waitFor(
    () => expect([files.size, screen.queryAllByRole('alert').map((one) => one.textContent)]).toEqual([1, []]),
    { timeout: 10_000 },
  );
  const [[name, text]] = [...files];
  return [name, (await text).replace(/\r\n /g, '')];
}

describe('Add to calendar', () => {
  it('hands over the meeting that is shown', async () => {
    const [name, text] = await fileAfter('#/meetings/31', 'Add to calendar');
    expect(name).toBe('Meeting 2026-12-15.ics');
    expect(text).toContain('DTSTART;TZID=Europe/London:20261215T100000');
    expect(text).toContain('URL:https://council.example/sites/improvement/SitePages/Plan.aspx#/meetings/31');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('hands over the days of the plan from the Overview', async () => {
    const [name, text] = await fileAfter('#/', 'Add the plan’s days to calendar');
    expect(name).toBe('Days of the plan.ics');
    expect(text).toContain('SUMMARY:Improvement Board');
    expect(text).toMatch(/SUMMARY:Action \S+ is due\r\n/);
  });

  it('hands over one’s own due days', async () => {
    const [name, text] = await fileAfter('#/my', 'Add my due days to calendar');
    expect(name).toBe('My due days.ics');
    expect(text).toMatch(/SUMMARY:Action \S+ is due: /);
  });
});
