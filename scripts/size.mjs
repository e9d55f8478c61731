/**
 * Measures the JavaScript in the built package: the script with which each web part begins, and each part that loads
 * later. Fails when one exceeds its budget (docs/design.md, "Budgets"): `node scripts/size.mjs [--json]`. React and
 * SharePoint Framework come from SharePoint and do not count.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { packageFile } from './buildPackage.mjs';

const kilobyte = 1000;
const budgets = {
  ImprovementPlanWebPart: 112 * kilobyte,
  PlanProgressWebPart: 85 * kilobyte,
  MyActionsWebPart: 95 * kilobyte,
  AllPlansWebPart: 90 * kilobyte,
};

/** The parts that a web part's first view asks for at once, which count as its own. */
const atOnce = { MyActionsWebPart: ['own-actions'], AllPlansWebPart: ['each-plan'] };

/** The budget of each part that loads later. The reader of PDF files is a library of its own and loads with such a file. */
const partBudget = 150 * kilobyte;
const partBudgets = { pdf: 450 * kilobyte };

const unescapeXml = (text) =>
  text.replace(/&(quot|lt|gt|amp|apos);/g, (_, name) => ({ quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" })[name]);

/**
 * The files of a part that loads later, as a first script asks for them: its own and those that it shares with others.
 * The script names a part by number (`9687:"own-actions"`) and asks for all of its files together
 * (`Promise.all([p.e(4589),p.e(9687)])`).
 */
function filesOfPart(script, part) {
  const number = new RegExp(`[{,](\\d+):"${part}"`).exec(script)?.[1];
  const asked = [...script.matchAll(/(?:\w+\.e\(\d+\),?)+/g)].map(([calls]) => calls.match(/\d+(?=\))/g));
  const numbers = asked.find((each) => each.includes(number));
  if (number === undefined || !numbers) throw new Error(`The first script asks for no part named ${part}.`);
  return numbers.map((each) => {
    const name = new RegExp(`[{,]${each}:"([a-z-]+)"`).exec(script)?.[1] ?? each;
    return `chunk.${name}_${new RegExp(`[{,]${each}:"([0-9a-f]{8})"`).exec(script)[1]}.js`;
  });
}

/** The name, initial script, raw and gzip bytes with what the first view asks for at once, and budget of each web part. */
export async function measure(file = packageFile) {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = zip.file(/\/WebPart_[^/]+\.xml$/);
  return Promise.all(
    parts.map(async (part) => {
      const manifest = JSON.parse(unescapeXml(/ComponentManifest="([^"]*)"/.exec(await part.async('string'))[1]));
      const { entryModuleId, scriptResources } = manifest.loaderConfig;
      const script = scriptResources[entryModuleId].path;
      const bytesOf = (file) => zip.file(`ClientSideAssets/${file}`).async('nodebuffer');
      const first = await bytesOf(script);
      const further = (atOnce[manifest.alias] ?? []).flatMap((part) => filesOfPart(first.toString('utf8'), part));
      const all = [first, ...(await Promise.all([...new Set(further)].map(bytesOf)))];
      const budget = budgets[manifest.alias];
      if (budget === undefined) throw new Error(`${manifest.alias} has no budget in scripts/size.mjs.`);
      const raw = all.reduce((sum, { length }) => sum + length, 0);
      const gzip = all.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
      return { webPart: manifest.alias, script, raw, gzip, budget };
    }),
  );
}

/** The name, file, raw and gzip bytes, and budget of each part that loads later, the largest first. */
export async function measureParts(file = packageFile) {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = await Promise.all(
    zip.file(/^ClientSideAssets\/chunk\.[^/]+\.js$/).map(async (asset) => {
      const script = asset.name.slice(asset.name.indexOf('/') + 1);
      const name = script.slice('chunk.'.length, script.lastIndexOf('_'));
      const bytes = await asset.async('nodebuffer');
      const budget = partBudgets[name] ?? partBudget;
      return { part: name, script, raw: bytes.length, gzip: gzipSync(bytes).length, budget };
    }),
  );
  return parts.sort((one, other) => other.gzip - one.gzip);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [first, parts] = await Promise.all([measure(), measureParts()]);
  const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(1)} kB`;
  const line = ({ webPart, part, raw, gzip, budget }) =>
    `${webPart ?? `  ${part}`}: ${inKilobytes(gzip)} gzip of ${inKilobytes(budget)} (${inKilobytes(raw)} raw)`;
  if (process.argv.includes('--json')) console.log(JSON.stringify({ first, parts }, null, 2));
  else {
    console.log(first.map(line).join('\n'));
    console.log(`${parts.length} parts that load later:\n${parts.map(line).join('\n')}`);
  }
  const over = [...first, ...parts].filter(({ gzip, budget }) => gzip > budget);
  for (const { webPart, part } of over) console.error(`${webPart ?? part} passes its budget for JavaScript.`);
  if (over.length > 0) process.exitCode = 1;
}
