import type { RatingSentences } from '../rating-says.ts'
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

/** Short sentences of ratings for tests, with every argument in them. */
export const plainRatingSentences: RatingSentences = {
  rate_gap_none_more: () => 'Could be chance.',
  rate_overlap_none: () => 'No value of both.',
  rate_range: ({ low, high }) => `${low}-${high}`,
  rate_spread: ({ groupA, a, groupB, b }) => `Half of ${groupA} ${a}, of ${groupB} ${b}.`,
  rate_confident: () => 'Confident.',
  rate_not_confident: () => 'Not confident.',
  rate_low_count: ({ group, count, of }) => `${count} of ${of} of ${group} low.`,
  rate_guessed: ({ group, other, guess, real }) => `${group} guessed ${guess} of ${other}, who said ${real}.`,
  rate_expects_more: ({ group }) => `${group} expected more.`,
}
