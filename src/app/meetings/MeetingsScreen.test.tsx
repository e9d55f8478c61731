/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { bodyWith, decisionWith, exemptItemWith, meetingWith, questionWith } from '../../plan/governance/testing';
import { layoutForEachTest } from '../testing/layout';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };
const dilys = { id: 4, name: 'Dilys Morgan', isClerk: true, isLead: false };

/**
 * A plan with an inspection report of 4 Sep 2026, whose response is due on 11 Dec. Scrutiny has considered the plan,
 * cabinet is next, and full council meets too late.
 */
function governed(): PlanData {
  const data = everyRating();
  data.bodies = [
    bodyWith(1, {
      name: 'People Overview Committee',
      kind: 'scrutiny',
      receives: [{ what: 'Progress report', every: 'quarter' }],
    }),
    bodyWith(2, { name: 'Cabinet', kind: 'cabinet' }),
    bodyWith(3, { name: 'Full Council', kind: 'full council' }),
  ];
  data.meetings = [
    meetingWith(1, {
      bodyId: 1,
      day: '2026-11-12',
      state: 'held',
      routeStep: 'considered',
      itemNumber: '6',
      asks: 'to consider the plan',
      backgroundPapers: 'Ofsted’s report',
      officerId: 1,
      officerPhone: '01743 000000',
      cabinetMember: 'Cllr A. Holder',
    }),
    meetingWith(2, {
      bodyId: 2,
      day: '2026-11-25',
      routeStep: 'endorsed',
      itemNumber: '7',
      asks: 'to endorse the plan',
      keyDecision: true,
      agendaOn: '2026-11-17',
    }),
    meetingWith(3, { bodyId: 3, day: '2026-12-17', routeStep: 'authorised', asks: 'to authorise the plan' }),
  ];
  data.decisions = [
    decisionWith(1, {
      meetingId: 1,
      letter: '(a)',
      text: 'That the plan be endorsed, subject to (b).',
      outcome: 'endorsed',
    }),
    decisionWith(2, {
      meetingId: 1,
      letter: '(b)',
      text: 'That action 2.2 name the officer in Housing.',
      cameOfIt: 'done on 16 Nov',
      actionIds: [5],
    }),
    decisionWith(3, {
      meetingId: 1,
      kind: 'promised report',
      text: 'A report on the Care Leavers Pledge.',
      due: '2026-11-19',
    }),
    decisionWith(4, {
      meetingId: 1,
      kind: 'scrutiny recommendation',
      letter: '1.',
      text: 'Add a timeline to each action.',
    }),
    decisionWith(5, { meetingId: 1, text: '' }),
  ];
  data.questions = [
    questionWith(1, {
      meetingId: 1,
      text: 'What input did staff have?',
      askedBy: 'Cllr D. Marlow',
      answer: 'A development day was held.',
      answeredBy: 'Head of service',
      answeredOn: '2026-11-12',
    }),
    questionWith(2, { meetingId: 1, text: 'When is bed and breakfast ended?', due: '2026-11-27' }),
  ];
  return data;
}

function open(
  at: string,
  me: Parameters<typeof openedWith>[1],
  data = governed(),
  store: Partial<PlanStore> = {},
): PlanData {
  const opened = openedWith(data, me);
  renderOpened(opened, testHost(at), {
    store: {
      open: async () => ({ ...opened, data: { ...data } }),
      readRecords: async () => [],
      ...store,
    },
  });
  return data;
}

const write = (name: RegExp, words: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });

