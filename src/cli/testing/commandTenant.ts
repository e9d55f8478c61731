import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTenant, type RunningTenant } from '../../../local/tenant/server';
import type { TeamsApp } from '../../../local/tenant/graph/activity';
import { graphService } from '../../../local/tenant/graph/service';
import { newKey, openPlanStore, type Connection } from '../../lists';
import { confirmedSettings } from '../../plan/reminders';
import { makeReady } from '../../lists/testing/tenantSite';
import { readyFolder } from '../../../scripts/readyFolder';
import { openReminderLedger, type ReminderRow } from '../../lists/reminderLedger';
import type { PlanStore } from '../../lists/planStore';
import { runProgram } from '../program';

/** The result of a command, for tests. */
export interface Ran {
  code: number;
  out: string[];
  problems: string[];
}

/** Runs a command as the command line does, and captures its output. */
export async function run(...words: string[]): Promise<Ran> {
  const out: string[] = [];
  const problems: string[] = [];
  const code = await runProgram(words, { out: (line) => out.push(line), problem: (line) => problems.push(line) });
  return { code, out, problems };
}

export const upn = (name: string): string => `${name}@council.example`;

/** A local tenant for tests of commands, with Graph. */
export interface CommandTenant {
  running: RunningTenant;
  siteUrl: string;
  as(name: string): Connection;
  store(name: string): PlanStore;
  clock(now: string): void;
  fault(fault: object): Promise<void>;
  clearFaults(): Promise<void>;
  /** The mails in a person's inbox, newest first. */
  inbox(name: string): Promise<{ subject: string; html: string }[]>;
  /** The rows of a plan in the Reminders list, oldest first. */
  ledger(planId?: number): Promise<ReminderRow[]>;
  close(): Promise<void>;
}

/** Starts a tenant on a copy of a data folder, or on an empty one, with the Teams apps of its catalogue. */
export async function startCommandTenant(copyOf?: string, teamsApps: TeamsApp[] = []): Promise<CommandTenant> {
  const dataDir = await mkdtemp(join(tmpdir(), 'commands-'));
  if (copyOf !== undefined) await cp(copyOf, dataDir, { recursive: true });
  const running = await startTenant({ port: 0, dataDir, handlers: [graphService(teamsApps)] });
  const siteUrl = `${running.url}/sites/improvement`;
  const as = (name: string): Connection => ({
    siteUrl,
    bearer: async () => `local:${name === 'app' ? 'app' : upn(name)}`,
  });
  const faults = async (method: string, fault?: object): Promise<void> => {
    const answer = await fetch(`${running.url}/_local/faults`, { method, body: fault && JSON.stringify(fault) });
    if (!answer.ok) throw new Error(await answer.text());
  };
  return {
    running,
    siteUrl,
    as,
    store: (name) => openPlanStore(as(name)),
    clock: (now) => running.tenant.clock.set(new Date(now)),
    fault: (fault) => faults('POST', fault),
    clearFaults: () => faults('DELETE'),
    inbox: async (name) => {
      const path = `/graph/v1.0/users/${encodeURIComponent(upn(name))}/mailFolders/inbox/messages?$top=50`;
      const answer = await fetch(running.url + path, { headers: { Authorization: 'Bearer local:app' } });
      const { value } = (await answer.json()) as { value: { subject: string; body: { content: string } }[] };
      return value.map(({ subject, body }) => ({ subject, html: body.content }));
    },
    ledger: async (planId = 1) =>
      (await openReminderLedger(as('app')).rows('2000-01-01')).filter((row) => row.planId === planId),
    close: async () => {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The Monday of the tests: 1.1 is late, 2.1 due today, 1.2 and 3.1 due soon, 2.2 late with a lead who has left. */
export const runDay = '2026-11-23';
export const fiona = 'fiona.ashe_health.example#ext#';

/**
 * Makes a data folder with a plan, once in a run of tests. Anne Faulkner assigned its actions on 2 November; Derek
 * Malin, who leads 2.2, has left since.
 * @returns the folder, for startCommandTenant; the caller removes it
 */
export const makePlanFolder = (): Promise<string> => readyFolder('plan-of-commands', writePlan);

async function writePlan(folder: string): Promise<void> {
  await makeReady(folder, '2026-11-02T09:00:00Z');
  const running = await startTenant({ port: 0, dataDir: folder, handlers: [graphService()] });
  running.tenant.clock.set(new Date('2026-11-02T09:00:00Z'));
  const connection: Connection = {
    siteUrl: `${running.url}/sites/improvement`,
    bearer: async () => `local:${upn('anne.faulkner')}`,
  };
  const store = openPlanStore(connection);
  const anne = await store.ensurePerson(upn('anne.faulkner'));
  const plan = await store.addPlan(
    { title: 'Children’s services improvement plan', starts: '2026-09-01', ends: '2028-02-29', example: false },
    newKey(),
  );
  // The first run of this plan is over: what waits for a manager is tested in remindFirst.test.ts.
  await store.changeSettings(plan.id, confirmedSettings([]));
  if (plan.managerId === null) await store.editPlan(plan, { managerId: anne.id }, 'She keeps it', newKey());
  const actions: [string, string, string | null][] = [
    ['1.1', '2026-11-19', 'joanne.tranter'],
    ['1.2', '2026-12-04', 'joanne.tranter'],
    ['2.1', runDay, 'priya.nair'],
    ['2.2', '2026-11-20', 'derek.malin'],
    ['3.1', '2026-11-25', fiona],
    ['3.2', '2027-03-01', 'owen.bright'],
  ];
  for (const [order, [ref, due, lead]] of actions.entries()) {
    const leadId = lead === null ? null : (await store.ensurePerson(upn(lead))).id;
    await store.addAction(
      plan.id,
      {
        recommendationId: null,
        priorityId: null,
        ref,
        text: `Do what ${ref} says`,
        outcome: '',
        measure: '',
        start: '2026-11-02',
        due,
        leadId,
        deputyIds: [],
        urgent: false,
        order,
        illustrative: false,
      },
      newKey(),
    );
  }
  await running.close();
}
