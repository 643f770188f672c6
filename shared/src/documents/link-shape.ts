import { LINK_LABEL_MOST } from '../limits.ts'
import { WRITTEN_KINDS, type Kind } from '../session/agenda.ts'
import { isCardId } from './card-shape.ts'
import { LINK_KINDS, type LinkKind, type LinkView } from './card-view.ts'

/** What a link is made of; each of these keys stands in it once at most, from its beginning, and only an arrow has a label. */
export const LINK_KEYS = ['from', 'to', 'kind', 'label'] as const

/** What lies on lanes and in the free area: what an arrow may join, and what a plan may change because of. */
const TALKED: readonly Kind[] = [...WRITTEN_KINDS, 'problem', 'note', 'text', 'stack']

/** Which kinds of cards a link may join. */
const ENDS: Readonly<Record<LinkKind, { readonly from: readonly Kind[]; readonly to: readonly Kind[] }>> = {
  'depends-on': { from: ['milestone'], to: ['milestone'] },
  limits: { from: ['limit', 'pressure'], to: ['milestone'] },
  supports: { from: ['milestone'], to: ['goal'] },
  'because-of': { from: ['milestone', 'goal'], to: [...TALKED, 'ask'] },
  plans: { from: ['agreement'], to: ['milestone', 'goal'] },
  arrow: { from: TALKED, to: TALKED },
}
const isOneOf = (kinds: readonly Kind[], kind: unknown): boolean => (kinds as readonly unknown[]).includes(kind)

const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LINK_LABEL_MOST

const isLinkKind = (value: unknown): value is LinkKind => (LINK_KINDS as readonly unknown[]).includes(value)

/** Reads a link from its values, or says that they are none. */
export const linkOf = (id: string, value: (key: (typeof LINK_KEYS)[number]) => unknown): LinkView | null => {
  const [from, to, kind] = [value('from'), value('to'), value('kind')]
  if (typeof from !== 'string' || typeof to !== 'string' || !isLinkKind(kind)) return null
  if (!isCardId(id) || !isCardId(from) || !isCardId(to) || from === to) return null
  const label = value('label')
  if (label === undefined) return { id, from, to, kind }
  return kind === 'arrow' && isLabel(label) ? { id, from, to, kind, label } : null
}

/** Whether two links say the same. */
export const isSameLink = (one: LinkView, other: LinkView): boolean => LINK_KEYS.every((key) => one[key] === other[key])

/** What a link asks of its ends: `gone` where one does not stand, `not-allowed` where it may not join such cards. */
export const endsOf = (link: LinkView, kindOf: (card: string) => unknown): 'gone' | 'not-allowed' | null => {
  const [from, to] = [kindOf(link.from), kindOf(link.to)]
  if (from === undefined || to === undefined) return 'gone'
  const ends = ENDS[link.kind]
  return isOneOf(ends.from, from) && isOneOf(ends.to, to) ? null : 'not-allowed'
}