describe('the meetings', () => {
  layoutForEachTest(1280);

  it('say where the plan is on its route, and mark the meeting that comes too late', async () => {
    open('#/meetings', {});
    expect(
      await screen.findByText(/People Overview Committee has met. Cabinet and Full Council come next/, {}, slow),
    ).toBeInTheDocument();
    expect(screen.getByText('in 14 working days')).toBeInTheDocument();
    const timeline = screen.getByRole('list', { name: 'The way to submission' });
    expect(
      within(timeline)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([
      expect.stringContaining('Report published'),
      expect.stringContaining('People Overview Committee'),
      expect.stringContaining('Cabinet'),
      expect.stringMatching(/Submission.*Day 70, the last/),
      expect.stringMatching(/Full Council.*After the deadline of 11 Dec/),
    ]);
    expect(screen.getByText(/After the submission’s deadline of 11 Dec 2026/)).toBeInTheDocument();
  });

  it('tell what is due to whom, what was promised and is late, and what scrutiny waits for', async () => {
    open('#/meetings', {});
    const due = within(await screen.findByRole('region', { name: 'Due next, by body' }, slow));
    expect(due.getByText('Due by 12 Feb 2027; no meeting is planned for it')).toBeInTheDocument();
    const promised = within(screen.getByRole('region', { name: 'Reports promised' }));
    expect(
      promised.getByText(/Late 2 working days, was due 19 Nov 2026, to People Overview Committee/),
    ).toBeInTheDocument();
    const scrutiny = within(screen.getByRole('region', { name: 'Scrutiny waits for a response' }));
    expect(scrutiny.getByText(/Due 11 Jan 2027/)).toBeInTheDocument();
  });

  it('show the paper of a meeting to come, and the notice that was missed', async () => {
    open('#/meetings', {});
    const coming = within(await screen.findByRole('region', { name: 'Coming' }, slow));
    expect(coming.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Date',
      'Meeting',
      'What for',
      'What is due',
    ]);
    expect(coming.getByText('Agenda published 17 Nov')).toBeInTheDocument();
    expect(coming.getByText(/Notice of the key decision given: was due 27 Oct 2026/)).toBeInTheDocument();
    expect(coming.getByText('Agenda due 9 Dec')).toBeInTheDocument();
  });

  it('offer nothing to change to a reader, and ask nothing of the exempt lists', async () => {
    const readRecords = jest.fn();
    open('#/meetings/1', {}, governed(), { readRecords });
    await screen.findByRole('heading', { name: 'People Overview Committee' }, slow);
    // Everybody may put the meeting into a calendar of their own.
    const changing = screen.queryAllByRole('button', { name: /Add|Edit|Make|Prepare/ });
    expect(changing.map(({ textContent }) => textContent)).toEqual(['Add to calendar']);
    expect(screen.queryByText(/exempt/i)).not.toBeInTheDocument();
    expect(readRecords).not.toHaveBeenCalled();
  });

  describe('on the site', () => {
    const plan = planForEachTest('governed', governed);

    it('are added by a clerk, who keeps what was typed when saving fails', async () => {
      renderOnSite(plan().site, 'dilys.morgan', '#/meetings');
      await userEvent.click(await screen.findByRole('button', { name: 'Add a meeting' }, slow));
      await userEvent.click(screen.getByRole('button', { name: 'Add the meeting' }));
      expect(await screen.findByText(/Say on which day it meets/)).toBeInTheDocument();
      await userEvent.selectOptions(screen.getByRole('combobox', { name: /Which body meets/ }), 'Cabinet');
      write(/^Day/, '26 Jan 2027');
      write(/What it is asked/, 'to note progress');
      await settled(plan().site.fault({ fault: 'status', status: 503, path: 'Meetings', method: 'POST', times: null }));
      await userEvent.click(screen.getByRole('button', { name: 'Add the meeting' }));
      expect(await screen.findByText(/SharePoint is busy/)).toBeInTheDocument();
      expect(screen.getByRole('textbox', { name: /What it is asked/ })).toHaveValue('to note progress');
      await settled(plan().site.clearFaults());
      await userEvent.click(screen.getByRole('button', { name: 'Save again' }));
      expect(await screen.findByText('All meetings', {}, slow)).toBeInTheDocument();
      expect(screen.getByText('To note progress')).toBeInTheDocument();
      const { meetings } = await plan().data();
      expect(meetings).toHaveLength(4);
      expect(meetings[3]).toMatchObject({
        bodyId: 2,
        day: '2027-01-26',
        state: 'planned',
        planId: 1,
        keyDecision: false,
        routeStep: null,
      });
    });
  });
});

