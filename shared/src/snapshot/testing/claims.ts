/** A share in parts of a hundred: of few people it claims more than there is. */
export const SHARE = /%|\bper ?cent/i
/** Words that make a movement out of points. That some are "no trend" is what is said in place of one. */
export const TREND =
  /(?<!\bno )\btrend\b|\b(rising|falling|upward|downward|worsen|getting (better|worse)|(above|below) the middle|clear movement)|\bimprov/i
