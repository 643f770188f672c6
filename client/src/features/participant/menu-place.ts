/**
 * Where menus are drawn: inside the page's main landmark, so that a screen reader that goes by landmarks finds them.
 * Looked up when a menu opens, because the page may have been drawn anew since.
 */
export const PAGE = {
  get current(): HTMLElement | null {
    return document.getElementById('main')
  },
}