describe('one meeting', () => {
  layoutForEachTest(1280);

  it('has its resolutions in their exact lettered words, what came of them, and nothing of what was made exempt', async () => {
    open('#/meetings/1', {});
    const resolved = within(await screen.findByRole('region', { name: 'Resolved' }, slow));
    expect(resolved.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      expect.stringMatching(/^\(a\)That the plan be endorsed, subject to \(b\)\.Outcome: endorsed/),
      expect.stringMatching(/^\(b\)That action 2\.2 name the officer in Housing\.Done on 16 NovAbout 2\.2/),
    ]);
    expect(screen.getByRole('region', { name: 'Questions, 2 asked and 1 answered' })).toHaveTextContent(
      'To be answered by 27 Nov 2026',
    );
    const cover = within(screen.getByRole('region', { name: 'Cover report' }));
    expect(cover.getByRole('link', { name: '01743 000000' })).toHaveAttribute('href', 'tel:01743000000');
    expect(cover.getByRole('link', { name: 'anne.faulkner@council.example' })).toBeInTheDocument();
    expect(cover.getByText('Ofsted’s report')).toBeInTheDocument();
    // Only people who can fill in the missing facts see which are missing.
    expect(cover.queryByText('Not filled in yet')).not.toBeInTheDocument();
  });

  describe('on the site', () => {
    const plan = planForEachTest('governed', governed);

    it('takes the executive’s response, with the reason where it is not accepted', async () => {
      renderOnSite(plan().site, 'dilys.morgan', '#/meetings/1');
      await userEvent.click(await screen.findByRole('button', { name: 'Give the response' }, slow));
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Response' }), 'Accepted in part');
      write(/Given on/, '25 Nov 2026');
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      expect(await screen.findByText(/Say why it is not accepted as it stands/)).toBeInTheDocument();
      write(/Reason, or what will be done/, 'Three have no certain date yet.');
      await userEvent.click(screen.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(screen.getByText(/Accepted in part, 25 Nov 2026\./)).toBeInTheDocument(), slow);
      const [newest] = await settled(plan().store('ruth.ellery').recordHistory('decisions', 4));
      expect(newest).toMatchObject({ by: 'Dilys Morgan', reason: 'Filled in.' });
      expect((await plan().data()).decisions[3]).toMatchObject({
        text: 'Add a timeline to each action.',
        response: 'accepted in part',
        responseText: 'Three have no certain date yet.',
        responseDay: '2026-11-25',
      });
    });

    it('makes nothing exempt without its paragraph and reason', async () => {
      renderOnSite(plan().site, 'dilys.morgan', '#/meetings/1');
      const resolved = within(await screen.findByRole('region', { name: 'Resolved' }, slow));
      await userEvent.click(resolved.getAllByRole('button', { name: /^Make resolution .* exempt$/ })[1]!);
      await userEvent.click(screen.getByRole('button', { name: 'Make it exempt' }));
      expect(await screen.findByText(/Choose the paragraph of Schedule 12A/)).toBeInTheDocument();
      const items = () => settled(plan().store('dilys.morgan').readRecords('exemptItems'));
      expect(await items()).toEqual([]);
      await userEvent.selectOptions(screen.getByRole('combobox', { name: /Paragraph of Part 1/ }), '1. Individuals');
      write(/Why the public interest/, 'It names an officer.');
      await userEvent.click(screen.getByRole('button', { name: 'Make it exempt' }));
      await waitFor(async () => expect(await items()).toHaveLength(1));
      const words = 'That action 2.2 name the officer in Housing.';
      expect(await items()).toMatchObject([
        { text: words, paragraph: '1', publicInterest: 'It names an officer.', movedOn: '2026-11-23' },
      ]);
      expect((await plan().data()).decisions.map(({ text }) => text)).not.toContain(words);
    });

    it('publishes a prepared question once it was asked', async () => {
      const prepared = {
        meetingId: 2,
        kind: 'question' as const,
        text: 'How many posts are empty?',
        answer: 'Eleven.',
      };
      const anne = plan().store('anne.faulkner');
      await anne.addRecord('draftQuestions', { planId: plan().planId, ...prepared }, newKey());
      renderOnSite(plan().site, 'anne.faulkner', '#/meetings/2');
      const show = await screen.findByRole('button', { name: 'Show what is prepared' }, slow);
      expect(screen.queryByText('How many posts are empty?')).not.toBeInTheDocument();
      await userEvent.click(show);
      await userEvent.click(await screen.findByRole('button', { name: 'It was asked: publish' }, slow));
      const published = async () => (await plan().data()).questions.filter(({ meetingId }) => meetingId === 2);
      await waitFor(async () => expect(await published()).toHaveLength(1));
      const [question] = await published();
      expect(question).toMatchObject({
        text: 'How many posts are empty?',
        answer: 'Eleven.',
        answeredOn: '2026-11-25',
      });
      await waitFor(async () =>
        expect((await settled(anne.readRecords('draftQuestions')))[0]?.publishedKey).toBe(question!.key),
      );
    });
  });

  it('shows clerks the exempt items as such, and what only an owner can finish', async () => {
    const items = [
      exemptItemWith(1, { meetingId: 1, text: 'Pay £40,000', paragraph: '3', movedFrom: 'd5', movedOn: '2026-11-16' }),
    ];
    const readRecords = async (name: string) => (name === 'exemptItems' ? items : []);
    open('#/meetings/1', { me: dilys }, governed(), { readRecords: readRecords as never });
    expect(
      await screen.findByText('Exempt, paragraph 3 (financial or business affairs)', {}, slow),
    ).toBeInTheDocument();
    expect(screen.getByText(/Neither clerks nor managers can delete/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Remove the earlier versions/ })).not.toBeInTheDocument();
  });

  it('opens in a Teams meeting on that of the body that meets there, on the stage as on the wall', async () => {
    const data = governed();
    data.bodies[1].teamsChat = '19:meeting_cabinet@thread.v2';
    for (const [onStage, route] of [
      [false, '#/meetings/2'],
      [true, '#/meetings/2?view=wall'],
    ] as const) {
      const host = { ...testHost('#/'), teamsMeeting: { chat: '19:meeting_cabinet@thread.v2', onStage } };
      const { unmount } = renderOpened(openedWith(data, {}), host, { store: { readRecords: async () => [] } });
      await screen.findByRole('heading', { level: 1, name: 'Cabinet' }, slow);
      expect(host.route()).toBe(route);
      unmount();
    }
  });

  it('that is not there says so', async () => {
    open('#/meetings/77', {});
    expect(
      await screen.findByRole('heading', { name: 'There is no meeting 77 in this plan' }, slow),
    ).toBeInTheDocument();
  });
});
