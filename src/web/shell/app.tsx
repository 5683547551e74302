import { useDirection } from '@mantine/core'
import { useEffect } from 'react'
import { useAddress } from '../address/address.ts'
import { directionOf, useLanguage, useWords } from '../words/language.tsx'
import { Catch } from './catch.tsx'
import { Header } from './header.tsx'
import { PAGES, type Page } from './pages.ts'
import { usePageCode } from './use-page-code.ts'
import { Work } from './work.tsx'
import './shell.css'

/** The frame of every page: skip link, navigation, work under way, the page itself. */
export function App() {
  const { path } = useAddress()
  const { words, language } = useLanguage()
  const { setDirection } = useDirection()
  const page = PAGES.find((one) => one.path === path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the language turns the page round
  useEffect(() => setDirection(directionOf(language)), [language])
  useEffect(() => {
    document.title = page === undefined ? 'Entente' : `${words.pages[page.id]} – Entente`
  }, [page, words])
  return (
    <>
      <a className="skip" href="#page">
        {words.skip}
      </a>
      <Header />
      <Work />
      <main id="page" tabIndex={-1}>
        <Catch key={path}>{page === undefined ? <h1>{words.noPage}</h1> : <LoadedPage page={page} />}</Catch>
      </main>
    </>
  )
}

function LoadedPage({ page }: { readonly page: Page }) {
  const words = useWords()
  const Shown = usePageCode(page)
  return Shown === null ? <p className="soft">{words.loadingPage}</p> : <Shown />
}
