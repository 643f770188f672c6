import * as Y from 'yjs'

/** Whether an item holds a shared type of exactly this class, or what is left of one that was deleted. */
export const isTypeOrDeleted = (item: Y.Item, type: typeof Y.Map | typeof Y.Text): boolean =>
  item.content instanceof Y.ContentDeleted ||
  (item.content instanceof Y.ContentType && item.content.type.constructor === type)

/** Whether an item holds plain values, or what is left of some that were deleted. */
export const isAnyOrDeleted = (item: Y.Item): boolean =>
  item.content instanceof Y.ContentAny || item.content instanceof Y.ContentDeleted

/** The one plain value that an item holds; undefined for anything else. */
export const valueOf = (item: Y.Item): unknown =>
  item.content instanceof Y.ContentAny && item.length === 1 ? item.content.arr[0] : undefined
