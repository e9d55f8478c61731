import type { PageData, PlacedWebPart } from '../pageData';
import type { PageLook } from '../pageLooks';
import { dropLaterBlobDownloads } from './blobDownloads';
import { startFramework } from './framework';
import type { PageFramework, RunningWebPart } from './framework';
import { openPane } from './propertyPane';
import { keptLook, keepLook, showLook } from './look';

/**
 * The script of a SharePoint page and of the page inside a Teams tab: starts the framework, runs each web part, and
 * offers its property pane.
 */
const data = JSON.parse(document.getElementById('page-data')!.textContent!) as PageData;
const keptKey = (instanceId: string): string => `local-host:web-part:${instanceId}`;

/**
 * The properties of a web part, as saved with the page or as last set in this browser. The browser's storage replaces
 * SharePoint's page file.
 */
function savedProperties(placed: PlacedWebPart): Record<string, unknown> {
  const kept = window.localStorage.getItem(keptKey(placed.instanceId));
  return { ...placed.properties, ...(kept === null ? {} : (JSON.parse(kept) as Record<string, unknown>)) };
}

/**
 * Opens the property pane from the web part's button, and at once on the configuration page of a Teams tab. Returns the
 * function with which the web part itself opens the pane.
 */
function offerPane(placed: PlacedWebPart, webPart: RunningWebPart): (action: string) => void {
  const pane = document.getElementById('property-pane')!;
  const edit = document.querySelector<HTMLButtonElement>(`button[data-edits="${placed.elementId}"]`);
  let openedPane: ReturnType<typeof openPane> | null = null;
  const save = (): void =>
    window.localStorage.setItem(keptKey(placed.instanceId), JSON.stringify(webPart._internalSerialize().properties));
  const open = (): void => {
    openedPane ??= openPane(pane, webPart, save, () => {
      openedPane = null;
      edit?.focus();
    });
  };
  edit?.addEventListener('click', open);
  if (data.teams && new URLSearchParams(location.search).has('openPropertyPane')) open();
  return (action) => {
    if (action === 'Refresh') openedPane?.refresh();
  };
}

async function runWebPart(framework: PageFramework, placed: PlacedWebPart): Promise<void> {
  const element = document.getElementById(placed.elementId)!;
  try {
    let onPane: (action: string) => void = () => undefined;
    const webPart = await framework.run({ ...placed, properties: savedProperties(placed) }, element, (action) =>
      onPane(action),
    );
    onPane = offerPane(placed, webPart);
  } catch (error) {
    element.textContent = `This web part could not be shown. ${error instanceof Error ? error.message : String(error)}`;
    element.setAttribute('role', 'alert');
    throw error;
  }
}

async function start(): Promise<void> {
  if (data.oneBlobDownload) dropLaterBlobDownloads();
  showLook(keptLook());
  // The Teams frame applies its own look; SharePoint Framework itself starts light in Teams, whatever the theme is
  // there.
  window.addEventListener('storage', () => showLook(keptLook()));
  const framework = await startFramework(data, data.teams ? 'light' : keptLook());
  document.querySelector<HTMLSelectElement>('#look')?.addEventListener('change', (event) => {
    const next = (event.target as HTMLSelectElement).value as PageLook;
    keepLook(next);
    showLook(next);
    framework.setLook(next);
  });
  await Promise.all(data.webParts.map((placed) => runWebPart(framework, placed)));
}

start().catch((error: unknown) => {
  console.error(error);
});
