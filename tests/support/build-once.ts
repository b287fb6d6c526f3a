import { buildProduct } from '@/scripts/build-product.mjs';
import { generateClient } from '@/scripts/generate-client.mjs';
import { isDevelopment, testBuild } from './server';

/** Playwright's global setup: one production build for all suites, made again only when the sources changed. */
export default async function buildOnce(): Promise<void> {
  await generateClient();
  if (!isDevelopment) await buildProduct(testBuild);
}
