import { Prisma } from './generated/client';
import type { Raw } from './raw';

type Statement = TemplateStringsArray | Prisma.Sql;

/** What does a raw statement where there is no connection yet. */
interface Client {
  $queryRaw(statement: Prisma.Sql): Promise<unknown>;
  $executeRaw(statement: Prisma.Sql): Promise<number>;
}

/**
 * The client's `$queryRaw` and `$executeRaw`, past all that the client does around them.
 *
 * @param pick the connection for a statement that is to be done now; null leaves it to `client`
 */
export function rawStatements(pick: (statement: Prisma.Sql) => Raw | null, client: Client) {
  return {
    $queryRaw: async (first: Statement, ...values: unknown[]) => {
      const statement = statementOf(first, values);
      return pick(statement)?.rows(statement) ?? client.$queryRaw(statement);
    },
    $executeRaw: async (first: Statement, ...values: unknown[]) => {
      const statement = statementOf(first, values);
      return pick(statement)?.run(statement) ?? client.$executeRaw(statement);
    },
  };
}

function statementOf(first: Statement, values: readonly unknown[]): Prisma.Sql {
  return first instanceof Prisma.Sql ? first : Prisma.sql(first, ...values);
}

/** Whether a statement only reads: one that begins with anything else may write. */
export function isSelect({ sql }: Prisma.Sql): boolean {
  return /^\s*SELECT\b/i.test(sql);
}
