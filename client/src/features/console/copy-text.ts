/**
 * Copies a text. Over plain http browsers keep the clipboard shut; then the field that shows the text is selected, so
 * that a person can copy it by hand. Returns whether it was copied.
 */
export const copyText = async (
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | null,
): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return false
  }
}
