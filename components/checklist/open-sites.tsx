import { text } from '../text.ts'

export interface OpenSitesProps {
  /** Of iCloud, to be opened where none is: the likelier first. */
  sites: string[]
  onOpenSite: (site: string) => void
}

export const OpenSites = ({ sites, onOpenSite }: OpenSitesProps) => (
  <>
    {sites.map((site, at) => (
      <button
        key={site}
        type="button"
        class={at === 0 ? 'button main' : 'button'}
        onClick={() => onOpenSite(site)}
      >
        {text('page.open', { site })}
      </button>
    ))}
  </>
)
