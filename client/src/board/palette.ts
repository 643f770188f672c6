/** The board's colours and typefaces, as the page's style sheet gives them for the theme of now. */
export type Palette = {
  readonly paper: string
  readonly surface: string
  readonly ink: string
  readonly quiet: string
  readonly hair: string
  readonly faint: string
  /** Edges that must be seen: 3:1 on the paper. */
  readonly edge: string
  readonly a: string
  readonly b: string
  readonly both: string
  readonly aTint: string
  readonly bTint: string
  readonly bothTint: string
  readonly focus: string
  readonly sans: string
  readonly serif: string
  readonly dark: boolean
}

/** Whether a CSS colour is dark, as six hex digits or as rgb(). */
const isDark = (colour: string): boolean => {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  const parts = hex ? hex.slice(1).map((part) => parseInt(part, 16)) : (colour.match(/[\d.]+/g) ?? []).map(Number)
  return parts.slice(0, 3).reduce((sum, part) => sum + part, 0) < 384
}

/** Reads the colours that hold where the board stands. */
export const readPalette = (at: Element): Palette => {
  const style = getComputedStyle(at)
  const value = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise
  const paper = value('--paper', '#faf7f1')
  return {
    paper,
    surface: value('--surface', '#fffdf9'),
    ink: value('--ink', '#22201c'),
    quiet: value('--ink-2', '#5c574e'),
    hair: value('--hair', '#dcd5c8'),
    faint: value('--hair-2', '#ebe5da'),
    edge: value('--edge', '#857c6c'),
    a: value('--a', '#0b5c63'),
    b: value('--b', '#874f00'),
    both: value('--both', '#4a3a78'),
    aTint: value('--a-tint', '#dcecea'),
    bTint: value('--b-tint', '#f6e6c9'),
    bothTint: value('--both-tint', '#e7e2f2'),
    focus: value('--focus', '#1b5fc2'),
    sans: value('--sans', 'system-ui, sans-serif'),
    serif: value('--serif', 'Georgia, serif'),
    dark: isDark(paper),
  }
}

/** Calls when the theme may have changed: whoever chose it, it stands on the page. Returns how to stop. */
export const watchTheme = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] })
  return () => observer.disconnect()
}
