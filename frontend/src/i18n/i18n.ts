import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './locales/en.json'
import vi from './locales/vi.json'

const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

const memory = 'toso.language'

function remembered(): Language {
  return localStorage.getItem(memory) === 'en' ? 'en' : 'vi'
}

void i18next.use(initReactI18next).init({
  resources: { vi: { translation: vi }, en: { translation: en } },
  lng: remembered(),
  supportedLngs: languages,
  interpolation: { escapeValue: false },
  initAsync: false,
})
document.documentElement.lang = i18next.language

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi'
}

export async function changeLanguage(language: Language) {
  localStorage.setItem(memory, language)
  document.documentElement.lang = language
  await i18next.changeLanguage(language)
}
