import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How many statements go to PostgreSQL while `work` runs: everybody's, transactions included. */
export async function countStatements(contexts: INestApplicationContext, work: () => Promise<unknown>): Promise<number> {
  const { subscribers } = contexts.get(DataSource);
  let count = 0;
  const beforeQuery = () => {
    count += 1;
  };
  subscribers.push({ beforeQuery });
  try {
    await work();
  } finally {
    subscribers.pop();
  }
  return count;
}
