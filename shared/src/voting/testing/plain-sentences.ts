import type { ResultSentences } from '../result-says.ts'

/** Short sentences of results for tests, with every argument in them. */
export const plainSentences: ResultSentences = {
  result_common: ({ count }) => `${count} in common`,
  result_one_sided: () => 'each its own',
  result_open: () => 'none yet',
  result_total: () => 'chosen',
  result_none: () => 'in',
  result_support: ({ group, count, of }) => `${group}: ${count} of ${of} for it.`,
  result_too_few: ({ group, count }) => `${group}: only ${count}.`,
  result_blocks: ({ count }) => `${count} block.`,
  result_along: ({ count }) => `${count} go along.`,
  result_by_rule_yes: () => 'By rule: yes.',
  result_by_rule_no: () => 'By rule: no.',
  result_by_rule_none: () => 'By rule: nothing.',
}
