#!/usr/bin/env node
/**
 * Holds the answers of a SharePoint on this machine against the shapes recorded from SharePoint Online.
 *
 *   node contracts/checkShapes.mjs --sp http://localhost:4380/sites/x --list "Title of a list with items" [--item 1] [--header 'Name: value'] [--share 0.9]
 *
 * A property that came in at least `--share` of the recorded answers must be there; every property that is in both must be of a
 * recorded type; and under odata=nometadata there is no metadata. The exit code is 1 when a shape differs.
 */
import { readFileSync } from 'node:fs';

function readArguments(words) {
  const given = { headers: {}, share: '0.9', item: '1' };
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at].replace(/^--/, '');
    const value = words[at + 1];
    if (name === 'header') {
      const [header, ...rest] = value.split(':');
      given.headers[header.trim()] = rest.join(':').trim();
    } else given[name] = value;
  }
  return given;
}

function typeOf(value) {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  if (typeof value !== 'string') return typeof value;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)) return 'string:datetime';
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return 'string:guid';
  return 'string';
}

/** Null says nothing, and recorded strings that all looked like days need not always do so. */
const isOf = (type, recorded) =>
  type === 'null' ||
  recorded.includes(type) ||
  (type.startsWith('string') && recorded.some((one) => one.startsWith('string')));

const given = readArguments(process.argv.slice(2));
if (!/^http:\/\/(localhost|127\.)/.test(given.sp ?? '') || !given.list) {
  console.error('--sp is the address of a site on this machine, --list the title of a list with items.');
  process.exit(2);
}
const { kinds } = JSON.parse(readFileSync(new URL('sharepoint-shapes.json', import.meta.url), 'utf8'));
const list = `/_api/web/lists/getByTitle('${encodeURIComponent(given.list.replace(/'/g, "''"))}')`;

/** What is asked for each kind: an address, whether the answer is the first of a collection, a body where it is a POST. */
const questions = [
  { kind: 'list', path: list },
  { kind: 'view', path: `${list}/defaultView` },
  { kind: 'field', path: `${list}/fields/getByInternalNameOrTitle('Title')` },
  { kind: 'item', path: `${list}/items(${given.item})` },
  { kind: 'itemVersion', path: `${list}/items(${given.item})/versions?$top=1`, first: true },
  { kind: 'user', path: '/_api/web/currentuser' },
  { kind: 'group', path: '/_api/web/sitegroups?$top=1', first: true },
  { kind: 'roleDefinition', path: '/_api/web/roledefinitions?$top=1', first: true },
  { kind: 'contentType', path: `${list}/contenttypes?$top=1`, first: true },
  { kind: 'web', path: '/_api/web' },
  { kind: 'folder', path: `${list}/rootFolder` },
  { kind: 'basePermissions', path: `${list}/EffectiveBasePermissions` },
  {
    kind: 'renderListDataAsStream',
    path: `${list}/RenderListDataAsStream`,
    body: { parameters: { ViewXml: '<View><RowLimit>5</RowLimit></View>' } },
  },
];

async function ask({ path, first, body }) {
  const json = 'application/json;odata=nometadata';
  const answer = await fetch(given.sp.replace(/\/$/, '') + path, {
    method: body ? 'POST' : 'GET',
    headers: { Accept: json, 'Content-Type': json, ...given.headers },
    body: body && JSON.stringify(body),
  });
  const read = await answer.json();
  return { status: answer.status, thing: first ? ((read.value ?? [])[0] ?? {}) : read };
}

/** What differs between an answer and what was recorded of its kind, each in words. */
function differences(kind, status, thing) {
  const recorded = Object.entries(kinds[kind].keys);
  const missing = recorded.filter(([key, { share }]) => share >= Number(given.share) && !(key in thing));
  const wrong = recorded.filter(([key, { types }]) => key in thing && !isOf(typeOf(thing[key]), types));
  const metadata = Object.keys(thing).filter((key) => key.startsWith('odata.') && !/nextLink|count/i.test(key));
  return [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...missing.map(([key]) => `${key} is missing`),
    ...wrong.map(([key, { types }]) => `${key} is ${typeOf(thing[key])}, not ${types.join(' or ')}`),
    ...metadata.map((key) => `${key} under odata=nometadata`),
  ];
}

let agree = 0;
for (const question of questions) {
  let found;
  try {
    const { status, thing } = await ask(question);
    found = differences(question.kind, status, thing);
  } catch (error) {
    found = [`no JSON: ${error.message}`];
  }
  if (found.length === 0) agree += 1;
  console.log(`${question.kind.padEnd(24)} ${found.join('; ') || 'agrees'}`);
}
console.log(`${agree}/${questions.length} shapes agree`);
process.exitCode = agree === questions.length ? 0 : 1;
