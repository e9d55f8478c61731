import type { Introduction } from './introduction';
import type { ReportKind } from './report';

/**
 * The sentence "Inspectors looked at the local authority's arrangements for …". The topic ends with the sentence, or
 * with a list after it.
 */
const LOOKED_AT =
  /\b(?:inspectors|(?:this|the) (?:focused )?visit|we)(?: specifically| primarily| particularly)? (?:looked at|considered|evaluated|reviewed|focused on|examined|scrutinised) (.+?)(?=[.:](?:\s|$))/gi;
/** Words that name evidence, not the topic. */
const EVIDENCE = /^(?:a (?:wide )?range of|in detail|the evidence|evidence)\b/i;
const ARRANGEMENTS = /^(?:the )?(?:.{3,60}?[’']s? )?arrangements (?:for|in relation to|to)\s+/i;
const FOCUS_CLAUSE = /,? (?:which|that) (?:included|includes) a specific focus on$/i;

const RESPONSE_TO =
  /\bmulti-agency response to (.+?)(?: in (?:the )?\p{Lu}[\p{L}’'-]*(?: [\p{L}’'-]+){0,5})?(?=\.(?:\s|$)|$)/u;
const DEEP_DIVE =
  /[‘']deep[- ]dive[’'](?: focus)? (?:on|into) (?:the (?:response to|effectiveness of services for) )?(.+?)(?=\.(?:\s|$))/i;
const WITHOUT_THEME = /^abuse and neglect$/i;

/** The topic that a letter says was looked at, as printed; null where it names none. */
export function topicOf(kind: ReportKind | null, introduction: Introduction): string | null {
  if (kind === 'joint targeted area inspection') return topicOfJoint(introduction);
  if (kind !== 'focused visit' && kind !== 'monitoring visit') return null;
  for (const [, words] of introduction.said.matchAll(LOOKED_AT)) {
    if (EVIDENCE.test(words)) continue;
    return words.replace(FOCUS_CLAUSE, '').replace(ARRANGEMENTS, '').trim();
  }
  return null;
}

function topicOfJoint({ subject, said }: Introduction): string | null {
  const named = [subject, said].map((words) => RESPONSE_TO.exec(words)?.[1]?.trim());
  const theme = named.find((words) => words !== undefined && !WITHOUT_THEME.test(words));
  if (theme) return theme;
  return DEEP_DIVE.exec(said)?.[1]?.trim() ?? named.find(Boolean) ?? null;
}
