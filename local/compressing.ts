import { gzipSync } from 'node:zlib';

/** Answers shorter than this are sent as they are. */
const WORTH_COMPRESSING = 1000;

const isText = (type: string): boolean => /^(text\/|application\/(json|javascript|xml|atom)|image\/svg)/.test(type);

/**
 * The body of an answer as SharePoint and its content delivery network send texts to a browser, or null where it is
 * sent as it is.
 */
export function compressed(body: Buffer, type: string, acceptEncoding: string | undefined): Buffer | null {
  const isWanted = /\bgzip\b/.test(acceptEncoding ?? '') && isText(type) && body.length > WORTH_COMPRESSING;
  return isWanted ? gzipSync(body, { level: 6 }) : null;
}
