import type { Statements } from '@parley/shared/protocol/sheets'
import { m } from '../paraglide/messages.js'

/** The ground rules and statements with which a session begins, unless its mediator wrote others. */
export const shippedStatements = (k: number): Statements => ({
  rules: [
    m.statement_rule_self(),
    m.statement_rule_ask(),
    m.statement_rule_describe(),
    m.statement_rule_pass(),
    m.statement_rule_keep(),
  ],
  confidentiality: m.statement_confidentiality(),
  voting: m.statement_voting({ k }),
  leaving: m.statement_leaving(),
  record: m.statement_record(),
})
