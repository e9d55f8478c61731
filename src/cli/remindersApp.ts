import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';

const folder = path.join(__dirname, '../../teams-manifest');

/**
 * Makes the Teams app that puts reminders into the activity feed of one tenant. Teams accepts activity lines only from
 * the Entra application that an app's manifest names, and an app with SharePoint tabs has to name SharePoint's own, so
 * reminders need an app of their own (contracts/semantics.md G12).
 * @param clientId the Entra application of the reminder job
 * @returns the zip to upload to the organisation's catalogue
 */
export async function remindersApp(clientId: string): Promise<Uint8Array> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'reminders.json'), 'utf8')) as {
    icons: { color: string; outline: string };
    webApplicationInfo: { id: string };
  };
  manifest.webApplicationInfo.id = clientId.toLowerCase();
  const [color, outline] = await Promise.all(
    [manifest.icons.color, manifest.icons.outline].map((icon) => readFile(path.join(folder, icon))),
  );
  return zipSync({
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    [manifest.icons.color]: color,
    [manifest.icons.outline]: outline,
  });
}

/** Whether the text has the form of an Entra application's id. */
export const isClientId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
