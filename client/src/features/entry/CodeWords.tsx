import styles from './Entry.module.css'

/** A code large enough to copy by hand. */
export const CodeWords = ({ code }: { readonly code: string }) => (
  <p className={styles.words} translate="no">
    {code}
  </p>
)
