import type * as React from 'react';
import { fireEvent, screen } from '@testing-library/react';
import type { PlanStore } from '../../../lists/planStore';
import type { FormName } from '../../forms/formNames';
import { renderOnTenant } from '../tenantPage';
import type { TenantPage } from '../tenantPage';
import type { AddCase, CaseContext } from './case';
import { anne, planId, site } from './example';

const WRITES = /^(add|edit|hand|decide|change|report|record|make|withdraw|restore|reorder|save|write)/;

/** A page of Anne. `calls`: how many writes went through its store. `closed`: whether the form asked to be closed. */
export type FormPage = TenantPage & { calls(): number; closed(): boolean };

/** Renders an element as Anne with the plan as it is now. */
export async function open(
  show: (shown: CaseContext) => React.ReactElement,
  onPlan: number = planId,
): Promise<FormPage> {
  const [spend, draftQuestions, exemptItems, papers, questionsToClerk] = await Promise.all([
    anne.readRecords('spend'),
    anne.readRecords('draftQuestions'),
    anne.readRecords('exemptItems'),
    anne.readRecords('papers'),
    anne.readRecords('questionsToClerk'),
  ]);
  const apart = { spend, draftQuestions, exemptItems, papers, questionsToClerk };
  let closed = false;
  let calls = 0;
  const counting = (store: PlanStore): PlanStore =>
    new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function' || !WRITES.test(String(name))) return method;
        return (...given: unknown[]) => {
          calls++;
          return (method as (...all: unknown[]) => unknown)(...given);
        };
      },
    });
  const page = await renderOnTenant(
    site,
    'anne.faulkner',
    onPlan,
    (ready) => show({ ...ready, apart, done: () => void (closed = true) }),
    counting,
  );
  return Object.assign(page, { calls: () => calls, closed: () => closed });
}

/** Finds a text field by its label. A field with suggestions has the role combobox. */
export function box(name: RegExp): HTMLElement {
  const [found] = [...screen.queryAllByRole('textbox', { name }), ...screen.queryAllByRole('combobox', { name })];
  if (!found) throw new Error(`There is no box ${String(name)}.`);
  return found;
}
export const type = (name: RegExp, value: string): void => void fireEvent.change(box(name), { target: { value } });

export function choose(label: string, value: string): void {
  const radio = screen.queryByRole('radio', { name: label });
  if (radio) fireEvent.click(radio);
  else
    fireEvent.change(screen.getByRole('combobox', { name: new RegExp(`^${label.replace(/\?/g, '\\?')}`) }), {
      target: { value },
    });
}

/** Presses the button that sends. */
export function press(): void {
  const form = document.querySelector('form');
  if (!form) throw new Error('There is no form.');
  fireEvent.submit(form);
}

/** Presses the button that sends twice, before anything can be rendered. */
export function pressTwice(): void {
  press();
  press();
}

export function fillIn({ fill = {}, choose: chosen = {} }: Pick<AddCase, 'fill' | 'choose'>): void {
  for (const [label, value] of Object.entries(chosen)) choose(label, value);
  for (const [label, value] of Object.entries(fill)) type(new RegExp(`^${label}`), value);
}

export const drafts = (name: FormName): string[] =>
  Object.keys(window.localStorage).filter((key) => key.includes(` ${name} `));

/** Whether the form asks why something that stood is changed. */
export const asksReason = (): boolean => screen.queryAllByRole('textbox', { name: /^Why is it/ }).length > 0;

export function giveReason(): void {
  const reason = screen.queryAllByRole('textbox', { name: /^Why (is it|not)/ })[0];
  if (reason && asksReason()) fireEvent.change(reason, { target: { value: 'To be clearer.' } });
}
