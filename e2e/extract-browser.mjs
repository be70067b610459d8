// Unpacks the Chromium that @sparticuz/chromium carries into TMPDIR, and prints its path. The package is
// made for a cloud's machines, which have next to no libraries; told that this is one, it unpacks
// those that Chromium wants too. So a bare system needs nothing installed.

process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
console.log(await chromium.executablePath());
