import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTenant, type RunningTenant } from '../server';
import type { TeamsApp } from './activity';
import { graphService } from './service';

/** A tenant for one test of Graph, with a clock that the test sets. */
export interface GraphTenant {
  running: RunningTenant;
  graphUrl: string;
  /** Sends a request to Graph as a person (principal name), as 'app', or as nobody (null). */
  ask(
    as: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>;
  close(): Promise<void>;
}

export async function startGraphTenant(teamsApps: TeamsApp[] = []): Promise<GraphTenant> {
  const dataDir = await mkdtemp(join(tmpdir(), 'graph-'));
  const running = await startTenant({ port: 0, dataDir, handlers: [graphService(teamsApps)] });
  const graphUrl = `${running.url}/graph/v1.0`;
  return {
    running,
    graphUrl,
    ask: (as, method, path, body, headers = {}) =>
      fetch(graphUrl + path, {
        method,
        headers: {
          ...(as === null ? {} : { Authorization: `Bearer local:${as}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    close: async () => {
      await running.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
