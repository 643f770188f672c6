import type { OwnTalk } from '@parley/shared/protocol/talk-views'

/** With whom a talk is, as commands name it: `a`, `b`, or the seat. */
export const whomOf = ({ document }: Pick<OwnTalk, 'document'>): string => document.slice('caucus:'.length)
