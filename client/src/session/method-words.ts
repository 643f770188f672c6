import type { BallotView } from '@parley/shared/protocol/ballot-views'
import type { RatedOf } from '@parley/shared/session/agenda'
import type { SupportRule } from '@parley/shared/session/tallies'
import { m } from '../paraglide/messages.js'
import { ruleText } from './rule-text.ts'

/** Every way in which people say in secret what they think. */
export type Method = 'approve' | 'dots' | 'support' | RatedOf | 'acceptance'

/** What a method's words need to know: how many may be chosen, the rule of a support check, the least for a split. */
export type MethodAbout = { readonly cap: number; readonly rule?: SupportRule | undefined; readonly k: number }
type Words = {
  /** Two sentences where people answer: what to do, and what comes of it (BL30). */
  readonly lead: (about: Pick<MethodAbout, 'cap' | 'rule'>) => string
  /** What is secret, and what could be known of one's own answer all the same. */
  readonly secret: (about: Pick<MethodAbout, 'k'>) => string
}

/** The words of each method where people answer; pages have no others. */
export const METHOD_WORDS: Readonly<Record<Method, Words>> = {
  approve: {
    lead: ({ cap }) => m.methods_approve({ count: cap }),
    secret: ({ k }) => m.methods_how_approve({ count: k }),
  },
  dots: { lead: ({ cap }) => m.methods_dots({ count: cap }), secret: ({ k }) => m.methods_how_dots({ count: k }) },
  support: {
    lead: ({ rule }) => m.methods_support({ rule: rule ? ruleText(rule) : '' }),
    secret: ({ k }) => `${m.methods_how_support({ count: k })} ${m.participant_support_each()}`,
  },
  assumption: { lead: () => m.methods_assumption(), secret: ({ k }) => m.methods_how_rate({ count: k }) },
  milestone: { lead: () => m.methods_milestone(), secret: ({ k }) => m.methods_how_rate({ count: k }) },
  pulse: { lead: () => m.methods_pulse(), secret: ({ k }) => m.methods_how_pulse({ count: k }) },
  signals: { lead: () => m.methods_signals(), secret: ({ k }) => m.methods_how_signals({ count: k }) },
  acceptance: { lead: () => m.methods_acceptance(), secret: ({ k }) => m.methods_how_acceptance({ count: k }) },
}

/** The method of a ballot. */
export const methodOf = (ballot: Pick<BallotView, 'support' | 'rating' | 'dots'>): Method => {
  if (ballot.support) return 'support'
  if (ballot.rating) return ballot.rating.of
  return ballot.dots ? 'dots' : 'approve'
}

/** The two sentences of a ballot. */
export const ballotLead = (ballot: BallotView): string =>
  METHOD_WORDS[methodOf(ballot)].lead({ cap: ballot.cap, rule: ballot.support?.rule })

/**
 * Where the secrecy of an answer ends: what could be known of one's own, among few people and where all answer alike,
 * and what whoever runs the server could read until the close (BL28).
 */
export const secrecySays = (method: Method, k: number, operator: string): readonly string[] => [
  METHOD_WORDS[method].secret({ k }),
  // Of the mediator's acceptance no count is ever shown.
  ...(method === 'acceptance' ? [] : [m.votes_limits()]),
  operator ? m.votes_limits_operator({ operator }) : m.votes_limits_no_operator(),
]
