import { type ComponentProps, type ComponentType, createContext, createElement, use } from 'react'

export type AppLinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/** The router's link, given by the application; without one, links load a new page, which also works. */
export const LinkContext = createContext<ComponentType<AppLinkProps>>(PlainLink)

/** A link of this site goes through the router; any other address, and a jump inside the page, is a plain anchor. */
export function AppLink(props: AppLinkProps) {
  const RouterLink = use(LinkContext)
  const isOwn = props.href.startsWith('/') || props.href.startsWith('?')
  return createElement(isOwn ? RouterLink : PlainLink, props)
}

function PlainLink({ children, ...attributes }: AppLinkProps) {
  return <a {...attributes}>{children}</a>
}
