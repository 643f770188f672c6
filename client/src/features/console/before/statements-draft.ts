import { RULES_MOST, RULE_MOST } from '@parley/shared/limits'
import { m } from '../../../paraglide/messages.js'

/** The statements beside the rules, in the order in which people read them. */
export const STATEMENT_NAMES = [
  ['confidentiality', m.before_confidentiality],
  ['voting', m.before_voting],
  ['leaving', m.before_leaving],
  ['record', m.before_record],
] as const

/** The rules in a field: one a line, empty lines left out. */
export const rulesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What is wrong with rules, or null. */
export const wrongRules = (rules: readonly string[]): 'none' | 'many' | 'long' | null => {
  if (rules.length === 0) return 'none'
  if (rules.length > RULES_MOST) return 'many'
  return rules.some((rule) => rule.length > RULE_MOST) ? 'long' : null
}
