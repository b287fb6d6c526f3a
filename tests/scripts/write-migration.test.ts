import { describe, expect, it } from 'vitest';
import { collateText } from '@/scripts/write-migration.mjs';

describe('collateText', () => {
  it('gives text columns a collation, in new tables and in old ones', () => {
    const sql = `CREATE TABLE "Outlet" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "homepage" TEXT,
    "tags" TEXT[],
    "about" TEXT NOT NULL DEFAULT '',
    "seen" JSONB NOT NULL
);
ALTER TABLE "Case" ADD COLUMN     "place" TEXT,
ADD COLUMN     "country" TEXT NOT NULL;
ALTER TABLE "Claim" ADD COLUMN     "source" TEXT;
`;
    expect(collateText(sql)).toBe(`CREATE TABLE "Outlet" (
    "id" UUID NOT NULL,
    "name" TEXT COLLATE "und-x-icu" NOT NULL,
    "homepage" TEXT COLLATE "und-x-icu",
    "tags" TEXT[],
    "about" TEXT COLLATE "und-x-icu" NOT NULL DEFAULT '',
    "seen" JSONB NOT NULL
);
ALTER TABLE "Case" ADD COLUMN     "place" TEXT COLLATE "und-x-icu",
ADD COLUMN     "country" TEXT COLLATE "und-x-icu" NOT NULL;
ALTER TABLE "Claim" ADD COLUMN     "source" TEXT COLLATE "und-x-icu";
`);
  });
});
