import { AppLink, type AppLinkProps } from './AppLink.tsx'
import { type ButtonLook, buttonClass } from './Button.tsx'
import { Icon } from './Icon.tsx'

export type LinkButtonProps = ButtonLook & Pick<AppLinkProps, 'href' | 'children' | 'download' | 'hrefLang'>

/** Goes somewhere or fetches a file; anything that changes something is a `Button`. */
export const LinkButton = ({ variant, size, icon, children, ...attributes }: LinkButtonProps) => (
  <AppLink {...attributes} className={buttonClass({ ...(variant && { variant }), ...(size && { size }) })}>
    {icon && <Icon name={icon} isBesideWords />}
    <span>{children}</span>
  </AppLink>
)
