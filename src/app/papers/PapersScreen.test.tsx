/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { TextEncoder } from 'node:util';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { bodyWith, meetingWith } from '../../plan/governance/testing';
import { layoutForEachTest } from '../testing/layout';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

function planned(changes: Partial<PlanData> = {}): PlanData {
  return {
    ...everyRating(),
    bodies: [bodyWith(1, { name: 'People Overview Committee' })],
    meetings: [
      meetingWith(1, { bodyId: 1, day: '2026-12-01', itemTitle: 'Progress', backgroundPapers: 'Ofsted’s report' }),
    ],
    ...changes,
  };
}

/** A plan with words that identify a child. */
function planThatIdentifiesAChild(): PlanData {
  const data = planned();
  data.actions[2] = { ...data.actions[2], text: 'Find a school for Jamie Smith, aged 7' };
  return data;
}

function open(
  at: string,
  data = planned(),
  store: Partial<PlanStore> = {},
  me: Parameters<typeof openedWith>[1] = { me: anne },
): void {
  const opened = openedWith(data, me);
  renderOpened(opened, testHost(at), {
    store: { open: async () => opened, readRecords: async () => [], planOnDay: async () => data, ...store },
  });
}

const preview = async (): Promise<HTMLElement> => screen.findByTitle(/^Preview: /);
const shown = async (): Promise<string> => (await preview()).getAttribute('srcdoc') ?? '';
const box = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });
const write = (name: RegExp, words: string): void => void fireEvent.change(box(name), { target: { value: words } });

