/**
 * A text that comes from data as it is, such as the name of a person or of an agency without an Urdu name: isolated, in the
 * direction of its own script, and marked with its language, so that it gets that script's font and spaces.
 */
export function DataText({ children }: { children: string }) {
  const isUrdu = /\p{Script=Arabic}/u.test(children)
  return (
    <bdi lang={isUrdu ? 'ur' : 'en'} dir={isUrdu ? 'rtl' : 'ltr'}>
      {children}
    </bdi>
  )
}
