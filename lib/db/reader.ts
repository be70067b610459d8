import { Prisma, type PrismaClient } from './generated/client';
import { isSelect } from './raw-statements';

/** The operations of a model that change nothing. */
const READS = new Set([
  ...['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'findMany'],
  ...['count', 'aggregate', 'groupBy'],
]);

/** Does an operation on a client that only reads; undefined for one that may write. */
export type Read = (
  model: string | undefined,
  operation: string,
  args: unknown,
) => Promise<unknown> | undefined;

export function readerOf(client: PrismaClient): Read {
  const models = client as unknown as Readonly<
    Record<string, Readonly<Record<string, (args: unknown) => Promise<unknown>>>>
  >;
  return (model, operation, args) => {
    if (model === undefined) return readRaw(client, operation, args);
    if (!READS.has(operation)) return undefined;
    const name = model.charAt(0).toLowerCase() + model.slice(1);
    return models[name]?.[operation]?.(args);
  };
}

function readRaw(client: PrismaClient, operation: string, args: unknown) {
  const isReading = operation === '$queryRaw' && args instanceof Prisma.Sql && isSelect(args);
  return isReading ? client.$queryRaw(args) : undefined;
}
