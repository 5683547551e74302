import { useMantineColorScheme } from '@mantine/core'
import { useAddress } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { pageHref } from '../address/selection.ts'
import { LANGUAGES, type Language, useLanguage } from '../words/language.tsx'
import { PAGES } from './pages.ts'

const SCHEMES = ['auto', 'light', 'dark'] as const

export function Header() {
  const address = useAddress()
  const { words, language, speak } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <header className="header">
      <Link className="brand" href={pageHref('/', address)}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <circle cx="11" cy="16" r="8" className="brand-one" />
          <circle cx="21" cy="16" r="8" className="brand-two" />
        </svg>
        Entente
      </Link>
      <nav aria-label={words.navigation}>
        <ul className="plain">
          {PAGES.map(({ path, id }) => (
            <li key={path}>
              <Link href={pageHref(path, address)} aria-current={path === address.path ? 'page' : undefined}>
                {words.pages[id]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="settings">
        <select
          aria-label={words.theme.label}
          value={colorScheme}
          onChange={(event) => setColorScheme(event.target.value as (typeof SCHEMES)[number])}
        >
          {SCHEMES.map((scheme) => (
            <option key={scheme} value={scheme}>
              {words.theme[scheme]}
            </option>
          ))}
        </select>
        <select
          aria-label={words.languages}
          value={language}
          onChange={(event) => speak(event.target.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </header>
  )
}
