-- AlterEnum
ALTER TYPE "SuggestionKind" ADD VALUE 'shared';
