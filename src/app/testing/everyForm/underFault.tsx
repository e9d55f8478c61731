import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { AddCase, AppendCase, EditCase, Flow } from './case';
import { anne, data, MINE, planId, THEIRS } from './example';
import { meetFault } from './faults';
import type { Fault } from './faults';
import { box, fillIn, giveReason, open, type } from './page';
import type { FormPage } from './page';

/** What became of a form that was sent under a fault. */
export interface Met {
  /** Whether so many requests were sent that one met the fault. */
  isMet: boolean;
  /** What the form said: that it was saved, that it was not, or that it is not known. */
  said: 'saved' | 'not saved' | 'not known';
}

type Driven = EditCase | AddCase | AppendCase;

/** How often what Anne types stands in the plan. */
async function timesWritten(one: Driven): Promise<number> {
  if (one.kind === 'add') return one.made();
  if (one.kind === 'edit')
    return JSON.stringify(await one.now()) === JSON.stringify(one.holds?.mine ?? one.mine ?? MINE) ? 1 : 0;
  const { rows } = await anne.history(one.action(await data()));
  return rows.filter(({ text }) => text === MINE).length;
}

/** What the form says in its alerts about the row; null while it says nothing. */
function saidIn(alerts: string): Met['said'] | null {
  if (/not known/.test(alerts)) return 'not known';
  if (/It was (saved|sent)\./.test(alerts)) return 'saved';
  return alerts.trim() === '' ? null : 'not saved';
}

const alertsNow = (): string =>
  screen
    .queryAllByRole('alert')
    .map(({ textContent }) => textContent ?? '')
    .join(' ');

function press(): void {
  const form = document.querySelector('form');
  if (!form) throw new Error('There is no form.');
  fireEvent.submit(form);
}

/**
 * Sends a form whose n-th request meets a fault, and then again without one. Fails where the form said what was not
 * true, and where what was typed does not stand in the plan exactly once afterwards.
 */
export async function sendUnderFault(one: Driven, met: Fault): Promise<Met> {
  const { n, kind } = met;
  cleanup();
  window.localStorage.clear();
  if (one.kind === 'edit') await one.change(one.theirs ?? THEIRS);
  if (one.kind === 'add') await one.before?.();
  const before = await timesWritten(one);
  const page = await open(one.form);
  await waitFor(() => box(one.box));
  type(one.box, one.kind === 'edit' ? (one.mine ?? MINE) : MINE);
  fillIn(one);
  giveReason();
  // A form is gone once what it was for is done: there is nothing left to resume or to answer.
  const isSaved = (): boolean => page.told.length > 0 || page.closed() || document.querySelector('form') === null;
  const fault = meetFault(met);
  let isMet: boolean;
  let said: Met['said'];
  try {
    press();
    said = await waitFor(() => {
      const now = isSaved() ? 'saved' : saidIn(alertsNow());
      if (now === null) throw new Error('The form says nothing yet.');
      return now;
    });
  } finally {
    isMet = fault.sent() >= n;
    fault.end();
  }
  const written = (await timesWritten(one)) - before;
  if (said !== 'not known')
    expect({ n, kind, said, written }).toEqual({ n, kind, said, written: said === 'saved' ? 1 : 0 });
  if (!isSaved()) {
    press();
    await waitFor(() => expect(isSaved()).toBe(true));
  }
  expect({ n, kind, written: (await timesWritten(one)) - before }).toEqual({ n, kind, written: 1 });
  expect((await anne.open(planId)).operations).toEqual([]);
  return { isMet, said };
}

/** What a form of a flow says of itself, before its alerts are read. */
function saysOf(flow: Flow, page: FormPage): 'saved' | 'not saved' | null {
  if (flow.says) return flow.says();
  return page.told.length > 0 || page.closed() ? 'saved' : null;
}

/** Whether the form is still sending: its button can be reached then, and takes no press. */
const isSending = (): boolean => document.querySelector('button[type="submit"][aria-disabled="true"]') !== null;

/**
 * Sends a form with steps of its own, or of several writes, whose n-th request meets a fault, and then once more
 * without one. Nobody sees a part of it in between, and afterwards each of its rows stands in the plan once.
 */
export async function sendFlowUnderFault(flow: Flow, met: Fault): Promise<Met> {
  const { n, kind } = met;
  cleanup();
  window.localStorage.clear();
  await flow.before();
  const before = await flow.written();
  const page = await open(flow.form, flow.plan?.());
  await flow.fill();
  const send = flow.press ?? press;
  const fault = meetFault(met);
  let isMet: boolean;
  let said: Met['said'];
  try {
    send();
    said = await waitFor(() => {
      const now = saysOf(flow, page) ?? saidIn(alertsNow());
      if (now === null) throw new Error('The form says nothing yet.');
      return now;
    });
  } finally {
    isMet = fault.sent() >= n;
    fault.end();
  }
  const written = (await flow.written()) - before;
  if (said !== 'not known')
    expect({ n, kind, said, written }).toEqual({ n, kind, said, written: said === 'saved' ? flow.rows : 0 });
  if (said !== 'saved') {
    // A form of several writes names what failed before it has ended.
    await waitFor(() => expect(isSending()).toBe(false));
    if (saysOf(flow, page) !== 'saved') send();
    await waitFor(() => expect(saysOf(flow, page)).toBe('saved'));
  }
  expect({ n, kind, written: (await flow.written()) - before }).toEqual({ n, kind, written: flow.rows });
  expect((await anne.open(planId)).operations).toEqual([]);
  return { isMet, said };
}
