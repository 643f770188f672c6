import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './Button.module.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet'

type Looks = {
  /** One primary button a screen; `secondary` by default. */
  readonly variant?: ButtonVariant
  /** Takes the whole width, as in the bar at the bottom of a phone. */
  readonly wide?: boolean
  /** The console's next act: larger than everything around it. */
  readonly large?: boolean
  /** An icon before the words; it is decoration, the words say it all. */
  readonly icon?: ReactNode
}

const classOf = ({ variant = 'secondary', wide, large }: Looks): string =>
  [styles.button, styles[variant], wide && styles.wide, large && styles.large].filter(Boolean).join(' ')

type ButtonProps = Looks &
  Omit<ComponentProps<'button'>, 'className' | 'style'> & {
    /** Something is under way: the button stays where it is, keeps the focus, and does nothing. */
    readonly busy?: boolean
  }

/** A button, 44 px high at least. `type` is `button` unless said otherwise. */
export const Button = ({ variant, wide, large, icon, busy, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={classOf({
      ...(variant && { variant }),
      ...(wide !== undefined && { wide }),
      ...(large !== undefined && { large }),
    })}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault()
      else onClick?.(event)
    }}
  >
    {icon}
    {children}
  </button>
)

type ButtonLinkProps = Looks & { readonly href: string; readonly children: ReactNode }

/** A link to another page of Parley that looks like a button. */
export const ButtonLink = ({ href, icon, children, ...looks }: ButtonLinkProps) => (
  <Link href={href} className={classOf(looks)}>
    {icon}
    {children}
  </Link>
)
