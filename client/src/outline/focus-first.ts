/** As the `ref` of a field that somebody just asked for: it has the focus from its first moment, and not again later. */
export const focusFirst = (field: HTMLElement | null): void => field?.focus()
