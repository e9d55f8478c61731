import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import planWebPart from '../src/webparts/improvementPlan/ImprovementPlanWebPart.manifest.json';
import solution from '../config/package-solution.json';
import manifest from '../teams-manifest/manifest.json';
import reminders from '../teams-manifest/reminders.json';

const root = path.join(__dirname, '..');
const file = (name: string): Buffer => readFileSync(path.join(root, 'teams-manifest', name));

/** Width, height and colour type of a PNG, from its header (ISO 15948, 11.2.2). */
function png(name: string): { width: number; height: number; alpha: boolean } {
  const bytes = file(name);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), alpha: bytes[25] === 6 };
}

/** Checks the lengths that Teams allows, and the form of the id and version. */
function keepsToLengths(app: typeof manifest | typeof reminders): void {
  expect(app.manifestVersion).toBe('1.30');
  expect(app.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(app.version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(app.name.short.length).toBeLessThanOrEqual(30);
  expect(app.name.full.length).toBeLessThanOrEqual(100);
  expect(app.description.short.length).toBeLessThanOrEqual(80);
  expect(app.accentColor).toMatch(/^#[0-9a-fA-F]{6}$/);
}

describe('the Teams manifests', () => {
  const schemaFile = path.join(root, 'contracts', 'teams-manifest-v1.30.schema.json');
  it('are valid by the schema of their version', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    // The schema is for draft 4 and uses nothing that newer drafts read differently; only the name of its own draft is
    // removed.
    const {
      $schema: _draft,
      id: _name,
      ...schema
    } = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
    const validate = ajv.compile(schema);
    for (const app of [manifest, reminders]) expect([validate(app), validate.errors]).toEqual([true, null]);
  });

  it('keep to the lengths Teams takes', () => {
    [manifest, reminders].forEach(keepsToLengths);
    for (const { type, description, templateText } of reminders.activities.activityTypes) {
      expect(type.length).toBeLessThanOrEqual(64);
      expect(description.length).toBeLessThanOrEqual(128);
      expect(templateText.length).toBeLessThanOrEqual(128);
    }
  });

  it('G12: are two, for the app of SharePoint’s tabs cannot be the one that notifies', () => {
    expect(manifest).not.toHaveProperty('activities');
    expect(reminders).not.toHaveProperty('staticTabs');
    expect(reminders).not.toHaveProperty('configurableTabs');
    expect(reminders.id).not.toBe(manifest.id);
    expect(reminders.webApplicationInfo.id).not.toBe(manifest.webApplicationInfo.id);
  });

  it('has icons of the sizes Teams takes, the outline transparent', () => {
    expect(png(manifest.icons.color)).toMatchObject({ width: 192, height: 192 });
    expect(png(manifest.icons.outline)).toEqual({ width: 32, height: 32, alpha: true });
  });

  it('opens the whole app in a channel and as a personal app, through SharePoint’s sign-in page', () => {
    const [channel] = manifest.configurableTabs;
    const [personal] = manifest.staticTabs;
    expect(channel?.scopes).toEqual(['team', 'groupChat']);
    expect(personal?.scopes).toEqual(['personal']);
    for (const address of [channel?.configurationUrl, personal?.contentUrl]) {
      expect(address).toContain('/_layouts/15/TeamsLogon.aspx?SPFX=true&dest=');
      expect(address).toContain(`componentId=${planWebPart.id}`);
    }
    expect(channel?.configurationUrl).toContain(
      'dest={teamSitePath}/_layouts/15/teamshostedapp.aspx%3FopenPropertyPane=true%26teams',
    );
    expect(personal?.contentUrl).toContain('dest=/_layouts/15/teamshostedapp.aspx%3Fteams%26personal');
    expect(personal?.entityId).toBe(planWebPart.id);
    expect(planWebPart.supportedHosts).toEqual([
      'SharePointWebPart',
      'SharePointFullPage',
      'TeamsTab',
      'TeamsPersonalApp',
    ]);
  });

  it('can be added to a meeting: to its chat, its side panel and its stage', () => {
    expect(manifest.configurableTabs[0]?.context).toEqual([
      'channelTab',
      'meetingChatTab',
      'meetingDetailsTab',
      'meetingSidePanel',
      'meetingStage',
    ]);
  });

  it('signs in with SharePoint’s own application, as tabs that SharePoint hosts must', () => {
    expect(manifest.webApplicationInfo).toEqual({
      id: '00000003-0000-0ff1-ce00-000000000000',
      resource: 'https://{teamSiteDomain}',
    });
    expect(manifest.validDomains).toContain('*.sharepoint.com');
  });
});

describe('the solution', () => {
  it('asks for no more of Graph than sending mail and looking up colleagues', () => {
    expect(solution.solution.webApiPermissionRequests.map(({ scope }) => scope).sort()).toEqual([
      'Mail.Send',
      'User.ReadBasic.All',
    ]);
  });

  it('has the version of the package and of the Teams apps', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(solution.solution.version).toBe(`${version}.0`);
    expect([manifest.version, reminders.version]).toEqual([version, version]);
  });
});
