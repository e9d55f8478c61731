import type { ZipTarget } from '../../documents/bundle/zipStream';
import type { Host } from '../ui/host';
import { saveBlob } from '../ui/saveFile';

/** The most that is kept in memory, where the browser writes no file of its own accord. */
export const MOST_IN_MEMORY = 500 * 1024 * 1024;
/** The most that a zip without the extension for large files can hold. */
export const MOST_IN_ZIP = 4 * 1024 * 1024 * 1024 - 1;

/** What browsers have that write straight to a file (File System Access API; Chrome and Edge, not in a frame). */
interface SavingWindow {
  showSaveFilePicker?(options: {
    suggestedName: string;
    types: { description: string; accept: { [type: string]: string[] } }[];
  }): Promise<{ createWritable(): Promise<{ write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }> }>;
}

/** Whether a bundle can be written straight to a file here. In a frame, such as a tab in Teams, it cannot. */
export const writesToFile = (): boolean => 'showSaveFilePicker' in window && window.self === window.top;

/**
 * Asks where to keep the zip and opens that file, or memory where the browser writes no file itself. Has to be called
 * from a press, because the browser asks its question only then.
 * @returns null when the person did not choose a file
 */
export async function openTarget(host: Pick<Host, 'downloads'>, name: string): Promise<ZipTarget | null> {
  if (!writesToFile()) return memoryTarget(host, name);
  try {
    const picked = await (window as SavingWindow).showSaveFilePicker?.({
      suggestedName: name,
      types: [{ description: 'Zip', accept: { 'application/zip': ['.zip'] } }],
    });
    return (await picked?.createWritable()) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    if (error instanceof DOMException && error.name === 'SecurityError') return memoryTarget(host, name);
    throw error;
  }
}

/**
 * Keeps the zip with the browser and hands it over as a download at the end. Each part goes into a blob at once, which
 * the browser may put on its own disk, and the whole is made of them without being copied.
 */
export function memoryTarget(host: Pick<Host, 'downloads'>, name: string): ZipTarget {
  const type = 'application/zip';
  const parts: Blob[] = [];
  return {
    write: async (bytes) => {
      parts.push(new Blob([bytes.slice()], { type }));
    },
    close: async () => saveBlob(host, new Blob(parts, { type }), name),
  };
}
