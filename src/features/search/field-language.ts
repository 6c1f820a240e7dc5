/** What is typed may be of the other language: the field takes its direction and its font. Empty, it is the page's. */
export const fieldLanguage = (typed: string): { readonly dir?: 'ltr' | 'rtl'; readonly lang?: 'en' | 'ur' } => {
  if (/\p{Script=Arabic}/u.test(typed)) return { dir: 'rtl', lang: 'ur' }
  return /\p{Script=Latin}/u.test(typed) ? { dir: 'ltr', lang: 'en' } : {}
}
