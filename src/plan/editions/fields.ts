import { formatDay, isDay } from '../day';
import { listed } from '../words';
import type { EditionSection, PlainValue } from './entities';

/** What sort of a change it is, for the sentence that sums up. */
export type ChangeSort = 'wording' | 'date' | 'lead' | 'other';

/** How a field of an edition is called and counted. */
interface FieldWords {
  label: string;
  sort: ChangeSort;
}

const wording = (label: string): FieldWords => ({ label, sort: 'wording' });
const date = (label: string): FieldWords => ({ label, sort: 'date' });
const lead = (label: string): FieldWords => ({ label, sort: 'lead' });
const other = (label: string): FieldWords => ({ label, sort: 'other' });

const FIELDS: { readonly [field: string]: FieldWords } = {
  text: wording('Wording'),
  title: wording('Title'),
  outcome: wording('Outcome'),
  measure: wording('How success is measured'),
  definition: wording('Definition'),
  councillorRole: wording('What the councillor does'),
  commitment: wording('Commitment'),
  summary: wording('Summary for the public'),
  said: wording('What was said'),
  changed: wording('What changed because of it'),
  finding: wording('What it found'),
  participants: wording('Who takes part'),
  source: wording('Source'),
  dueText: wording('Due, in words'),
  undefinedWhy: wording('Why it is not yet defined'),
  definedFrom: wording('Where it will come from'),
  due: date('Due date'),
  start: date('Start'),
  starts: date('Start of the plan'),
  ends: date('End of the plan'),
  chosenDue: date('Chosen day of submission'),
  responseDue: date('Submission due'),
  planned: date('Planned for'),
  targetDay: date('Day of the target'),
  baselineDay: date('Day of the baseline'),
  definedBy: date('To be defined by'),
  soughtOn: date('Sought on'),
  gainedOn: date('Gained on'),
  lead: lead('Lead'),
  owner: lead('Owner'),
  deputies: lead('Deputies'),
  externalOwner: lead('Owner outside the council'),
  answeredForBy: lead('Answered for by'),
  manager: lead('Plan manager'),
  sponsor: lead('Sponsor'),
  ref: other('Number'),
  number: other('Number as printed'),
  addressee: other('Addressed to'),
  priority: other('Priority'),
  crossPriorities: other('Cross-cutting priorities'),
  recommendation: other('Recommendation'),
  recommendations: other('Recommendations'),
  actions: other('Actions'),
  waitsFor: other('Waits for'),
  urgent: other('Urgent'),
  workforce: other('About the workforce'),
  unit: other('Unit'),
  direction: other('Better is'),
  baseline: other('Baseline'),
  target: other('Target'),
  frequency: other('How often'),
  suppressBelow: other('Not shown below'),
  kind: other('Kind'),
  state: other('State'),
  organisation: other('Organisation'),
  sharedWith: other('Shared with'),
  responseRule: other('Rule for the response'),
  reviewDays: other('Days between reports'),
  targets: other('Grades aimed for'),
  drivers: other('What else drives the plan'),
};

/** What is compared of each kind of thing: the plan itself, not how it stood. */
export const compared: { readonly [section in EditionSection | 'plan']?: readonly string[] } = {
  plan: [
    'title',
    'summary',
    'starts',
    'ends',
    'responseRule',
    'chosenDue',
    'responseDue',
    'reviewDays',
    'manager',
    'sponsor',
    'targets',
    'drivers',
  ],
  priorities: ['ref', 'title', 'kind'],
  recommendations: ['ref', 'text', 'addressee', 'priority', 'crossPriorities', 'councillorRole'],
  actions: [
    'ref',
    'text',
    'outcome',
    'measure',
    'lead',
    'deputies',
    'externalOwner',
    'start',
    'due',
    'dueText',
    'recommendation',
    'priority',
    'crossPriorities',
    'waitsFor',
    'urgent',
    'workforce',
  ],
  measures: [
    'ref',
    'title',
    'definition',
    'source',
    'unit',
    'direction',
    'baseline',
    'baselineDay',
    'target',
    'targetDay',
    'frequency',
    'owner',
    'actions',
    'undefinedWhy',
    'definedFrom',
    'definedBy',
    'suppressBelow',
  ],
  assurance: ['title', 'kind', 'planned', 'lead', 'participants', 'actions'],
  partners: ['organisation', 'kind', 'commitment', 'state', 'sharedWith', 'answeredForBy', 'actions'],
};

/** What one thing of a kind is called, and several. */
export const thingWords: { readonly [section in EditionSection | 'plan']?: readonly [one: string, many: string] } = {
  plan: ['plan', 'plans'],
  priorities: ['priority', 'priorities'],
  recommendations: ['recommendation', 'recommendations'],
  actions: ['action', 'actions'],
  measures: ['measure', 'measures'],
  assurance: ['audit or review', 'audits and reviews'],
  partners: ['partner', 'partners'],
};

export function wordsOfField(field: string): FieldWords {
  return FIELDS[field] ?? { label: humanised(field), sort: 'other' };
}

/** "sharedWith" as "Shared with": for fields that a later release added. */
function humanised(field: string): string {
  const spaced = field.replace(/([a-z])([A-Z])/g, (_all, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return `${spaced.charAt(0).toUpperCase()}${spaced.slice(1)}`;
}

/** A value as a reader would say it; '' when there is none. */
export function valueInWords(value: PlainValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value;
  if (Array.isArray(value)) return listed(value.map(valueInWords).filter(Boolean));
  return inOneOrder(value).map(valueInWords).filter(Boolean).join(', ');
}

/** What says what a thing is, first; its address, last. */
const placeOf = (name: string): number => (name === 'title' || name === 'name' ? 0 : name === 'url' ? 2 : 1);

/** The parts of a value in an order of their own: a frozen file keeps its names sorted, the lists keep them as they came. */
function inOneOrder(value: { readonly [name: string]: PlainValue }): PlainValue[] {
  return Object.entries(value)
    .sort(([a], [b]) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .map(([, part]) => part);
}
