import type { SupportRule } from '@parley/shared/session/tallies'
import { m } from '../paraglide/messages.js'

const SHARES: Readonly<Record<string, () => string>> = {
  '1/2': m.interface_share_half,
  '2/3': m.interface_share_two_thirds,
  '3/4': m.interface_share_three_quarters,
  '1/1': m.interface_share_all,
}

/** "two thirds". */
export const shareText = ({ share: [over, under] }: SupportRule): string =>
  SHARES[`${over}/${under}`]?.() ?? m.interface_share_other({ over, under })

/** How a support check is carried, as one sentence. */
export const ruleText = (rule: SupportRule): string => m.interface_rule({ share: shareText(rule) })
