import { expect, it } from 'vitest'
import { scriptLanguage } from '../../src/model/script-language.ts'

it.each([
  ['Élysée', 'en'],
  ['Vân Đồn', 'en'],
  ['بشار الأسد', 'ar'],
  ['علی خامنه‌ای', 'fa'],
  ['Путин', 'ru'],
  ['習近平', 'zh'],
  ['김정은', 'ko'],
  ['נתניהו', 'he'],
  ['', 'en'],
])('%s is in %s', (text, language) => {
  expect(scriptLanguage(text)).toBe(language)
})
