import path from 'node:path';
import remindersApp from '../teams-manifest/reminders.json';
import { startContentServer } from './hosts/contentServer';
import { openFramework } from './hosts/framework';
import { hostPages } from './hosts/hosts';
import { readSolutionPackage } from './hosts/solutionPackage';
import { mailboxPages } from './mailboxes/mailboxes';
import { graphService } from './tenant/graph/service';
import type { Language } from './tenant/sharepoint/languages';
import { startTenant } from './tenant/server';
import type { Switches } from './tenant/switches';
import { giveStorageEntity } from './tenant/sharepoint/storageEntities';

const root = path.join(__dirname, '..');

/** The path of the built solution package. */
export const packageFile = path.join(root, 'sharepoint', 'solution', 'improvement-plan.sppkg');

export interface RunningLocal {
  /** The origin of the tenant, without a closing slash. */
  url: string;
  /** The origin that the web parts come from. */
  contentUrl: string;
  close(): Promise<void>;
}

export interface LocalOptions {
  port: number;
  contentPort: number;
  dataDir: string;
  /** The time at which the tenant's clock starts; real time when left out. */
  now?: Date;
  /** False for a tenant without the product. */
  installed?: boolean;
  /** The switches in which the tenant differs from the usual one. */
  switches?: Partial<Switches>;
  /** The language of a new tenant. */
  language?: Language;
  /** Whether texts are sent compressed, as a council's Microsoft 365 sends them; for measuring on a slow network. */
  compresses?: boolean;
}

/** The id that the catalogue gives the app, which is not the one in its manifest (contracts/semantics.md, P3). */
export const catalogueId = 'c4d7a1f0-92e3-4b58-8c16-5f0e7b3a9d24';

/** Starts the whole local tenant: SharePoint, Graph, mailboxes, and the host pages with the web parts of the built package. */
export async function runLocal(options: LocalOptions): Promise<RunningLocal> {
  const installed = options.installed ?? true;
  const framework = openFramework(path.join(root, 'node_modules'));
  const content = await startContentServer(options.contentPort, framework, options.compresses);
  try {
    const solution = await readSolutionPackage(packageFile, content.url);
    content.publish(solution);
    const catalogue = {
      id: remindersApp.id,
      name: remindersApp.name.short,
      activityTypes: remindersApp.activities.activityTypes,
      installedFor: null,
    };
    const hosting = { contentUrl: content.url, framework, solution, installed, catalogueId };
    const tenant = await startTenant({
      port: options.port,
      dataDir: options.dataDir,
      now: options.now,
      switches: options.switches,
      language: options.language,
      compresses: options.compresses,
      handlers: [graphService([catalogue]), mailboxPages, hostPages(hosting)],
    });
    // An administrator sets this tenant property so that the personal tab on the root site finds the plan.
    if (installed) giveStorageEntity(tenant.tenant.database, 'ImprovementPlanSite', '/sites/improvement');
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
