/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure } from '@testing-library/react';
import { everyCase } from '../testing/everyForm/everyCase';
import { site, startExample } from '../testing/everyForm/example';
import { testForm } from '../testing/everyForm/run';
import { formNames } from './formNames';

/**
 * Every form of the product, with two editors and a stale draft, on the local tenant. Anne types and leaves, Caroline
 * changes the same row, Anne returns and sends. Nothing is overwritten without notice, and nothing that was typed is
 * lost. Sent with something missing, the form puts the focus there. A form without a case in the tables of
 * `testing/everyForm` fails to compile and is named by the first test.
 */

jest.setTimeout(600_000);
// An open dialog hides the page behind it from screen readers, and jsdom removes that mark late, so queries must find
// hidden elements too.
configure({ defaultHidden: true });

beforeAll(startExample);
afterAll(() => site.close());
beforeEach(() => window.localStorage.clear());

it('has a case for every form', () => {
  expect(Object.keys(everyCase).sort()).toEqual([...formNames].sort());
});

it('finds no form that is made in another way', () => {
  // The form to report progress uses the same parts without the form module and has a case above. The other two write
  // nothing: one opens the plan on a past day, the other searches the site for words.
  const byHand = [
    'action/ReportProgressForm.tsx',
    'forms/',
    'pastPlan/PastDayPicker.tsx',
    'redaction/RedactionsScreen.tsx',
  ];
  const app = join(__dirname, '..');
  const others = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx') && !file.startsWith('testing/'))
    .filter((file) => /<form[\s>]/.test(readFileSync(join(app, file), 'utf8')))
    .filter((file) => !byHand.some((known) => file.startsWith(known)));
  expect(others).toEqual([]);
});

it.each(formNames)('%s: nothing is overwritten in silence, nothing typed is lost, and it is sent once', (name) =>
  testForm(name, everyCase[name]),
);
