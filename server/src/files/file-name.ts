/** Letters that do not fall apart into a plain letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[ßæøåœłđðþı]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/**
 * A name that every system and every header takes: small letters, figures, hyphens, one dot.
 * A title without a Latin letter gives `session`.
 */
export const fileName = (title: string, kind: string, takenAt: number, format: string): string =>
  `${slug(title) || 'session'}-${slug(kind)}-${new Date(takenAt).toISOString().slice(0, 10)}.${format}`
