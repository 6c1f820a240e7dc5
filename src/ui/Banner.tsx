import type { ReactNode } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import styles from './Banner.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import type { IconName } from './icon-shapes.ts'

export type BannerTone = 'information' | 'attention' | 'error'

export type BannerProps = {
  tone: BannerTone
  children: ReactNode
  /** Reads the text out when the banner comes up later than the page, as after a lost connection. */
  isAnnounced?: boolean
  onDismiss?: () => void
}

const icons: Record<BannerTone, IconName> = { information: 'info', attention: 'attention', error: 'attention' }

/** One message about the whole page or a part of it: demo data, offline, an ignored part of a link, exact counts on screen. */
export function Banner({ tone, children, isAnnounced = false, onDismiss }: BannerProps) {
  const { t } = useTranslation('ui')
  return (
    <div
      className={classNames(styles.banner, tone !== 'information' && styles[tone])}
      role={isAnnounced ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <span className={styles.sign}>
        <Icon name={icons[tone]} isBesideWords />
      </span>
      <div className={styles.words}>{children}</div>
      {onDismiss && (
        <div className={styles.dismiss}>
          <IconButton icon="close" label={t('banner.dismiss')} onClick={onDismiss} />
        </div>
      )}
    </div>
  )
}
