import fc from 'fast-check';

/**
 * The properties are tried on the same inputs at every `npm test`, so that what fails there fails by the
 * change under test and fails again; `npm run test:full` looks for new ones.
 */
if (!process.env.RECURRENT_FULL) fc.configureGlobal({ seed: 20_170 });
