import { asksForProgress, buttonOf, sentenceOf } from '../plan/reminders';
import { markCell, marks } from './mailMarks';
import {
  capital,
  firstName,
  lastWords,
  opening,
  othersSentence,
  reasonOf,
  shortened,
  subjectOf,
  type PlanPart,
  type ReminderItem,
  type ReminderLetter,
} from './reminderLetter';
import { escaped, font, line, link, mailPage, paragraph, quiet, reading, title } from './mailStyle';

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
export function writeReminder(letter: ReminderLetter): ReminderMail {
  const subject = subjectOf(letter);
  return { subject, html: htmlOf(letter, subject), text: textOf(letter) };
}

/** A piece of a letter, once for both of its forms. */
type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'plan'; text: string }
  | { kind: 'item'; part: PlanPart; item: ReminderItem; first: string; quote: string; label: string; route: string }
  | { kind: 'standing'; part: PlanPart };

/** What the letter says, in order, without what begins and ends every letter. */
function piecesOf({ to, parts }: ReminderLetter): Piece[] {
  return parts.flatMap((part): Piece[] => {
    const words = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'words', text }]);
    const block = (item: ReminderItem, first: string, quote: string): Piece => {
      const { label, route } = buttonOf(item.occurrences);
      return { kind: 'item', part, item, first, quote, label, route };
    };
    return [
      ...(parts.length > 1 ? [{ kind: 'plan', text: part.planTitle } as const] : []),
      ...words(opening(part.items)),
      ...part.items.map((item) => block(item, belongs(item, ' You answer for it here.'), lastWords(item))),
      ...words(escalatedOpening(part)),
      ...part.escalated.map((item) => block(item, sayings(item), lastWords(item))),
      ...words(orphansOpening(part)),
      ...part.orphans.map(({ item, why }): Piece => {
        const name = item.about.kind === 'action' ? item.about.ref : `“${item.about.text}”`;
        const label = `Choose a lead for ${name}`;
        return {
          kind: 'item',
          part,
          item,
          first: `${why} ${belongs(item, '')}`.trim(),
          quote: '',
          label,
          route: item.about.route,
        };
      }),
      ...(part.digest ? [{ kind: 'standing', part } as const] : []),
      ...words(othersSentence(part.others)),
      ...words(reassign(to.login, part)),
    ];
  });
}

/** Whose an action is where its owner has no account here and cannot be written to, and then what is said of it. */
function belongs(item: ReminderItem, answering: string): string {
  const owner = item.outsideOwner === null ? '' : `It belongs to ${item.outsideOwner}.${answering}`;
  return `${owner} ${sayings(item)}`.trim();
}

/** What is said of an item beside its rating: one sentence for each occurrence; the date's own comes with the rating. */
function sayings({ occurrences, on, outsideOwner }: ReminderItem): string {
  const said = occurrences.filter(({ rule }) => !['overdue', 'due today', 'due soon'].includes(rule));
  return said.map((occurrence) => sentenceOf(occurrence, on, outsideOwner)).join(' ');
}

/** The rating's word, which comes first, and the rest of its reason with the due date; null for what is not rated. */
function wordAndReason(item: ReminderItem): [string, string] | null {
  const date = item.occurrences.find(({ rule }) => ['overdue', 'due today', 'due soon'].includes(rule));
  const due = date ? ` ${sentenceOf(date, item.on)}` : '';
  if (!item.rating) return null;
  const { word } = marks[item.rating.key];
  return [word, `${reasonOf(item, word).slice(word.length)}${due}`];
}

/** "11.3 Publish the pledge", "M4 Care leavers in touch", "Audit of chronologies". */
function headingOf({ about }: ReminderItem): string {
  const numbered = about.kind === 'action' || about.kind === 'measure';
  return numbered ? `${about.ref} ${shortened(about.text, 200)}` : shortened(about.text, 200);
}

