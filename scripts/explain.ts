import { explainRule, findRule, listRules } from '#playbook/explain-rule.ts';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

await run(async () => {
  const [name, ...others] = process.argv.slice(2);
  if (others.length > 0) throw new UsageError('Name one rule.');
  if (name === undefined) {
    console.log(listRules());
    return 0;
  }
  const { rule, meant } = findRule(name);
  if (!rule)
    throw new UsageError(
      `There is no rule “${name}”. ${meant ? `Did you mean “${meant}”?` : 'npm run explain lists them all.'}`,
    );
  console.log(explainRule(rule));
  return 0;
});
