/** @type {import('next').NextConfig} */
export default {
  // Tests build into a folder of their own, so that a running server is never overwritten.
  distDir: process.env.RECURRENT_BUILD_DIR ?? '.next',
  typedRoutes: true,
  poweredByHeader: false,
  // It tells pages/ what is under app/ when a link is followed without loading; all our links load.
  experimental: { clientRouterFilter: false },
  serverExternalPackages: ['better-sqlite3', 'speech-rule-engine'],
  // `npm test` checks the types, of all files at once and with the same settings.
  typescript: { ignoreBuildErrors: true },
};
