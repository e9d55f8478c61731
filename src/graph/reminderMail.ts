import type { RatingKey } from '../plan/entities';
import {
  dueSentence,
  firstName,
  lastWords,
  opening,
  othersSentence,
  reasonOf,
  shortened,
  subjectOf,
  type ReminderItem,
  type ReminderLetter,
  type ReminderLinks,
} from './reminderLetter';

/** A reminder as it is sent (HTML) and as it is shown where there is no HTML (a terminal, a preview). */
export interface ReminderMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * Writes the mail: one message for all that is due to a person, in the words of the plan manager. Everything that people
 * typed is escaped. Mail programs draw no vectors and may show no pictures, so a rating is a coloured table cell with its
 * letter, and its word always stands beside it.
 */
export function writeReminder(letter: ReminderLetter, links: ReminderLinks): ReminderMail {
  const subject = subjectOf(letter);
  return { subject, html: htmlOf(letter, links, subject), text: textOf(letter, links) };
}

/** The light rating colours of the product (fill, letter, outline), and what each rating says in words. */
const marks: Record<RatingKey, { word: string; letter: string; fill: string; ink: string; line: string }> = {
  Blue: { word: 'Complete with evidence', letter: 'B', fill: '#0F548C', ink: '#FFFFFF', line: '#0F548C' },
  Green: { word: 'On track', letter: 'G', fill: '#0E700E', ink: '#FFFFFF', line: '#0E700E' },
  Amber: { word: 'At risk', letter: 'A', fill: '#FFB432', ink: '#2B1900', line: '#8F5700' },
  Red: { word: 'Off track', letter: 'R', fill: '#B10E1C', ink: '#FFFFFF', line: '#B10E1C' },
  Grey: { word: 'Not now', letter: 'N', fill: '#FFFFFF', ink: '#424242', line: '#616161' },
};

const font = "font-family:'Segoe UI',Arial,sans-serif;";
const reading = `${font}font-size:16px;line-height:26px;color:#242424;margin:0 0 16px;`;
const quiet = `${font}font-size:14px;line-height:22px;color:#616161;margin:0 0 12px;`;