function htmlOf(letter: ReminderLetter, subject: string): string {
  const [{ manager, links }] = letter.parts;
  const teams = links.teams ? ` · ${link(links.teams('#/my'), 'Open in Teams')}` : '';
  return mailPage(
    subject,
    `${paragraph(`Hello ${firstName(letter.to.name)},`)}
${piecesOf(letter).map(htmlOfPiece).join('\n')}
<p class="reading" style="${reading}">Thank you,<br>${escaped(signature(manager))}</p>
<p class="quiet line" style="${quiet}border-top:1px solid #D1D1D1;padding-top:16px;">${escaped(because(letter))} ${link(links.page('#/my'), 'See all my actions, or say how often you want these')}${teams}</p>`,
  );
}

function htmlOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return paragraph(piece.text);
    case 'plan':
      return `<h2 class="title" style="${font}font-size:20px;line-height:28px;font-weight:600;color:#242424;margin:24px 0 12px;">${escaped(piece.text)}</h2>`;
    case 'item':
      return block(piece);
    case 'standing':
      return digestHtml(piece.part);
  }
}

/** One item: the rating's cell, what it is, why, what was said last, and one button. */
function block({ part, item, first, quote, label, route }: Extract<Piece, { kind: 'item' }>): string {
  const { links } = part;
  const rated = wordAndReason(item);
  const teams = links.teams
    ? `<p class="quiet" style="${quiet}">${link(links.teams(route), `Or open ${item.about.kind === 'action' ? item.about.ref : 'it'} in Teams`)}</p>`
    : '';
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="${line}">
<tr><td width="40" valign="top" style="padding:20px 0 0;width:40px;">
${item.rating ? markCell(item.rating.key) : ''}
</td><td valign="top" style="padding:18px 0 8px;">
<h2 class="title" style="${title}">${escaped(headingOf(item))}</h2>
${first === '' ? '' : `<p class="reading" style="${reading}margin-bottom:8px;">${escaped(first)}</p>`}
${rated ? `<p class="reading" style="${reading}margin-bottom:8px;"><strong>${rated[0]}</strong>${escaped(rated[1])}</p>` : ''}
${quote === '' ? '' : `<p class="quiet" style="${quiet}">${escaped(quote)}</p>`}
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;"><tr><td class="button" bgcolor="#4F52B2" style="background:#4F52B2;border-radius:4px;">
<a href="${escaped(links.page(route))}" style="${font}display:inline-block;padding:12px 24px;font-size:16px;line-height:24px;font-weight:600;color:#FFFFFF;text-decoration:none;">${escaped(label)}</a>
</td></tr></table>
${teams}
</td></tr></table>`;
}

function digestHtml({ digest, links }: PlanPart): string {
  if (!digest) return '';
  const rows = digest.lines.map(
    ({ ref, text, rating, reason, next }) => `<tr><td width="40" valign="top" style="padding:12px 0 0;width:40px;">
${markCell(rating)}
</td><td valign="top" style="padding:10px 0 0;"><p class="reading" style="${reading}margin-bottom:8px;">${link(links.page(`#/actions/${encodeURIComponent(ref)}`), `${ref} ${shortened(text, 120)}`)}<br><strong>${marks[rating].word}.</strong> ${escaped(withoutWord(reason, rating))} ${escaped(next)}.</p></td></tr>`,
  );
  return `<h2 class="title line" style="${title}${line}padding-top:18px;">How the plan stands</h2>
${paragraph(digest.sentence)}
${digest.lines.length === 0 ? '' : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px;">${rows.join('\n')}</table>`}
${paragraph(moreSentence(digest.more))}
${digest.undelivered === '' ? '' : `<p class="reading" style="${reading}">${escaped(digest.undelivered)} ${link(links.page('#/reminders'), 'See the reminders')}</p>`}
<p class="reading" style="${reading}">${link(links.page('#/'), 'Open the plan')}</p>`;
}

/** A reason that begins with the rating's own word, which stands before it already. */
function withoutWord(reason: string, rating: keyof typeof marks): string {
  const word = `${marks[rating].word}. `;
  return reason.startsWith(word) ? reason.slice(word.length) : reason;
}

function moreSentence(more: number): string {
  return more === 0 ? '' : `${more} more ${more === 1 ? 'needs' : 'need'} attention.`;
}

function textOf(letter: ReminderLetter): string {
  const [{ manager, links }] = letter.parts;
  const paragraphs = [
    `Hello ${firstName(letter.to.name)},`,
    ...piecesOf(letter).map(textOfPiece),
    `Thank you,\n${signature(manager)}`,
    `${because(letter)} See all my actions, or say how often you want these: ${links.page('#/my')}`,
  ];
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

function textOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'words':
      return piece.text;
    case 'plan':
      return `${piece.text}\n${'='.repeat(Math.min(piece.text.length, 72))}`;
    case 'standing':
      return digestText(piece.part);
    case 'item': {
      const { part, item, first, quote, label, route } = piece;
      const mark = item.rating ? `[${marks[item.rating.key].letter}] ` : '';
      return lines([
        `${mark}${headingOf(item)}`,
        first,
        wordAndReason(item)?.join('') ?? '',
        quote,
        `${label}: ${part.links.page(route)}`,
        part.links.teams ? `In Teams: ${part.links.teams(route)}` : '',
      ]);
    }
  }
}

function digestText({ digest, links }: PlanPart): string {
  if (!digest) return '';
  return [
    `How the plan stands\n${digest.sentence}`,
    ...digest.lines.map(({ ref, text, rating, reason, next }) =>
      lines([
        `[${marks[rating].letter}] ${ref} ${shortened(text, 120)}`,
        `${marks[rating].word}. ${withoutWord(reason, rating)} ${next}.`,
      ]),
    ),
    moreSentence(digest.more),
    digest.undelivered === '' ? '' : `${digest.undelivered} See the reminders: ${links.page('#/reminders')}`,
    `Open the plan: ${links.page('#/')}`,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function escalatedOpening({ escalated }: PlanPart): string {
  if (escalated.length === 0) return '';
  return escalated.length === 1
    ? 'This action stays late. Whoever leads it has been reminded; you are told so that you can help.'
    : `These ${escalated.length} actions stay late. Whoever leads them has been reminded; you are told so that you can help.`;
}

function orphansOpening({ items, orphans }: PlanPart): string {
  if (orphans.length === 0) return '';
  const also = items.length > 0 ? ' also' : '';
  return orphans.length === 1
    ? `This${also} needs you: whoever leads it cannot be written to.`
    : `These ${orphans.length}${also} need you: whoever leads them cannot be written to.`;
}

function reassign(login: string, { manager, items }: PlanPart): string {
  if (login === manager.login || !items.some(({ occurrences }) => occurrences.some(asksForProgress))) return '';
  const these = items.length === 1 ? 'this' : 'one of these';
  return `If ${these} should be with somebody else, reply to this message and I will change it.`;
}

function signature(manager: PlanPart['manager']): string {
  return manager.jobTitle ? `${manager.name}, ${manager.jobTitle}` : manager.name;
}

/** Why somebody has this, for whoever wonders. */
function because({ to, parts }: ReminderLetter): string {
  const plans = parts.map(({ planTitle }) => `“${planTitle}”`).join(' and ');
  const items = parts.flatMap((part) => part.items);
  const leads = items.length === 1 ? 'this is yours' : 'these are yours';
  const manages = parts.some(({ manager }) => manager.login === to.login);
  const role =
    items.length > 0 ? `${leads} in` : manages ? 'you manage' : 'you stand above somebody who leads an action of';
  return capital(
    `you have this because ${role} ${plans}. It is sent once, on working days only, when something is due.`,
  );
}
