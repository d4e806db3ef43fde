import { keepTicks } from './keep-ticks.ts';
import { offerChecks } from './checks.ts';

for (const start of [keepTicks, offerChecks]) {
  try {
    start();
  } catch (error) {
    console.error(error);
  }
}
