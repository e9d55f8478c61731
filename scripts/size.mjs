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
  ImprovementPlanWebPart: 128 * kilobyte,
  PlanProgressWebPart: 113 * kilobyte,
  MyActionsWebPart: 113 * kilobyte,
  AllPlansWebPart: 113 * kilobyte,
};

/** The budget of each part that loads later. The reader of PDF files is a library of its own and loads with such a file. */
const partBudget = 150 * kilobyte;
const partBudgets = { pdf: 450 * kilobyte };

const unescapeXml = (text) =>
  text.replace(/&(quot|lt|gt|amp|apos);/g, (_, name) => ({ quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" })[name]);

/** The name, initial script, raw and gzip bytes, and budget of each web part. */
export async function measure(file = packageFile) {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const parts = zip.file(/\/WebPart_[^/]+\.xml$/);
  return Promise.all(
    parts.map(async (part) => {
      const manifest = JSON.parse(unescapeXml(/ComponentManifest="([^"]*)"/.exec(await part.async('string'))[1]));
      const { entryModuleId, scriptResources } = manifest.loaderConfig;
      const script = scriptResources[entryModuleId].path;
      const bytes = await zip.file(`ClientSideAssets/${script}`).async('nodebuffer');
      const budget = budgets[manifest.alias];
      if (budget === undefined) throw new Error(`${manifest.alias} has no budget in scripts/size.mjs.`);
      return { webPart: manifest.alias, script, raw: bytes.length, gzip: gzipSync(bytes).length, budget };
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
