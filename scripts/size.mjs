/**
 * Measures the initial JavaScript of each web part in the built package, and fails when a web part exceeds its budget
 * (docs/design.md, "Budgets"): `node scripts/size.mjs [--json]`. React and SharePoint Framework come from SharePoint
 * and do not count, nor do chunks that are loaded later.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { packageFile } from './buildPackage.mjs';

const kilobyte = 1000;
const budgets = {
  ImprovementPlanWebPart: 138 * kilobyte,
  PlanProgressWebPart: 123 * kilobyte,
  MyActionsWebPart: 123 * kilobyte,
  AllPlansWebPart: 123 * kilobyte,
};

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await measure();
  const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(1)} kB`;
  if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
  else
    for (const { webPart, raw, gzip, budget } of rows)
      console.log(`${webPart}: ${inKilobytes(gzip)} gzip of ${inKilobytes(budget)} (${inKilobytes(raw)} raw)`);
  const over = rows.filter(({ gzip, budget }) => gzip > budget);
  for (const { webPart } of over) console.error(`${webPart} passes its budget for initial JavaScript.`);
  if (over.length > 0) process.exitCode = 1;
}
