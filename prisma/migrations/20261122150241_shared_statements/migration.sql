-- AlterEnum
ALTER TYPE "AnalysisKind" ADD VALUE 'shared';
