/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import * as React from 'react';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OpenedSite } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { storeOf } from '../../lists/testing/tenantSite';
import { ReportError, openPdf, readDocument } from '../../documents/report';
import { SiteContext } from '../context/contexts';
import { planForEachTest, readySiteForEachTest, renderOnSite, settled } from '../testing/site';
import type { AppOnSite, Through } from '../testing/site';
import { anne, everyRating, openedWith, readingServices, testHost } from '../testing/testPlan';
import { Themed } from '../shell/Themed';
import { discardReportInProgress } from './reportInProgress';
import { ImportReportScreen } from './ImportReportScreen';
import { readShropshire } from './testing/readShropshire';

jest.mock('../../documents/report', () => ({
  ...jest.requireActual('../../documents/report'),
  readDocument: jest.fn(),
  openPdf: jest.fn(),
}));

// Fluent's forms are slow to draw in jsdom, and slower on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

const pdf = {
  pageCount: 37,
  readPage: jest.fn(),
  readDrawn: jest.fn(),
  pageSize: jest.fn(async () => ({ width: 595, height: 842 })),
  drawPage: jest.fn(() => ({ rendered: Promise.resolve(), cancel: () => undefined })),
  close: jest.fn(async () => undefined),
};
const report = (): File => {
  const file = new File(['%PDF-1.7'], 'report.pdf', { type: 'application/pdf' });
  // jsdom cannot read the bytes of its files as browsers can.
  file.arrayBuffer = async () => new Uint8Array([37, 80, 68, 70]).buffer;
  return file;
};

let shown: RenderResult | null = null;

/** Renders the screen alone, with the given site already open. */
function show(opened: OpenedSite = openedWith(null, { me: anne })): void {
  shown?.unmount();
  shown = render(
    <Themed services={readingServices({})} host={testHost('#/import')} idPrefix="test-">
      <SiteContext.Provider value={{ opened, reload: async () => undefined }}>
        <ImportReportScreen />
      </SiteContext.Provider>
    </Themed>,
  );
}

async function choose(file: File = report()): Promise<void> {
  fireEvent.change(screen.getByLabelText('The report’s file'), { target: { files: [file] } });
  await act(async () => undefined);
}

async function read(): Promise<void> {
  await choose();
  await screen.findByRole('heading', { name: 'Is this what the report says?' });
}
async function showRead(...shown: Parameters<typeof show>): Promise<void> {
  show(...shown);
  await read();
}

const rows = (): HTMLElement[] =>
  within(screen.getByRole('region', { name: /recommendations?$/ })).getAllByRole('listitem');
const confirmButton = (): HTMLElement => screen.getByRole('button', { name: /^Confirm/ });

beforeEach(() => {
  jest.mocked(openPdf).mockResolvedValue(pdf);
  jest.mocked(readDocument).mockResolvedValue(readShropshire());
});
afterEach(() => {
  discardReportInProgress('https://council.example/sites/improvement');
  shown?.unmount();
  shown = null;
  jest.clearAllMocks();
});

