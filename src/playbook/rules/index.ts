import type { Rule } from '../rule.ts';
import { unknownReference } from './unknown-reference.ts';

/** All rules, in the order in which the guide shows them. */
export const rules: readonly Rule[] = [unknownReference];
