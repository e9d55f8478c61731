import { startTenant, type RunningTenant } from '../tenant/server';
import { graphService } from '../tenant/graph/service';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mailboxPages } from './mailboxes';
import { moment } from './mailboxPages';

describe('the mailboxes', () => {
  let running: RunningTenant;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'mailboxes-'));
    running = await startTenant({ port: 0, dataDir, handlers: [graphService(), mailboxPages] });
    running.tenant.clock.set(new Date('2026-11-23T08:00:00Z'));
    const message = {
      subject: '3.2 is <late>',
      body: {
        contentType: 'html',
        content: '<p>Hello <script>alert(1)</script><a href="http://localhost/p#/actions/3.2">Report</a></p>',
      },
      toRecipients: [{ emailAddress: { address: 'fiona.ashe@health.example', name: 'Fiona Ashe' } }],
      replyTo: [{ emailAddress: { address: 'anne.faulkner@council.example', name: 'Anne Faulkner' } }],
    };
    await fetch(`${running.url}/graph/v1.0/me/sendMail`, {
      method: 'POST',
      headers: { Authorization: 'Bearer local:anne.faulkner@council.example', 'Content-Type': 'application/json' },
      body: JSON.stringify({ message }),
    });
  });
  afterAll(async () => {
    await running.close();
    await rm(dataDir, { recursive: true });
  });
  const read = async (path: string, cookie = ''): Promise<string> =>
    (await fetch(running.url + path, { headers: { cookie } })).text();

  it('lists everybody, the disabled and the guest too, with what they got', async () => {
    const page = await read('/mailboxes');
    expect(page.match(/<li>/g)).toHaveLength(17);
    expect(page).toContain('Contact Service Manager, account disabled');
    expect(page).toMatch(/Fiona Ashe[^]*?1 mail<span>Mon 23 Nov 2026, 8.00 am/);
  });

  it('shows a mail as it was received, with links that work and nothing that runs', async () => {
    const fiona = `/mailboxes/${encodeURIComponent('fiona.ashe_health.example#EXT#@council.example')}`;
    const page = await read(fiona);
    expect(page).toContain('<strong>3.2 is &lt;late&gt;</strong>');
    expect(page).toContain('<p>Hello <a href="http://localhost/p#/actions/3.2">Report</a></p>');
    expect(page).toContain('Replies go to Anne Faulkner');
    expect(page).toMatch(/As plain text<[^]*Hello Report &lt;http:\/\/localhost\/p#\/actions\/3\.2&gt;<\/pre>/);
    expect(page).not.toContain('<script');
    const { headers } = await fetch(running.url + fiona);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('shows what was sent, and says as whom links open', async () => {
    const anne = '/mailboxes/anne.faulkner@council.example';
    expect(await read(anne)).toContain('<h2 id="sent">Sent</h2>');
    expect(await read(anne, 'localUser=owen.bright@council.example')).toContain(
      'You are Owen Bright: links open as you.',
    );
    expect(await read(anne, 'localUser=anne.faulkner@council.example')).not.toContain('class="note"');
  });

  it('answers 404 for nobody', async () => {
    expect((await fetch(`${running.url}/mailboxes/nobody`)).status).toBe(404);
  });

  it('tells moments in London, with noon as 12', () => {
    expect(moment('2026-07-01T11:05:00Z')).toBe('Wed 1 Jul 2026, 12.05 pm');
    expect(moment('2026-09-01T23:30:00Z')).toBe('Wed 2 Sep 2026, 12.30 am');
  });
});
