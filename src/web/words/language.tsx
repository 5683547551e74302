import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { speakDates } from '../parts/say-date.ts'
import { AR } from './ar.ts'
import { EN, type Words } from './en.ts'
import type { Translated } from './translated.ts'

export const LANGUAGES = { en: EN.language, ar: AR.language ?? 'ar' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'entente-language'
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'ku', 'yi', 'sd', 'ug'])

interface Speaking {
  readonly language: Language
  readonly words: Words
  readonly speak: (language: Language) => void
}

const Context = createContext<Speaking>({ language: 'en', words: EN, speak: () => {} })

/** The words of the page in the language that was chosen last, and the direction of its lines. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEY) === 'ar' ? 'ar' : 'en'))
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  const speaking = useMemo(() => {
    const speak = (next: Language) => {
      localStorage.setItem(KEY, next)
      setLanguage(next)
    }
    const words = language === 'ar' ? laidOver(EN, AR) : EN
    speakDates(words.dates)
    return { language, words, speak }
  }, [language])
  return <Context value={speaking}>{children}</Context>
}

export function useLanguage(): Speaking {
  return use(Context)
}

export function useWords(): Words {
  return use(Context).words
}

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

function laidOver<W extends object>(base: W, over: Translated<W>): W {
  const merged = Object.entries(base).map(([key, value]) => {
    const given: unknown = over[key as keyof W]
    if (given === undefined) return [key, value]
    const isGroup = typeof value === 'object' && !Array.isArray(value)
    return [key, isGroup ? laidOver(value as object, given as Translated<object>) : given]
  })
  return Object.fromEntries(merged) as W
}
