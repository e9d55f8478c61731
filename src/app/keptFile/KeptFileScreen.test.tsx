import { TextDecoder } from 'node:util';
import { screen } from '@testing-library/react';
import { SiteError } from '../../lists/planStore';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(60_000);
const slow = { timeout: 40_000 };
beforeAll(() => void Object.assign(window, { TextDecoder }));

const folder = '/sites/improvement/ImprovementPlanEditions';

function open(path: string, readFile: (url: string) => Promise<ArrayBuffer>): void {
  const opened = openedWith(everyRating());
  renderOpened(opened, testHost(`#/file/${encodeURIComponent(path)}`), {
    store: { open: async () => opened, readFile },
  });
}

const bytes = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text)).buffer;

describe('a kept file', () => {
  it('is read through SharePoint and shown in a frame where no script runs', async () => {
    const read = jest.fn(async () => bytes('<h1>The plan as it was sent</h1><script>alert(1)</script>'));
    open(`${folder}/Our plan, 2026-11-05 (0a1b2c3d4e5f).html`, read);
    const frame = await screen.findByTitle('Our plan, 2026-11-05', {}, slow);
    expect(frame).toHaveAttribute('srcdoc', expect.stringContaining('The plan as it was sent'));
    expect(frame.getAttribute('sandbox')).not.toMatch(/allow-scripts|allow-forms|allow-top-navigation/);
    expect(read).toHaveBeenCalledWith(`${folder}/Our%20plan%2C%202026-11-05%20(0a1b2c3d4e5f).html`);
    expect(screen.getByRole('heading', { level: 1, name: 'Our plan, 2026-11-05' })).toBeInTheDocument();
  });

  it('is shown as text when it is data', async () => {
    open(`${folder}/plan.json`, async () => bytes('{"actions":54}'));
    expect(await screen.findByText('{"actions":54}', {}, slow)).toBeInTheDocument();
  });

  it('says why it cannot be read, and reads nothing outside the plan’s site', async () => {
    open(`${folder}/gone.html`, async () => {
      throw new SiteError('SharePoint no longer has this.', 'not found', '');
    });
    expect(await screen.findByText(/no longer has this/, {}, slow)).toBeInTheDocument();
    const read = jest.fn(async () => bytes(''));
    open('/sites/other/Pages/page.html', read);
    expect(await screen.findByText(/names no paper of the plan’s site/, {}, slow)).toBeInTheDocument();
    expect(read).not.toHaveBeenCalled();
  });
});
