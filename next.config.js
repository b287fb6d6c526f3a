/** @type {import('next').NextConfig} */
const config = {
  // Tests and developers build into folders of their own, so that a running server keeps its files.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The name of loopback in journeys that run on the development server (E2E_DEV=1).
  allowedDevOrigins: ['variorum.test'],
  reactStrictMode: true,
  // WebAssembly, native modules and libraries that read their own files: loaded by Node, never bundled.
  serverExternalPackages: [
    '@electric-sql/pglite',
    'pglite-prisma-adapter',
    '@node-rs/argon2',
    'pg',
    'jsdom',
    'nodemailer',
    '@myriaddreamin/typst-ts-web-compiler',
    'docx',
  ],
  // `npm test` runs the type checker on its own, once, over everything.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'],
  },
};

export default config;
