import path from 'node:path';
import teamsManifest from '../teams-manifest/manifest.json';
import { startContentServer } from './hosts/contentServer';
import { openFramework } from './hosts/framework';
import { hostPages } from './hosts/hosts';
import { readSolutionPackage } from './hosts/solutionPackage';
import { mailboxPages } from './mailboxes/mailboxes';
import { graphService } from './tenant/graph/service';
import { startTenant } from './tenant/server';
import { tenantProperties } from './tenant/tenantProperties';

const root = path.join(__dirname, '..');

/** The built solution package. */
export const packageFile = path.join(root, 'sharepoint', 'solution', 'improvement-plan.sppkg');

export interface RunningLocal {
  /** Origin of the tenant, without a closing slash. */
  url: string;
  /** Origin that the web parts come from. */
  contentUrl: string;
  close(): Promise<void>;
}

export interface LocalOptions {
  port: number;
  contentPort: number;
  dataDir: string;
  /** The moment at which the tenant's clock starts; real time when left out. */
  now?: Date;
}

/** The catalogue gives an app an id of its own, other than its manifest's (contracts/semantics.md, P3). */
const catalogueId = 'c4d7a1f0-92e3-4b58-8c16-5f0e7b3a9d24';

/** Starts the whole local tenant: SharePoint, Graph, mailboxes, and the host pages with the web parts of the built package. */
export async function runLocal(options: LocalOptions): Promise<RunningLocal> {
  const framework = openFramework(path.join(root, 'node_modules'));
  const content = await startContentServer(options.contentPort, framework);
  try {
    const solution = await readSolutionPackage(packageFile, content.url);
    content.publish(solution);
    const catalogue = {
      id: catalogueId,
      name: teamsManifest.name.short,
      activityTypes: teamsManifest.activities.activityTypes,
      installedFor: null,
    };
    // As an administrator tells a tenant where its plan is, for the personal tab on the root site.
    const properties = { ImprovementPlanSite: '/sites/improvement' };
    const hosting = { contentUrl: content.url, framework, solution };
    const tenant = await startTenant({
      port: options.port,
      dataDir: options.dataDir,
      now: options.now,
      handlers: [graphService([catalogue]), tenantProperties(properties), mailboxPages, hostPages(hosting)],
    });
    return {
      url: tenant.url,
      contentUrl: content.url,
      close: async () => {
        await Promise.all([tenant.close(), content.close()]);
      },
    };
  } catch (error) {
    await content.close();
    throw error;
  }
}
