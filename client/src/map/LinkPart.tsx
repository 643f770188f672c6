import type { CardView, LinkView } from '@parley/shared/documents/card-view'
import { Button } from '../ui/Button.tsx'
import type { Joint } from './link-between.ts'
import { LinkChooser, LinkRow, type CardChoice } from './LinkChooser.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'

type LinkPartProps = {
  /** What stands above the links, where the card around does not say it. */
  readonly title?: string
  /** What stands there while there is none. */
  readonly none: string
  readonly links: readonly LinkView[]
  /** The other end of a link, in words. */
  readonly nameOf: (link: LinkView) => string
  /** What the button that takes a link away says. */
  readonly remove: (link: LinkView) => string
  readonly act: string
  readonly label: string
  readonly prompt: string
  readonly choices: readonly CardChoice[]
  readonly joint: (card: CardView) => Joint
  /** A button beside the chooser, for something new. */
  readonly add?: { readonly label: string; readonly text: string; readonly onPress: () => void }
}

/** Links of one kind at a card: each with what takes it away, and a list to choose another. Either group does both. */
export const LinkPart = (props: LinkPartProps) => {
  const { title, none, links, nameOf, remove, act, label, prompt, choices, joint, add } = props
  const { actions, acts, refuse } = useMap()
  const tell = (why: string | null): void => {
    if (why) refuse(why)
  }
  return (
    <div className={styles.links} data-links={act}>
      {title && <p className={styles.label}>{title}</p>}
      {links.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ul className={styles.linkList}>
        {links.map((link) => (
          <LinkRow
            key={link.id}
            name={nameOf(link)}
            remove={remove(link)}
            onRemove={actions && (() => tell(acts.part(link)))}
          />
        ))}
      </ul>
      {actions && (
        <LinkChooser
          act={act}
          label={label}
          prompt={prompt}
          choices={choices}
          onChoose={(card) => tell(acts.join(joint(card)))}
        />
      )}
      {actions && add && (
        <Button variant="quiet" data-act={`${act}-new`} aria-label={add.label} onClick={add.onPress}>
          {add.text}
        </Button>
      )}
    </div>
  )
}
