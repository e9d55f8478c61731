import { isFullName, isPost } from './leads';
import { lastDayMeant, readDue } from './printedDue';

/** Who and when an action says in brackets at its end: "Launch a taskforce (DW, June 2026)". */
export interface InBrackets {
  text: string;
  leads: string;
  due: string;
}

const AT_THE_END = /^([\s\S]{8,}?)\s*\(([^()]{2,80})[,;]\s*([^(),;]{3,40})\)\.?$/;
const NO_DAY = /^(?:ongoing|immediate(?:ly)?|asap|t\.?b\.?c\.?|complete[d]?|continuous)$/i;

/** The lead and the date in brackets at the end of an action's words; null where the brackets say something else. */
export function inBracketsOf(action: string): InBrackets | null {
  const [, text, who, when] = AT_THE_END.exec(action) ?? [];
  if (text === undefined) return null;
  const leads = who.replace(/^(?:lead|owner|by)\s*:?\s+/i, '').trim();
  const due = when.replace(/^(?:due|by)\s*:?\s+/i, '').trim();
  const isWho = /^[A-Z]{2,4}(?:\s*[/&+,]\s*[A-Z]{2,4})*$/.test(leads) || isFullName(leads) || isPost(leads);
  const isWhen = readDue(due).day !== null || lastDayMeant(due) !== null || NO_DAY.test(due) || SEASON.test(due);
  return isWho && isWhen ? { text, leads, due } : null;
}

const SEASON =
  /^(?:end of |early |late |mid-?)?(?:spring|summer|autumn|winter)(?: term)? (?:20)?\d\d$|^(?:end of |by )?q[1-4]\b/i;
