import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { database } from './client';
import { isSecure, origin } from './origin';
import { hashedPassword, isPassword } from './passwords';
import { secret } from './secret';

const day = 24 * 3600;

function createAuth() {
  return betterAuth({
    appName: 'Recurrent',
    baseURL: origin(),
    secret: secret(),
    database: prismaAdapter(database(), { provider: 'sqlite', transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: {
        hash: hashedPassword,
        verify: ({ password, hash }) => isPassword(password, hash),
      },
    },
    user: { changeEmail: { enabled: true, updateEmailWithoutVerification: true } },
    session: { expiresIn: 90 * day, updateAge: day },
    advanced: { cookiePrefix: 'recurrent', useSecureCookies: isSecure() },
    telemetry: { enabled: false },
  });
}

let instance: ReturnType<typeof createAuth> | undefined;

/** Accounts and sessions, over the guarded client. */
export function auth(): ReturnType<typeof createAuth> {
  instance ??= createAuth();
  return instance;
}
