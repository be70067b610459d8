import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { database } from './client';
import { isSecure, origin } from './origin';
import { PASSWORD_LENGTH } from './password-rule';
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
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
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
