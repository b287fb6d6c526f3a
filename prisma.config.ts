import { defineConfig } from 'prisma/config';

// For Prisma's own commands on a PostgreSQL server; Variorum itself reads only the schema and the migrations.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL },
});
