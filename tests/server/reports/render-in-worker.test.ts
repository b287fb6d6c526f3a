import { describe, expect, it } from 'vitest';
import { renderInWorker } from '@/lib/server/reports/render-in-worker';
import { aReport } from '../../reports/example-parts';
import { aFullReport } from '../../reports/example-report';
import { openPdf } from './open-pdf';

describe('renderInWorker', { timeout: 120_000 }, () => {
  it('sets one report after the other, in the formats that were asked for', async () => {
    const [docx, first, second] = await Promise.all([
      renderInWorker({ model: aFullReport(), format: 'docx' }),
      renderInWorker({ model: aFullReport(), format: 'pdf' }),
      renderInWorker({ model: aReport({ desk: { name: 'Another desk' } }), format: 'pdf' }),
    ]);
    expect(new TextDecoder('latin1').decode(docx.subarray(0, 2))).toBe('PK');
    expect((await openPdf(first)).pages[0]).toContain('The Quay Desk');
    expect((await openPdf(second)).pages[0]).toContain('Another desk');
  });

  it('says what failed, and goes on with the next report', async () => {
    const dangling = aReport({ scales: [] });
    await expect(renderInWorker({ model: dangling, format: 'pdf' })).rejects.toThrow(
      /has no rating s1\/supported/u,
    );
    expect((await renderInWorker({ model: aReport(), format: 'docx' })).length).toBeGreaterThan(1000);
  });
});