function htmlOf(letter: ReminderLetter, links: ReminderLinks, subject: string): string {
  const paragraph = (text: string): string =>
    text === '' ? '' : `<p class="reading" style="${reading}">${escaped(text)}</p>`;
  const own = letter.items.map((item) =>
    block(item, '', lastWords(item), `Report progress on ${item.ref}`, reportRoute(item.ref), links),
  );
  const orphans = letter.orphans.map(({ item, why }) =>
    block(item, why, '', `Choose a lead for ${item.ref}`, actionRoute(item.ref), links),
  );
  const teams = links.teams
    ? ` · <a class="link" style="color:#4F52B2;" href="${escaped(links.teams('#/my'))}">Open in Teams</a>`
    : '';
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page { background: #292929 !important; }
  .reading, .title { color: #ffffff !important; }
  .quiet { color: #d6d6d6 !important; }
  .link { color: #a6a7dc !important; }
  .line { border-color: #525252 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#FFFFFF;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 16px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;text-align:left;"><tr><td>
${paragraph(`Hello ${firstName(letter.to.name)},`)}
${paragraph(opening(letter.items))}
${own.join('\n')}
${paragraph(orphansOpening(letter))}
${orphans.join('\n')}
${paragraph(othersSentence(letter.others))}
${paragraph(reassign(letter))}
<p class="reading" style="${reading}">Thank you,<br>${escaped(signature(letter))}</p>
<p class="quiet line" style="${quiet}border-top:1px solid #D1D1D1;padding-top:16px;">${escaped(because(letter))} <a class="link" style="color:#4F52B2;" href="${escaped(links.page('#/my'))}">See all my actions</a>${teams}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`;
}

/** One action: the rating's cell, what it is, why, what was said last, and one button. */
function block(
  item: ReminderItem,
  first: string,
  quote: string,
  label: string,
  route: string,
  links: ReminderLinks,
): string {
  const { letter, fill, ink, line } = marks[item.rating.key];
  const [word, reason] = wordAndReason(item);
  const teams = links.teams
    ? `<p class="quiet" style="${quiet}"><a class="link" style="color:#4F52B2;" href="${escaped(links.teams(route))}">Or open ${escaped(item.ref)} in Teams</a></p>`
    : '';
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="border-top:1px solid #D1D1D1;">
<tr><td width="40" valign="top" style="padding:20px 0 0;width:40px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="24" height="24" align="center" valign="middle" bgcolor="${fill}" style="${font}width:24px;height:24px;background:${fill};border:1px solid ${line};color:${ink};font-size:14px;line-height:24px;font-weight:bold;">${letter}</td></tr></table>
</td><td valign="top" style="padding:18px 0 8px;">
<h2 class="title" style="${font}font-size:18px;line-height:26px;font-weight:600;color:#242424;margin:0 0 6px;">${escaped(`${item.ref} ${shortened(item.text, 200)}`)}</h2>
${first === '' ? '' : `<p class="reading" style="${reading}margin-bottom:8px;">${escaped(first)}</p>`}
<p class="reading" style="${reading}margin-bottom:8px;"><strong>${word}</strong>${escaped(reason)}</p>
${quote === '' ? '' : `<p class="quiet" style="${quiet}">${escaped(quote)}</p>`}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;"><tr><td bgcolor="#4F52B2" style="background:#4F52B2;border-radius:4px;">
<a href="${escaped(links.page(route))}" style="${font}display:inline-block;padding:12px 24px;font-size:16px;line-height:24px;font-weight:600;color:#FFFFFF;text-decoration:none;">${escaped(label)}</a>
</td></tr></table>
${teams}
</td></tr></table>`;
}

function textOf(letter: ReminderLetter, links: ReminderLinks): string {
  const own = letter.items.map((item) => [
    `[${marks[item.rating.key].letter}] ${item.ref} ${shortened(item.text, 200)}`,
    wordAndReason(item).join(''),
    lastWords(item),
    `Report progress on ${item.ref}: ${links.page(reportRoute(item.ref))}`,
    links.teams ? `In Teams: ${links.teams(reportRoute(item.ref))}` : '',
  ]);
  const orphans = letter.orphans.map(({ item, why }) => [
    `[${marks[item.rating.key].letter}] ${item.ref} ${shortened(item.text, 200)}`,
    why,
    wordAndReason(item).join(''),
    `Choose a lead for ${item.ref}: ${links.page(actionRoute(item.ref))}`,
  ]);
  const paragraphs = [
    `Hello ${firstName(letter.to.name)},`,
    opening(letter.items),
    ...own.map(lines),
    orphansOpening(letter),
    ...orphans.map(lines),
    othersSentence(letter.others),
    reassign(letter),
    `Thank you,\n${signature(letter)}`,
    `${because(letter)} See all my actions: ${links.page('#/my')}`,
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

/** The rating's word, which comes first, and the rest of its reason with the due date. */
function wordAndReason(item: ReminderItem): [string, string] {
  const { word } = marks[item.rating.key];
  return [word, `${reasonOf(item, word).slice(word.length)} ${dueSentence(item)}`];
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function orphansOpening({ items, orphans }: ReminderLetter): string {
  if (orphans.length === 0) return '';
  const also = items.length > 0 ? ' also' : '';
  return orphans.length === 1
    ? `This action${also} needs you: whoever leads it cannot be written to.`
    : `These ${orphans.length} actions${also} need you: whoever leads them cannot be written to.`;
}

function reassign({ to, manager, items }: ReminderLetter): string {
  if (to.id === manager.id || items.length === 0) return '';
  const these = items.length === 1 ? 'this' : 'one of these';
  return `If ${these} should be with somebody else, reply to this message and I will change it.`;
}

function signature({ manager }: ReminderLetter): string {
  return manager.jobTitle ? `${manager.name}, ${manager.jobTitle}` : manager.name;
}

function because({ items, planTitle }: ReminderLetter): string {
  const role = items.length > 0 ? `you lead ${items.length === 1 ? 'this action' : 'these actions'} in` : 'you manage';
  return `You have this because ${role} “${planTitle}”. It is sent once on a working day when something is due.`;
}

function reportRoute(ref: string): string {
  return `${actionRoute(ref)}?report=1`;
}

function actionRoute(ref: string): string {
  return `#/actions/${encodeURIComponent(ref)}`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
