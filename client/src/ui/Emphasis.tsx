/**
 * A sentence of the catalogue in which `**` marks what is said with weight:
 * `**Only you** can see this.` Translators keep the words in their own order.
 */
export const Emphasis = ({ text }: { readonly text: string }) => (
  <>{text.split('**').map((part, index) => (index % 2 ? <strong key={index}>{part}</strong> : part))}</>
)