describe('choosing a report', () => {
  it('tells how far the reading is', async () => {
    let finish: (read: ReturnType<typeof readShropshire>) => void = () => undefined;
    jest.mocked(readDocument).mockImplementation((_bytes, _name, reading) => {
      reading?.onProgress?.({ page: 8, of: 37 });
      return new Promise((resolve) => (finish = resolve));
    });
    show();
    await choose();
    expect(await screen.findByText('Page 8 of 37')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Reading report.pdf' })).toHaveAttribute('aria-valuenow', '8');
    await act(async () => finish(readShropshire()));
    expect(await screen.findByRole('heading', { name: 'Is this what the report says?' })).toBeInTheDocument();
  });

  it('takes a file that is dropped', async () => {
    show();
    const zone = screen.getByText('Drop the report here').parentElement as HTMLElement;
    fireEvent.drop(zone, { dataTransfer: { files: [report()] } });
    expect(await screen.findByRole('heading', { name: 'Is this what the report says?' })).toBeInTheDocument();
  });

  it('opens the file dialogue from the keyboard', async () => {
    show();
    const opened = jest.spyOn(HTMLInputElement.prototype, 'click');
    screen.getByRole('button', { name: 'Choose a file' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledTimes(1);
    opened.mockRestore();
  });

  it('says why a file cannot be read and lets another be chosen', async () => {
    jest
      .mocked(readDocument)
      .mockRejectedValueOnce(new ReportError('scanned', '“report.pdf” holds pictures of pages, not text.'));
    show();
    await choose();
    expect(await screen.findByRole('alert')).toHaveTextContent('holds pictures of pages, not text.');
    await choose();
    expect(await screen.findByRole('heading', { name: 'Is this what the report says?' })).toBeInTheDocument();
  });

  it('can be stopped, and what is read too late is thrown away', async () => {
    let finish: (read: ReturnType<typeof readShropshire>) => void = () => undefined;
    jest.mocked(readDocument).mockImplementation(() => new Promise((resolve) => (finish = resolve)));
    show();
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await act(async () => finish(readShropshire()));
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeInTheDocument();
    await waitFor(() => expect(pdf.close).toHaveBeenCalled());
  });

  it('names the plan into which it can go', () => {
    show(openedWith(everyRating(), { me: anne }));
    expect(screen.getByText(/You then say where it goes: into “Children’s services improvement plan”/)).toBeVisible();
  });

  it('is not for those who only read', () => {
    show(openedWith(null));
    expect(screen.getByText(/Only plan managers and the site’s owners/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Choose a file' })).not.toBeInTheDocument();
  });
});

describe('looking at what was read', () => {
  it('shows facts, the deadline and how many were found where', async () => {
    await showRead();
    const facts = screen.getByRole('region', { name: 'The inspection' });
    expect(facts).toHaveTextContent('Inspection11 Sep to 5 Oct 2017');
    expect(facts).toHaveTextContent('OverallGood');
    expect(facts).toHaveTextContent(
      'Response due7 Mar 2018, 70 working days after receipt, taken as the day of publication until you say another. Education and Inspections Act 2006, section 137(4)',
    );
    expect(screen.getByText('2 on page 8, 1 on page 32')).toBeInTheDocument();
    expect(rows()).toHaveLength(3);
  });

  it('counts the deadline from the day of receipt when somebody gives it', async () => {
    await showRead();
    await userEvent.click(screen.getByRole('button', { name: 'Edit the facts' }));
    await userEvent.type(screen.getByLabelText('Received'), '27 Nov 2017');
    expect(screen.getByText(/Response due:/)).toHaveTextContent('8 Mar 2018, 70 working days after receipt. Education');
  });

  it('outlines the selected line on its page, and turns pages', async () => {
    await showRead();
    await waitFor(() => expect(pdf.drawPage).toHaveBeenCalledWith(8, expect.anything(), expect.any(Number)));
    expect(screen.getByRole('img', { name: 'Page 8 of 37 of the report; number 1 is outlined' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Page 32, show number 100 there' }));
    expect(
      await screen.findByRole('img', { name: 'Page 32 of 37 of the report; number 100 is outlined' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Page before' }));
    expect(await screen.findByRole('img', { name: 'Page 31 of 37 of the report' })).toBeInTheDocument();
  });

  it('lists first what is doubtful and goes to it', async () => {
    await showRead();
    const doubts = screen.getByRole('region', { name: 'One to look at' });
    expect(doubts).toHaveTextContent('printed with paragraph number 100');
    await userEvent.click(within(doubts).getByRole('button', { name: /^Go to it/ }));
    await waitFor(() => expect(within(rows()[2]).getByRole('checkbox')).toHaveFocus());
    expect(rows()[2]).toHaveAttribute('aria-current', 'true');
    await userEvent.click(within(doubts).getByRole('button', { name: /^Right as read/ }));
    expect(screen.getByRole('region', { name: 'All was looked at' })).toBeInTheDocument();
    expect(rows()[2]).not.toHaveTextContent('printed with paragraph number 100');
  });

  it('hides the page behind a button where there is no room', async () => {
    const width = window.innerWidth;
    window.innerWidth = 400;
    await showRead();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show the page' }));
    expect(await screen.findByRole('img', { name: /Page 8 of 37/ })).toBeInTheDocument();
    window.innerWidth = width;
  });
});

describe('correcting and adding', () => {
  const site = readySiteForEachTest();

  /** Opens the screen as Anne Faulkner on a site without a plan, and reads the report. */
  async function showOnSite(through?: Through): Promise<AppOnSite> {
    const app = renderOnSite(site(), 'anne.faulkner', '#/import', through);
    await screen.findByRole('button', { name: 'Choose a file' });
    await read();
    return app;
  }
  // Two sites of these tests may have the same address, so a report left from an earlier test must go.
  beforeEach(() => discardReportInProgress(site().siteUrl));

  /** The plan that was made, or null. The test fails when there is more than one. */
  async function plan(): Promise<PlanData | null> {
    const { plans, data } = await settled(storeOf(site(), 'anne.faulkner').open());
    expect(plans.length).toBeLessThan(2);
    return data;
  }
  const texts = async () => (await plan())?.recommendations.map(({ text }) => text);

  it('writes nothing until it is confirmed, and then what was corrected', async () => {
    const { host } = await showOnSite();
    await userEvent.click(within(rows()[1]).getByRole('checkbox', { name: 'Add number 2' }));
    await userEvent.click(within(rows()[0]).getByText(/clear system/));
    await userEvent.click(screen.getByRole('button', { name: 'Edit the text' }));
    const words = screen.getByLabelText(/^Words of the recommendation/);
    fireEvent.change(words, { target: { value: 'Ensure a clear system.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Add one that is missing' }));
    fireEvent.change(screen.getByLabelText(/^Words of the recommendation/), { target: { value: 'Ask children.' } });
    expect(await plan()).toBeNull();
    expect(confirmButton()).toHaveTextContent('Confirm and add 3 recommendations');
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect(await texts()).toEqual(['Ensure a clear system.', 'Look at the dataset.', 'Ask children.']);
  });

  it('splits one and joins it again', async () => {
    await showRead();
    await userEvent.click(screen.getByRole('button', { name: 'Split' }));
    expect(screen.getByLabelText('Part 1')).toHaveValue('Ensure that a clear system is established.');
    await userEvent.click(screen.getByRole('button', { name: 'Split into 2' }));
    expect(rows()).toHaveLength(4);
    await userEvent.click(within(rows()[1]).getByText('Monitor timeliness.'));
    await userEvent.click(screen.getByRole('button', { name: 'Join with the one above' }));
    expect(rows()).toHaveLength(3);
    expect(rows()[0]).toHaveTextContent('Ensure that a clear system is established. Monitor timeliness.');
  });

  it('corrects a judgement, leaves one out and adds one', async () => {
    const { host } = await showOnSite();
    await userEvent.click(screen.getByRole('button', { name: 'Edit the judgements' }));
    fireEvent.change(screen.getAllByLabelText('Grade')[0], { target: { value: 'Outstanding' } });
    await userEvent.click(screen.getByRole('button', { name: /Leave out the judgement on Local Safeguarding/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Add a judgement' }));
    await userEvent.click(confirmButton());
    expect(await plan()).toBeNull();
    expect(
      screen.getByText('A judgement needs an area and a grade.', { selector: '[role=alert]:not(.fui-Field *)' }),
    ).toBeInTheDocument();
    fireEvent.change(screen.getAllByLabelText('Area')[2], { target: { value: 'Adoption' } });
    fireEvent.change(screen.getAllByLabelText('Grade')[2], { target: { value: 'Good' } });
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect((await plan())?.judgements.map(({ grade, role }) => `${role} ${grade}`)).toEqual([
      'overall Outstanding',
      'area Requires improvement to be good',
      'area Good',
    ]);
  });

  it('opens what has to be put right and goes there', async () => {
    await showOnSite();
    await userEvent.click(screen.getByRole('button', { name: 'Edit the facts' }));
    fireEvent.change(screen.getByLabelText('Published'), { target: { value: '31 June 2017' } });
    await userEvent.click(screen.getByRole('button', { name: 'Done editing' }));
    await userEvent.click(confirmButton());
    expect(await plan()).toBeNull();
    await waitFor(() => expect(screen.getByLabelText('Published')).toHaveFocus());
  });

  it('tells its steps, keeps everything when it fails, and goes on where it stopped', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const { host } = await showOnSite((store) => ({
      importReport: async (report, key, onStep) => {
        onStep?.({ done: 3, total: 9, label: 'Writing down the recommendations' });
        await held;
        return store.importReport(report, key);
      },
    }));
    await userEvent.click(within(rows()[1]).getByRole('checkbox'));
    const path = 'ImprovementPlanRecommendations';
    await settled(site().fault({ fault: 'status', status: 503, path, method: 'POST', times: null }));
    await userEvent.click(confirmButton());
    expect(await screen.findByText('Writing down the recommendations')).toBeInTheDocument();
    await act(async () => goOn());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /SharePoint is busy.*Trying again finishes what was begun/,
    );
    expect(within(rows()[1]).getByRole('checkbox')).not.toBeChecked();
    expect(within(rows()[1]).getByRole('checkbox')).toBeDisabled();
    expect(screen.getByLabelText('Runs from')).toBeDisabled();
    await settled(site().clearFaults());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect(await texts()).toEqual([
      'Ensure that a clear system is established. Monitor timeliness.',
      'Look at the dataset.',
    ]);
  });

  it('keeps corrections while somebody looks at another screen', async () => {
    await showRead();
    await userEvent.click(within(rows()[1]).getByRole('checkbox'));
    show();
    expect(within(rows()[1]).getByRole('checkbox')).not.toBeChecked();
    expect(confirmButton()).toHaveTextContent('Confirm and add 2 recommendations');
    expect(await screen.findByRole('img', { name: /number 2 is|number 1 is/ })).toBeInTheDocument();
  });

  it('goes on under the same key when the screen was left while adding', async () => {
    let written: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (written = resolve));
    const { unmount } = await showOnSite((store) => ({
      importReport: async (...given) => {
        await store.importReport(...given);
        written();
        return new Promise(() => undefined);
      },
    }));
    await userEvent.click(confirmButton());
    await settled(all);
    unmount();
    const { host } = renderOnSite(site(), 'anne.faulkner', '#/import');
    expect(await screen.findByRole('alert')).toHaveTextContent('was being added when the screen was left');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.visited.length).toBeGreaterThan(0));
    expect(await texts()).toHaveLength(3);
  });

  it('does not write again when only the reading afterwards failed', async () => {
    let writes = 0;
    const { host } = await showOnSite((store) => ({
      importReport: async (...given) => {
        writes++;
        const made = await store.importReport(...given);
        await site().fault({ fault: 'status', status: 503, path: '.', method: 'GET', times: null });
        return made;
      },
    }));
    await userEvent.click(confirmButton());
    const retryButton = await screen.findByRole('button', { name: 'Try again' });
    await settled(site().clearFaults());
    await userEvent.click(retryButton);
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect(writes).toBe(1);
    expect(await texts()).toHaveLength(3);
  });

  it('goes back to choosing without writing', async () => {
    await showOnSite();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Choose a file' })).toBeInTheDocument();
    expect(pdf.close).toHaveBeenCalled();
    expect(await plan()).toBeNull();
  });

  it('keeps findings and strengths as they were looked through, with the recommendation that answers them', async () => {
    jest.mocked(readDocument).mockResolvedValue(
      readShropshire({
        findings: [
          { kind: 'finding', number: '19', text: 'Some delays occur. (Recommendation)', about: 'local authority', recommendation: { index: 0, sure: false }, page: 12, boxes: [] }, // prettier-ignore
          { kind: 'strength', number: null, text: 'Partnership working is strong.', about: 'local authority', recommendation: null, page: 6, boxes: [] }, // prettier-ignore
        ],
      }),
    );
    const { host } = await showOnSite();
    const region = screen.getByRole('region', { name: '1 strength and 1 finding' });
    await userEvent.click(within(region).getByRole('button', { name: 'Look through them' }));
    expect(within(region).getByText('The likeliest; the report does not say which.')).toBeInTheDocument();
    await userEvent.click(within(region).getByRole('checkbox', { name: /strength on page 6/ }));
    fireEvent.change(within(region).getByRole('combobox'), { target: { value: '5' } });
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    const made = await plan();
    const answering = made?.recommendations.find(({ id }) => id === made.findings[0]?.recommendationId);
    expect(made?.findings).toMatchObject([{ kind: 'finding', text: 'Some delays occur. (Recommendation)', page: 12 }]);
    expect(answering?.text).toBe('Ensure that records are immediate.');
  });
});

describe('a report on a site with a plan', () => {
  const plan = planForEachTest();

  it('is asked where it goes, and opens the new plan beside the other', async () => {
    jest
      .mocked(readDocument)
      .mockResolvedValue(
        readShropshire({ inspectionStart: null, inspectionEnd: '2026-10-02', published: '2026-11-20' }),
      );
    const { host } = renderOnSite(plan().site, 'anne.faulkner', '#/import');
    await screen.findByRole('button', { name: 'Choose a file' });
    await read();
    const titles = async () => (await settled(plan().store('anne.faulkner').open())).plans.map(({ id }) => id);
    await userEvent.click(confirmButton());
    expect(await titles()).toEqual([1]);
    expect(screen.getAllByText('Say where this report goes.').length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.getByRole('radio', { name: /^Into “/ })).toHaveFocus());
    await userEvent.click(screen.getByRole('radio', { name: /^Into a new plan/ }));
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan?plan=2']));
    expect(await titles()).toEqual([1, 2]);
  });
});