describe('the papers', () => {
  layoutForEachTest(1280);

  it('are offered each with what it is for', async () => {
    open('#/papers');
    await screen.findByRole('heading', { level: 1, name: 'Papers' });
    for (const name of [
      'Committee report',
      'Highlight report',
      'Plan on a page',
      'Full plan',
      'What changed',
      'Self-assessment',
      'Public version',
    ]) {
      // The navigation also has a link of this name.
      const links = screen.getAllByRole('link', { name }).map((link) => link.getAttribute('href'));
      expect(links.filter((href) => href?.includes('#/papers/'))).toHaveLength(1);
    }
    expect(await screen.findByText(/^None yet\./)).toBeInTheDocument();
  });

  it('show a reader first what was published, and then what the plan writes now', async () => {
    const url = '/sites/improvement/ImprovementPlanEditions/page.html';
    open(
      '#/papers',
      planned({ meetings: [meetingWith(1, { bodyId: 1, day: '2026-11-05', paperUrl: url })] }),
      {
        publicFiles: async () => [
          { name: 'Our plan, public version, 2026-11-05.html', url, keptAt: '2026-11-05T10:00:00Z' },
        ],
      },
      {},
    );
    const paper = await screen.findByRole('link', { name: 'Our plan, public version' });
    expect(paper).toHaveAttribute('href', expect.stringContaining(`#/file/${encodeURIComponent(url)}`));
    expect(screen.getByText(/The plan as it stood on 5 Nov 2026\./)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'People Overview Committee, 5 Nov 2026' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Plan on a page' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Committee report' })).not.toBeInTheDocument();
    expect(screen.queryByText('Papers that were kept')).not.toBeInTheDocument();
  });

  it('say when nothing was published, and when that cannot be read', async () => {
    const publicFiles = jest.fn(async () => Promise.reject<never[]>(new SiteError('SharePoint is busy.', 'busy', '')));
    open('#/papers', planned(), { publicFiles }, {});
    expect(await screen.findByText(/SharePoint is busy/)).toBeInTheDocument();
    publicFiles.mockImplementation(async () => []);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/None yet\. What plan managers and clerks keep/)).toBeInTheDocument();
  });

  it('say by how much the plan of the day has been read', async () => {
    open('#/papers/plan', planned(), {
      planOnDay: (_id, _day, onStep) => {
        onStep?.({ done: 30, total: 90, label: 'Reading what was recorded' });
        return new Promise(() => undefined);
      },
    });
    expect(await screen.findByText('Reading what was recorded: 30 of 90')).toBeInTheDocument();
    expect(
      screen.getByRole('progressbar', { name: /Reading the plan as it stood on 23 Nov 2026/ }),
    ).toBeInTheDocument();
  });

  it('say in words why one cannot be read, and try again', async () => {
    let asked = 0;
    open('#/papers/plan', planned(), {
      planOnDay: async () => {
        if (asked++ === 0) throw new Error('Failed to fetch');
        return planned();
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: /Try again/ }));
    expect(await shown()).toContain('<h1>Children’s services improvement plan</h1>');
  });

  it('are shown to whoever reads the plan, who keeps none and is offered the files', async () => {
    open('#/papers/one-page', planned(), {}, {});
    expect(await shown()).toContain('on a page');
    expect(screen.queryByRole('button', { name: /^Keep it/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Word' })).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /Summary/ })).toBeNull();
  });

  it('come as files', async () => {
    const kept: Blob[] = [];
    // Every browser has TextEncoder; jsdom has not.
    Object.assign(globalThis, { TextEncoder });
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${kept.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    open('#/papers/highlight');
    await shown();
    for (const [name, type] of [
      ['Word', 'wordprocessingml'],
      ['Web page', 'text/html'],
      ['Tables for Excel', 'spreadsheetml'],
    ] as const) {
      const before = kept.length;
      await userEvent.click(screen.getByRole('button', { name }));
      await waitFor(() => expect(kept.length).toBe(before + 1));
      expect(kept[before].type).toContain(type);
      expect(kept[before].size).toBeGreaterThan(1000);
    }
  });
});

describe('a committee report', () => {
  layoutForEachTest(1280);

  it('names its meeting, and what it will go out without', async () => {
    open('#/papers/committee');
    await shown();
    expect(screen.getByText(/^People Overview Committee, 1 Dec 2026\./)).toBeInTheDocument();
    expect(
      screen.getByText(
        /^Still to be written: Telephone of the responsible officer; Risk assessment.* “To be completed” there\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('shows what an officer types, and offers what the plan says to begin from', async () => {
    open('#/papers/committee');
    expect(await shown()).toContain('The plan in <a href="#appendix-a">Appendix A</a> has seven actions');
    await userEvent.click(screen.getByRole('button', { name: 'Edit what the plan says: summary' }));
    expect((box(/^Summary/) as HTMLTextAreaElement).value).toMatch(
      /^Ofsted published its report .*\n\nThe plan in Appendix A has seven actions/,
    );
    write(/^Summary/, 'Housing is late & the rest is not.');
    await waitFor(async () => expect(await shown()).toContain('Housing is late &amp; the rest is not.'));
    write(/^Summary/, '');
    await waitFor(async () =>
      expect(await shown()).toContain('The plan in <a href="#appendix-a">Appendix A</a> has seven actions'),
    );
  });

  it('will not be made without its background papers, and says so', async () => {
    open('#/papers/committee', planned({ meetings: [meetingWith(1, { bodyId: 1, day: '2026-12-01' })] }));
    expect(await screen.findByText(/List the background papers, or write “none”/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Word' })).toHaveAttribute('aria-disabled', 'true');
    write(/^Background papers/, 'None');
    expect(await shown()).toContain('None');
  });

  describe('on the site', () => {
    const plan = planForEachTest('with-a-meeting', planned);

    it('keeps what was written for that meeting, once', async () => {
      renderOnSite(plan().site, 'anne.faulkner', '#/papers/committee');
      await shown();
      write(/^Risk assessment/, 'The risk is the housing market.');
      await userEvent.dblClick(screen.getByRole('button', { name: 'Keep what I wrote' }));
      expect(await screen.findAllByText('What you wrote is kept for this paper.')).not.toEqual([]);
      expect(await settled(plan().store('anne.faulkner').readRecords('papers'))).toMatchObject([
        {
          kind: 'committee',
          meetingId: 1,
          words: { 'section: Risk assessment and opportunities appraisal': 'The risk is the housing market.' },
        },
      ]);
    });
  });
});

describe('a paper that may tell who a child is', () => {
  layoutForEachTest(1280);

  it('is not kept for the public before somebody has looked at each place', async () => {
    open('#/papers/public', planThatIdentifiesAChild());
    await shown();
    expect(screen.getByRole('heading', { name: 'One place may tell who a child is' })).toBeInTheDocument();
    expect(
      screen.getByText(/^Table 3, row “1\.3”, “Action”: “Jamie Smith” looks like the name of a child/),
    ).toBeInTheDocument();
    const keep = screen.getByRole('button', { name: 'Keep it for the public' });
    expect(keep).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(keep);
    await userEvent.click(screen.getByRole('checkbox'));
    expect(keep).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('is told the place in the full plan as well, which only members read', async () => {
    const data = planThatIdentifiesAChild();
    open('#/papers/plan', data);
    await shown();
    expect(screen.getByText(/“Jamie Smith” looks like the name of a child/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Keep it in the library' })).not.toHaveAttribute('aria-disabled', 'true');
  });
});

describe('a public version without an address of the report', () => {
  layoutForEachTest(1280);

  it('says that it links to none, and where to say so', async () => {
    open('#/papers/public');
    await shown();
    expect(screen.getByText(/^It has no link to the inspectors’ report/)).toBeInTheDocument();
  });

  it('says nothing of it where there is one', async () => {
    const data = planned();
    open('#/papers/public', { ...data, inspection: { ...data.inspection!, urn: '80552' } });
    expect(await shown()).toContain('href="https://reports.ofsted.gov.uk/provider/44/80552"');
    expect(screen.queryByText(/^It has no link/)).toBeNull();
  });
});
